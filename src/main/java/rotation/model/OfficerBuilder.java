package rotation.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts an {@link Officer} together, part by part. What is not said has the default of the format; where no
 * rank is said, it is the lowest.
 */
public final class OfficerBuilder {

    private final String id;
    private Agency agency;
    private @Nullable String name;
    private @Nullable String unit;
    private boolean civilian;
    private int rank;
    private @Nullable Gender gender;
    private Map<String, LanguageLevel> languages = Map.of();
    private List<Officer.Skill> skills = List.of();
    private @Nullable Integer serviceFrom;
    private List<Period> releases = List.of();
    private int medicalTo = Day.FOREVER;
    private List<Officer.Training> trained = List.of();
    private @Nullable Integer lastReturn;
    private @Nullable String lastMission;
    private int previousTours;
    private List<String> preferences = List.of();
    private List<String> excludedMissions = List.of();
    private @Nullable String note;

    OfficerBuilder(String id, Agency agency) {
        this.id = id;
        this.agency = agency;
    }

    OfficerBuilder(Officer officer) {
        id = officer.id();
        agency = officer.agency();
        name = officer.name();
        unit = officer.unit();
        civilian = officer.civilian();
        rank = officer.rank();
        gender = officer.gender();
        languages = officer.languages();
        skills = officer.skills();
        serviceFrom = officer.serviceFrom();
        releases = officer.releases();
        medicalTo = officer.medicalTo();
        trained = officer.trained();
        lastReturn = officer.lastReturn();
        lastMission = officer.lastMission();
        previousTours = officer.previousTours();
        preferences = officer.preferences();
        excludedMissions = officer.excludedMissions();
        note = officer.note();
    }

    /** The service at home. */
    public OfficerBuilder agency(Agency agency) {
        this.agency = agency;
        return this;
    }

    /** For people; null: not stated. Default: not stated. */
    public OfficerBuilder name(@Nullable String name) {
        this.name = name;
        return this;
    }

    /** The unit at home, within the agency; null: not stated. Default: not stated. */
    public OfficerBuilder unit(@Nullable String unit) {
        this.unit = unit;
        return this;
    }

    /**
     * The rank, an index of {@link Problem#ranks()}; {@link Officer#NO_RANK} makes a civilian expert of the officer. Default: the
     * lowest.
     */
    public OfficerBuilder rank(int rank) {
        civilian = rank == Officer.NO_RANK;
        this.rank = rank;
        return this;
    }

    /** The gender; null: not stated. Default: not stated. */
    public OfficerBuilder gender(@Nullable Gender gender) {
        this.gender = gender;
        return this;
    }

    /** The level reached, by language. Default: none. */
    public OfficerBuilder languages(Map<String, LanguageLevel> languages) {
        this.languages = languages;
        return this;
    }

    /** What the officer can do; a code stands once. Default: nothing. */
    public OfficerBuilder skills(List<Officer.Skill> skills) {
        this.skills = skills;
        return this;
    }

    /** The first day of service; null: any years of service. Default: null. */
    public OfficerBuilder serviceFrom(@Nullable Integer serviceFrom) {
        this.serviceFrom = serviceFrom;
        return this;
    }

    /** When the agency lets the officer go; those that overlap or touch are joined; empty: never. Default: never. */
    public OfficerBuilder releases(List<Period> releases) {
        this.releases = releases;
        return this;
    }

    /** The last day of medical clearance. Default: it does not end. */
    public OfficerBuilder medicalTo(int medicalTo) {
        this.medicalTo = medicalTo;
        return this;
    }

    /** Courses that need not be attended again for a while. Default: none. */
    public OfficerBuilder trained(List<Officer.Training> trained) {
        this.trained = trained;
        return this;
    }

    /** The last day of the last tour; null: none that counts. Default: none. */
    public OfficerBuilder lastReturn(@Nullable Integer lastReturn) {
        this.lastReturn = lastReturn;
        return this;
    }

    /** The id of the mission of the last tour; null: not stated. Default: not stated. */
    public OfficerBuilder lastMission(@Nullable String lastMission) {
        this.lastMission = lastMission;
        return this;
    }

    /** How many tours before these. Default: 0. */
    public OfficerBuilder previousTours(int previousTours) {
        this.previousTours = previousTours;
        return this;
    }

    /** Ids of missions, first choice first. Default: none. */
    public OfficerBuilder preferences(List<String> preferences) {
        this.preferences = preferences;
        return this;
    }

    /** Ids of missions to which the officer must not go. Default: none. */
    public OfficerBuilder excludedMissions(List<String> excludedMissions) {
        this.excludedMissions = excludedMissions;
        return this;
    }

    /** Free text for people; null: none. Default: none. */
    public OfficerBuilder note(@Nullable String note) {
        this.note = note;
        return this;
    }

    /** The officer as it stands here. */
    public Officer build() {
        return new Officer(
                id,
                agency,
                name,
                unit,
                civilian,
                rank,
                gender,
                languages,
                skills,
                serviceFrom,
                releases,
                medicalTo,
                trained,
                lastReturn,
                lastMission,
                previousTours,
                preferences,
                excludedMissions,
                note);
    }
}
