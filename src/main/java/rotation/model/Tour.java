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
 * @param tentative whether it awaits approval: it counts in every rule, but is not published; only an open tour may be
 * @param assignment who was told to go, and when; null only for a tour that is open and not pinned
 * @param shortlist the ids of the only officers whom the mission takes, the best first, on the roster or not; empty: any
 * @param excludedOfficers the ids of officers whom it does not take, on the roster or not
 * @param note free text for people, at which no rule looks; null: none
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
        boolean tentative,
        @Nullable Assignment assignment,
        List<String> shortlist,
        List<String> excludedOfficers,
        @Nullable String note) {

    /** Copies the lists. */
    public Tour {
        days = List.copyOf(days);
        shortlist = List.copyOf(shortlist);
        excludedOfficers = List.copyOf(excludedOfficers);
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
     * @param intake the id of the intake that the officer was told to attend; null: none. On a deployed tour it only tells what
     *     was
     */
    public record Assignment(String officer, Period window, @Nullable String intake) {

        /** Whether it is this officer who goes. */
        public boolean isOf(Officer officer) {
            return officer.id().equals(this.officer);
        }

        /**
         * Whether it tells people nothing new: the same officer goes in the same window, and attends the same intake where both
         * name one.
         *
         * @param told what they know
         */
        public boolean isAsTold(Assignment told) {
            return officer.equals(told.officer)
                    && window.equals(told.window)
                    && (intake == null || told.intake == null || intake.equals(told.intake));
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

    /**
     * The days on which somebody is wanted in the seat, by what was announced. If its officer comes home early, it still lasts as
     * long as was preferred: an agreed window that the planner has pinned, or that has none of the tour's lengths, is not the one
     * that was planned.
     *
     * @return null: nothing was announced
     */
    public @Nullable Period announcedDays() {
        if (assignment == null || !isAnnounced()) {
            return null;
        }
        Period window = assignment.window;
        boolean isAsPlanned = !pinned && days.contains(window.days());
        return !isDeployed() || isAsPlanned || window.days() >= preferredDays
                ? window
                : Period.ofDays(window.from(), preferredDays);
    }

    /** Whether it is deployed, and this is its own window: then it is a fact, not a choice, and most rules do not ask. */
    public boolean isFact(Period window) {
        return isDeployed() && assignment != null && assignment.window.equals(window);
    }

    /** Whether the mission takes the officer ({@code shortlist}). */
    public boolean takes(Officer officer) {
        return (shortlist.isEmpty() || shortlist.contains(officer.id())) && !excludedOfficers.contains(officer.id());
    }

    /**
     * The place of an officer on the shortlist ({@code missionPreference}).
     *
     * @return 0 for the best and where there is no shortlist; its length for an officer who is not on it
     */
    public int shortlistPlace(Officer officer) {
        int place = shortlist.indexOf(officer.id());
        return place >= 0 ? place : shortlist.size();
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
