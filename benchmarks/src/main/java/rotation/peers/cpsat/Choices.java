package rotation.peers.cpsat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * Who may take which tour when, and after which intake, in any plan that may be the best.
 *
 * <p>A tour is <em>given</em> if it is locked or deployed: it keeps its officer. Where the season is <em>strict</em>, to leave
 * another tour empty never breaks a hard rule; then in the best plan no such tour breaks one, and what would
 * break one is left out.
 *
 * <p>Of the intakes that can serve, the one after which the absence is shortest is as good as any other for all rules but
 * {@code trainingCapacity}. So, in a strict season, others are chosen from only where those before them may be full: a best plan
 * is among what is left, since from any other the officer can move to a later intake that has a seat.
 */
final class Choices {

    /**
     * When a tour may be, and after which intake.
     *
     * @param period the first and the last day in theatre
     * @param other the intake that is attended instead of that after which the absence of the officer is shortest; null: that
     *     one, or none where none is needed or can serve
     */
    record Window(Period period, @Nullable Intake other) {}

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
     * @param locked whether the problem says that it keeps officer, start and end
     * @param given whether it keeps its officer
     * @param windows in which somebody may take it
     */
    record Seat(int index, Tour tour, boolean locked, boolean given, List<Window> windows, List<Candidate> candidates) {

        /** The same tour, which nobody takes. */
        Seat empty() {
            return new Seat(index, tour, locked, false, List.of(), List.of());
        }

        Period period(int window) {
            return windows.get(window).period();
        }

        /** An officer who takes the tour in a window. */
        Posting posting(Problem problem, Officer officer, int window) {
            Period period = period(window);
            Intake other = windows.get(window).other();
            List<Intake> intakes = problem.intakes(tour, locked, officer, period.from());
            Intake first = intakes.isEmpty() ? null : intakes.get(0);
            return Posting.of(tour, officer, period, other == null ? first : other);
        }

