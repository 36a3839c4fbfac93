package rotation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Who else could go on a tour.
 *
 * <p>What a choice costs is always judged. Where there are more than {@link #MOST_JUDGED} choices of an officer and a window, not
 * all of them are: every officer is judged in the window that is nearest to that of the plan, every window with one officer, and
 * of the best officers those windows that promise most if what an officer costs and what a window costs are added up. The best
 * choices that are told may then not be the very best.
 */
final class Choices {

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
    private final Draft draft;
    private final Verdict verdict;
    private final Tour tour;
    private final @Nullable Placement now;
    private final Placements others;
    private final Comparator<Choice> bestFirst =
            Comparator.comparing(Choice::total).reversed();

    /** @param verdict on the plan as it is */
    Choices(Problem problem, Judge judge, Draft draft, Verdict verdict, Tour tour) {
        this.problem = problem;
        this.judge = judge;
        this.draft = draft;
        this.verdict = verdict;
        this.tour = tour;
        now = new Placements(problem, draft.plan()).of(tour);
        others = new Placements(problem, draft.without(tour.id()));
    }

    /** The best with everything else unchanged; of one officer only the best, and only if no hard rule is broken more. */
    List<Choice> alternatives() {
        List<Choice> best = bestOfEach(placements(broken -> broken.isEmpty()));
        return best.subList(0, Math.min(ALTERNATIVES, best.size()));
    }

    /** Whoever could fill an empty tour: with everything else unchanged, or if one other tour is handed on. */
    List<Choice> fillings() {
        var fillings = new ArrayList<>(alternatives());
        exchanges().stream()
                .filter(exchange -> exchange.moved() == null || exchange.moved().replacement() != null)
                .filter(exchange -> exchange.change().score().hardScore() >= 0)
                .forEach(fillings::add);
        fillings.sort(bestFirst);
        return fillings;
    }

    private interface Wanted {
        boolean test(Set<Rule> broken);
    }

    /** Whoever suits the tour and breaks the wanted joint rules, each with the windows for which that is so. */
    private Map<Officer, List<Placement>> placements(Wanted wanted) {
        Fixed fixed = Fixed.of(judge, tour);
        Set<Period> windows = problem.windows(tour, judge.isLocked(tour));
        var found = new LinkedHashMap<Officer, List<Placement>>();
        for (Officer officer : problem.officers()) {
            if (fixed != null && tour.assignment() != null && !tour.assignment().isOf(officer)) {
                continue;
            }
            var open = new ArrayList<Placement>();
            for (Period window : windows) {
                if (isAsNow(officer, window) || judge.firstHardRule(tour, officer, window) != null) {
                    continue;
                }
                Placement placement = Placement.of(problem, tour, officer, window);
                if (wanted.test(others.brokenBy(placement))) {
                    open.add(placement);
                }
            }
            if (!open.isEmpty()) {
                found.put(officer, open);
            }
        }
        return found;
    }

    private boolean isAsNow(Officer officer, Period window) {
        return now != null && now.officer().equals(officer) && now.window().equals(window);
    }

    /** The best choice of each officer, the best first. */
    private List<Choice> bestOfEach(Map<Officer, List<Placement>> open) {
        List<Placement> all = open.values().stream().flatMap(List::stream).toList();
        List<Choice> judged = all.size() <= MOST_JUDGED ? judged(all) : judgedInPart(open);
        var seen = new LinkedHashSet<String>();
        return judged.stream()
                .sorted(bestFirst)
                .filter(choice -> seen.add(Objects.requireNonNull(choice.row().officer())))
                .toList();
    }

    private List<Choice> judgedInPart(Map<Officer, List<Placement>> open) {
        Comparator<Placement> nearest = Comparator.comparingInt(this::distance);
        List<Placement> inOneWindow = open.values().stream()
                .map(windows -> windows.stream().min(nearest).orElseThrow())
                .sorted(Comparator.<Placement>comparingInt(one -> one.officer().preferencePlace(tour.mission()))
                        .thenComparing(nearest))
                .limit(MOST_JUDGED)
                .toList();
        List<Choice> judged = new ArrayList<>(judged(inOneWindow));
        Map<String, Choice> byOfficer = new HashMap<>();
        judged.stream()
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
        List<Placement> measured = Objects.requireNonNull(open.get(measure));
        judged(measured)
                .forEach(choice ->
                        byWindow.put(Objects.requireNonNull(choice.row().window()), choice));
        judged.addAll(byWindow.values());
        var promising = new ArrayList<Placement>();
        for (Map.Entry<Officer, List<Placement>> entry : open.entrySet()) {
            if (byOfficer.containsKey(entry.getKey().id())) {
                entry.getValue().stream()
                        .filter(placement -> byWindow.containsKey(placement.window()))
                        .sorted(Comparator.comparing((Placement placement) -> Objects.requireNonNull(
                                                byWindow.get(placement.window()))
                                        .total())
                                .reversed())
                        .limit(WINDOWS_OF_THE_BEST)
                        .forEach(promising::add);
            }
        }
        judged.addAll(judged(promising));
        return judged;
    }

    private int distance(Placement placement) {
        return Services.distance(tour, now, placement.window());
    }

    private List<Choice> judged(List<Placement> placements) {
        return placements.parallelStream()
                .map(placement -> judged(placement, null))
                .toList();
    }

    private Choice judged(Placement placement, @Nullable Moved moved) {
        var rows = new ArrayList<Plan.Row>(List.of(placement.row()));
        if (moved != null) {
            rows.add(moved.row());
        }
        Verdict then = judge.judge(draft.with(rows));
        return new Choice(
                placement.row(),
                placement.officer().agency().id(),
                moved,
                ScoreChange.between(verdict, then),
                then.score());
    }

    /** The best of those who have one other tour in the way, which would be empty or is handed on to the best who can take it. */
    List<Choice> exchanges() {
        if (Fixed.of(judge, tour) != null) {
            return List.of();
        }
        Map<Officer, List<Placement>> taken = placements(Set.of(Rule.REST_BETWEEN_TOURS)::equals);
        List<Placement> candidates = taken.values().stream()
                .map(windows -> windows.stream()
                        .min(Comparator.comparingInt(this::distance))
                        .orElseThrow())
                .filter(placement -> movable(placement) != null)
                .sorted(Comparator.comparingInt(one -> one.officer().preferencePlace(tour.mission())))
                .limit(MOST_JUDGED / 5)
                .toList();
        List<Choice> emptied = candidates.parallelStream()
                .map(placement -> judged(
                        placement,
                        new Moved(
                                Objects.requireNonNull(movable(placement))
                                        .tour()
                                        .id(),
                                null)))
                .sorted(bestFirst)
                .limit(HANDED_ON)
                .toList();
        return emptied.stream()
                .map(this::handedOn)
                .sorted(bestFirst)
                .limit(EXCHANGES)
                .toList();
    }

    /** The only other tour of the officer that is in the way, if it may change hands; null: there are more, or it may not. */
    private @Nullable Placement movable(Placement placement) {
        List<Placement> inTheWay = others.inTheWayOf(placement);
        return inTheWay.size() == 1 && Fixed.of(judge, inTheWay.get(0).tour()) == null ? inTheWay.get(0) : null;
    }

    /** With the best who can take the other tour in its window; as it was if nobody can. */
    private Choice handedOn(Choice emptied) {
        Tour other = Objects.requireNonNull(
                problem.tour(Objects.requireNonNull(emptied.moved()).tour()));
        Period window = Objects.requireNonNull(others.of(other)).window();
        String gone = Objects.requireNonNull(emptied.row().officer());
        Placement going = Placement.of(
                problem,
                tour,
                Objects.requireNonNull(problem.officer(gone)),
                Objects.requireNonNull(emptied.row().window()));
        return replacements(problem, judge, new Placements(problem, draft.with(emptied.rows())), other, window).stream()
                .limit(HANDED_TO)
                .toList()
                .parallelStream()
                .map(replacement -> judged(going, new Moved(other.id(), replacement.row())))
                .max(Comparator.comparing(Choice::total))
                .filter(choice -> choice.total().compareTo(emptied.total()) > 0)
                .orElse(emptied);
    }

    /** Whoever could take a tour in this window and break no hard rule more, those who wish it most first. */
    static List<Placement> replacements(Problem problem, Judge judge, Placements placements, Tour tour, Period window) {
        return problem.officers().stream()
                .filter(officer -> judge.firstHardRule(tour, officer, window) == null)
                .map(officer -> Placement.of(problem, tour, officer, window))
                .filter(placement -> placements.brokenBy(placement).isEmpty())
                .sorted(Comparator.comparingInt(one -> one.officer().preferencePlace(tour.mission())))
                .toList();
    }
}
