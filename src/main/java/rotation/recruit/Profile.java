package rotation.recruit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * What somebody who is looked for brings along. What is not said does not matter, or is nothing: no earlier tours, no training, no
 * preferences, no end of the medical clearance.
 *
 * @param rank an index of {@link Problem#ranks()}
 * @param languages the level, by language
 * @param skills their codes; they do not lapse
 * @param years whole years of service on the day of planning
 * @param woman whether it must be a woman
 */
public record Profile(int rank, Map<String, LanguageLevel> languages, List<String> skills, int years, boolean woman) {

    /** Copies the collections, in their order. */
    public Profile {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
        skills = List.copyOf(skills);
    }

    /** All that a position asks for, and no more. */
    static Profile of(Position position, int rank) {
        return new Profile(
                rank,
                position.languages(),
                position.skills(),
                position.minYearsOfService(),
                position.reservedForWomen());
    }

    /** What meets both: of the rank of this one. */
    Profile with(Profile other) {
        var all = new LinkedHashMap<>(languages);
        other.languages.forEach((language, level) -> all.merge(language, level, (a, b) -> a.compareTo(b) >= 0 ? a : b));
        var both = new ArrayList<>(skills);
        other.skills.stream().filter(skill -> !skills.contains(skill)).forEach(both::add);
        return new Profile(rank, all, both, Math.max(years, other.years), woman || other.woman);
    }

    /** Whether whoever meets the other meets this one too, and is of the same rank. */
    boolean asksNoMoreThan(Profile other) {
        return rank == other.rank && other.with(this).equals(other);
    }

    /**
     * Somebody like that.
     *
     * @param id unique among officers
     * @param agency who sends them
     * @param releases when they may go
     * @param gender null: not stated, unless it must be a woman
     */
    Officer officer(String id, Agency agency, List<Period> releases, @Nullable Gender gender, int asOf) {
        return Officer.builder(id, agency)
                .rank(rank)
                .languages(languages)
                .skills(skills.stream()
                        .map(code -> new Officer.Skill(code, Day.FOREVER))
                        .toList())
                .serviceFrom(years == 0 ? null : (Integer) Day.of(Day.date(asOf).minusYears(years)))
                .gender(woman ? Gender.F : gender)
                .releases(releases)
                .build();
    }

    /** As in "SERGEANT, fr B2, SGBV, 5 years of service, a woman". */
    Sentence sentence(Problem problem) {
        var parts = new ArrayList<String>();
        parts.add(problem.ranks().get(rank));
        languages.forEach((language, level) -> parts.add(language + " " + level));
        parts.addAll(skills);
        return Sentence.of(Profile.class, "profile", String.join(", ", parts), years, woman ? 1 : 0);
    }
}
