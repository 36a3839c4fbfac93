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
import rotation.model.Problem;
import rotation.model.Tour;

/** A tour to be planned. */
@PlanningEntity
public class StockTour {

    private Tour tour;
    private StockFacts facts;

    /** The solver reads it by its annotation. */
    @PlanningPin
    @SuppressWarnings("unused")
    private boolean pinned;

    /** Whether the problem says that it keeps officer, start and end. */
    private boolean locked;

    @ValueRangeProvider(id = "windows")
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
     * @param locked whether the problem says that it keeps officer, start and end
     * @param windows at least one, even where the tour must stay empty; the first is for everybody, unless the tour is pinned
     * @param officer who goes; null: nobody
     * @param window when; without meaning while the tour is empty
     */
    StockTour(
            Tour tour,
            StockFacts facts,
            boolean pinned,
            boolean locked,
            List<StockWindow> windows,
            @Nullable Officer officer,
            StockWindow window) {
        this.tour = tour;
        this.facts = facts;
        this.pinned = pinned;
        this.locked = locked;
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

    /**
     * When the officer is there, and after which intake. The window that was announced may be a candidate for the officer alone
     * of whom it was announced: with somebody else it stands for the first of all.
     */
    StockWindow window() {
        Tour.Assignment told = tour.assignment();
        return window.isForTold() && told != null && !told.isOf(officer()) ? windows.get(0) : window;
    }

    Period period() {
        return window().period();
    }

    private List<Intake> intakes() {
        return facts.problem().intakes(tour, locked, officer(), period().from());
    }

    /** Whether training is needed that no intake can give. */
    boolean lacksTraining() {
        return facts.problem().needsTraining(tour, officer(), period().from())
                && intakes().isEmpty();
    }

    /** The intake that the officer attends; null: none. */
    @Nullable
    Intake intake() {
        List<Intake> intakes = intakes();
        Intake wanted = window().intake();
        if (wanted != null && intakes.contains(wanted)) {
            return wanted;
        }
        return intakes.isEmpty() ? null : intakes.get(0);
    }

    Period absence() {
        return Problem.absence(mission(), period(), intake());
    }

    /** Whether the officer is there already, and stays as agreed. */
    boolean isFact() {
        return tour.isFact(period());
    }

    /** Whether both are in one mission on one day. */
    boolean meets(StockTour other) {
        return mission().equals(other.mission()) && period().touches(other.period());
    }

    long cost() {
        return mission().cost(period());
    }

    /** Whether another tour comes before this one in the same seat, directly or with others between. */
    boolean comesAfter(StockTour other) {
        Tour before = facts.problem().predecessor(tour);
        while (before != null && !before.equals(other.tour)) {
            before = facts.problem().predecessor(before);
        }
        return before != null;
    }

    int shortlistPlace() {
        return tour.shortlistPlace(officer());
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
