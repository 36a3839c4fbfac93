package rotation.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param siteNeeds who should be among those who are there
 * @param dailyCost whole dollars for each day in theatre
 * @param tourCost whole dollars for each tour
 * @param note free text for people, at which no rule looks; null: none
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
        int maxArrivalsPercent,
        List<SiteNeed> siteNeeds,
        long dailyCost,
        long tourCost,
        @Nullable String note) {

    /** Copies the list. */
    public Mission {
        siteNeeds = List.copyOf(siteNeeds);
    }

    /**
     * Who should be among those who are there, on every day on which anybody is. It asks for at least one of languages, skills and
     * gender; an officer meets it who has all that it asks for.
     *
     * @param site the duty station; null: all sites of the mission together
     * @param languages the level, by language
     * @param skills the codes of skills
     * @param gender null: any
     * @param min how many such officers
     */
    public record SiteNeed(
            @Nullable String site,
            Map<String, LanguageLevel> languages,
            List<String> skills,
            @Nullable Gender gender,
            int min) {

        /** Copies the collections, in their order. */
        public SiteNeed {
            languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
            skills = List.copyOf(skills);
        }

        /** Whether officers at this position are among those at whom it looks; the position is one of the mission. */
        public boolean looksAt(Position position) {
            return site == null || site.equals(position.site());
        }

        /** The last day on which an officer meets it; {@link Day#ALWAYS} if they never do. */
        public int metTo(Officer officer) {
            if (gender != null && gender != officer.gender()) {
                return Day.ALWAYS;
            }
            for (var language : languages.entrySet()) {
                if (!officer.speaks(language.getKey(), language.getValue())) {
                    return Day.ALWAYS;
                }
            }
            return skills.stream().mapToInt(officer::skilledTo).min().orElse(Day.FOREVER);
        }
    }

    /** What a tour in that window costs, in whole dollars ({@code budget}). */
    public long cost(Period window) {
        return tourCost + dailyCost * window.days();
    }

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
