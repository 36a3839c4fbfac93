package rotation.explain.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Who else could go on a tour.
 *
 * <p>What a choice costs is always judged. Where there are more than {@link #MOST_JUDGED} choices of an officer and a window, not
 * all of them are: every officer is judged in the window that is nearest to that of the plan, the nearest windows with one officer, and
 * of the best officers those windows that promise most if what an officer costs and what a window costs are added up. The best
 * choices that are told may then not be the very best.
 */
public final class Choices {

    /** So many choices are judged for one tour at most, and about so many in all of its exchanges. */
    private static final int MOST_JUDGED = 250;

    private static final int ALTERNATIVES = 5;
    private static final int EXCHANGES = 3;

    /** Of so many officers, the best by far, more windows than one are looked at. */
    private static final int BEST_OFFICERS = 12;

    private static final int WINDOWS_OF_THE_BEST = 4;

    /** So many other tours are handed on to somebody else, and to so many. */
    private static final int HANDED_ON = 5;

    private static final int HANDED_TO = 20;

    private final Problem problem;
    private final Judge judge;
    private final Plan plan;
    private final Verdict verdict;
    private final Tour tour;
    private final @Nullable Posting now;
    private final JointRules others;
    private final Comparator<Choice> bestFirst =
            Comparator.comparing(Choice::total).reversed();

    /**
     * The choices for a tour.
     *
     * @param judge of the plans of this problem
     * @param plan any plan of it
     * @param verdict on the plan as it is
     * @param tour of the problem, filled or empty
     */
    public Choices(Problem problem, Judge judge, Plan plan, Verdict verdict, Tour tour) {
        this.problem = problem;
        this.judge = judge;
        this.plan = plan;
        this.verdict = verdict;
        this.tour = tour;
        now = new Staffing(problem, plan).of(tour);
        others = JointRules.of(problem, plan.without(tour.id()));
    }

    /** The best with everything else unchanged; of one officer only the best, and only if no hard rule is broken more. */
    public List<Choice> alternatives() {
        List<Choice> best = bestOfEach(postings(Set::isEmpty));
        return best.subList(0, Math.min(ALTERNATIVES, best.size()));
    }

    /** The officers who could fill an empty tour: with everything else unchanged, or if one other tour is handed on. */
    public List<Choice> fillings() {
        var fillings = new ArrayList<>(alternatives());
        exchanges().stream()
                .filter(exchange -> exchange.displacement() == null
                        || exchange.displacement().replacement() != null)
                .forEach(fillings::add);
        fillings.sort(bestFirst);
        return fillings;
    }

    /** The officers who suit the tour and break the wanted joint rules, each with the windows for which that is so. */
    private Map<Officer, List<Posting>> postings(Predicate<Set<Rule>> wanted) {
        Hold hold = Hold.of(judge, tour);
        boolean locked = judge.isLocked(tour);
        var windows = new CandidateWindows(problem, tour, locked);
        var found = new LinkedHashMap<Officer, List<Posting>>();
        for (Officer officer : problem.officers()) {
            if (hold != null && tour.assignment() != null && !tour.assignment().isOf(officer)) {
                continue;
            }
            List<Posting> open = open(locked, officer, windows.of(officer), wanted);
            if (!open.isEmpty()) {
                found.put(officer, open);
            }
        }
        return found;
    }

    private List<Posting> open(boolean locked, Officer officer, List<Period> windows, Predicate<Set<Rule>> wanted) {
        var open = new ArrayList<Posting>();
        for (Period window : windows) {
            for (Posting posting : others.ways(tour, locked, officer, window)) {
                Rule obstacle = judge.firstHardRule(posting);
                if (obstacle != null && CandidateWindows.closesAll(obstacle, tour, officer)) {
                    return List.of();
                }
                if (obstacle == null && !posting.equals(now) && wanted.test(others.brokenBy(posting))) {
                    open.add(posting);
                }
            }
        }
        return open;
    }

    /** The best choice of each officer, the best first. */
    private List<Choice> bestOfEach(Map<Officer, List<Posting>> open) {
        List<Posting> all = open.values().stream().flatMap(List::stream).toList();
        List<Judged> judged = all.size() <= MOST_JUDGED ? judged(all) : judgedInPart(open);
        var seen = new LinkedHashSet<String>();
        return judged.stream()
                .filter(one -> !one.isWorse())
                .map(Judged::choice)
                .sorted(bestFirst)
                .filter(choice -> seen.add(Objects.requireNonNull(choice.row().officer())))
                .toList();
    }

    private List<Judged> judgedInPart(Map<Officer, List<Posting>> open) {
        Comparator<Posting> nearest = Comparator.comparingInt(this::distance);
        List<Posting> inOneWindow = open.values().stream()
                .map(windows -> windows.stream().min(nearest).orElseThrow())
                .sorted(Comparator.<Posting>comparingInt(one -> one.officer().preferencePlace(tour.mission()))
                        .thenComparing(nearest))
                .limit(MOST_JUDGED)
                .toList();
        List<Judged> judged = new ArrayList<>(judged(inOneWindow));
        Map<String, Choice> byOfficer = new HashMap<>();
        judged.stream()
                .map(Judged::choice)
                .sorted(bestFirst)
                .limit(BEST_OFFICERS)
                .forEach(choice ->
                        byOfficer.put(Objects.requireNonNull(choice.row().officer()), choice));
        Officer measure = now != null && open.containsKey(now.officer())
                ? now.officer()
                : open.entrySet().stream()
                        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                        .orElseThrow()
                        .getKey();
        Map<Period, Choice> byWindow = new HashMap<>();
        List<Judged> measured = judged(nearest(Objects.requireNonNull(open.get(measure))));
        measured.forEach(
                one -> byWindow.put(Objects.requireNonNull(one.choice().row().window()), one.choice()));
        judged.addAll(measured);
        var promising = new ArrayList<Posting>();
        for (Map.Entry<Officer, List<Posting>> entry : open.entrySet()) {
            if (byOfficer.containsKey(entry.getKey().id())) {
                entry.getValue().stream()
                        .filter(posting -> byWindow.containsKey(posting.window()))
                        .sorted(Comparator.comparing(
                                        (Posting posting) -> Objects.requireNonNull(byWindow.get(posting.window()))
                                                .total())
                                .reversed())
                        .limit(WINDOWS_OF_THE_BEST)
                        .forEach(promising::add);
            }
        }
        judged.addAll(judged(promising));
        return judged;
    }

    /** Those whose windows are nearest to that of the plan, as many as may be judged, in the order in which they stand. */
    private List<Posting> nearest(List<Posting> postings) {
        if (postings.size() <= MOST_JUDGED) {
            return postings;
        }
        Set<Posting> nearest = postings.stream()
                .sorted(Comparator.comparingInt(this::distance))
                .limit(MOST_JUDGED)
                .collect(Collectors.toSet());
        return postings.stream().filter(nearest::contains).toList();
    }

    private int distance(Posting posting) {
        return distance(tour, now, posting.window());
    }

    /**
     * In days, how far a window is from that of the plan, or from the first start and the preferred length.
     *
     * @param now how the tour is filled in the plan; null: it is empty
     */
    public static int distance(Tour tour, @Nullable Posting now, Period window) {
        Period wanted = now != null
                ? now.window()
                : Period.ofDays(tour.starts().period().from(), tour.preferredDays());
        return window.distance(wanted);
    }

    /**
     * Whether one plan is less legal than another, or breaks some hard rule more: nobody is told to do that.
     *
     * @param now on the plan as it is
     * @param then on the plan as it would be
     */
    public static boolean isWorse(Verdict now, Verdict then) {
        return !now.irregularities().containsAll(then.irregularities()) || brokenMore(now, then) != null;
    }

    /** The first hard rule that one plan breaks more than another; null: it breaks none more. */
    public static @Nullable Rule brokenMore(Verdict now, Verdict then) {
        return Arrays.stream(Rule.values())
                .filter(rule -> then.score(rule).hardScore() < now.score(rule).hardScore())
                .findFirst()
                .orElse(null);
    }

    /**
     * A choice, and whether nobody should be told to make it.
     *
     * @param isWorse as {@link Choices#isWorse} has it
     */
    private record Judged(Choice choice, boolean isWorse) {}

    private List<Judged> judged(List<Posting> postings) {
        return ParallelWork.map(postings, posting -> judged(posting, null));
    }

    private Judged judged(Posting posting, @Nullable Displacement displacement) {
        var rows = new ArrayList<Plan.Row>(List.of(posting.row()));
        if (displacement != null) {
            rows.add(displacement.row());
        }
        Verdict then = judge.judge(plan.with(rows));
        var choice = new Choice(
                posting.row(), posting.agency().id(), displacement, ScoreChange.between(verdict, then), then.score());
        return new Judged(choice, isWorse(verdict, then));
    }

    /** The best of those who have one other tour in the way, which would be empty or is handed on to the best who can take it. */
    public List<Choice> exchanges() {
        if (Hold.of(judge, tour) != null) {
            return List.of();
        }
        Map<Officer, List<Posting>> taken = postings(Set.of(Rule.REST_BETWEEN_TOURS)::equals);
        List<Posting> candidates = taken.values().stream()
                .map(windows -> windows.stream()
                        .min(Comparator.comparingInt(this::distance))
                        .orElseThrow())
                .filter(posting -> others.movable(posting, judge) != null)
                .sorted(Comparator.comparingInt(one -> one.officer().preferencePlace(tour.mission())))
                .limit(MOST_JUDGED / 5)
                .toList();
        List<Exchange> emptied = ParallelWork.map(candidates, posting -> {
                    Posting other = Objects.requireNonNull(others.movable(posting, judge));
                    return new Exchange(
                            posting,
                            other,
                            judged(posting, new Displacement(other.tour().id(), null)));
                })
                .stream()
                .sorted(Comparator.comparing(exchange -> exchange.emptied().choice(), bestFirst))
                .limit(HANDED_ON)
                .toList();
        return emptied.stream()
                .flatMap(exchange -> handedOn(exchange).stream())
                .sorted(bestFirst)
                .limit(EXCHANGES)
                .toList();
    }

    /** Somebody who could go, the tour that is in the way, and what it costs if that one would be empty. */
    private record Exchange(Posting going, Posting other, Judged emptied) {}

    /** With the best who can take the other tour in its window, or with that one empty; nothing: neither can be told. */
    private Optional<Choice> handedOn(Exchange exchange) {
        Choice emptied = exchange.emptied().choice();
        Posting other = exchange.other();
        var without = JointRules.of(problem, plan.with(emptied.rows()));
        List<Posting> replacements = replacements(problem, judge, without, other.tour(), other.window()).stream()
                .limit(HANDED_TO)
                .toList();
        Optional<Choice> handedOn = ParallelWork.map(
                        replacements,
                        replacement -> judged(
                                exchange.going(), new Displacement(other.tour().id(), replacement.row())))
                .stream()
                .filter(one -> !one.isWorse())
                .map(Judged::choice)
                .max(Comparator.comparing(Choice::total));
        return exchange.emptied().isWorse()
                ? handedOn
                : handedOn.filter(choice -> choice.total().compareTo(emptied.total()) > 0)
                        .or(() -> Optional.of(emptied));
    }

    /**
     * The officers who could take a tour in this window and break no hard rule more, those who wish it most first.
     *
     * @param judge of the plans of this problem
     * @param others a plan in which the tour is empty
     * @param tour does not have to keep its officer
     */
    public static List<Posting> replacements(
            Problem problem, Judge judge, JointRules others, Tour tour, Period window) {
        return problem.officers().stream()
                .filter(officer -> problem.isCandidate(tour, false, officer, window))
                .flatMap(officer -> others.ways(tour, false, officer, window).stream())
                .filter(posting -> judge.firstHardRule(posting) == null)
                .filter(posting -> others.brokenBy(posting).isEmpty())
                .sorted(Comparator.comparingInt(one -> one.officer().preferencePlace(tour.mission())))
                .toList();
    }
}
