package rotation.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a mission. Two positions are the same if their ids are.
 *
 * @param id unique among positions
 * @param mission the mission that it belongs to
 * @param title what the officer does there
 * @param site the duty station; null: not stated
 * @param minRank the lowest rank of its band, as an index of {@link Problem#ranks()}
 * @param maxRank the highest rank of its band, not below the lowest
 * @param rankTolerance steps outside the band that may serve, at a cost
 * @param openToCivilians whether an officer without a rank may serve
 * @param languages the level that an officer needs, by language; all of them
 * @param skills the codes of the skills that an officer needs; all of them
 * @param minYearsOfService whole years at the start of a tour
 * @param leadership whether it is a command post
 * @param reservedForWomen whether only women may serve
 * @param priority 1 (can wait) to 5 (must not be empty)
 * @param coverage days on which somebody should be in the seat, as far as the mission's mandate goes; null: none
 * @param note free text for people, at which no rule looks; null: none
 */
public record Position(
        String id,
        Mission mission,
        String title,
        @Nullable String site,
        int minRank,
        int maxRank,
        int rankTolerance,
        boolean openToCivilians,
        Map<String, LanguageLevel> languages,
        List<String> skills,
        int minYearsOfService,
        boolean leadership,
        boolean reservedForWomen,
        int priority,
        @Nullable Period coverage,
        @Nullable String note) {

    /** Copies the collections, in their order. */
    public Position {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
        skills = List.copyOf(skills);
    }

    /**
     * Begins a position.
     *
     * @param id unique among positions
     * @param mission the mission that it belongs to
     */
    public static PositionBuilder builder(String id, Mission mission) {
        return new PositionBuilder(id, mission);
    }

    /** Begins a position that is like this one, but for what is said of it. */
    public PositionBuilder toBuilder() {
        return new PositionBuilder(this);
    }

    /** The days on which somebody should be in the seat, within the mission's mandate ({@code uncoveredDays}); null: none. */
    public @Nullable Period coverageInMandate() {
        return coverage == null ? null : coverage.intersection(mission.mandate());
    }

    /**
     * How far an officer's rank lies outside the band ({@code rank}, {@code rankStretch}).
     *
     * @return steps up or down; 0 inside the band and for a civilian
     */
    public int stepsOutsideBand(Officer officer) {
        if (officer.civilian()) {
            return 0;
        }
        return Math.max(0, Math.max(minRank - officer.rank(), officer.rank() - maxRank));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && position.id.equals(id);
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
