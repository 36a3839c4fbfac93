package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rotation.rule.Rule;

/**
 * The score of a plan by all rules, kept up to date as tours change: a tour that changes goes out of all counts as it was, and
 * comes back as it is when the score is wanted next.
 */
public final class RotationScore implements IncrementalScoreCalculator<PlanningSeason, HardMediumSoftLongScore> {

    private RuleTally tally;
    private HeldTours held;
    private List<RuleGroup> groups = List.of();
    private boolean onlyNeededChanges;
    private long offWord;

    /** By the places of tours. */
    private boolean[] isCounted = {};

    /** The tours that do not count at the moment. */
    private final List<PlanningTour> changed = new ArrayList<>();

    /** Called by the solver, which gives it a season before it asks for anything. */
    @SuppressWarnings("NullAway.Init")
    public RotationScore() {}

    /** What each rule takes of the score of a plan. */
    static Map<Rule, HardMediumSoftLongScore> byRule(PlanningSeason season) {
        var score = new RotationScore();
        score.resetWorkingSolution(season);
        return score.byRule();
    }

    /** What each rule takes now. */
    Map<Rule, HardMediumSoftLongScore> byRule() {
        calculateScore();
        return tally.scores();
    }

    @Override
    public void resetWorkingSolution(PlanningSeason season) {
        Eligibility eligibility = season.eligibility();
        SeasonFacts facts = eligibility.facts();
        tally = new RuleTally(facts.problem());
        held = new HeldTours(facts.roster().size(), season.getTours().size());
        groups = List.of(
                new EligibilityRules(tally),
                new CapacityRules(season, tally, held),
                new ContinuityRules(eligibility, tally),
                new BalanceRules(facts, tally),
                new HomeRules(facts, tally, held),
                new StabilityRules(tally));
        onlyNeededChanges = season.changes() == Changes.NEEDED;
        offWord = 0;
        isCounted = new boolean[season.getTours().size()];
        changed.clear();
        changed.addAll(season.getTours());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        var tour = (PlanningTour) entity;
        if (isCounted[tour.index()]) {
            isCounted[tour.index()] = false;
            changed.add(tour);
            leave(tour);
        }
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        for (int i = 0; i < changed.size(); i++) {
            PlanningTour tour = changed.get(i);
            isCounted[tour.index()] = true;
            enter(tour);
        }
        changed.clear();
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).settle();
        }
        HardMediumSoftLongScore score = tally.score();
        return offWord == 0
                ? score
                : score.subtract(HardMediumSoftLongScore.ofSoft(PlanningSeason.KEPT_WORD * offWord));
    }

    private void enter(PlanningTour tour) {
        keptWord(tour, 1);
        if (!tour.isFilled()) {
            unfilledTour(tour, 1);
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).enter(tour);
        }
        held.add(tour);
    }

    private void leave(PlanningTour tour) {
        keptWord(tour, -1);
        if (!tour.isFilled()) {
            unfilledTour(tour, -1);
            return;
        }
        held.remove(tour);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).leave(tour);
        }
    }

    /** Every tour has an officer. Priority of the position. */
    private void unfilledTour(PlanningTour tour, int by) {
        tally.add(Rule.UNFILLED_TOUR, (long) by * tour.position().priority());
    }

    /**
     * Not a rule, and counted only where a search is for {@linkplain Changes#NEEDED needed changes} alone: an announced tour
     * stays as people were told, or as it was planned before.
     */
    private void keptWord(PlanningTour tour, int by) {
        if (onlyNeededChanges && tour.isOffWord()) {
            offWord += by;
        }
    }

    // The rest of what the solver tells is of no interest: tours neither come nor go.

    @Override
    public void afterVariableChanged(Object entity, String variableName) {}

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
