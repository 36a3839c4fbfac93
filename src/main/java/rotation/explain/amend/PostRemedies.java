package rotation.explain.amend;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock.Kind;
import rotation.model.LanguageLevel;
import rotation.model.Position;
import rotation.model.PositionBuilder;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;

/** Changes to what a post asks. */
final class PostRemedies {

    private PostRemedies() {}

    private static UnaryOperator<Problem> with(PositionBuilder position) {
        Position changed = position.build();
        return problem -> Variant.with(problem, changed);
    }

    /** A rank further outside the band is tolerated, or the position is open to civilians. */
    static List<Amendment> rank(Posting posting) {
        Position position = posting.position();
        if (posting.officer().civilian()) {
            return List.of(Amendment.of(
                    Kind.OPEN_TO_CIVILIANS,
                    Amendment.path("positions", position.id(), ".openToCivilians"),
                    false,
                    true,
                    0,
                    with(position.toBuilder().openToCivilians(true)),
                    position.id()));
        }
        int before = position.rankTolerance();
        int after = position.stepsOutsideBand(posting.officer());
        return List.of(Amendment.of(
                Kind.RANK_TOLERANCE,
                Amendment.path("positions", position.id(), ".rankTolerance"),
                before,
                after,
                after - before,
                with(position.toBuilder().rankTolerance(after)),
                position.id(),
                after,
                before));
    }

    /** The language that is lacking, if it is the only one, is not asked, or at the level that the officer has. */
    static List<Amendment> language(Posting posting) {
        Position position = posting.position();
        List<Map.Entry<String, LanguageLevel>> missing = position.languages().entrySet().stream()
                .filter(asked -> !posting.officer().speaks(asked.getKey(), asked.getValue()))
                .toList();
        if (missing.size() != 1) {
            return List.of();
        }
        String language = missing.get(0).getKey();
        LanguageLevel asked = missing.get(0).getValue();
        LanguageLevel level = posting.officer().languages().get(language);
        String path = Amendment.path("positions", position.id(), ".languages");
        Map<String, String> before = levels(position.languages());
        var changes = new ArrayList<Amendment>();
        var without = new LinkedHashMap<>(position.languages());
        without.remove(language);
        changes.add(Amendment.of(
                        Kind.LANGUAGE_DROPPED,
                        path,
                        before,
                        levels(without),
                        0,
                        with(position.toBuilder().languages(without)),
                        position.id(),
                        language,
                        asked.toString())
                .about(language));
        if (level != null) {
            var lower = new LinkedHashMap<>(position.languages());
            lower.put(language, level);
            changes.add(Amendment.of(
                            Kind.LANGUAGE_LEVEL,
                            path,
                            before,
                            levels(lower),
                            EnumSet.range(level, asked).size() - 1,
                            with(position.toBuilder().languages(lower)),
                            position.id(),
                            language,
                            level.toString(),
                            asked.toString())
                    .about(language));
        }
        return changes;
    }

    private static Map<String, String> levels(Map<String, LanguageLevel> languages) {
        var levels = new LinkedHashMap<String, String>();
        languages.forEach((language, level) -> levels.put(language, level.toString()));
        return levels;
    }

    /** The skill that is lacking, if it is the only one, is not asked. */
    static List<Amendment> skill(Posting posting) {
        Position position = posting.position();
        String skill = onlyLacking(posting);
        if (skill == null) {
            return List.of();
        }
        List<String> asked =
                position.skills().stream().filter(one -> !one.equals(skill)).toList();
        return List.of(Amendment.of(
                        Kind.SKILL_DROPPED,
                        Amendment.path("positions", position.id(), ".skills"),
                        position.skills(),
                        asked,
                        0,
                        with(position.toBuilder().skills(asked)),
                        position.id(),
                        skill)
                .about(skill));
    }

    /** The skill that the officer lacks, or that lapses before the tour ends; null: there are several. */
    static @Nullable String onlyLacking(Posting posting) {
        List<String> lacking = posting.position().skills().stream()
                .filter(skill ->
                        posting.officer().skilledTo(skill) < posting.window().to())
                .toList();
        return lacking.size() == 1 ? lacking.get(0) : null;
    }

    /** No more years of service are asked than the officer has. */
    static List<Amendment> yearsOfService(Posting posting) {
        Position position = posting.position();
        int before = position.minYearsOfService();
        int after = posting.officer().yearsOfService(posting.window().from());
        return after < 0
                ? List.of()
                : List.of(Amendment.of(
                        Kind.YEARS_OF_SERVICE,
                        Amendment.path("positions", position.id(), ".minYearsOfService"),
                        before,
                        after,
                        before - after,
                        with(position.toBuilder().minYearsOfService(after)),
                        position.id(),
                        after,
                        before));
    }

    /**
     * The mission takes the officer as well, as its last choice, or does not exclude them; who is both missing and excluded would
     * need two changes. It is the mission's word, and the planner's to ask for.
     */
    static List<Amendment> shortlist(Posting posting) {
        Tour tour = posting.tour();
        String officer = posting.officer().id();
        boolean excluded = tour.excludedOfficers().contains(officer);
        boolean missing = !tour.shortlist().isEmpty() && !tour.shortlist().contains(officer);
        if (excluded == missing) {
            return List.of();
        }
        List<String> before = excluded ? tour.excludedOfficers() : tour.shortlist();
        var after = new ArrayList<>(before);
        if (excluded) {
            after.remove(officer);
        } else {
            after.add(officer);
        }
        Tour changed = excluded
                ? tour.toBuilder().excludedOfficers(after).build()
                : tour.toBuilder().shortlist(after).build();
        return List.of(Amendment.of(
                        Kind.SHORTLIST,
                        Amendment.path("tours", tour.id(), excluded ? ".excludedOfficers" : ".shortlist"),
                        before,
                        List.copyOf(after),
                        0,
                        problem -> Variant.with(problem, changed),
                        posting.mission().id(),
                        officer,
                        tour.id())
                .about(officer));
    }

    /** The position is not reserved for women. */
    static List<Amendment> openToAll(Posting posting) {
        Position position = posting.position();
        return List.of(Amendment.of(
                Kind.OPEN_TO_ALL,
                Amendment.path("positions", position.id(), ".reservedForWomen"),
                true,
                false,
                0,
                with(position.toBuilder().reservedForWomen(false)),
                position.id()));
    }
}
