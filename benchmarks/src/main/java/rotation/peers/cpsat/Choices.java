package rotation.peers.cpsat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * Who may take which tour when, in any plan that may be the best.
 *
 * <p>A tour is <em>given</em> if it is locked or deployed: it keeps its officer. Where the season is <em>strict</em>, to leave
 * another tour empty never breaks a hard rule; then in the best plan no such tour breaks one, and what would
 * break one is left out.
 */
final class Choices {

    /**
     * An officer who may take a tour.
     *
     * @param windows the indexes of the windows in which the officer may
     * @param costs by window, what the rules take at each level that look at one tour alone; empty: nothing in any
     */
    record Candidate(Officer officer, BitSet windows, List<Map<Level, Long>> costs) {}

    /**
     * What may become of a tour.
     *
     * @param index of the tour in the problem
     * @param given whether it keeps its officer
     * @param windows in which somebody may take it
     */
    record Seat(int index, Tour tour, boolean given, List<Period> windows, List<Candidate> candidates) {}

    private final Problem problem;
    private final Judge judge;
    private final boolean strict;

    /** Whether most tours are settled. */
    private final boolean part;

    /** Whether a rule that looks at one tour alone costs something without making a candidate impossible. */
    private final boolean costly;

    private final List<Seat> seats;
    private final Map<Tour, Seat> byTour = new HashMap<>();

    Choices(Problem problem, Judge judge) {
        this.problem = problem;
        this.judge = judge;
        part = false;
        strict = Arrays.stream(Rule.values())
                .filter(rule -> rule.weight(problem).isHard())
                .noneMatch(rule -> RuleModel.of(rule).has(RuleModel.Effect.EMPTY_TOUR_COSTS));
        costly = !strict
                || Rule.eligibility().stream().anyMatch(rule -> {
                    Weight weight = rule.weight(problem);
                    return weight.points() > 0 && !weight.isHard();
                });
        seats = IntStream.range(0, problem.tours().size())
                .parallel()
                .mapToObj(i -> seat(i, problem.tours().get(i)))
                .toList();
        seats.forEach(seat -> byTour.put(seat.tour(), seat));
    }

    private Choices(Choices all, List<Seat> seats, boolean part) {
        problem = all.problem;
        judge = all.judge;
        strict = all.strict;
        costly = all.costly;
        this.part = part;
        this.seats = List.copyOf(seats);
        seats.forEach(seat -> byTour.put(seat.tour(), seat));
    }

    /**
     * What is enough to find the best value of a level. At the level hard of a strict season all tours may be empty that are not
     * given. Where no rule down to a level asks how long a tour is, the shortest window of each start is as good as any: who may
     * go for longer may go for that, and is away on fewer days.
     */
    Choices atLevel(Level level) {
        if (strict && level == Level.HARD) {
            return with(part, seat -> new Seat(seat.index(), seat.tour(), false, List.of(), List.of()));
        }
        boolean lengthCounts = Arrays.stream(Rule.values())
                .filter(rule -> RuleModel.of(rule).has(RuleModel.Effect.LONGER_TOUR_HELPS))
                .map(rule -> rule.weight(problem))
                .anyMatch(weight -> weight.points() > 0 && weight.level().compareTo(level) <= 0);
        return strict && !lengthCounts ? with(part, Choices::shortest) : this;
    }

    /** Whether most tours are settled, and only some are planned. */
    boolean isPart() {
        return part;
    }

    /**
     * The plan stays as it is, but for some tours.
     *
     * @param open the candidates of these, by the index of the tour
     */
    Choices around(Plan plan, Map<Integer, List<Candidate>> open) {
        Map<String, Plan.Row> rows = plan.byTour();
        return with(true, seat -> {
            List<Candidate> candidates = open.get(seat.index());
            return candidates == null
                    ? kept(seat, rows.get(seat.tour().id()))
                    : compact(seat.index(), seat.tour(), seat.windows(), candidates);
        });
    }

    /** Whether the plan is among those that may be the best. */
    boolean knows(Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        return seats.stream().allMatch(seat -> {
            Plan.Row row = rows.get(seat.tour().id());
            boolean isEmpty = row == null || row.officer() == null;
            return isEmpty ? !seat.given() : !kept(seat, row).candidates().isEmpty();
        });
    }

    private static Seat kept(Seat seat, Plan.@Nullable Row row) {
        for (Candidate candidate : seat.candidates()) {
            for (int w = 0; w < seat.windows().size(); w++) {
                if (row != null
                        && candidate.officer().id().equals(row.officer())
                        && seat.windows().get(w).equals(row.window())) {
                    Seat only = select(seat.index(), seat.tour(), seat.windows(), List.of(candidate), new int[] {w});
                    return new Seat(seat.index(), seat.tour(), true, only.windows(), only.candidates());
                }
            }
        }
        return new Seat(seat.index(), seat.tour(), false, List.of(), List.of());
    }

