package rotation.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Position} together, part by part. What is not said has the default of the format, but for the ranks: there the default
 * is the lowest rank alone.
 */
public final class PositionBuilder {

    private String id;
    private Mission mission;
    private String title;
    private @Nullable String site;
    private int minRank;
    private int maxRank;
    private int rankTolerance;
    private boolean openToCivilians;
    private Map<String, LanguageLevel> languages = Map.of();
    private List<String> skills = List.of();
    private int minYearsOfService;
    private boolean leadership;
    private boolean reservedForWomen;
    private int priority = 3;
    private @Nullable Period coverage;
    private @Nullable String note;

    PositionBuilder(String id, Mission mission) {
        this.id = id;
        this.mission = mission;
        title = id;
    }

    PositionBuilder(Position position) {
        id = position.id();
        mission = position.mission();
        title = position.title();
        site = position.site();
        minRank = position.minRank();
        maxRank = position.maxRank();
        rankTolerance = position.rankTolerance();
        openToCivilians = position.openToCivilians();
        languages = position.languages();
        skills = position.skills();
        minYearsOfService = position.minYearsOfService();
        leadership = position.leadership();
        reservedForWomen = position.reservedForWomen();
        priority = position.priority();
        coverage = position.coverage();
        note = position.note();
    }

    /** The id, unique among positions. */
    public PositionBuilder id(String id) {
        this.id = id;
        return this;
    }

    /** The mission that it belongs to. */
    public PositionBuilder mission(Mission mission) {
        this.mission = mission;
        return this;
    }

    /** What the officer does there. Default: the id. */
    public PositionBuilder title(String title) {
        this.title = title;
        return this;
    }

    /** The duty station; null: not stated. Default: not stated. */
    public PositionBuilder site(@Nullable String site) {
        this.site = site;
        return this;
    }

    /**
     * The ranks of its band, as indexes of {@link Problem#ranks()}. Default: the lowest of all.
     *
     * @param lowest the lowest rank of the band
     * @param highest the highest, not below the lowest
     */
    public PositionBuilder ranks(int lowest, int highest) {
        minRank = lowest;
        maxRank = highest;
        return this;
    }

    /** Steps outside the band that may serve, at a cost. Default: 0. */
    public PositionBuilder rankTolerance(int rankTolerance) {
        this.rankTolerance = rankTolerance;
        return this;
    }

    /** Whether an officer without a rank may serve. Default: no. */
    public PositionBuilder openToCivilians(boolean openToCivilians) {
        this.openToCivilians = openToCivilians;
        return this;
    }

    /** The level that an officer needs, by language. Default: none. */
    public PositionBuilder languages(Map<String, LanguageLevel> languages) {
        this.languages = languages;
        return this;
    }

    /** The codes of the skills that an officer needs. Default: none. */
    public PositionBuilder skills(List<String> skills) {
        this.skills = skills;
        return this;
    }

    /** Whole years of service at the start of a tour. Default: 0. */
    public PositionBuilder minYearsOfService(int minYearsOfService) {
        this.minYearsOfService = minYearsOfService;
        return this;
    }

    /** Whether it is a command post. Default: no. */
    public PositionBuilder leadership(boolean leadership) {
        this.leadership = leadership;
        return this;
    }

    /** Whether only women may serve. Default: no. */
    public PositionBuilder reservedForWomen(boolean reservedForWomen) {
        this.reservedForWomen = reservedForWomen;
        return this;
    }

    /** 1 (can wait) to 5 (must not be empty). Default: 3. */
    public PositionBuilder priority(int priority) {
        this.priority = priority;
        return this;
    }

    /** Days on which somebody should be in the seat, as far as the mission's mandate goes; null: none. Default: none. */
    public PositionBuilder coverage(@Nullable Period coverage) {
        this.coverage = coverage;
        return this;
    }

    /** Free text for people; null: none. Default: none. */
    public PositionBuilder note(@Nullable String note) {
        this.note = note;
        return this;
    }

    /** The position as it stands here. */
    public Position build() {
        return new Position(
                id,
                mission,
                title,
                site,
                minRank,
                maxRank,
                rankTolerance,
                openToCivilians,
                languages,
                skills,
                minYearsOfService,
                leadership,
                reservedForWomen,
                priority,
                coverage,
                note);
    }
}
