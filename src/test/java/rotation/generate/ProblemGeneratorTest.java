package rotation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.judge.Judge;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Status;

class ProblemGeneratorTest {

    @ParameterizedTest
    @EnumSource(names = "GLOBAL", mode = EnumSource.Mode.EXCLUDE)
    void hasTheToursAndOfficersOfItsPreset(Preset preset) {
        Problem problem = ProblemGenerator.generate(preset, 1);

        assertThat(problem.tours()).hasSize(preset.tours());
        assertThat(problem.officers()).hasSize(preset.officers());
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "CPA", "SURGE"})
    void theSameSeedMakesTheSameBytes(Preset preset) throws IOException {
        assertThat(bytes(ProblemGenerator.generate(preset, 7))).isEqualTo(bytes(ProblemGenerator.generate(preset, 7)));
    }

    @Test
    void anotherSeedMakesAnotherSeason() throws IOException {
        assertThat(bytes(ProblemGenerator.generate(Preset.CPA, 7)))
                .isNotEqualTo(bytes(ProblemGenerator.generate(Preset.CPA, 8)));
    }

    @Test
    void theCanadianMissionsRotateAsManyAsTheAnnualReportSays() {
        var rotated = new LinkedHashMap<String, Integer>();
        for (Tour tour : ProblemGenerator.generate(Preset.CPA, 1).tours()) {
            rotated.merge(tour.mission().id(), 1, Integer::sum);
        }

        assertThat(rotated)
                .containsOnly(
                        entry("IACCC", 4),
                        entry("ICC", 13),
                        entry("CPMU", 22),
                        entry("UNITAR", 5),
                        entry("PICP", 1),
                        entry("UNMIK", 2),
                        entry("EUPOL-COPPS", 3),
                        entry("PROTEUS", 35),
                        entry("BINUH", 2),
                        entry("HAITI-SUPPORT", 40),
                        entry("PRMNY", 1),
                        entry("UN-GRATIS", 2),
                        entry("MONUSCO", 17),
                        entry("UN-LEADERSHIP-ZAMBIA", 4));
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "CPA", "SURGE", "UN"})
    void readsBackFromItsFile(Preset preset, @TempDir Path directory) throws Exception {
        Problem problem = ProblemGenerator.generate(preset, 3);
        Path file = directory.resolve("season.json");
        ProblemWriter.write(problem, file);

        assertThat(bytes(ProblemReader.read(file).problem())).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFewPostsStayEmpty(long seed) {
        var eligibility = new Eligibility(ProblemGenerator.generate(Preset.CPA, seed));

        // Of 151, before caps and intakes take their share.
        assertThat(eligibility.fillableTours()).isBetween(136, 149);
    }

    @ParameterizedTest
    @CsvSource({"CPA, 28", "UN, 25"})
    void womenAreScarce(Preset preset, int percent) {
        var officers = ProblemGenerator.generate(preset, 1).officers();
        long women = officers.stream().filter(Officer::isWoman).count();

        assertThat((int) (100 * women / officers.size())).isCloseTo(percent, within(4));
        assertThat(officers).extracting(Officer::gender).contains(Gender.X, (Gender) null);
    }

    @ParameterizedTest
    @CsvSource({"TINY, 10", "CPA, 5", "SURGE, 1", "UN, 1"})
    void whatIsAnnouncedBreaksNoHardRule(Preset preset, int seeds) {
        for (int seed = 0; seed < seeds; seed++) {
            Problem problem = ProblemGenerator.generate(preset, seed);
            for (Set<Status> kept : List.of(Set.of(Status.DEPLOYED), Set.of(Status.DEPLOYED, Status.PUBLISHED))) {
                assertThat(new Judge(problem).judge(kept(problem, kept)).score().hardScore())
                        .as("%s, seed %d, kept %s", preset, seed, kept)
                        .isZero();
            }
        }
    }

    /** Nobody is sent but those of these tours, as they were told, and those that the planner has pinned. */
    private static Plan kept(Problem problem, Set<Status> statuses) {
        var rows = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (told == null || !(statuses.contains(tour.status()) || tour.pinned())) {
                rows.add(Plan.Row.empty(tour.id()));
            } else {
                Intake intake = problem.intake(
                        tour,
                        Objects.requireNonNull(problem.officer(told.officer())),
                        told.window().from());
                rows.add(new Plan.Row(tour.id(), told.officer(), told.window(), intake == null ? null : intake.id()));
            }
        }
        return new Plan(rows, null);
    }

    private static byte[] bytes(Problem problem) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ProblemWriter.write(problem, bytes);
        return bytes.toByteArray();
    }
}
