package rotation.explain;

import java.util.Comparator;
import java.util.List;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Says why a plan is as it is. The plan may be illegal; a row that cannot be judged counts as an empty tour. The same problem and
 * plan get the same explanations.
 */
public final class Explainer {

    private final Problem problem;
    private final Judge judge;
    private final Draft draft;
    private final Verdict verdict;
    private final Placements placements;

    /** An explainer of a plan of this problem. */
    public Explainer(Problem problem, Plan plan) {
        this.problem = problem;
        judge = new Judge(problem);
        draft = new Draft(plan);
        verdict = judge.judge(plan);
        placements = new Placements(problem, plan);
    }

    /** What the judge says of the plan. */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Why a tour is filled as it is, or why it is empty.
     *
     * @throws IllegalArgumentException if the problem has no such tour
     */
    public TourExplanation tour(String id) {
        Tour tour = problem.tour(id);
        if (tour == null) {
            throw new IllegalArgumentException("the problem has no tour " + id);
        }
        Placement placement = placements.of(tour);
        return placement == null ? empty(tour) : filled(tour, placement);
    }

    private FilledTour filled(Tour tour, Placement placement) {
        Fixed fixed = Fixed.of(judge, tour);
        Verdict emptied = judge.judge(draft.without(tour.id()));
        List<Finding> findings = verdict.findings().stream()
                .filter(finding -> finding.ids(Subject.TOUR).contains(tour.id()))
                .toList();
        Choices choices = choices(tour);
        return new FilledTour(
                tour.id(),
                placement.row(),
                placement.officer().agency().id(),
                placement.absence(),
                fixed,
                fixed == null ? null : fixed.text(problem, tour),
                ScoreChange.between(emptied, verdict),
                findings,
                choices.alternatives(),
                choices.exchanges());
    }

    private EmptyTour empty(Tour tour) {
        Fixed fixed = Fixed.of(judge, tour);
        var search = searchUnlocks(tour);
        List<Unlock> unlocks = search.smallest();
        return new EmptyTour(
                tour.id(),
                tour.position().priority(),
                fixed == null ? null : fixed.text(problem, tour),
                funnel(tour),
                choices(tour).fillings(),
                unlocks,
                unlocks.isEmpty() ? search.nearest() : null);
    }

    private Choices choices(Tour tour) {
        return new Choices(problem, judge, draft, verdict, tour);
    }

    /** How many officers are left for a tour, one rule after the other; a tour that is filled is thought to be empty. */
    public Funnel funnel(Tour tour) {
        Placements others =
                placements.of(tour) == null ? placements : new Placements(problem, draft.without(tour.id()));
        return Funnel.of(problem, judge, others, tour);
    }

    /** The tours that are empty, in the problem's order. */
    public List<Tour> emptyTours() {
        return problem.tours().stream()
                .filter(tour -> placements.of(tour) == null)
                .toList();
    }

    /**
     * The smallest single changes to the problem that let an empty tour be filled, the smallest first: by their unit, then by
     * their size in it, then by their kind; of each kind at most three.
     *
     * @return empty: none of the changes that are known helps, or the tour is filled
     */
    public List<Unlock> unlocks(Tour tour) {
        return placements.of(tour) == null ? searchUnlocks(tour).smallest() : List.of();
    }

    private Unlocks searchUnlocks(Tour tour) {
        return new Unlocks(problem, judge, draft, verdict, tour);
    }

    /**
     * Where an officer serves and where else that would be possible.
     *
     * @throws IllegalArgumentException if the problem has no such officer
     */
    public OfficerExplanation officer(String id) {
        Officer officer = problem.officer(id);
        if (officer == null) {
            throw new IllegalArgumentException("the problem has no officer " + id);
        }
        return new Services(problem, judge, draft, verdict, placements, officer).explanation();
    }

    /** Where a rule takes points. */
    public RuleExplanation rule(Rule rule) {
        return new RuleExplanation(
                rule,
                rule.weight(problem),
                verdict.points(rule),
                verdict.score(rule),
                verdict.findings(rule).stream()
                        .sorted(Comparator.comparingLong(Finding::points).reversed())
                        .toList());
    }
}
