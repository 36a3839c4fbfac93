package rotation.solve.build;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import rotation.solve.plan.Change;
import rotation.solve.plan.HomeChain;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.Stint;

/** Brings tours back to where they {@linkplain PlannedTour#home belong}: a search also changes what gains nothing. */
public final class Restoration {

    private Restoration() {}

    /** Brings tours home, each alone or with those in its way, where the plan is no worse for it. */
    public static void restoreAll(WorkingPlan plan) {
        HardMediumSoftLongScore score = plan.score();
        for (boolean restored = true; restored; ) {
            restored = false;
            for (PlannedTour tour : plan.tours()) {
                if (!plan.holdings().astray().contains(tour)) {
                    continue;
                }
                List<Change> changes = HomeChain.of(tour, plan.holdings());
                HardMediumSoftLongScore after = plan.scoreWith(changes);
                if (bringsHome(changes) > atHome(changes) && after.compareTo(score) >= 0) {
                    plan.make(changes);
                    score = after;
                    restored = true;
                }
            }
        }
    }

    /** How many of the tours are at home now. */
    private static long atHome(List<Change> changes) {
        return changes.stream()
                .map(Change::tour)
                .filter(tour -> tour.isAs(tour.home()))
                .count();
    }

    /** How many of them the changes leave at home. */
    private static long bringsHome(List<Change> changes) {
        return changes.stream().filter(Restoration::bringsHome).count();
    }

    private static boolean bringsHome(Change change) {
        Stint home = change.tour().home();
        return home != null && change.officer() != null && home.isKeptBy(change.officer(), change.window());
    }
}
