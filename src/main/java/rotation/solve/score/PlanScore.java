package rotation.solve.score;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import rotation.rule.Rule;
import rotation.solve.score.RuleGroup.Part;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * The score of a plan by all rules, kept up to date as tours change. What counts is a copy of each tour, which follows the tour
 * when the score is wanted next: it goes out of the counts as it was, and comes back as it is. So a change that was taken back in the
 * meantime costs nothing.
 */
public final class PlanScore {

    private final RuleTally tally;
    private final HeldTours held;
    private final RuleGroup[] groups;
    private final long keptWord;
    private long offWord;

    /** By the places of tours: each as it counts; what a tour has now may differ. */
    private final PlannedTour[] counted;

    /** By the places of tours: whether they are among those that may have changed. */
    private final boolean[] isChanged;

    /** The tours that may differ from what counts. */
    private final List<PlannedTour> changed = new ArrayList<>();

    /** Counts a plan of these tours, which are all of the problem's, in its order. */
    public PlanScore(Objective objective, List<? extends PlannedTour> tours) {
        tally = new RuleTally(objective.problem());
        held = new HeldTours(objective.space().facts().roster().size(), tours.size());
        groups = Arrays.stream(Rule.Theme.values())
                .map(theme -> group(theme, objective))
                .toArray(RuleGroup[]::new);
        keptWord = objective.keptWord();
        counted = new PlannedTour[tours.size()];
        isChanged = new boolean[tours.size()];
        for (PlannedTour tour : tours) {
            counted[tour.index()] = new PlannedTour(tour.options(), tour.before(), tour.holder(), tour.window());
            come(counted[tour.index()]);
        }
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

    /** A tour changes, or has changed: it counts as it is when the score is wanted next. */
    public void change(PlannedTour tour) {
        int index = tour.index();
        if (!isChanged[index]) {
            isChanged[index] = true;
            changed.add(tour);
        }
    }

    /** The score now. */
    public HardMediumSoftLongScore score() {
        for (int i = 0; i < changed.size(); i++) {
            PlannedTour tour = changed.get(i);
            isChanged[tour.index()] = false;
            follow(counted[tour.index()], tour);
        }
        changed.clear();
        for (RuleGroup group : groups) {
            group.settle();
        }
        HardMediumSoftLongScore score = tally.score();
        return offWord == 0 ? score : score.subtract(HardMediumSoftLongScore.ofSoft(keptWord * offWord));
    }

    /** Lets a tour count as it is now. A search mostly changes one thing of a tour: then the rules that look at the other need not count. */
    private void follow(PlannedTour counts, PlannedTour now) {
        boolean hasOtherWindow = !counts.window().equals(now.window());
        if (counts.holder() == now.holder()) {
            if (!counts.isFilled()) {
                counts.setWindow(now.window());
            } else if (hasOtherWindow) {
                exchange(counts, now, Part.WINDOW);
            }
        } else if (!hasOtherWindow && counts.isFilled() && now.isFilled()) {
            exchange(counts, now, Part.OFFICER);
        } else {
            go(counts);
            set(counts, now);
            come(counts);
        }
    }

    /** Lets a filled tour count as it is now, which differs in a part alone. */
    private void exchange(PlannedTour counts, PlannedTour now, Part part) {
        leave(counts, part);
        set(counts, now);
        enter(counts, part);
    }

    private static void set(PlannedTour counts, PlannedTour now) {
        counts.setOfficer(now.holder());
        counts.setWindow(now.window());
    }

    private void come(PlannedTour tour) {
        if (tour.isFilled()) {
            enter(tour, Part.ALL);
            return;
        }
        keptWord(tour, 1);
        for (RuleGroup group : groups) {
            group.enterEmpty(tour);
        }
    }

    private void go(PlannedTour tour) {
        if (tour.isFilled()) {
            leave(tour, Part.ALL);
            return;
        }
        keptWord(tour, -1);
        for (RuleGroup group : groups) {
            group.leaveEmpty(tour);
        }
    }

    private void enter(PlannedTour tour, Part part) {
        keptWord(tour, 1);
        for (RuleGroup group : groups) {
            group.enter(tour, part);
        }
        held.add(tour);
    }

    private void leave(PlannedTour tour, Part part) {
        keptWord(tour, -1);
        held.remove(tour);
        for (RuleGroup group : groups) {
            group.leave(tour, part);
        }
    }

    /** Not a rule: an announced tour stays as people were told, or as it was planned before. */
    private void keptWord(PlannedTour tour, int by) {
        if (keptWord > 0 && tour.isOffWord()) {
            offWord += by;
        }
    }
}
