package rotation.solve;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
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
    private @Nullable Officer officer;
    private TourWindow window;

    /** Follows from officer and window; null: not worked out since one of them changed. */
    private @Nullable Period absence;

    /** For the solver, which makes no tours of its own. */
    @SuppressWarnings("NullAway.Init")
    PlanningTour() {}

    /** @param before what it had when the search began; null: nothing */
    PlanningTour(TourOptions options, @Nullable Stint before, @Nullable Officer officer, TourWindow window) {
        this.options = options;
        this.before = before;
        this.officer = officer;
        this.window = window;
    }

    PlanningTour copy() {
        return new PlanningTour(options, before, officer, window);
    }

    /** Who goes; null: the tour is empty. */
    @PlanningVariable(valueRangeProviderRefs = "officers", allowsUnassigned = true)
    public @Nullable Officer getOfficer() {
        return officer;
    }

    /** Called by the solver alone. */
    public void setOfficer(@Nullable Officer officer) {
        this.officer = officer;
        absence = null;
    }

    /** When; without meaning while the tour is empty. */
    @PlanningVariable(valueRangeProviderRefs = "windows")
    public TourWindow getWindow() {
        return window;
    }

    /** Called by the solver alone. */
    public void setWindow(TourWindow window) {
        this.window = window;
        absence = null;
    }

    /** Who may be sent. */
    @ValueRangeProvider(id = "officers")
    public List<Officer> getOfficers() {
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

    Tour tour() {
        return options.tour();
    }

    SeasonFacts facts() {
        return options.facts();
    }

    SeasonFacts.MissionFacts missionFacts() {
        return options.mission();
    }

    Position position() {
        return tour().position();
    }

    Mission mission() {
        return tour().mission();
    }

    Policy policy() {
        return facts().policy();
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
        return stint != null
                && officer != null
                && stint.officer().equals(officer)
                && stint.window().equals(window);
    }

    /** Whether it was announced, and is neither as people were told nor as it was before. */
    boolean isOffWord() {
        return tour().isAnnounced() && !isAs(options.told()) && !isAs(before);
    }

    // What follows is asked only of filled tours.

    Officer officer() {
        if (officer == null) {
            throw new IllegalStateException("tour " + this + " is empty");
        }
        return officer;
    }

    Agency agency() {
        return officer().agency();
    }

    SeasonFacts.AgencyFacts agencyFacts() {
        return facts().agency(agency());
    }

    Period period() {
        return window.period();
    }

    Period absence() {
        if (absence == null) {
            absence = options.rules().absence(tour(), officer(), window);
        }
        return absence;
    }

    /** The intake that the officer attends; null: none. */
    @Nullable
    Intake intake() {
        return options.rules().intake(tour(), officer(), window);
    }

    /** Whether it breaks a rule that looks at one tour alone, hard or not. */
    boolean isUnfit() {
        return options.rules().isUnfit(tour(), officer(), window);
    }

    int stepsOutsideBand() {
        return position().stepsOutsideBand(officer());
    }

    int preferencePlace() {
        return officer().preferencePlace(mission());
    }

    /** The points of a rule that looks at one tour alone. */
    int points(Rule rule) {
        return options.rules().points(rule, tour(), officer(), window);
    }

    @Override
    public String toString() {
        return options.toString();
    }
}
