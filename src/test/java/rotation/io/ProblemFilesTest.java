package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
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

/** Reading what is right, and writing it. */
class ProblemFilesTest {

    /** Field by field: the records of the model are equal already if their ids are. */
    private static final RecursiveComparisonConfiguration FIELD_BY_FIELD = RecursiveComparisonConfiguration.builder()
            .withIgnoreAllOverriddenEquals(true)
            .withStrictTypeChecking(false)
            .build();

    private final Path directory;

    ProblemFilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static List<Path> problems() throws IOException {
        return Examples.problems();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatIsReadAndWrittenReadsTheSame(Path file) throws Exception {
        Problem problem = ProblemReader.read(file).problem();
        assertReadsTheSame(problem);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomProblemsReadAsTheyWereWritten(long seed) throws Exception {
        assertReadsTheSame(Examples.random(seed, 30, 20));
    }

    @Test
    void aPublishedTourMayNameSomebodyWhoHasLeftTheRoster() throws Exception {
        String text = Files.readString(Examples.WORKED_PROBLEM);
        String published = "\"status\": \"published\", \"assignment\": {\"officer\": \"O-4\"";
        assertThat(text).containsOnlyOnce(published);
        Path file = Files.writeString(
                directory.resolve("left.json"), text.replace(published, published.replace("O-4", "O-9")));
        Problem problem = ProblemReader.read(file).problem();
        assertThat(problem.officer("O-9")).isNull();
        assertThat(problem.tours().get(2).assignment())
                .isEqualTo(new Tour.Assignment("O-9", Period.of("2025-03-24", "2026-03-23"), null));
        assertReadsTheSame(problem);
    }

    @Test
    void keysStandInTheOrderOfTheFormatAndRowsInLinesOfTheirOwn() throws Exception {
        String text = Files.readString(Examples.EVERY_KEY);
        assertThat(write(ProblemReader.read(Examples.EVERY_KEY).problem())).isEqualTo(text);
    }

    @Test
    void whatHasItsDefaultIsNotWritten() throws Exception {
        String text =
                """
                {
                  "format": "rotation-problem/1",
                  "name": "nobody",
                  "season": {"from": "2025-04-01", "to": "2026-03-31"},
                  "ranks": ["CONSTABLE"],
                  "agencies": [
                    {"id": "SPVM", "strength": 4500}
                  ],
                  "missions": [
                    {"id": "UNMIK"}
                  ],
                  "positions": [
                    {"id": "P", "mission": "UNMIK"}
                  ],
                  "tours": [],
                  "officers": [
                    {"id": "O", "agency": "SPVM", "rank": "CONSTABLE"}
                  ]
                }
                """;
        Path file = Files.writeString(directory.resolve("p.json"), text);
        assertThat(write(ProblemReader.read(file).problem())).isEqualTo(text);
    }

    @Test
    void everyDefaultIsThatOfTheFormat() throws Exception {
        Path file = Files.writeString(
                directory.resolve("p.json"),
                """
                {"format": "rotation-problem/1", "name": "defaults", "season": {"from": "2025-04-01", "to": "2026-03-31"},
                 "ranks": ["LOW", "HIGH"], "policy": {"restDays": 90},
                 "agencies": [{"id": "A", "strength": 40}], "courses": [{"id": "C"}], "missions": [{"id": "M"}],
                 "positions": [{"id": "P", "mission": "M"}],
                 "tours": [{"id": "T", "position": "P", "starts": {"from": "2025-04-01", "to": "2025-04-09"}, "days": [9, 8]}],
                 "officers": [{"id": "O", "agency": "A", "rank": "LOW", "skills": [{"code": "S"}], "trained": [{"course": "C"}]}]}
                """);
        Problem problem = ProblemReader.read(file).problem();
        assertThat(problem.asOf()).isEqualTo(Day.parse("2025-04-01"));
        assertThat(problem.policy())
                .isEqualTo(Policy.builder()
                        .restDays(90)
                        .programCeiling(null)
                        .programWomenPercent(0)
                        .leadershipWomenPercent(0)
                        .fairSharePercent(125)
                        .onboardingPerWeek(null)
                        .freezeDays(0)
                        .shortNoticeDays(60)
                        .shortNoticeFactor(3)
                        .toursPerOfficer(null)
                        .budget(null)
                        .weights(Map.of())
                        .build());
        assertThat(problem.agencies().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Agency.builder("A", 40)
                        .name("A")
                        .share(40)
                        .maxAway(null)
                        .caps(List.of())
                        .note(null)
                        .blackouts(List.of())
                        .keepHome(List.of())
                        .build());
        assertThat(problem.courses().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Course("C", 0, 365));
        assertThat(problem.intakes()).isEmpty();
        assertThat(problem.pairs()).isEmpty();
        var mission = problem.missions().get(0);
        assertThat(mission)
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Mission.builder("M")
                        .name("M")
                        .organization(null)
                        .country(null)
                        .mandate(Period.UNBOUNDED)
                        .course(null)
                        .handoverDays(0)
                        .leaveDays(0)
                        .restDays(90)
                        .ceiling(null)
                        .pairWomen(false)
                        .womenPercent(0)
                        .experiencedPercent(0)
                        .maxAgencySharePercent(100)
                        .maxArrivalsPercent(100)
                        .siteNeeds(List.of())
                        .dailyCost(0)
                        .tourCost(0)
                        .note(null)
                        .build());
        var position = problem.positions().get(0);
        assertThat(position)
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Position.builder("P", mission)
                        .title("P")
                        .site(null)
                        .ranks(0, 1)
                        .rankTolerance(0)
                        .openToCivilians(false)
                        .languages(Map.of())
                        .skills(List.of())
                        .minYearsOfService(0)
                        .leadership(false)
                        .reservedForWomen(false)
                        .priority(3)
                        .coverage(null)
                        .note(null)
                        .build());
        assertThat(problem.tours().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Tour.builder(
                                "T", position, new Tour.Starts(Period.of("2025-04-01", "2025-04-09"), 1), List.of(9, 8))
                        .follows(null)
                        .preferredDays(9)
                        .status(Tour.Status.OPEN)
                        .pinned(false)
                        .assignment(null)
                        .tentative(false)
                        .shortlist(List.of())
                        .excludedOfficers(List.of())
                        .note(null)
                        .build());
        assertThat(problem.officers().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Officer.builder("O", problem.agencies().get(0))
                        .name(null)
                        .unit(null)
                        .rank(0)
                        .gender(null)
                        .languages(Map.of())
                        .skills(List.of(new Officer.Skill("S", Day.FOREVER)))
                        .serviceFrom(null)
                        .releases(List.of())
                        .medicalTo(Day.FOREVER)
                        .trained(List.of(new Officer.Training(problem.courses().get(0), Day.FOREVER)))
                        .lastReturn(null)
                        .lastMission(null)
                        .note(null)
                        .previousTours(0)
                        .preferences(List.of())
                        .excludedMissions(List.of())
                        .build());
    }

