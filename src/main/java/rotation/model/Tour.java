package rotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stint of one officer in a position. Two tours are the same if their ids are.
 *
 * @param id unique among tours
 * @param position the seat
 * @param follows the id of the tour before it in the same seat; null: none
 * @param starts the grid of candidate first days
 * @param days candidate lengths in days, at least one
 * @param preferredDays the length that is wanted
 * @param status how far it has gone
 * @param pinned the planner's own pin, {@code locked} in the file: the assignment stays as it is
 * @param assignment who was told to go, and when; null only for a tour that is open and not pinned
 */
public record Tour(
        String id,
        Position position,
        @Nullable String follows,
        Starts starts,
        List<Integer> days,
        int preferredDays,
        Status status,
        boolean pinned,
        @Nullable Assignment assignment) {

    /** Copies the lengths. */
    public Tour {
        days = List.copyOf(days);
    }

    /** How far a tour has gone. */
    public enum Status {
        /** Nobody was told. */
        OPEN,
        /** The officer, the agency and the family were told. */
        PUBLISHED,
        /** The officer is there. */
        DEPLOYED
    }

    /**
     * Candidate first days.
     *
     * @param period the first and the last candidate
     * @param everyDays the step between candidates, at least 1
     */
    public record Starts(Period period, int everyDays) {}

    /**
     * Who goes, and when.
     *
     * @param officer the id of who; only a published tour that is not pinned may name somebody who has left the roster
     * @param window the first and the last day in theatre
     */
    public record Assignment(String officer, Period window) {

        /** Whether it is this officer who goes. */
        public boolean isOf(Officer officer) {
            return officer.id().equals(this.officer);
        }
    }

    /**
     * Begins a tour.
     *
     * @param id unique among tours
     * @param position the seat
     * @param starts the grid of candidate first days
     * @param days candidate lengths in days, at least one
     */
    public static TourBuilder builder(String id, Position position, Starts starts, List<Integer> days) {
        return new TourBuilder(id, position, starts, days);
    }

    /** Begins a tour that is like this one, but for what is said of it. */
    public TourBuilder toBuilder() {
        return new TourBuilder(this);
    }

    /** The mission that it is a tour of. */
    public Mission mission() {
        return position.mission();
    }

    /** Whether the officer is there already. */
    public boolean isDeployed() {
        return status == Status.DEPLOYED;
    }

    /** Whether people were told of it, so that changes are counted against what they were told. */
    public boolean isAnnounced() {
        return status != Status.OPEN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tour tour && tour.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id alone. */
    @Override
    public String toString() {
        return id;
    }
}
