package rotation.peers.stock;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Tour;

/** A tour to be planned. */
@PlanningEntity
public class StockTour {

    private Tour tour;
    private StockFacts facts;

    // The solver reads these two by their annotations.

    @PlanningPin
    @SuppressWarnings("unused")
    private boolean pinned;

    @ValueRangeProvider(id = "windows")
    @SuppressWarnings("unused")
    private List<StockWindow> windows;

    @PlanningVariable(valueRangeProviderRefs = "officers", allowsUnassigned = true)
    private @Nullable Officer officer;

    @PlanningVariable(valueRangeProviderRefs = "windows")
    private StockWindow window;

    /** For the solver. */
    @SuppressWarnings("NullAway.Init")
    StockTour() {}

    /**
     * A tour.
     *
     * @param pinned whether it stays as it is
     * @param windows at least one, even where the tour must stay empty
     * @param officer who goes; null: nobody
     * @param window when; without meaning while the tour is empty
     */
    StockTour(
            Tour tour,
            StockFacts facts,
            boolean pinned,
            List<StockWindow> windows,
            @Nullable Officer officer,
            StockWindow window) {
        this.tour = tour;
        this.facts = facts;
        this.pinned = pinned;
        this.windows = windows;
        this.officer = officer;
        this.window = window;
    }

    Tour tour() {
        return tour;
    }

    StockFacts facts() {
        return facts;
    }

    Policy policy() {
        return facts.problem().policy();
    }

    Position position() {
        return tour.position();
    }

    Mission mission() {
        return tour.mission();
    }

    boolean isFilled() {
        return officer != null;
    }

    // What follows is asked only of filled tours.

    Officer officer() {
        if (officer == null) {
            throw new IllegalStateException("tour " + tour + " is empty");
        }
        return officer;
    }

    Agency agency() {
        return officer().agency();
    }

    StockWindow window() {
        return window;
    }

    Period period() {
        return window.period();
    }

    boolean needsTraining() {
        return facts.problem().needsTraining(tour, officer(), period().from());
    }

    /** The intake that the officer attends; null: none. */
    @Nullable
    Intake intake() {
        return needsTraining() ? window.intake() : null;
    }

    Period absence() {
        return needsTraining() ? window.untrainedAbsence() : window.trainedAbsence();
    }

    int stepsOutsideBand() {
        return position().stepsOutsideBand(officer());
    }

    int preferencePlace() {
        return officer().preferencePlace(mission());
    }

    int noticeFactor() {
        return facts.problem().noticeFactor(tour);
    }

    @Override
    public String toString() {
        return tour.id();
    }
}