    @Test
    void everyKeyIsReadIntoItsPlace() throws Exception {
        Problem problem = ProblemReader.read(Examples.EVERY_KEY).problem();
        assertThat(problem.policy())
                .isEqualTo(Policy.builder()
                        .restDays(300)
                        .programCeiling(150)
                        .programWomenPercent(31)
                        .leadershipWomenPercent(32)
                        .fairSharePercent(133)
                        .onboardingPerWeek(6)
                        .freezeDays(14)
                        .shortNoticeDays(61)
                        .shortNoticeFactor(4)
                        .toursPerOfficer(1)
                        .budget(1_000_000_000_000L)
                        .weights(Map.of("rank", Weight.soft(20), "unitDepletion", Weight.soft(0)))
                        .build());
        var agency = problem.agencies().get(0);
        assertThat(agency.share()).isEqualTo(4400);
        assertThat(agency.maxAway()).isEqualTo(12);
        assertThat(agency.caps()).containsExactly(new Agency.Cap(Period.of("2025-12-15", "2026-01-10"), 6));
        assertThat(agency.note()).isEqualTo("new coordinator");
        var mission = problem.missions().get(0);
        assertThat(mission)
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Mission.builder("MONUSCO")
                        .name("Stabilization Mission")
                        .organization("UN")
                        .country("COD")
                        .mandate(Period.of("2010-07-01", "2025-12-20"))
                        .course(problem.courses().get(0))
                        .handoverDays(7)
                        .leaveDays(21)
                        .restDays(365)
                        .ceiling(20)
                        .pairWomen(true)
                        .womenPercent(30)
                        .experiencedPercent(25)
                        .maxAgencySharePercent(60)
                        .maxArrivalsPercent(50)
                        .siteNeeds(List.of(new Mission.SiteNeed(
                                "Goma", Map.of("fr", LanguageLevel.B2), List.of("MEDIC"), Gender.F, 2)))
                        .dailyCost(210)
                        .tourCost(9000)
                        .note("visas take long")
                        .build());
        assertThat(problem.positions().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Position.builder("MONUSCO-07", mission)
                        .title("SGBV mentor")
                        .site("Goma")
                        .ranks(1, 2)
                        .rankTolerance(1)
                        .openToCivilians(true)
                        .languages(Map.of("fr", LanguageLevel.B2, "en", LanguageLevel.A1))
                        .skills(List.of("SGBV", "TRAINER"))
                        .minYearsOfService(5)
                        .leadership(true)
                        .reservedForWomen(true)
                        .priority(4)
                        .coverage(Period.of("2025-04-01", "2026-03-31"))
                        .note("armed")
                        .build());
        assertThat(problem.tours().get(0).tentative()).isTrue();
        var tour = problem.tours().get(1);
        assertThat(tour.follows()).isEqualTo("MONUSCO-07/1");
        assertThat(tour.starts()).isEqualTo(new Tour.Starts(Period.of("2025-09-01", "2025-10-13"), 7));
        assertThat(tour.preferredDays()).isEqualTo(270);
        assertThat(tour.status()).isEqualTo(Tour.Status.PUBLISHED);
        assertThat(tour.pinned()).isTrue();
        assertThat(tour.assignment())
                .isEqualTo(new Tour.Assignment(
                        problem.officers().get(0).id(), Period.of("2025-09-08", "2026-06-04"), "PDT-2025-04"));
        assertThat(tour.tentative()).isFalse();
        assertThat(tour.shortlist()).containsExactly("O-0123", "O-0077");
        assertThat(tour.excludedOfficers()).containsExactly("O-0456");
        assertThat(tour.note()).isEqualTo("a mentor");
        assertThat(problem.officers().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(Officer.builder("O-0123", agency)
                        .name("N. N.")
                        .unit("PDQ 21")
                        .rank(1)
                        .gender(Gender.F)
                        .languages(Map.of("fr", LanguageLevel.C2, "en", LanguageLevel.B2))
                        .skills(List.of(new Officer.Skill("SGBV", Day.parse("2026-06-30"))))
                        .serviceFrom(Day.parse("2009-05-01"))
                        .releases(List.of(Period.of("2025-08-01", "2026-09-30")))
                        .medicalTo(Day.parse("2026-12-31"))
                        .trained(List.of(new Officer.Training(problem.courses().get(0), Day.parse("2025-12-31"))))
                        .lastReturn(Day.parse("2022-05-01"))
                        .lastMission("MONUSCO")
                        .previousTours(1)
                        .preferences(List.of("MONUSCO"))
                        .excludedMissions(List.of("MONUSCO"))
                        .note("wishes to go with O-0077")
                        .build());
        assertThat(problem.officers().get(1).rank()).isEqualTo(Officer.NO_RANK);
        assertThat(problem.pairs()).containsExactly(new OfficerPair("O-0123", "O-0077", OfficerPair.Kind.TOGETHER));
    }

