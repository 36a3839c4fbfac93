package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The option {@code --last-year} of {@code report}. */
class LastYearTest {

    private static final Path SEASON = Path.of("problems", "two-services.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    @SuppressWarnings("NullAway.Init")
    private static Path next;

    @SuppressWarnings("NullAway.Init")
    private static Path nextPlan;

    private final Path page = directory.resolve("page.html");

    @BeforeAll
    static void aSeasonAndTheNext() {
        plan = directory.resolve("plan.json");
        next = directory.resolve("next.json");
        nextPlan = directory.resolve("next.plan.json");
        run(0, "solve", SEASON, "--moves", 2_000, "-q", "-o", plan);
        run(0, "rollover", SEASON, plan, "--from", "2026-01-01", "--to", "2026-12-31", "-o", next);
        run(0, "solve", next, "--moves", 2_000, "-q", "-o", nextPlan);
    }

    @BeforeEach
    void nothingIsThere() throws IOException {
        Files.deleteIfExists(page);
    }

    private static Run run(int exitCode, Object... words) {
        Run run = Commands.run(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        return run;
    }

    private Run report(int exitCode, Object... more) {
        return run(
                exitCode,
                Stream.concat(Stream.of("report", next, nextPlan, "-o", page), Stream.of(more))
                        .toArray());
    }

    @Test
    void thePageShowsTheSeasonBefore() throws Exception {
        assertThat(report(0, "--last-year", SEASON, plan).err()).isEmpty();

        assertThat(Files.readString(page))
                .contains("id=\"lastYear\"", "Beside last year", "À côté de l&#39;an dernier");
    }

    @Test
    void withoutNamesToo() throws Exception {
        Path named = directory.resolve("named.json");
        String season = Files.readString(SEASON);
        Files.writeString(
                named, season.replace("{\"id\": \"O-1\",", "{\"id\": \"O-1\", \"name\": \"Zoé Quelqu'une\","));
        assertThat(Files.readString(named)).contains("Zoé");

        report(0, "--last-year", named, plan, "--redact");

        assertThat(Files.readString(page)).contains("id=\"lastYear\"").doesNotContain("Zoé");
    }

    @Test
    void aPlanOfAnotherProblemOrOneThatIsNotLegalIsRefused() throws Exception {
        Run foreign = report(ExitCode.BAD_INPUT, "--last-year", Path.of("problems", "mission-closes-early.json"), plan);
        assertThat(foreign.err()).startsWith(plan + ": ").contains("it seems to be the plan of another one");
        Run forced = report(
                ExitCode.BAD_INPUT, "--force", "--last-year", Path.of("problems", "mission-closes-early.json"), plan);
        assertThat(forced.err()).contains("This plan is not legal for problems/mission-closes-early.json: ");
        assertThat(page).doesNotExist();
    }

    @Test
    void itTakesTwoFilesThatAreNotThePage() throws Exception {
        assertThat(report(ExitCode.USAGE, "--last-year", SEASON).err()).contains("--last-year");
        assertThat(report(ExitCode.USAGE, "--last-year", SEASON, plan, "--last-year", SEASON, plan)
                        .err())
                .startsWith("--last-year takes two files");
        Path same = directory.resolve("same.json");
        Files.copy(plan, same);
        run(ExitCode.USAGE, "report", next, nextPlan, "-o", same, "--last-year", SEASON, same);
        assertThat(Files.readAllBytes(same)).isEqualTo(Files.readAllBytes(plan));
    }
}
