package rotation.solve;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;
import rotation.rule.Rule;

/** A tour as the search sees it: what it may take, and what it has. */
@PlanningEntity
public class PlanningTour {

    /** The planning variable of the officer. */
    static final String OFFICER = "officer";

    /** The planning variable of the window. */
    static final String WINDOW = "window";

    private TourOptions options;
    private @Nullable Stint before;
    private @Nullable PlanningOfficer officer;
    private TourWindow window;

    /** For the solver, which makes no tours of its own. */
    @SuppressWarnings("NullAway.Init")
    PlanningTour() {}

    /** @param before what it had when the search began; null: nothing */
    PlanningTour(TourOptions options, @Nullable Stint before, @Nullable PlanningOfficer officer, TourWindow window) {
        this.options = options;
        this.before = before;
        this.officer = officer;
        this.window = window;
    }

    PlanningTour with(@Nullable PlanningOfficer otherOfficer, TourWindow otherWindow) {
        return new PlanningTour(options, before, otherOfficer, otherWindow);
    }

    /** Who goes; null: the tour is empty. */
    @PlanningVariable(valueRangeProviderRefs = "officers", allowsUnassigned = true)
    public @Nullable PlanningOfficer getOfficer() {
        return officer;
    }

    /** Called by the solver alone. */
    public void setOfficer(@Nullable PlanningOfficer officer) {
        this.officer = officer;
    }

    /** When; without meaning while the tour is empty. */
    @PlanningVariable(valueRangeProviderRefs = "windows")
    public TourWindow getWindow() {
        return window;
    }

    /** Called by the solver alone. */
    public void setWindow(TourWindow window) {
        this.window = window;
    }

    /** Who may be sent. */
    @ValueRangeProvider(id = "officers")
    public CountableValueRange<PlanningOfficer> getOfficerRange() {
        return new OfficerRange(options);
    }

    /** Who may be sent, in the order of the roster. */
    List<PlanningOfficer> officers() {
        return options.officers();
    }

    /** When the tour may take place. */
    @ValueRangeProvider(id = "windows")
    public List<TourWindow> getWindows() {
        return options.windows();
    }

    TourOptions options() {
        return options;
    }

    /** Its place among the tours of the problem. */
    int index() {
        return options.index();
    }

    Tour tour() {
        return options.tour();
    }

    Position position() {
        return tour().position();
    }

    Mission mission() {
        return tour().mission();
    }

    boolean isFilled() {
        return officer != null;
    }

    /** Where it belongs: as people were told, if that may still be, or else as it was before; null: nowhere. */
    @Nullable
    Stint home() {
        return options.told() == null ? before : options.told();
    }

    /** Whether it has that officer and that window; null: no. */
    boolean isAs(@Nullable Stint stint) {
        return stint != null && stint.officer() == officer && stint.window().equals(window);
    }

    /** Whether it was announced, and is neither as people were told nor as it was before. */
    boolean isOffWord() {
        return tour().isAnnounced() && !isAs(options.told()) && !isAs(before);
    }

    // What follows is asked only of filled tours.

    PlanningOfficer officer() {
        if (officer == null) {
            throw new IllegalStateException("tour " + this + " is empty");
        }
        return officer;
    }

    Period period() {
        return window.period();
    }

    Period absence() {
        return options.absence(officer(), window);
    }

    /** The intake that the officer attends; null: none. */
    @Nullable
    Intake intake() {
        return options.needsTraining(officer(), window) ? window.intake() : null;
    }

    /** The points of a rule that looks at one tour alone. */
    int points(Rule rule) {
        return options.rules().points(rule, tour(), officer().officer(), window);
    }

    @Override
    public String toString() {
        return options.toString();
    }
}
