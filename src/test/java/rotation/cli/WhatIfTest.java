package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.ReadOptions;
import rotation.io.Schemas;
import rotation.model.Day;

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
        assertThat(run.err()).contains("With --set or --as-of, name the plan with -o");
        assertThat(directory.resolve("season.plan.json")).doesNotExist();
    }

    @Test
    void aPlanRecordsTheDayThatWasAskedFor() throws Exception {
        assertThat(solve("--as-of", "2025-03-10").exitCode()).isZero();
        assertThat(plan().at("/problem/asOf").textValue()).isEqualTo("2025-03-10");
        assertThat(PlanReader.readStored(plan).options())
                .isEqualTo(new ReadOptions(List.of(), Day.parse("2025-03-10")));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Schemas.plan())
                        .validate(plan()))
                .isEmpty();

        assertThat(solve().exitCode()).isZero();
        assertThat(plan().get("problem").has("asOf")).isFalse();
    }

    @Test
    void otherOptionsThanAPlanWasMadeWithAreToldWithBoth() throws IOException {
        assertThat(solve("--as-of", "2025-03-10", "--set", UNFILLED).exitCode()).isZero();
        String made = plan + " was made with --set '" + UNFILLED + "' --as-of 2025-03-10, and ";

        assertThat(Commands.run("check", SEASON, plan).err())
                .isEqualTo("Warning: " + made
                        + "nothing of that is given now. The same options show it as it was made.\n");
        assertThat(Commands.run("check", SEASON, plan, "--as-of", "2025-03-11").err())
                .isEqualTo("Warning: " + made
                        + "--as-of 2025-03-11 is given now. The same options show it as it was made.\n");
        assertThat(Commands.run("check", SEASON, plan, "--lang", "fr").err())
                .isEqualTo("Avertissement : " + plan + " a été établi avec --set '" + UNFILLED
                        + "' --as-of 2025-03-10, et rien de cela n'est donné maintenant."
                        + " Les mêmes options le montrent tel qu'il a été établi.\n");
        assertThat(Commands.run("check", SEASON, plan, "--as-of", "2025-03-10", "--set", UNFILLED)
                        .err())
                .isEmpty();

        assertThat(solve().exitCode()).isZero();
        assertThat(Commands.run("check", SEASON, plan, "--as-of", "2025-03-11").err())
                .isEqualTo("Warning: " + plan + " says nothing of --as-of 2025-03-11, which is given now."
                        + " Without that it is shown as it was made.\n");
    }

    @Test
    void everyCommandThatReadsAPlanTellsOfOtherOptions() {
        assertThat(solve("--set", UNFILLED).exitCode()).isZero();
        Path other = directory.resolve("other.json");
        List<Run> runs = List.of(
                Commands.run("check", SEASON, plan, "--json"),
                Commands.run("compare", SEASON, plan, plan),
                Commands.run("explain", SEASON, plan, "--rule", "unfilledTour"),
                Commands.run("diff", SEASON, plan, plan),
                Commands.run("report", SEASON, plan, "-o", directory.resolve("page.html")),
                Commands.run("backups", SEASON, plan),
                Commands.run("event", "withdraw", SEASON, "O-8", "--plan", plan),
                Commands.run("publish", SEASON, plan, "-o", other),
                Commands.run("resolve", SEASON, "--previous", plan, "--moves", 1, "-q", "-o", other));

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).startsWith("Warning: " + plan + " was made with --set '" + UNFILLED + "'");
        });
    }

    @Test
    void aPublishedSeasonSaysItselfWhatWasSetForItsPlan() {
        String days = "tours[UNMIK-01/2].starts.everyDays=1";
        Object[] options = {"--set", days, "--as-of", "2025-03-10"};
        assertThat(solve(options).exitCode()).isZero();
        Path told = directory.resolve("told.json");
        Path next = directory.resolve("next.json");

        Run published = Commands.run("publish", SEASON, plan, "-o", told, "--set", days, "--as-of", "2025-03-10");
        Run resolved = Commands.run("resolve", told, "--previous", plan, "--moves", 1, "-q", "-o", next);

        assertThat(published.err()).isEmpty();
        assertThat(resolved).isEqualTo(new Run(0, "", ""));
        assertThat(Commands.run("check", told, plan).err()).isEmpty();
    }

    @Test
    void aLaterDayIsNoNewsOfAPlanThatWasMadeBefore() {
        assertThat(solve("--as-of", "2025-03-10").exitCode()).isZero();
        Path next = directory.resolve("next.json");

        Run later = Commands.run(
                "resolve", SEASON, "--previous", plan, "--moves", 1, "-q", "-o", next, "--as-of", "2025-03-12");
        Run today = Commands.run("diff", SEASON, plan, next, "--as-of", "2025-03-12");
        Run published =
                Commands.run("publish", SEASON, next, "-o", directory.resolve("told.json"), "--as-of", "2025-03-14");
        Run without = Commands.run("resolve", SEASON, "--previous", plan, "--moves", 1, "-q", "-o", next);

        assertThat(later.err()).isEmpty();
        assertThat(today.err()).isEmpty();
        assertThat(published.err()).isEmpty();
        assertThat(without.err()).startsWith("Warning: " + plan + " was made with --as-of 2025-03-10");
    }

    @Test
    void aPlanThatDoesNotSayWhatItWasMadeForIsNotDoubted() throws IOException {
        Files.writeString(plan, "{\"format\": \"rotation-plan/1\", \"tours\": []}");
        assertThat(Commands.run("check", SEASON, plan, "--as-of", "2025-03-11").err())
                .isEmpty();
    }
}
