package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import java.util.ArrayList;
import java.util.List;
import rotation.solve.ReassignMove.Change;

/** Brings tours back to where they {@linkplain PlanningTour#home belong}. */
final class Restoration {

    private Restoration() {}

    /**
     * Brings one tour home, and with it those in its way; where one of them has no other home, or the same officer's, it is the
     * last and becomes empty.
     *
     * @param tour one that is not where it belongs
     * @return what is to change; empty: a tour that keeps its officer is in the way
     */
    static List<Change> of(PlanningTour tour, Holdings holdings) {
        var changes = new ArrayList<Change>(2);
        PlanningTour next = tour;
        while (next != null) {
            if (next != tour && next.options().isOfficerFixed()) {
                return new ArrayList<>();
            }
            Stint home = next.home();
            if (home == null || (next != tour && home.officer() == next.officer())) {
                changes.add(new Change(next, null, next.getWindow()));
                return changes;
            }
            var change = new Change(next, home.officer(), home.window());
            changes.add(change);
            next = holdings.inTheWay(change, changes);
        }
        return changes;
    }

    /** Brings tours home, each alone or with those in its way, where the plan is no worse for it: a search also changes what gains nothing. */
    static void restoreAll(InnerScoreDirector<PlanningSeason, HardMediumSoftLongScore> director) {
        PlanningSeason season = director.getWorkingSolution();
        var holdings = new Holdings(season.eligibility(), season.getTours());
        HardMediumSoftLongScore score = director.calculateScore().raw();
        for (boolean restored = true; restored; ) {
            restored = false;
            for (PlanningTour tour : season.getTours()) {
                if (!holdings.astray().contains(tour)) {
                    continue;
                }
                List<Change> changes = of(tour, holdings);
                List<Change> back = changes.stream().map(Change::inverse).toList();
                long home = atHome(changes);
                apply(changes, director);
                HardMediumSoftLongScore after = director.calculateScore().raw();
                long homeAfter = atHome(changes);
                if (homeAfter > home && after.compareTo(score) >= 0) {
                    score = after;
                    changes.forEach(change -> holdings.refresh(change.tour()));
                    restored = true;
                } else {
                    apply(back, director);
                }
            }
        }
        season.setScore(score);
    }

    private static long atHome(List<Change> changes) {
        return changes.stream()
                .map(Change::tour)
                .filter(tour -> tour.isAs(tour.home()))
                .count();
    }

    private static void apply(
            List<Change> changes, InnerScoreDirector<PlanningSeason, HardMediumSoftLongScore> director) {
        changes.forEach(change -> change.apply(director));
        director.triggerVariableListeners();
    }
}
