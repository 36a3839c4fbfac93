package rotation.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/** Invents one officer at a time. */
final class OfficerBuilder {

    private static final int VOLUNTEERS_PER_UNIT = 5;

    private final Scenario scenario;
    private final int rosterSize;
    private final Chance chance;
    private final int allVolunteers;
    private final List<String> missions;

    OfficerBuilder(Scenario scenario, int rosterSize, Chance chance) {
        this.scenario = scenario;
        this.rosterSize = rosterSize;
        this.chance = chance;
        allVolunteers = scenario.senders().stream().mapToInt(Sender::volunteers).sum();
        missions = scenario.missions().stream().map(MissionLine::id).toList();
    }

    /** Somebody who fits a seat in these days, trained for it and released for it. */
    Officer fit(String id, Sender sender, boolean civilian, Position position, Period window) {
        Gender gender = position.reservedForWomen() ? Gender.F : gender();
        var languages = languages(sender);
        position.languages().forEach((language, level) -> languages.merge(language, level, OfficerBuilder::higher));
        var skills = new ArrayList<Officer.Skill>();
        for (String code : position.skills()) {
            skills.add(new Officer.Skill(code, lapses(25, window.to() + 30)));
        }
        Course course = position.mission().course();
        int leaveDays = position.mission().leaveDays();
        var release =
                new Period(window.from() - chance.between(14, 60), window.to() + leaveDays + chance.between(14, 150));
        return new Officer(
                id,
                sender.agency(),
                name(gender),
                unit(sender),
                civilian,
                civilian ? Officer.NO_RANK : rank(position),
                gender,
                languages,
                skills,
                window.from() - 366 * (position.minYearsOfService() + chance.between(1, 12)) - chance.between(0, 365),
                List.of(release),
                lapses(60, window.to() + 30),
                course == null ? List.of() : List.of(new Officer.Training(course, window.from() + 90)),
                null,
                chance.percent(30) ? chance.between(1, 2) : 0,
                List.of(position.mission().id()),
                List.of());
    }

    /** Somebody who has applied for one of these tours, and may lack some of what it asks. */
    Officer volunteer(String id, Sender sender, boolean civilian, List<Tour> tours) {
        var languages = languages(sender);
        Tour aim = aim(tours, languages);
        Position position = aim.position();
        Gender gender = chance.percent(4) ? null : gender();
        int previousTours = chance.percent(18) ? chance.between(1, 3) : 0;
        return new Officer(
                id,
                sender.agency(),
                name(gender),
                unit(sender),
                civilian,
                civilian ? Officer.NO_RANK : chance.percent(60) ? rank(position) : rank(Rank.values()),
                gender,
                languages,
                skills(position, tours),
                scenario.asOf()
                        - 365 * (4 + chance.between(0, 9) + chance.between(0, 9))
                        - chance.between(0, chance.percent(15) ? 3_000 : 365),
                releases(aim),
                lapses(60, scenario.asOf() + 90),
                trainings(),
                previousTours > 0 ? scenario.asOf() - chance.between(30, 1_500) : null,
                previousTours,
                preferences(position.mission().id()),
                chance.percent(10) ? chance.some(missions, chance.between(1, 2)) : List.of());
    }

    /** People apply for what they can read: a tour in a language that they do not speak is soon put aside. */
    private Tour aim(List<Tour> tours, Map<String, LanguageLevel> languages) {
        Tour aim = chance.oneOf(tours);
        for (int i = 0; i < 3 && !speaks(languages, aim.position()); i++) {
            aim = chance.oneOf(tours);
        }
        return aim;
    }

    private static boolean speaks(Map<String, LanguageLevel> languages, Position position) {
        return position.languages().entrySet().stream().allMatch(needed -> {
            LanguageLevel level = languages.get(needed.getKey());
            return level != null && level.compareTo(needed.getValue()) >= 0;
        });
    }

    private static LanguageLevel higher(LanguageLevel one, LanguageLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String name(@Nullable Gender gender) {
        return Names.name(gender == null ? chance.percent(30) : gender == Gender.F, chance);
    }

    private Gender gender() {
        return chance.percent(scenario.womenPercent()) ? Gender.F : chance.percent(1) ? Gender.X : Gender.M;
    }

    /** Units are as many as give each about five volunteers. */
    private @Nullable String unit(Sender sender) {
        int volunteers = rosterSize * sender.volunteers() / allVolunteers;
        return chance.percent(10)
                ? null
                : "Unit %02d".formatted(chance.between(1, Math.max(1, volunteers / VOLUNTEERS_PER_UNIT)));
    }

    private int rank(Position position) {
        return rank(List.of(Rank.values())
                .subList(position.minRank(), position.maxRank() + 1)
                .toArray(Rank[]::new));
    }

    private int rank(Rank... ranks) {
        return chance.oneOf(List.of(ranks), rank -> rank.perThousand).index();
    }

    private Map<String, LanguageLevel> languages(Sender sender) {
        var languages = new LinkedHashMap<String, LanguageLevel>();
        sender.speaks().forEach((language, percent) -> {
            if (percent == 100) {
                languages.put(language, LanguageLevel.C2);
            } else if (chance.percent(percent)) {
                languages.put(
                        language,
                        chance.oneOf(List.of(LanguageLevel.B2, LanguageLevel.B2, LanguageLevel.C1, LanguageLevel.C2)));
            } else if (chance.percent(30)) {
                languages.put(language, chance.oneOf(List.of(LanguageLevel.A2, LanguageLevel.B1)));
            }
        });
        return languages;
    }

    private List<Officer.Skill> skills(Position position, List<Tour> tours) {
        var wanted = new LinkedHashSet<String>(position.skills());
        if (chance.percent(40)) {
            wanted.addAll(chance.oneOf(tours).position().skills());
        }
        var codes = wanted.stream()
                .filter(code -> chance.percent(scenario.rareSkills().contains(code) ? 20 : 75))
                .toList();
        return codes.stream()
                .map(code -> new Officer.Skill(code, lapses(25, scenario.asOf() + 60)))
                .toList();
    }

    /** In so many of a hundred cases a last day within two years from the given one, else never. */
    private int lapses(int percent, int earliest) {
        return chance.percent(percent) ? earliest + chance.between(0, 730) : Day.FOREVER;
    }

    /** Most agencies let officers go for a year or two; some for a few months only, and some change their mind. */
    private List<Period> releases(Tour aim) {
        if (chance.percent(6)) {
            return List.of();
        }
        int from = chance.percent(50)
                ? aim.starts().period().from() - chance.between(20, 150)
                : scenario.season().from() + chance.between(-90, 240);
        int days = chance.percent(15)
                ? chance.between(60, 180)
                : chance.percent(30) ? chance.between(200, 400) : chance.between(400, 800);
        var release = Period.ofDays(from, days);
        return chance.percent(12)
                ? List.of(release, Period.ofDays(release.to() + chance.between(30, 120), chance.between(90, 300)))
                : List.of(release);
    }

    private List<Officer.Training> trainings() {
        var trainings = new ArrayList<Officer.Training>();
        for (Course course : scenario.courses()) {
            if (chance.percent(20)) {
                trainings.add(new Officer.Training(course, scenario.asOf() + chance.between(-60, 360)));
            }
        }
        return trainings;
    }

    /** Mostly what was applied for, and some other missions after it. */
    private List<String> preferences(String aim) {
        if (chance.percent(35)) {
            return List.of();
        }
        var preferences = new LinkedHashSet<String>();
        preferences.add(aim);
        preferences.addAll(chance.some(missions, chance.between(0, 3)));
        return List.copyOf(preferences);
    }
}
