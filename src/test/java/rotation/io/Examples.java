package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/** Problem files to test with, and random problems. */
public final class Examples {

    /** The worked example of the rules. */
    static final Path WORKED_PROBLEM = Path.of("src/test/resources/rotation/io/worked-problem.json");

    /** A plan for it. */
    static final Path WORKED_PLAN = Path.of("src/test/resources/rotation/io/worked-plan.json");

    /** A problem in which every key of the format stands, with a value that is not its default. */
    public static final Path EVERY_KEY = Path.of("src/test/resources/rotation/io/every-key.json");

    private static final Path PUBLISHED = Path.of("problems");

    private final Random random;

    private Examples(long seed) {
        random = new Random(seed);
    }

    /** All problem files: the worked example, the one with every key, and those that come with the program. */
    public static List<Path> problems() throws IOException {
        var files = new ArrayList<>(List.of(WORKED_PROBLEM, EVERY_KEY));
        if (Files.isDirectory(PUBLISHED)) {
            try (var all = Files.walk(PUBLISHED)) {
                var published = all.filter(file -> file.toString().endsWith(".json"))
                        .filter(ProblemReader::isProblem)
                        .sorted()
                        .toList();
                assertThat(published).as("problems in " + PUBLISHED).isNotEmpty();
                files.addAll(published);
            }
        }
        return files;
    }

    /** A problem in which anything that may differ does, at random. */
    public static Problem random(long seed, int officers, int tours) {
        return new Examples(seed).problem(officers, tours);
    }

    private Problem problem(int officerCount, int tourCount) {
        var ranks = List.of("CONSTABLE", "SERGEANT", "INSPECTOR");
        var policy = maybe(Policy.builder()
                .restDays(below(400))
                .programCeiling(maybe(150))
                .programWomenPercent(30)
                .leadershipWomenPercent(20)
                .fairSharePercent(300)
                .onboardingPerWeek(maybe(6))
                .freezeDays(14)
                .shortNoticeDays(50)
                .shortNoticeFactor(2)
                .toursPerOfficer(maybe(1))
                .budget(maybe(46_900_000_000L))
                .weights(weights())
                .build());
        var ownPolicy = policy == null ? Policy.DEFAULT : policy;
        var agencies = many(20, i -> agency("Agency \"" + i + "\" é"));
        var courses = many(3, i -> new Course("C-" + i, below(2) * 7, 365 - below(2)));
        var intakes = many(20, i -> new Intake("I-" + i, one(courses), period(), below(30)));
        var missions = many(15, i -> mission("M-" + i, ownPolicy, courses));
        var positions = many(tourCount / 3 + 1, i -> position("P-" + i, one(missions)));
        var officers = many(officerCount, i -> officer("O-" + i, one(agencies), courses, missions));
        var tours = new ArrayList<Tour>();
        for (int i = 0; i < tourCount; i++) {
            tours.add(tour(i, positions, tours, officers, intakes));
        }
        Period season = period();
        return Problem.builder("random é", season)
                .asOf(season.from() - below(2))
                .ranks(ranks)
                .policy(ownPolicy)
                .agencies(agencies)
                .courses(courses)
                .intakes(intakes)
                .missions(missions)
                .positions(positions)
                .tours(tours)
                .officers(officers)
                .pairs(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(
                                        new OfficerPair("O-0", "O-1", OfficerPair.Kind.TOGETHER),
                                        new OfficerPair("gone", "O-1", OfficerPair.Kind.APART)))
                .build();
    }

    private Map<String, Weight> weights() {
        return Map.of(Rule.RANK.id(), Weight.soft(below(100)));
    }

    private Agency agency(String id) {
        int strength = below(20_000);
        return Agency.builder(id, strength)
                .name(either(id, "Name"))
                .share(either(strength, 17))
                .maxAway(maybe(below(50)))
                .caps(few(() -> new Agency.Cap(period(), below(9))))
                .blackouts(few(() -> new Agency.Blackout(period(), maybe("G7 \\ summit"))))
                .keepHome(few(() -> new Agency.KeepHome("S-" + below(9), below(9))))
                .note(maybe(""))
                .build();
    }

    private Mission mission(String id, Policy policy, List<Course> courses) {
        Period mandate = new Period(either(Day.ALWAYS, period().from()), either(Day.FOREVER, period().from() + 9999));
        return Mission.builder(id)
                .name(either(id, ""))
                .organization(maybe("UN"))
                .country(maybe("COD"))
                .mandate(mandate)
                .course(maybe(one(courses)))
                .handoverDays(below(2) * 7)
                .leaveDays(below(2) * 21)
                .restDays(either(policy.restDays(), 500))
                .ceiling(maybe(below(20)))
                .pairWomen(random.nextBoolean())
                .womenPercent(below(2) * 30)
                .experiencedPercent(below(2) * 25)
                .maxAgencySharePercent(either(100, 60))
                .maxArrivalsPercent(either(100, 50))
                .siteNeeds(few(() -> new Mission.SiteNeed(
                        null, languages(), List.of("S-1"), maybe(one(List.of(Gender.values()))), below(3))))
                .dailyCost(below(2) * 210L)
                .tourCost(below(2) * 1_000_000_000_000L)
                .note(maybe("{\"\\u00e9"))
                .build();
    }