    @Test
    void theSumOfTheFileIsThatOfItsBytes() throws Exception {
        Path file = Files.writeString(
                directory.resolve("p.json"),
                """
                {"format": "rotation-problem/1", "name": "é", "season": {"from": "2025-04-01", "to": "2026-03-31"},
                 "ranks": ["LOW"], "agencies": [], "missions": [], "positions": [], "tours": [], "officers": []}
                """);
        // as sha256sum says
        assertThat(ProblemReader.read(file).sha256())
                .isEqualTo("3304138f63045f9b7d1b2fa03414e3b98a566d96200b8cd93dab3292658d4110");
    }

    @Test
    void theRankOfACivilianDoesNotCount() throws Exception {
        String text = Files.readString(Examples.EVERY_KEY)
                .replace("\"civilian\": true", "\"civilian\": true, \"rank\": \"INSPECTOR\"");
        Problem problem = ProblemReader.read(Files.writeString(directory.resolve("p.json"), text))
                .problem();
        assertThat(problem.officers().get(1).rank()).isEqualTo(Officer.NO_RANK);
    }

    private void assertReadsTheSame(Problem problem) throws Exception {
        Path file = directory.resolve("again.json");
        ProblemWriter.write(problem, file);
        Problem again = ProblemReader.read(file).problem();
        assertThat(again).usingRecursiveComparison(FIELD_BY_FIELD).isEqualTo(problem);
        assertThat(write(again)).isEqualTo(Files.readString(file));
    }

    private static String write(Problem problem) throws IOException {
        var out = new ByteArrayOutputStream();
        ProblemWriter.write(problem, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
