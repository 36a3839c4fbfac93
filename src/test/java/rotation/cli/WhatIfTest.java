package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.ProblemReader;
import rotation.io.Schemas;

/** The option {@code --set} of every command that reads a problem. */
class WhatIfTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEASON = Path.of("problems", "tiny.json");
    private static final String UNFILLED = "policy.weights.unfilledTour=2medium";

    private final Path directory;
    private final Path plan;

    WhatIfTest(@TempDir Path directory) {
        this.directory = directory;
        plan = directory.resolve("plan.json");
    }

    private Run solve(Object... more) {
        Object[] args = {"solve", SEASON, "--moves", 2000, "-q", "-o", plan};
        Object[] all = new Object[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Commands.run(all);
    }

    private JsonNode plan() throws IOException {
        return JSON.readTree(plan.toFile());
    }

    @Test
    void aPlanRecordsItsSettingsAndIsJudgedWithThem() throws Exception {
        assertThat(solve("--set", UNFILLED, "--set", "name=What if").exitCode()).isZero();

        JsonNode problem = plan().get("problem");
        assertThat(problem.get("set")).hasToString("[\"" + UNFILLED + "\",\"name=What if\"]");
        assertThat(problem.get("name").textValue()).isEqualTo("What if");
        assertThat(problem.get("sha256").textValue())
                .isEqualTo(ProblemReader.read(SEASON).sha256());
        assertThat(Schemas.plan()).contains("\"set\"");
        String score = plan().get("score").textValue();
        assertThat(Commands.run("check", SEASON, plan, "--set", UNFILLED).out())
                .contains(score + ": legal")
                .doesNotContain("Note:");
        assertThat(Commands.run("check", SEASON, plan).out()).contains("Note:");
    }

    @Test
    void aPlanWithoutSettingsRecordsNone() throws IOException {
        assertThat(solve().exitCode()).isZero();
        assertThat(plan().get("problem").has("set")).isFalse();
    }

    @Test
    void everyCommandThatReadsAProblemTakesSettings() throws IOException {
        assertThat(solve().exitCode()).isZero();
        Path other = directory.resolve("other.json");
        String named = "name=Another name";

        assertThat(Commands.run("validate", SEASON, "--set", named).out()).contains("Another name: no errors.");
        assertThat(Commands.run("publish", SEASON, plan, "-o", other, "--set", named)
                        .out())
                .startsWith("Another name: ");
        assertThat(Files.readString(other)).contains("Another name");
        Run again =
                Commands.run("resolve", SEASON, "--previous", plan, "--moves", 100, "-o", other, "--set", named, "-q");
        assertThat(again.exitCode()).isZero();
        assertThat(JSON.readTree(other.toFile()).at("/problem/set/0").textValue())
                .isEqualTo(named);
        assertThat(Commands.run("diff", SEASON, plan, plan, "--set", named).exitCode())
                .isZero();
        assertThat(Commands.run("compare", SEASON, plan, plan, "--set", named).exitCode())
                .isZero();
        assertThat(Commands.run("backups", SEASON, plan, "--set", named).exitCode())
                .isZero();
    }

    @Test
    void invalidSettingsAreRefusedAndNothingIsWritten() {
        Run run = solve("--set", "misions[X].ceiling=3", "--set", "season=3");

        assertThat(run)
                .isEqualTo(
                        new Run(
                                3,
                                "",
                                """
                --set misions[X].ceiling=3: There is no key "misions" here. Did you mean "missions"?
                --set season=3: "season" has several values. Name one of its keys after a dot: from, to.
                2 errors. Nothing was written.
                """));
        assertThat(plan).doesNotExist();
        assertThat(solve("--set", "season=3", "--lang", "fr").err())
                .startsWith("--set season=3: \"season\" a plusieurs valeurs.");
    }

    @Test
    void settingsWithoutAnOutputFileAreRefused() throws IOException {
        Path season = Files.copy(SEASON, directory.resolve("season.json"));
        Run run = Commands.run("solve", season, "--moves", 1, "--set", UNFILLED);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("With --set, name the plan with -o");
        assertThat(directory.resolve("season.plan.json")).doesNotExist();
    }
}
