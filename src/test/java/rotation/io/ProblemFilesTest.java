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
                .isEqualTo(new Tour.Assignment("O-9", Period.of("2025-03-24", "2026-03-23")));
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
        assertThat(problem.policy()).isEqualTo(new Policy(90, null, 0, 0, 125, null, 0, 60, 3, Map.of()));
        assertThat(problem.agencies().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Agency("A", "A", 40, 40, null, List.of(), List.of()));
        assertThat(problem.courses().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Course("C", 0, 365));
        assertThat(problem.intakes()).isEmpty();
        var mission = problem.missions().get(0);
        assertThat(mission)
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Mission(
                        "M", "M", null, null, Period.UNBOUNDED, null, 0, 0, 90, null, false, 0, 0, 100, 100));
        var position = problem.positions().get(0);
        assertThat(position)
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Position(
                        "P", mission, "P", null, 0, 1, 0, false, Map.of(), List.of(), 0, false, false, 3, null));
        assertThat(problem.tours().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Tour(
                        "T",
                        position,
                        null,
                        new Tour.Starts(Period.of("2025-04-01", "2025-04-09"), 1),
                        List.of(9, 8),
                        9,
                        Tour.Status.OPEN,
                        false,
                        null));
        assertThat(problem.officers().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Officer(
                        "O",
                        problem.agencies().get(0),
                        null,
                        null,
                        false,
                        0,
                        null,
                        Map.of(),
                        List.of(new Officer.Skill("S", Day.FOREVER)),
                        null,
                        List.of(),
                        Day.FOREVER,
                        List.of(new Officer.Training(problem.courses().get(0), Day.FOREVER)),
                        null,
                        0,
                        List.of(),
                        List.of()));
    }

    @Test
    void everyKeyIsReadIntoItsPlace() throws Exception {
        Problem problem = ProblemReader.read(Examples.EVERY_KEY).problem();
        assertThat(problem.policy())
                .isEqualTo(new Policy(
                        300,
                        150,
                        31,
                        32,
                        133,
                        6,
                        14,
                        61,
                        4,
                        Map.of("rank", Weight.soft(20), "unitDepletion", Weight.soft(0))));
        var agency = problem.agencies().get(0);
        assertThat(agency.share()).isEqualTo(4400);
        assertThat(agency.maxAway()).isEqualTo(12);
        var mission = problem.missions().get(0);
        assertThat(mission)
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Mission(
                        "MONUSCO",
                        "Stabilization Mission",
                        "UN",
                        "COD",
                        Period.of("2010-07-01", "2025-12-20"),
                        problem.courses().get(0),
                        7,
                        21,
                        365,
                        20,
                        true,
                        30,
                        25,
                        60,
                        50));
        assertThat(problem.positions().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Position(
                        "MONUSCO-07",
                        mission,
                        "SGBV mentor",
                        "Goma",
                        1,
                        2,
                        1,
                        true,
                        Map.of("fr", LanguageLevel.B2, "en", LanguageLevel.A1),
                        List.of("SGBV", "TRAINER"),
                        5,
                        true,
                        true,
                        4,
                        Period.of("2025-04-01", "2026-03-31")));
        var tour = problem.tours().get(1);
        assertThat(tour.follows()).isEqualTo("MONUSCO-07/1");
        assertThat(tour.starts()).isEqualTo(new Tour.Starts(Period.of("2025-09-01", "2025-10-13"), 7));
        assertThat(tour.preferredDays()).isEqualTo(270);
        assertThat(tour.status()).isEqualTo(Tour.Status.PUBLISHED);
        assertThat(tour.pinned()).isTrue();
        assertThat(tour.assignment())
                .isEqualTo(new Tour.Assignment(problem.officers().get(0).id(), Period.of("2025-09-08", "2026-06-04")));
        assertThat(problem.officers().get(0))
                .usingRecursiveComparison(FIELD_BY_FIELD)
                .isEqualTo(new Officer(
                        "O-0123",
                        agency,
                        "N. N.",
                        "PDQ 21",
                        false,
                        1,
                        Gender.F,
                        Map.of("fr", LanguageLevel.C2, "en", LanguageLevel.B2),
                        List.of(new Officer.Skill("SGBV", Day.parse("2026-06-30"))),
                        Day.parse("2009-05-01"),
                        List.of(Period.of("2025-08-01", "2026-09-30")),
                        Day.parse("2026-12-31"),
                        List.of(new Officer.Training(problem.courses().get(0), Day.parse("2025-12-31"))),
                        Day.parse("2022-05-01"),
                        1,
                        List.of("MONUSCO"),
                        List.of("MONUSCO")));
        assertThat(problem.officers().get(1).rank()).isEqualTo(Officer.NO_RANK);
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
