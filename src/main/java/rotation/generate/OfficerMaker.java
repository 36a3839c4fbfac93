package rotation.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/** Invents officers, one at a time, by random draws. */
final class OfficerMaker {

    private static final int VOLUNTEERS_PER_UNIT = 5;

    private final Scenario scenario;
    private final int rosterSize;
    private final Chance chance;
    private final int allVolunteers;
    private final List<String> missions;
    private final Map<Agency, Integer> madeByAgency = new HashMap<>();

    OfficerMaker(Scenario scenario, int rosterSize, Chance chance) {
        this.scenario = scenario;
        this.rosterSize = rosterSize;
        this.chance = chance;
        allVolunteers = scenario.senders().stream().mapToInt(Sender::volunteers).sum();
        missions = scenario.missions().stream().map(MissionLine::id).toList();
    }

    /** An officer who meets every requirement of a position in a window, and has training and release for it. */
    Officer fit(String id, Sender sender, boolean civilian, Position position, Period window) {
        Gender gender = position.reservedForWomen() ? Gender.F : gender();
        var languages = languages(sender);
        position.languages().forEach((language, level) -> languages.merge(language, level, OfficerMaker::higher));
        var skills = new ArrayList<Officer.Skill>();
        for (String code : position.skills()) {
            skills.add(new Officer.Skill(code, lapses(25, window.to() + 90)));
        }
        Course course = position.mission().course();
        int leaveDays = position.mission().leaveDays();
        var release =
                new Period(window.from() - chance.between(14, 60), window.to() + leaveDays + chance.between(14, 150));
        return Officer.builder(id, sender.agency())
                .name(name(gender))
                .unit(unit(sender))
                .rank(civilian ? Officer.NO_RANK : rank(position))
                .gender(gender)
                .languages(languages)
                .skills(skills)
                .serviceFrom(window.from()
                        - 366 * (position.minYearsOfService() + chance.between(1, 12))
                        - chance.between(0, 365))
                .releases(List.of(release))
                .medicalTo(lapses(60, window.to() + 90))
                .trained(course == null ? List.of() : List.of(new Officer.Training(course, window.from() + 90)))
                .previousTours(chance.percent(30) ? chance.between(1, 2) : 0)
                .preferences(List.of(position.mission().id()))
                .build();
    }

    /** An officer who has applied for one of some tours, and may not meet all of its requirements. */
    Officer volunteer(String id, Sender sender, boolean civilian, List<Tour> tours) {
        var languages = languages(sender);
        Gender gender = chance.percent(4) ? null : gender();
        Tour aim = aim(tours, languages, gender);
        Position position = aim.position();
        String mission = position.mission().id();
        int ends = aim.starts().period().from() + aim.preferredDays();
        int previousTours = chance.percent(25) ? chance.between(1, 3) : 0;
        return Officer.builder(id, sender.agency())
                .name(name(gender))
                .unit(unit(sender))
                .rank(civilian ? Officer.NO_RANK : chance.percent(85) ? rank(position) : rank(Rank.values()))
                .gender(gender)
                .languages(languages)
                .skills(skills(position, tours, ends))
                .serviceFrom(scenario.asOf()
                        - 366 * (position.minYearsOfService() + chance.between(-1, 6) + chance.between(0, 6))
                        - chance.between(0, 365))
                .releases(releases(aim))
                .medicalTo(lapses(60, ends))
                .trained(trainings())
                .lastReturn(previousTours > 0 ? scenario.asOf() - chance.between(30, 1_800) : null)
                .previousTours(previousTours)
                .preferences(preferences(mission))
                .excludedMissions(excluded(mission))
                .build();
    }

    /**
     * The tour that an officer applies for. Tours whose language, gender or rare skill the officer does not have are mostly
     * passed over, as people do.
     */
    private Tour aim(List<Tour> tours, Map<String, LanguageLevel> languages, @Nullable Gender gender) {
        Tour aim = chance.oneOf(tours);
        for (int i = 0; i < 6 && !isPlausible(aim.position(), languages, gender); i++) {
            aim = chance.oneOf(tours);
        }
        return aim;
    }

    private boolean isPlausible(Position position, Map<String, LanguageLevel> languages, @Nullable Gender gender) {
        return speaks(languages, position)
                && (gender == Gender.F || !position.reservedForWomen())
                && (position.skills().stream().noneMatch(scenario.rareSkills()::contains)
                        || chance.percent(scenario.rareSkillsPercent()));
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

    /** Volunteers are spread over units of five; one officer in ten has none. */
    private @Nullable String unit(Sender sender) {
        int volunteers = rosterSize * sender.volunteers() / allVolunteers;
        int units = Math.max(1, (volunteers + VOLUNTEERS_PER_UNIT / 2) / VOLUNTEERS_PER_UNIT);
        int number = madeByAgency.merge(sender.agency(), 1, Integer::sum);
        return chance.percent(10) ? null : String.format(Locale.ROOT, "Unit %02d", 1 + number % units);
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

    private List<Officer.Skill> skills(Position position, List<Tour> tours, int ends) {
        var codes = new LinkedHashSet<String>();
        for (String code : position.skills()) {
            if (chance.percent(93)) {
                codes.add(code);
            }
        }
        if (chance.percent(40)) {
            for (String code : chance.oneOf(tours).position().skills()) {
                if (chance.percent(scenario.rareSkills().contains(code) ? scenario.rareSkillsPercent() : 75)) {
                    codes.add(code);
                }
            }
        }
        return codes.stream()
                .map(code -> new Officer.Skill(code, lapses(25, ends)))
                .toList();
    }

    /** With that probability, in percent, a day from 60 days before the given one to 670 days after it; otherwise never. */
    private int lapses(int percent, int day) {
        return chance.percent(percent) ? day + chance.between(-60, 670) : Day.FOREVER;
    }

    /** Mostly one or two periods that contain the tour applied for; sometimes a short period at random, or none. */
    private List<Period> releases(Tour aim) {
        if (chance.percent(4)) {
            return List.of();
        }
        Period starts = aim.starts().period();
        if (chance.percent(9)) {
            return List.of(Period.ofDays(starts.from() + chance.between(-120, 120), chance.between(60, 240)));
        }
        int back = starts.from() + aim.preferredDays() + aim.mission().leaveDays();
        var release = new Period(starts.from() - chance.between(20, 150), back + chance.between(20, 300));
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

    /** Mostly the mission applied for, then up to three others; sometimes none. */
    private List<String> preferences(String aim) {
        if (chance.percent(35)) {
            return List.of();
        }
        var preferences = new LinkedHashSet<String>();
        preferences.add(aim);
        preferences.addAll(chance.some(missions, chance.between(0, 3)));
        return List.copyOf(preferences);
    }

    /** Sometimes one or two missions, never the one applied for. */
    private List<String> excluded(String aim) {
        return chance.percent(10)
                ? chance.some(missions, chance.between(1, 2)).stream()
                        .filter(mission -> !mission.equals(aim))
                        .toList()
                : List.of();
    }
}
