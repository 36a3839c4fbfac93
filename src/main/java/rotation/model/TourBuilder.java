package rotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Tour} together, part by part. What is not said has the default of the format.
 */
public final class TourBuilder {

    private final String id;
    private Position position;
    private @Nullable String follows;
    private Tour.Starts starts;
    private List<Integer> days;
    private int preferredDays;
    private Tour.Status status = Tour.Status.OPEN;
    private boolean pinned;
    private boolean tentative;
    private Tour.@Nullable Assignment assignment;
    private List<String> shortlist = List.of();
    private List<String> excludedOfficers = List.of();
    private @Nullable String note;

    TourBuilder(String id, Position position, Tour.Starts starts, List<Integer> days) {
        this.id = id;
        this.position = position;
        this.starts = starts;
        this.days = days;
        preferredDays = days.get(0);
    }

    TourBuilder(Tour tour) {
        id = tour.id();
        position = tour.position();
        follows = tour.follows();
        starts = tour.starts();
        days = tour.days();
        preferredDays = tour.preferredDays();
        status = tour.status();
        pinned = tour.pinned();
        tentative = tour.tentative();
        assignment = tour.assignment();
        shortlist = tour.shortlist();
        excludedOfficers = tour.excludedOfficers();
        note = tour.note();
    }

    /** The seat. */
    public TourBuilder position(Position position) {
        this.position = position;
        return this;
    }

    /** The id of the tour before it in the same seat; null: none. Default: none. */
    public TourBuilder follows(@Nullable String follows) {
        this.follows = follows;
        return this;
    }

    /** The grid of candidate first days. */
    public TourBuilder starts(Tour.Starts starts) {
        this.starts = starts;
        return this;
    }

    /** The length that is wanted, in days. Default: the first of the candidates. */
    public TourBuilder preferredDays(int preferredDays) {
        this.preferredDays = preferredDays;
        return this;
    }

    /** How far it has gone. Default: open. */
    public TourBuilder status(Tour.Status status) {
        this.status = status;
        return this;
    }

    /** Whether the planner has pinned the assignment. Default: no. */
    public TourBuilder pinned(boolean pinned) {
        this.pinned = pinned;
        return this;
    }

    /** Whether it awaits approval, and is not published. Default: no. */
    public TourBuilder tentative(boolean tentative) {
        this.tentative = tentative;
        return this;
    }

    /** Who was told to go, and when; null only for a tour that is open and not pinned. Default: null. */
    public TourBuilder assignment(Tour.@Nullable Assignment assignment) {
        this.assignment = assignment;
        return this;
    }

    /** The ids of the only officers whom the mission takes, the best first; empty: any. Default: any. */
    public TourBuilder shortlist(List<String> shortlist) {
        this.shortlist = shortlist;
        return this;
    }

    /** The ids of officers whom the mission does not take. Default: none. */
    public TourBuilder excludedOfficers(List<String> excludedOfficers) {
        this.excludedOfficers = excludedOfficers;
        return this;
    }

    /** Free text for people; null: none. Default: none. */
    public TourBuilder note(@Nullable String note) {
        this.note = note;
        return this;
    }

    /** The tour as it stands here. */
    public Tour build() {
        return new Tour(
                id,
                position,
                follows,
                starts,
                days,
                preferredDays,
                status,
                pinned,
                tentative,
                assignment,
                shortlist,
                excludedOfficers,
                note);
    }
}
