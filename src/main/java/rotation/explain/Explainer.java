package rotation.explain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock;
import rotation.explain.amend.Unlocks;
import rotation.explain.choice.Choice;
import rotation.explain.choice.Choices;
import rotation.explain.choice.Hold;
import rotation.explain.choice.JointRules;
import rotation.explain.choice.ScoreChange;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Says why a plan is as it is. The plan may be illegal; a row that cannot be judged counts as an empty tour. The same problem and
 * plan get the same explanations.
 */
public final class Explainer {

    private final Problem problem;
    private final Judge judge;
    private final Plan plan;
    private final Verdict verdict;
    private final Staffing staffing;
    private final JointRules asPlanned;

    /** An explainer of a plan of this problem. */
    public Explainer(Problem problem, Plan plan) {
        this.problem = problem;
        judge = new Judge(problem);
        this.plan = plan;
        verdict = judge.judge(plan);
        staffing = new Staffing(problem, plan);
        asPlanned = new JointRules(staffing);
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
        Posting posting = staffing.of(tour);
        return posting == null ? empty(tour) : filled(tour, posting);
    }

    /**
     * Why a tour is filled as it is, or why it is empty, without who else could go and what would have to be different: that takes
     * longest to find.
     *
     * @throws IllegalArgumentException if the problem has no such tour
     */
    public TourExplanation reasons(String id) {
        Tour tour = problem.tour(id);
        if (tour == null) {
            throw new IllegalArgumentException("the problem has no tour " + id);
        }
        Posting posting = staffing.of(tour);
        if (posting != null) {
            return filled(tour, posting, List.of(), List.of());
        }
        Hold hold = Hold.of(judge, tour);
        return new EmptyTourExplanation(
                tour, hold == null ? null : hold.text(problem, tour), funnel(tour), List.of(), List.of(), null);
    }

    private FilledTourExplanation filled(Tour tour, Posting posting) {
        Choices choices = choices(tour);
        return filled(tour, posting, choices.alternatives(), choices.exchanges());
    }

    private FilledTourExplanation filled(
            Tour tour, Posting posting, List<Choice> alternatives, List<Choice> exchanges) {
        Hold hold = Hold.of(judge, tour);
        Verdict emptied = judge.judge(plan.without(tour.id()));
        List<Finding> findings = verdict.findings().stream()
                .filter(finding -> finding.ids(Subject.TOUR).contains(tour.id()))
                .toList();
        return new FilledTourExplanation(
                tour,
                posting.row(),
                posting.officer().agency().id(),
                posting.intake() == null ? null : posting.intake().course().id(),
                posting.absence(),
                extension(posting),
                hold,
                hold == null ? null : hold.text(problem, tour),
                ScoreChange.between(emptied, verdict),
                findings,
                alternatives,
                exchanges);
    }

    private static @Nullable Integer extension(Posting posting) {
        Tour.Assignment agreed = posting.tour().isDeployed() ? posting.tour().assignment() : null;
        return agreed == null ? null : posting.window().to() - agreed.window().to();
    }

    private EmptyTourExplanation empty(Tour tour) {
        Hold hold = Hold.of(judge, tour);
        var search = new Unlocks(problem, judge, plan, verdict, tour);
        List<Unlock> unlocks = search.smallest();
        return new EmptyTourExplanation(
                tour,
                hold == null ? null : hold.text(problem, tour),
                funnel(tour),
                choices(tour).fillings(),
                unlocks,
                unlocks.isEmpty() ? search.nearest() : null);
    }

    private Choices choices(Tour tour) {
        return new Choices(problem, judge, plan, verdict, tour);
    }

    /** How many officers are left for a tour, one rule after the other; a tour that is filled is thought to be empty. */
    public Funnel funnel(Tour tour) {
        JointRules others = staffing.of(tour) == null ? asPlanned : JointRules.of(problem, plan.without(tour.id()));
        return Funnel.of(problem, judge, others, tour);
    }

    /** The tours that are empty, in the problem's order. */
    public List<Tour> emptyTours() {
        return problem.tours().stream()
                .filter(tour -> staffing.of(tour) == null)
                .toList();
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
        return new Services(problem, judge, plan, verdict, asPlanned, officer).explanation();
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
