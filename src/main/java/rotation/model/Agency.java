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
 * @param blackouts periods in which no absence may begin, end or go on
 * @param keepHome skills of which some holders should stay
 */
public record Agency(
        String id,
        String name,
        int strength,
        int share,
        @Nullable Integer maxAway,
        List<Blackout> blackouts,
        List<KeepHome> keepHome) {

    /** Copies the lists. */
    public Agency {
        blackouts = List.copyOf(blackouts);
        keepHome = List.copyOf(keepHome);
    }

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
