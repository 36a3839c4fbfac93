package rotation.model;

import org.jspecify.annotations.Nullable;

/**
 * A peace operation. Two missions are the same if their ids are. Percentages are of its filled tours, rounded up.
 *
 * @param id unique among missions
 * @param name what people call it
 * @param organization who runs it; null: not stated
 * @param country where it is; null: not stated
 * @param mandate the days on which officers may be in theatre; may be open at either end
 * @param course the training that its officers need; null: none
 * @param handoverDays the wanted overlap of two officers in one seat
 * @param leaveDays leave after a tour, during which the officer is still absent from home policing
 * @param restDays full days at home that a tour here earns, before the next tour of the same officer
 * @param ceiling the most officers in theatre on one day; null: no ceiling
 * @param pairWomen whether to avoid days with a single woman at a site
 * @param womenPercent target share of women
 * @param experiencedPercent target share of officers with a previous tour
 * @param maxAgencySharePercent the most that one agency should hold
 * @param maxArrivalsPercent share of its positions that may change hands in one calendar month
 */
public record Mission(
        String id,
        String name,
        @Nullable String organization,
        @Nullable String country,
        Period mandate,
        @Nullable Course course,
        int handoverDays,
        int leaveDays,
        int restDays,
        @Nullable Integer ceiling,
        boolean pairWomen,
        int womenPercent,
        int experiencedPercent,
        int maxAgencySharePercent,
        int maxArrivalsPercent) {

    /**
     * Begins a mission.
     *
     * @param id unique among missions
     */
    public static MissionBuilder builder(String id) {
        return new MissionBuilder(id);
    }

    /** Begins a mission that is like this one, but for what is said of it. */
    public MissionBuilder toBuilder() {
        return new MissionBuilder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mission mission && mission.id.equals(id);
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
