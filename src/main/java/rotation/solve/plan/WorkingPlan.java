package rotation.solve.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collections;
import java.util.List;
import rotation.solve.score.Objective;
import rotation.solve.score.PlanScore;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * A plan in the making: its tours, what they cost, and who holds them. A change is tried, and taken back, or made.
 *
 * <p>The tours may be those of somebody else, who changes them too: then the score must be told of a change, and the plan
 * after it ({@link #refresh}).
 */
public final class WorkingPlan {

    private final SearchSpace space;
    private final List<PlannedTour> tours;
    private final PlanScore score;
    private final Holdings holdings;

    /** A plan of these tours, all of the problem's, in its order. */
    public WorkingPlan(Objective objective, List<? extends PlannedTour> tours) {
        this(objective.space(), tours, new PlanScore(objective, tours));
    }

    /** A plan of tours that are counted already. */
    public WorkingPlan(SearchSpace space, List<? extends PlannedTour> tours, PlanScore score) {
        this.space = space;
        this.tours = Collections.unmodifiableList(tours);
        this.score = score;
        holdings = new Holdings(space, this.tours);
    }

    /** Who may go where and when. */
    public SearchSpace space() {
        return space;
    }

    /** All tours, in the order of the problem. */
    public List<PlannedTour> tours() {
        return tours;
    }

    /** Who holds which tours. */
    public Holdings holdings() {
        return holdings;
    }

    /** What the plan costs now. */
    public HardMediumSoftLongScore score() {
        return score.score();
    }

    /** What the plan would cost with a change; the plan stays as it is. */
    public HardMediumSoftLongScore scoreWith(Change change) {
        Change back = Change.toPresent(change.tour());
        set(change);
        HardMediumSoftLongScore with = score.score();
        set(back);
        return with;
    }

    /** What the plan would cost with some changes, each of another tour; the plan stays as it is. */
    public HardMediumSoftLongScore scoreWith(List<Change> changes) {
        List<Change> back = toPresent(changes);
        changes.forEach(this::set);
        HardMediumSoftLongScore with = score.score();
        back.forEach(this::set);
        return with;
    }

    /** Makes a change. */
    public void make(Change change) {
        set(change);
        holdings.refresh(change.tour());
    }

    /** Makes some changes, in their order. */
    public void make(List<Change> changes) {
        changes.forEach(this::make);
    }

    /** Takes note of what a tour has now, after somebody else has changed it. */
    public void refresh(PlannedTour tour) {
        holdings.refresh(tour);
    }

    private void set(Change change) {
        if (change.changesAnything()) {
            score.change(change.tour());
            change.tour().setOfficer(change.officer());
            change.tour().setWindow(change.window());
        }
    }

    /** What gives the tours that these would change what they have now. */
    private static List<Change> toPresent(List<Change> changes) {
        return changes.stream().map(change -> Change.toPresent(change.tour())).toList();
    }
}
