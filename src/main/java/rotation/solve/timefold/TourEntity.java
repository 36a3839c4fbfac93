package rotation.solve.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/** A tour as the engine sees it: two variables, and what they may take. */
@PlanningEntity
public final class TourEntity extends PlannedTour {

    /** The planning variable of the officer. */
    static final String OFFICER = "officer";

    /** The planning variable of the window. */
    static final String WINDOW = "window";

    /** For the engine, which makes no tours of its own. */
    TourEntity() {}

    /** The same tour, to be changed by itself. */
    TourEntity(PlannedTour tour) {
        super(tour.options(), tour.before(), tour.holder(), tour.window());
    }

    /** Who goes; null: the tour is empty. */
    @PlanningVariable(valueRangeProviderRefs = "officers", allowsUnassigned = true)
    public @Nullable RosterOfficer getOfficer() {
        return holder();
    }

    /** When, and after which intake; without meaning while the tour is empty. */
    @PlanningVariable(valueRangeProviderRefs = "windows")
    public TourWindow getWindow() {
        return window();
    }

    /** Who may be sent. */
    @ValueRangeProvider(id = "officers")
    public CountableValueRange<RosterOfficer> getOfficerRange() {
        return new OfficerRange(options());
    }

    /** When the tour may take place. */
    @ValueRangeProvider(id = "windows")
    public CountableValueRange<TourWindow> getWindowRange() {
        return new WindowRange(windows());
    }
}