    private static Seat shortest(Seat seat) {
        int[] kept = IntStream.range(0, seat.windows().size())
                .filter(w -> seat.windows().stream().noneMatch(other -> {
                    Period own = seat.windows().get(w);
                    return other.from() == own.from() && other.to() < own.to();
                }))
                .toArray();
        return select(seat.index(), seat.tour(), seat.windows(), seat.candidates(), kept);
    }

    /** The same season with other tours instead of those that are not given. */
    private Choices with(boolean part, UnaryOperator<Seat> other) {
        return new Choices(
                this,
                seats.stream()
                        .map(seat -> seat.given() ? seat : other.apply(seat))
                        .toList(),
                part);
    }

    Problem problem() {
        return problem;
    }

    /** All tours, in the order of the problem. */
    List<Seat> seats() {
        return seats;
    }

    /** The tour before it in the same seat; null: none. */
    @Nullable
    Seat predecessor(Seat seat) {
        Tour before = problem.predecessor(seat.tour());
        return before == null ? null : byTour.get(before);
    }

    /** Whether no tour that is not given breaks this rule in the best plan. */
    boolean isLimit(Rule rule) {
        return strict && rule.weight(problem).isHard();
    }

    private Seat seat(int index, Tour tour) {
        boolean locked = judge.isLocked(tour);
        Tour.Assignment own = tour.assignment();
        List<Period> windows = List.copyOf(problem.windows(tour, locked));
        if (own != null && (locked || tour.isDeployed())) {
            Officer officer = problem.officer(own.officer());
            if (officer == null) {
                throw new IllegalStateException("tour " + tour + " is given to somebody who is not on the roster");
            }
            var all = new BitSet();
            all.set(0, windows.size());
            return new Seat(
                    index,
                    tour,
                    true,
                    windows,
                    List.of(new Candidate(officer, all, costs(tour, officer, windows, all))));
        }
        var candidates = new ArrayList<Candidate>();
        for (Officer officer : problem.officers()) {
            BitSet possible = possible(tour, officer, windows);
            if (!possible.isEmpty()) {
                candidates.add(
                        new Candidate(officer, possible, costly ? costs(tour, officer, windows, possible) : List.of()));
            }
        }
        return compact(index, tour, windows, candidates);
    }

    private BitSet possible(Tour tour, Officer officer, List<Period> windows) {
        var possible = new BitSet();
        if (!strict) {
            possible.set(0, windows.size());
            return possible;
        }
        for (int w = 0; w < windows.size(); w++) {
            Rule broken = judge.firstHardRule(tour, officer, windows.get(w));
            if (broken == null) {
                possible.set(w);
            } else if (broken.input() == Rule.Input.OFFICER
                    || (broken == Rule.SKILL
                            && !tour.position().skills().stream().allMatch(officer::hasSkill))) {
                return possible;
            }
        }
        return possible;
    }

    private List<Map<Level, Long>> costs(Tour tour, Officer officer, List<Period> windows, BitSet possible) {
        var costs = new ArrayList<Map<Level, Long>>();
        for (int w = 0; w < windows.size(); w++) {
            costs.add(possible.get(w) ? costs(judge.points(tour, officer, windows.get(w))) : Map.of());
        }
        return costs.stream().allMatch(Map::isEmpty) ? List.of() : costs;
    }

    private Map<Level, Long> costs(Map<Rule, Integer> points) {
        Map<Level, Long> costs = new EnumMap<>(Level.class);
        points.forEach((rule, count) -> {
            Weight weight = rule.weight(problem);
            if (weight.points() > 0) {
                costs.merge(weight.level(), weight.points() * count, Long::sum);
            }
        });
        return costs;
    }

    /** Leaves out the windows in which nobody can go. */
    private static Seat compact(int index, Tour tour, List<Period> windows, List<Candidate> candidates) {
        var used = new BitSet();
        candidates.forEach(candidate -> used.or(candidate.windows()));
        if (used.cardinality() == windows.size()) {
            return new Seat(index, tour, false, windows, candidates);
        }
        return select(index, tour, windows, candidates, used.stream().toArray());
    }

    /** Some of the windows alone. */
    private static Seat select(int index, Tour tour, List<Period> windows, List<Candidate> candidates, int[] kept) {
        var keptWindows = new ArrayList<Period>();
        for (int w : kept) {
            keptWindows.add(windows.get(w));
        }
        var moved = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            var bits = new BitSet();
            var costs = new ArrayList<Map<Level, Long>>();
            for (int i = 0; i < kept.length; i++) {
                bits.set(i, candidate.windows().get(kept[i]));
                if (!candidate.costs().isEmpty()) {
                    costs.add(candidate.costs().get(kept[i]));
                }
            }
            moved.add(new Candidate(candidate.officer(), bits, costs));
        }
        return new Seat(index, tour, false, keptWindows, moved);
    }
}
