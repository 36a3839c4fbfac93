package rotation.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A police officer, or a civilian expert, who may be sent. Two officers are the same if their ids are.
 *
 * @param id unique among officers
 * @param agency the service at home
 * @param name for people; null: not stated. Never logged
 * @param unit the unit at home, within the agency; null: not stated
 * @param civilian whether this is a civilian expert, whose rank does not count
 * @param rank an index of {@link Problem#ranks()}; {@link #NO_RANK} for a civilian
 * @param gender null: not stated
 * @param languages the level reached, by language
 * @param skills what the officer can do; a code stands once
 * @param serviceFrom the first day of service; null: any years of service
 * @param releases when the agency lets the officer go; those that overlap or touch are one, in their order; empty: never
 * @param medicalTo the last day of medical clearance; {@link Day#FOREVER} where it does not end
 * @param trained courses that need not be attended again for a while
 * @param lastReturn the last day of the last tour; null: none that counts
 * @param lastMission the id of the mission of that tour, whose rest is owed since; null: not stated
 * @param previousTours how many
 * @param preferences ids of missions, first choice first
 * @param excludedMissions ids of missions to which the officer must not go
 * @param note free text for people, at which no rule looks; null: none. Never logged
 */
public record Officer(
        String id,
        Agency agency,
        @Nullable String name,
        @Nullable String unit,
        boolean civilian,
        int rank,
        @Nullable Gender gender,
        Map<String, LanguageLevel> languages,
        List<Skill> skills,
        @Nullable Integer serviceFrom,
        List<Period> releases,
        int medicalTo,
        List<Training> trained,
        @Nullable Integer lastReturn,
        @Nullable String lastMission,
        int previousTours,
        List<String> preferences,
        List<String> excludedMissions,
        @Nullable String note) {

    /** The rank of a civilian. */
    public static final int NO_RANK = -1;

    /** Copies the collections, in their order, and joins the releases. */
    public Officer {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
        skills = List.copyOf(skills);
        releases = Period.joined(releases);
        trained = List.copyOf(trained);
        preferences = List.copyOf(preferences);
        excludedMissions = List.copyOf(excludedMissions);
    }

    /**
     * A skill that an officer has.
     *
     * @param code which
     * @param validTo the last day on which it holds; {@link Day#FOREVER} where it does not lapse
     */
    public record Skill(String code, int validTo) {}

    /**
     * A training that an officer has had.
     *
     * @param course which
     * @param validTo the last day on which a tour may start on its strength; {@link Day#FOREVER} where it does not lapse
     */
    public record Training(Course course, int validTo) {}

    /**
     * Begins an officer.
     *
     * @param id unique among officers
     * @param agency the service at home
     */
    public static OfficerBuilder builder(String id, Agency agency) {
        return new OfficerBuilder(id, agency);
    }

    /** Begins an officer that is like this one, but for what is said of it. */
    public OfficerBuilder toBuilder() {
        return new OfficerBuilder(this);
    }

    /** Whether the officer has stated to be a woman. */
    public boolean isWoman() {
        return gender == Gender.F;
    }

    /** Whether the officer has reached a level of a language; no if theirs is not stated. */
    public boolean speaks(String language, LanguageLevel least) {
        LanguageLevel level = languages.get(language);
        return level != null && level.compareTo(least) >= 0;
    }

    /** Whether the officer has the skill, however long it holds. */
    public boolean hasSkill(String code) {
        return skilledTo(code) > Day.ALWAYS;
    }

    /** The last day on which the skill holds; {@link Day#ALWAYS} if the officer does not have it. */
    public int skilledTo(String code) {
        for (Skill skill : skills) {
            if (skill.code().equals(code)) {
                return skill.validTo();
            }
        }
        return Day.ALWAYS;
    }

    /** The last day on which a tour may start without the course; {@link Day#ALWAYS} if the officer was never trained. */
    public int trainedTo(Course course) {
        int last = Day.ALWAYS;
        for (Training training : trained) {
            if (training.course().equals(course)) {
                last = Math.max(last, training.validTo());
            }
        }
        return last;
    }

    /**
     * Whole years of service on a day, as {@link java.time.Period} counts them; very many if {@link #serviceFrom} is not
     * stated, and negative before it.
     */
    public int yearsOfService(int day) {
        if (serviceFrom == null) {
            return Integer.MAX_VALUE;
        }
        var from = Day.date(serviceFrom);
        var to = Day.date(day);
        int years = to.getYear() - from.getYear();
        boolean anniversaryToCome = to.getMonthValue() < from.getMonthValue()
                || (to.getMonthValue() == from.getMonthValue() && to.getDayOfMonth() < from.getDayOfMonth());
        return anniversaryToCome ? years - 1 : years;
    }

    /**
     * The place of a mission in the preferences ({@code preference}).
     *
     * @return 0 for the first choice and for an officer without preferences; their number for a mission not among them
     */
    public int preferencePlace(Mission mission) {
        int place = preferences.indexOf(mission.id());
        return place >= 0 ? place : preferences.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Officer officer && officer.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id alone: names are not for logs. */
    @Override
    public String toString() {
        return id;
    }
}
