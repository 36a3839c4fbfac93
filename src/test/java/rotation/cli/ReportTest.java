package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code report}. */
class ReportTest {

    private static final Path SEASON = Path.of("problems", "tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    private final Path page = directory.resolve("page.html");

    @BeforeAll
    static void aPlan() {
        plan = directory.resolve("plan.json");
        assertThat(Commands.run("solve", SEASON, "--moves", 2_000, "-q", "-o", plan)
                        .exitCode())
                .isZero();
    }

    @Test
    void aPlanBecomesAPageInTheLanguageAskedFor() throws Exception {
        Run run = Commands.run(
                "report", SEASON, plan, "--previous", plan, "--standbys", 2, "--redact", "-o", page, "--lang", "fr");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("tiny\u00a0: écrit dans " + page);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">", "id=\"standbys\"")
                .endsWith("</html>\n");
    }

    @Test
    void aPageWithNamesIsForItsOwnerAlone() throws Exception {
        assertThat(Commands.run("report", SEASON, plan, "-o", page).exitCode()).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
    }

    @Test
    void theAgencyOfAPageMustBeThere() throws Exception {
        assertThat(Commands.run("report", SEASON, plan, "--agency", "SPVM", "-o", page)
                        .exitCode())
                .isZero();
        String written = Files.readString(page);
        assertThat(written).contains("SPVM").doesNotContain("id=\"goals\"");

        Run unknown = Commands.run("report", SEASON, plan, "--agency", "SPWM", "-o", page);
        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err()).contains("SPWM", "SPVM");
        Run both = Commands.run("report", SEASON, plan, "--agency", "SPVM", "--standbys", 1, "-o", page);
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err())
                .contains("The page of one agency tells neither of standbys nor of resilience nor of last year");
        assertThat(Files.readString(page)).isEqualTo(written);
    }

    @Test
    void thePageOfACpaSeasonIsSmallerThan3Megabytes() throws Exception {
        Path season = Path.of("problems", "cpa-2024-25.json");
        Path large = directory.resolve("cpa.plan.json");
        assertThat(Commands.run("solve", season, "--strategy", "construction", "--moves", 1, "-q", "-o", large)
                        .exitCode())
                .isZero();

        assertThat(Commands.run("report", season, large, "-o", page).exitCode()).isZero();

        assertThat(Files.size(page)).isLessThan(3_000_000);
    }

    @Test
    void aPlanThatIsNotLegalIsRefusedAndNothingIsWritten() throws Exception {
        Path illegal = directory.resolve("illegal.json");
        String text = Files.readString(plan);
        Files.writeString(illegal, text.replaceAll("\"start\": \"2025-", "\"start\": \"2024-"));
        Path none = directory.resolve("none.html");

        Run run = Commands.run("report", SEASON, illegal, "-o", none);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("Not legal: ", "Nothing was written.");
        assertThat(none).doesNotExist();
    }

    @Test
    void aPlanThatBreaksHardRulesIsShownWithAWarning() throws Exception {
        Path cases = Path.of("src", "test", "resources", "cases", "medical");
        Path broken;
        try (var folders = Files.list(cases)) {
            broken = folders.filter(folder -> isBroken(folder.resolve("expected.json")))
                    .findFirst()
                    .orElseThrow();
        }

        Run run = Commands.run("report", broken.resolve("problem.json"), broken.resolve("plan.json"), "-o", page);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("HARD RULES ARE BROKEN");
        assertThat(Files.readString(page)).contains("class=\"alarm\"");
    }

    private static boolean isBroken(Path expected) {
        try {
            return Files.readString(expected).contains("-1hard");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void badInputsAndPlacesAreRefused() {
        Path none = directory.resolve("none");

        assertThat(Commands.run("report", SEASON, none, "-o", page).exitCode()).isEqualTo(3);
        assertThat(Commands.run("report", SEASON, plan, "--previous", none, "-o", page)
                        .exitCode())
                .isEqualTo(3);
        assertThat(Commands.run("report", SEASON, plan, "-o", none.resolve("page.html"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(Commands.run("report", SEASON, plan).exitCode()).isEqualTo(2);
        assertThat(Commands.run("report", SEASON, plan, "-o", plan).exitCode()).isEqualTo(2);
        assertThat(Commands.run("report", SEASON, plan, "--standbys", 0, "-o", page)
                        .exitCode())
                .isEqualTo(2);
    }
}
