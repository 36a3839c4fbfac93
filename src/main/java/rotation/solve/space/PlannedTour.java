package rotation.solve.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Tour;
import rotation.rule.Rule;

/** A tour as the search sees it: what it may take, what it had when the search began, and what it has. */
public class PlannedTour {

    private TourOptions options;
    private @Nullable Stint before;
    private @Nullable RosterOfficer officer;
    private TourWindow window;

    /** Whose place was asked for last; null: nobody's. */
    private @Nullable RosterOfficer placed;

    private int place;

    /** For those who make tours by reflection, and fill in nothing. */
    @SuppressWarnings("NullAway.Init")
    protected PlannedTour() {}

    /**
     * A tour in a plan.
     *
     * @param before what it had when the search began; null: nothing
     * @param officer who goes; null: the tour is empty
     * @param window when; without meaning while the tour is empty
     */
    public PlannedTour(
            TourOptions options, @Nullable Stint before, @Nullable RosterOfficer officer, TourWindow window) {
        this.options = options;
        this.before = before;
        this.officer = officer;
        this.window = window;
    }

    /** What it may take. */
    public final TourOptions options() {
        return options;
    }

    /** What it had when the search began; null: nothing. */
    public final @Nullable Stint before() {
        return before;
    }

    /** Who goes; null: the tour is empty. */
    public final @Nullable RosterOfficer holder() {
        return officer;
    }

    /** When, and after which intake; without meaning while the tour is empty. */
    public final TourWindow window() {
        return window;
    }

    /** Gives it to an officer; null: it becomes empty. Counts are not told: see {@code WorkingPlan}. */
    public final void setOfficer(@Nullable RosterOfficer officer) {
        this.officer = officer;
    }

    /** Gives it a window. Counts are not told: see {@code WorkingPlan}. */
    public final void setWindow(TourWindow window) {
        this.window = window;
    }

    /** Its place among the tours of the problem. */
    public final int index() {
        return options.index();
    }

    /** What is planned. */
    public final Tour tour() {
        return options.tour();
    }

    /** What the officer is to do. */
    public final Position position() {
        return tour().position();
    }

    /** Where. */
    public final Mission mission() {
        return tour().mission();
    }

    /** Who may be sent, in the order of the roster. */
    public final List<RosterOfficer> officers() {
        return options.officers();
    }

    /** When the tour may take place. */
    public final List<TourWindow> windows() {
        return options.windows();
    }

    /** Whether somebody goes. */
    public final boolean isFilled() {
        return officer != null;
    }

    /** Where it belongs: as people were told, if that may still be, or else as it was before; null: nowhere. */
    public final @Nullable Stint home() {
        return options.told() == null ? before : options.told();
    }

    /** Whether it has that officer and that window, and, if it is known, that intake; null: no. */
    public final boolean isAs(@Nullable Stint stint) {
        return stint != null && officer != null && stint.isKeptBy(officer, window);
    }

    /** Whether it was announced, and is neither as people were told nor as it was before. */
    public final boolean isOffWord() {
        return tour().isAnnounced() && !isAs(options.told()) && !isAs(before);
    }

    /** What a plan says of it. */
    public final Plan.Row row() {
        if (!isFilled()) {
            return Plan.Row.empty(tour().id());
        }
        Intake intake = intake();
        return new Plan.Row(tour().id(), officer().id(), period(), intake == null ? null : intake.id());
    }

    // What follows is asked only of filled tours.

    /**
     * Who goes.
     *
     * @throws IllegalStateException if the tour is empty
     */
    public final RosterOfficer officer() {
        if (officer == null) {
            throw new IllegalStateException("tour " + this + " is empty");
        }
        return officer;
    }

    /** The place of who goes among {@link #officers()}; negative if they may not serve. */
    public final int place() {
        RosterOfficer goes = officer();
        if (goes != placed) {
            place = options.indexOf(goes.index());
            placed = goes;
        }
        return place;
    }

    /** The days in theatre. */
    public final Period period() {
        return window.period();
    }

    /** The days on which home policing misses the officer. */
    public final Period absence() {
        return window.absence();
    }

    /** The intake that the officer attends; null: none. */
    public final @Nullable Intake intake() {
        return window.intake();
    }

    /** Whether the officer is there already, and stays as agreed. */
    public final boolean isFact() {
        return window.isFact();
    }

    /** The points of a rule that looks at one tour alone. */
    public final int points(Rule rule) {
        return options.rules().points(rule, tour(), officer().officer(), window);
    }

    /** The id of the tour. */
    @Override
    public final String toString() {
        return options.toString();
    }
}