    private Position position(String id, Mission mission) {
        int minRank = below(3);
        return Position.builder(id, mission)
                .title(either(id, "Mentor"))
                .site(maybe("Goma"))
                .ranks(minRank, minRank + below(3 - minRank))
                .rankTolerance(below(2))
                .openToCivilians(random.nextBoolean())
                .languages(languages())
                .skills(random.nextBoolean() ? List.of("S-1", "S-0") : List.of())
                .minYearsOfService(below(2) * 5)
                .leadership(random.nextBoolean())
                .reservedForWomen(random.nextBoolean())
                .priority(1 + below(5))
                .coverage(maybe(period()))
                .note(maybe("armed"))
                .build();
    }

    private Tour tour(
            int i, List<Position> positions, List<Tour> before, List<Officer> officers, List<Intake> intakes) {
        Position position = positions.get(i / 3);
        boolean follows = i > 0 && before.get(i - 1).position().equals(position) && random.nextBoolean();
        var status = one(List.of(Tour.Status.values()));
        boolean pinned = random.nextBoolean();
        Course course = position.mission().course();
        String intake = intakes.stream()
                .filter(run -> run.course().equals(course))
                .map(Intake::id)
                .findFirst()
                .orElse(null);
        var assignment = new Tour.Assignment(one(officers).id(), period(), random.nextBoolean() ? intake : null);
        return Tour.builder(
                        "T-" + i, position, new Tour.Starts(period(), 1 + below(2) * 6), List.of(180 + below(9), 365))
                .follows(follows ? "T-" + (i - 1) : null)
                .preferredDays(either(365, 200))
                .status(status)
                .pinned(pinned)
                .tentative(status == Tour.Status.OPEN && random.nextBoolean())
                .shortlist(random.nextBoolean() ? List.of("O-1", "gone") : List.of())
                .excludedOfficers(random.nextBoolean() ? List.of("O-2", "O-3") : List.of())
                .note(maybe("a mentor"))
                .assignment(status == Tour.Status.OPEN && !pinned ? maybe(assignment) : assignment)
                .build();
    }

    private Officer officer(String id, Agency agency, List<Course> courses, List<Mission> missions) {
        boolean civilian = below(20) == 0;
        return Officer.builder(id, agency)
                .name(maybe("Zoë\u2028\n👮 " + id))
                .unit(maybe("PDQ " + below(50)))
                .rank(civilian ? Officer.NO_RANK : below(3))
                .gender(maybe(one(List.of(Gender.values()))))
                .languages(languages())
                .skills(
                        random.nextBoolean()
                                ? List.of(
                                        new Officer.Skill("S-1", either(Day.FOREVER, 21_000)),
                                        new Officer.Skill("S-0", 20_500))
                                : List.of())
                .serviceFrom(maybe(10_000 + below(9_000)))
                .releases(few(this::period))
                .medicalTo(either(Day.FOREVER, 21_000 + below(100)))
                .trained(few(() -> new Officer.Training(one(courses), either(Day.FOREVER, 21_000))))
                .lastReturn(maybe(18_000 + below(100)))
                .lastMission(maybe(one(missions).id()))
                .previousTours(below(2))
                .preferences(
                        random.nextBoolean()
                                ? List.of(
                                                missions.get(0).id(),
                                                missions.get(missions.size() - 1)
                                                        .id())
                                        .stream()
                                        .distinct()
                                        .toList()
                                : List.of())
                .excludedMissions(few(() -> one(missions).id()))
                .note(maybe("wishes to wait"))
                .build();
    }

    private Map<String, LanguageLevel> languages() {
        var languages = new LinkedHashMap<String, LanguageLevel>();
        for (String language : List.of("fr", "en", "es")) {
            if (random.nextBoolean()) {
                languages.put(language, one(List.of(LanguageLevel.values())));
            }
        }
        return languages;
    }

    private Period period() {
        int from = 20_000 + below(1000);
        return new Period(from, from + below(500));
    }

    private <T> List<T> many(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private <T> List<T> few(Supplier<T> make) {
        return IntStream.range(0, below(3)).mapToObj(i -> make.get()).toList();
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    private <T> T either(T one, T other) {
        return random.nextBoolean() ? one : other;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