        /** The index of the window that the officer of a row has; -1: the row is of another officer, or not among the windows. */
        int window(Problem problem, Candidate candidate, Plan.@Nullable Row row) {
            if (row != null && candidate.officer().id().equals(row.officer())) {
                for (int w = 0; w < windows.size(); w++) {
                    if (candidate.windows().get(w)
                            && period(w).equals(row.window())
                            && Objects.equals(
                                    posting(problem, candidate.officer(), w).intakeId(), row.intake())) {
                        return w;
                    }
                }
            }
            return -1;
        }
    }

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
                        .noneMatch(rule -> RuleModel.of(rule).has(RuleModel.Effect.EMPTY_TOUR_COSTS))
                && !isOrderBroken();
        costly = !strict
                || Rule.eligibility().stream().anyMatch(rule -> {
                    Weight weight = rule.weight(problem);
                    return weight.points() > 0 && !weight.isHard();
                });
        List<Draft> drafts = IntStream.range(0, problem.tours().size())
                .parallel()
                .mapToObj(i -> draft(i, problem.tours().get(i)))
                .toList();
        Set<Intake> full = strict ? mayBeFull(drafts) : Set.copyOf(problem.intakes());
        seats = drafts.stream().parallel().map(draft -> seat(draft, full)).toList();
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
            return with(part, Seat::empty);
        }
        boolean lengthCounts = Arrays.stream(Rule.values())
                .filter(rule -> RuleModel.of(rule).has(RuleModel.Effect.LONGER_TOUR_HELPS))
                .map(rule -> rule.weight(problem))
                .anyMatch(weight -> weight.points() > 0 && weight.level().compareTo(level) <= 0);
        return strict && !lengthCounts ? with(part, Choices::shortest) : this;
    }

    /** The plan, in which some officers have given way to others in full intakes, as far as that may be. */
    Plan seated(Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        Map<String, Integer> free = new HashMap<>();
        problem.intakes().forEach(intake -> free.put(intake.id(), intake.capacity()));
        rows.values().stream()
                .map(Plan.Row::intake)
                .filter(Objects::nonNull)
                .forEach(intake -> free.merge(intake, -1, Integer::sum));
        var seated = new ArrayList<Plan.Row>();
        for (Seat seat : seats) {
            Plan.Row row = rows.getOrDefault(
                    seat.tour().id(), Plan.Row.empty(seat.tour().id()));
            String intake = row.intake();
            if (intake != null && free.getOrDefault(intake, 0) < 0) {
                row = withFree(seat, row, free);
                free.merge(intake, 1, Integer::sum);
                free.merge(Objects.requireNonNull(row.intake()), -1, Integer::sum);
            }
            seated.add(row);
        }
        return new Plan(seated, null);
    }

    /** The row with another intake that has a seat, or as it is. */
    private Plan.Row withFree(Seat seat, Plan.Row row, Map<String, Integer> free) {
        for (Candidate candidate : seat.candidates()) {
            for (int w = 0; w < seat.windows().size(); w++) {
                Intake other = seat.windows().get(w).other();
                if (candidate.officer().id().equals(row.officer())
                        && candidate.windows().get(w)
                        && seat.period(w).equals(row.window())
                        && other != null
                        && free.getOrDefault(other.id(), 0) > 0) {
                    return seat.posting(problem, candidate.officer(), w).row();
                }
            }
        }
        return row;
    }

    /** Nobody gives way to others in a full intake: fewer choices, among which the best plan may not be. */
    Choices withFirstIntakes() {
        return with(
                part,
                seat -> select(
                        seat,
                        seat.candidates(),
                        IntStream.range(0, seat.windows().size())
                                .filter(w -> seat.windows().get(w).other() == null)
                                .toArray()));
    }

    /** The plan, in which everybody attends the intake after which the absence is shortest, whether it has a seat or not. */
    Plan withFirstIntakes(Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        var first = new ArrayList<Plan.Row>();
        for (Seat seat : seats) {
            Plan.Row row = rows.getOrDefault(
                    seat.tour().id(), Plan.Row.empty(seat.tour().id()));
            for (Candidate candidate : seat.candidates()) {
                for (int w = 0; w < seat.windows().size(); w++) {
                    if (candidate.officer().id().equals(row.officer())
                            && candidate.windows().get(w)
                            && seat.windows().get(w).other() == null
                            && seat.period(w).equals(row.window())) {
                        row = seat.posting(problem, candidate.officer(), w).row();
                    }
                }
            }
            first.add(row);
        }
        return new Plan(first, null);
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
            return candidates == null ? kept(seat, rows.get(seat.tour().id())) : compact(seat, candidates);
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

    /**
     * The plan, in which tours are empty whose officers may not go as it says, or not beside the others: what is left is among the
     * plans that may be the best.
     *
     * @return null: it is not as it must be in a tour that keeps its officer
     */
    @Nullable
    Plan withoutConflicts(Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        var kept = new ArrayList<Plan.Row>();
        var open = new ArrayList<Plan.Row>();
        for (Seat seat : seats) {
            Plan.Row empty = Plan.Row.empty(seat.tour().id());
            Plan.Row row = rows.getOrDefault(seat.tour().id(), empty);
            boolean isKnown = !kept(seat, row).candidates().isEmpty();
            if (seat.given() && !isKnown) {
                return null;
            }
            kept.add(isKnown && (seat.given() || !strict) ? row : empty);
            if (isKnown && !seat.given() && strict) {
                open.add(row);
            }
        }
        return withAll(new Plan(kept, null), open);
    }

    /** The plan with as many of the rows as go together with it, tried all at once, and else by halves. */
    private Plan withAll(Plan plan, List<Plan.Row> rows) {
        Map<String, Plan.Row> more = new HashMap<>();
        rows.forEach(row -> more.put(row.tour(), row));
        var all = new Plan(
                plan.rows().stream()
                        .map(row -> more.getOrDefault(row.tour(), row))
                        .toList(),
                null);
        if (hardScore(all) >= hardScore(plan)) {
            return all;
        }
        int half = rows.size() / 2;
        return half == 0 ? plan : withAll(withAll(plan, rows.subList(0, half)), rows.subList(half, rows.size()));
    }

    private long hardScore(Plan plan) {
        return judge.judge(plan).score().hardScore();
    }

    private Seat kept(Seat seat, Plan.@Nullable Row row) {
        for (Candidate candidate : seat.candidates()) {
            int window = seat.window(problem, candidate, row);
            if (window >= 0) {
                Seat only = select(seat, List.of(candidate), new int[] {window});
                return new Seat(seat.index(), seat.tour(), seat.locked(), true, only.windows(), only.candidates());
            }
        }
        return seat.empty();
    }

    private static Seat shortest(Seat seat) {
        int count = seat.windows().size();
        int[] kept = IntStream.range(0, count)
                .filter(w -> IntStream.range(0, count).noneMatch(v -> isShorter(seat, v, w)))
                .toArray();
        return select(seat, seat.candidates(), kept);
    }

    /** Whether a window is a shorter one of the same start, in which all may go who may go in the other. */
    private static boolean isShorter(Seat seat, int window, int other) {
        Period period = seat.period(window);
        Period longer = seat.period(other);
        return period.from() == longer.from()
                && period.to() < longer.to()
                && Objects.equals(
                        seat.windows().get(window).other(),
                        seat.windows().get(other).other())
                && seat.candidates().stream()
                        .map(Candidate::windows)
                        .allMatch(windows -> windows.get(window) || !windows.get(other));
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

    /**
     * Whether tours that keep their officers stand in the wrong order with another between them: to fill that one may then break
     * the order less.
     */
    private boolean isOrderBroken() {
        if (!Rule.TOUR_ORDER.weight(problem).isHard()) {
            return false;
        }
        for (Tour tour : problem.tours()) {
            Tour.Assignment own = given(tour);
            Tour before = problem.predecessor(tour);
            boolean isDirect = true;
            while (before != null && given(before) == null) {
                before = problem.predecessor(before);
                isDirect = false;
            }
            Tour.Assignment first = before == null ? null : given(before);
            if (own != null
                    && first != null
                    && !isDirect
                    && own.window().from() <= first.window().from()) {
                return true;
            }
        }
        return false;
    }

    /** Who holds a tour that keeps its officer, and when at least; null: it does not. */
    private Tour.@Nullable Assignment given(Tour tour) {
        return tour.isDeployed() || judge.isLocked(tour) ? tour.assignment() : null;
    }

    /**
     * What may become of a tour, but for the intakes.
     *
     * @param periods all its windows
     * @param members who may take it
     */
    private record Draft(
            int index, Tour tour, boolean locked, boolean given, List<Period> periods, List<Member> members) {}

    /**
     * Who may take a tour.
     *
     * @param chains by window, the intakes from which an officer who may go then may choose, those after which the absence is
     *     shortest first; empty: none is attended; null: the officer may not go then
     */
    private record Member(Officer officer, List<@Nullable List<Intake>> chains) {

        @Nullable
        List<Intake> chain(int window) {
            return window < chains.size() ? chains.get(window) : null;
        }
    }

    private Draft draft(int index, Tour tour) {
        boolean locked = judge.isLocked(tour);
        Tour.Assignment own = tour.assignment();
        List<Period> periods = problem.windows(tour, locked, null);
        boolean given = own != null && (locked || tour.isDeployed());
        List<Officer> officers = problem.officers();
        if (own != null && given) {
            Officer officer = problem.officer(own.officer());
            if (officer == null) {
                throw new IllegalStateException("tour " + tour + " is given to somebody who is not on the roster");
            }
            officers = List.of(officer);
        }
        Set<Period> grid = Set.copyOf(given ? periods : problem.grid(tour));
        var members = new ArrayList<Member>();
        for (Officer officer : officers) {
            List<@Nullable List<Intake>> chains = new ArrayList<>();
            for (Period period : periods) {
                boolean isOpen = grid.contains(period) || (own != null && own.isOf(officer));
                chains.add(isOpen ? chain(tour, locked, given, officer, period) : null);
                if (isOpen && chains.get(chains.size() - 1) == null && isOut(tour, officer, period)) {
                    break;
                }
            }
            if (chains.stream().anyMatch(Objects::nonNull)) {
                members.add(new Member(officer, chains));
            }
        }
        return new Draft(index, tour, locked, given, periods, members);
    }

    /** The intakes from which an officer may choose; null: the officer may not go then. */
    private @Nullable List<Intake> chain(Tour tour, boolean locked, boolean given, Officer officer, Period period) {
        List<Intake> all = problem.intakes(tour, locked, officer, period.from());
        if (given || !strict) {
            return all;
        }
        if (all.isEmpty()) {
            return mayServe(tour, officer, period, null) ? all : null;
        }
        int count = 0;
        while (count < all.size() && mayServe(tour, officer, period, all.get(count))) {
            count++;
        }
        return count == 0 ? null : List.copyOf(all.subList(0, count));
    }

    private boolean mayServe(Tour tour, Officer officer, Period period, @Nullable Intake intake) {
        return judge.firstHardRule(Posting.of(tour, officer, period, intake)) == null;
    }

    /** Whether an officer who may not go in one window may not go in any. */
    private boolean isOut(Tour tour, Officer officer, Period period) {
        Rule broken = judge.firstHardRule(Posting.of(tour, officer, period, null));
        return broken != null
                && (broken.input() == Rule.Input.OFFICER
                        || (broken == Rule.SKILL
                                && !tour.position().skills().stream().allMatch(officer::hasSkill)));
    }

    /** The intakes that more tours may attend than have a seat, if all intakes are chosen from only where those before may be full. */
    private Set<Intake> mayBeFull(List<Draft> drafts) {
        if (Rule.TRAINING_CAPACITY.weight(problem).points() == 0) {
            return Set.of();
        }
        var full = new HashSet<Intake>();
        boolean grows = true;
        while (grows) {
            Map<Intake, Set<Integer>> tours = new HashMap<>();
            for (Draft draft : drafts) {
                for (Member member : draft.members()) {
                    for (List<Intake> chain : member.chains()) {
                        for (Intake intake : open(chain, full)) {
                            tours.computeIfAbsent(intake, key -> new HashSet<>())
                                    .add(draft.index());
                        }
                    }
                }
            }
            int before = full.size();
            tours.forEach((intake, attending) -> {
                if (attending.size() > intake.capacity()) {
                    full.add(intake);
                }
            });
            grows = full.size() > before;
        }
        return full;
    }

    /** The first of some intakes, and each that stands behind such as may be full. */
    private static List<Intake> open(@Nullable List<Intake> chain, Set<Intake> full) {
        if (chain == null) {
            return List.of();
        }
        int count = 0;
        while (count < chain.size() && (count == 0 || full.contains(chain.get(count - 1)))) {
            count++;
        }
        return chain.subList(0, count);
    }

    private Seat seat(Draft draft, Set<Intake> full) {
        Tour tour = draft.tour();
        var windows = new ArrayList<Window>();
        for (int p = 0; p < draft.periods().size(); p++) {
            windows.add(new Window(draft.periods().get(p), null));
            var others = new LinkedHashSet<Intake>();
            for (Member member : draft.members()) {
                List<Intake> open = open(member.chain(p), full);
                others.addAll(open.subList(Math.min(1, open.size()), open.size()));
            }
            for (Intake other : others) {
                windows.add(new Window(draft.periods().get(p), other));
            }
        }
        var candidates = new ArrayList<Candidate>();
        for (Member member : draft.members()) {
            var possible = new BitSet();
            int p = -1;
            for (int w = 0; w < windows.size(); w++) {
                Intake other = windows.get(w).other();
                p += other == null ? 1 : 0;
                List<Intake> chain = member.chain(p);
                int place = other == null ? 0 : open(chain, full).indexOf(other);
                possible.set(w, chain != null && (other == null || place > 0));
            }
            candidates.add(new Candidate(member.officer(), possible, List.of()));
        }
        var seat = new Seat(draft.index(), tour, draft.locked(), draft.given(), windows, candidates);
        var priced = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            List<Map<Level, Long>> costs = draft.given() || costly ? costs(seat, candidate) : List.of();
            priced.add(new Candidate(candidate.officer(), candidate.windows(), costs));
        }
        return draft.given()
                ? new Seat(draft.index(), tour, draft.locked(), true, windows, priced)
                : compact(seat, priced);
    }

    private List<Map<Level, Long>> costs(Seat seat, Candidate candidate) {
        var costs = new ArrayList<Map<Level, Long>>();
        for (int w = 0; w < seat.windows().size(); w++) {
            costs.add(
                    candidate.windows().get(w)
                            ? costs(judge.points(seat.posting(problem, candidate.officer(), w)))
                            : Map.of());
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
    private static Seat compact(Seat seat, List<Candidate> candidates) {
        var used = new BitSet();
        candidates.forEach(candidate -> used.or(candidate.windows()));
        if (used.cardinality() == seat.windows().size()) {
            return new Seat(seat.index(), seat.tour(), seat.locked(), false, seat.windows(), candidates);
        }
        return select(seat, candidates, used.stream().toArray());
    }

    /** Some of the windows alone. */
    private static Seat select(Seat seat, List<Candidate> candidates, int[] kept) {
        var windows = new ArrayList<Window>();
        for (int w : kept) {
            windows.add(seat.windows().get(w));
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
        return new Seat(seat.index(), seat.tour(), seat.locked(), false, windows, moved);
    }
}
