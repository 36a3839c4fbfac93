package rotation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A police service that sends officers. Two agencies are the same if their ids are.
 *
 * @param id unique among agencies
 * @param name what people call it
 * @param strength its sworn officers
 * @param share the weight of its fair share of the absences
 * @param maxAway the most officers absent on one day; null: no cap
 * @param caps other caps for some days: the smallest of those that cover a day counts, {@code maxAway} among them
 * @param blackouts periods in which no absence may begin, end or go on
 * @param keepHome skills of which some holders should stay
 * @param note free text for people, at which no rule looks; null: none
 */
public record Agency(
        String id,
        String name,
        int strength,
        int share,
        @Nullable Integer maxAway,
        List<Cap> caps,
        List<Blackout> blackouts,
        List<KeepHome> keepHome,
        @Nullable String note) {

    /** Copies the lists. */
    public Agency {
        caps = List.copyOf(caps);
        blackouts = List.copyOf(blackouts);
        keepHome = List.copyOf(keepHome);
    }

    /**
     * A cap for some days.
     *
     * @param period the days
     * @param max the most officers absent on each of them
     */
    public record Cap(Period period, int max) {}

    /**
     * A time in which an agency needs all its officers.
     *
     * @param period its days
     * @param reason why, for people; null: not stated
     */
    public record Blackout(Period period, @Nullable String reason) {}

    /**
     * A floor for a skill.
     *
     * @param skill its code
     * @param min how many officers who have it should be at home on every day
     */
    public record KeepHome(String skill, int min) {}

    /**
     * Begins an agency.
     *
     * @param id unique among agencies
     * @param strength its sworn officers
     */
    public static AgencyBuilder builder(String id, int strength) {
        return new AgencyBuilder(id, strength);
    }

    /** Begins an agency that is like this one, but for what is said of it. */
    public AgencyBuilder toBuilder() {
        return new AgencyBuilder(this);
    }

    /** Whether there is a day on which not all its officers may be absent. */
    public boolean hasCap() {
        return maxAway != null || !caps.isEmpty();
    }

    /** The most officers absent on a day ({@code agencyCap}); null: no cap covers it. */
    public @Nullable Integer cap(int day) {
        Integer smallest = maxAway;
        for (Cap cap : caps) {
            if (cap.period.contains(day) && (smallest == null || cap.max < smallest)) {
                smallest = cap.max;
            }
        }
        return smallest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agency agency && agency.id.equals(id);
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
