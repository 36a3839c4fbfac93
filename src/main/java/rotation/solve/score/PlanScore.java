package rotation.solve.score;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * The score of a plan by all rules, kept up to date as tours change: a tour that changes goes out of all counts as it was, and
 * comes back as it is when the score is wanted next.
 */
public final class PlanScore {

    private final RuleTally tally;
    private final HeldTours held;
    private final RuleGroup[] groups;
    private final long keptWord;
    private long offWord;

    /** By the places of tours. */
    private final boolean[] isCounted;

    /** The tours that do not count at the moment. */
    private final List<PlannedTour> changed;

    /** Counts a plan of these tours, which are all of the problem's, in its order. */
    public PlanScore(Objective objective, List<? extends PlannedTour> tours) {
        tally = new RuleTally(objective.problem());
        held = new HeldTours(objective.space().facts().roster().size(), tours.size());
        groups = Arrays.stream(Rule.Theme.values())
                .map(theme -> group(theme, objective))
                .toArray(RuleGroup[]::new);
        keptWord = objective.keptWord();
        isCounted = new boolean[tours.size()];
        changed = new ArrayList<>(tours);
    }

    private RuleGroup group(Rule.Theme theme, Objective objective) {
        SearchSpace space = objective.space();
        return switch (theme) {
            case ELIGIBILITY -> new EligibilityRules(tally);
            case SUITABILITY -> new SuitabilityRules(tally);
            case CAPACITY -> new CapacityRules(objective, tally);
            case CONTINUITY -> new ContinuityRules(space, tally, held);
            case BALANCE -> new BalanceRules(space.facts(), tally);
            case COMPANY -> new CompanyRules(space.facts(), tally, held);
            case HOME -> new HomeRules(space.facts(), tally, held);
            case STABILITY -> new StabilityRules(tally);
        };
    }

    /** What each rule takes now; what a search weighs beside the rules is not in it. */
    public Map<Rule, HardMediumSoftLongScore> byRule() {
        score();
        return tally.scores();
    }

    /** A tour is about to change: it goes out of all counts, and comes back as it is when the score is wanted next. */
    public void leave(PlannedTour tour) {
        int index = tour.index();
        if (isCounted[index]) {
            isCounted[index] = false;
            changed.add(tour);
            uncount(tour);
        }
    }

    /** The score now. */
    public HardMediumSoftLongScore score() {
        for (int i = 0; i < changed.size(); i++) {
            PlannedTour tour = changed.get(i);
            isCounted[tour.index()] = true;
            count(tour);
        }
        changed.clear();
        for (RuleGroup group : groups) {
            group.settle();
        }
        HardMediumSoftLongScore score = tally.score();
        return offWord == 0 ? score : score.subtract(HardMediumSoftLongScore.ofSoft(keptWord * offWord));
    }

    private void count(PlannedTour tour) {
        keptWord(tour, 1);
        if (!tour.isFilled()) {
            for (RuleGroup group : groups) {
                group.enterEmpty(tour);
            }
            return;
        }
        for (RuleGroup group : groups) {
            group.enter(tour);
        }
        held.add(tour);
    }

    private void uncount(PlannedTour tour) {
        keptWord(tour, -1);
        if (!tour.isFilled()) {
            for (RuleGroup group : groups) {
                group.leaveEmpty(tour);
            }
            return;
        }
        held.remove(tour);
        for (RuleGroup group : groups) {
            group.leave(tour);
        }
    }

    /** Not a rule: an announced tour stays as people were told, or as it was planned before. */
    private void keptWord(PlannedTour tour, int by) {
        if (keptWord > 0 && tour.isOffWord()) {
            offWord += by;
        }
    }
}
