package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.Judge;

/** What the commands do only as a jar in a process of its own. */
class ProgramIT {

    private static final Path TINY = Path.of("problems", "tiny.json");
    private static final Path CPA = Path.of("problems", "cpa-2024-25.json");

    /** A plan that breaks a hard rule, and its problem. */
    private static final String BROKEN = "src/test/resources/cases/medical/one-over";

    private final Path directory;

    ProgramIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theFirstRunOfTheReadmeWritesAPlanBesideTheSeason() throws Exception {
        Path season = Files.copy(CPA, directory.resolve("season.json"));
        Path plan = directory.resolve("season.plan.json");

        Run run = Program.run("solve", season, "--moves", 2000);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Tours filled", plan.toString()).doesNotContain("\u001b", "\r");
        assertThat(new Judge(ProblemReader.read(season).problem())
                        .judge(PlanReader.read(plan))
                        .isFeasible())
                .isTrue();
    }

    @Test
    void aSmallSeasonIsSearchedForFiveSecondsUnlessItIsSaid() throws Exception {
        Path plan = directory.resolve("tiny.plan.json");

        Run run = Program.run("solve", TINY, "-o", plan);

        assertThat(run.exitCode()).as(run.err()).isZero();
        var seconds = Pattern.compile("\"seconds\": (\\d+\\.\\d)").matcher(Files.readString(plan));
        assertThat(seconds.find()).isTrue();
        // 30 seconds for others, and for 30 it does not last however busy the machine is: the search ends by its limit.
        // A part of
        // the time is kept for the proof, which may need less.
        assertThat(Double.parseDouble(seconds.group(1))).isBetween(4.0, 20.0);
    }

    @Test
    void aFullDiskIsSeenBeforeTheSearch() throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Path plan = directory.resolve("plan.json");

        // No file may become larger than 4 KiB.
        Run run = Program.startBy(
                        List.of("/bin/bash", "-c", "ulimit -f 4 && exec \"$@\"", "bash"),
                        "solve",
                        TINY,
                        "--time",
                        "1h",
                        "-o",
                        plan)
                .end();

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.err())
                .contains(plan + ": The file may take ", "cannot be written here", "Nothing was searched yet")
                .doesNotContain("Exception");
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void theVersionIsThatOfTheJar() throws IOException {
        Run run = Program.run("--version");

        assertThat(run.out()).matches("rotation \\d+\\.\\d+\\.\\d+\\R");
        assertThat(run.out()).contains(manifest().getMainAttributes().getValue(Name.IMPLEMENTATION_VERSION));
    }

    @Test
    void theManifestLetsLibrariesBringClassesForNewerJavas() throws IOException {
        assertThat(manifest().getMainAttributes().getValue(Name.MULTI_RELEASE)).isEqualTo("true");
    }

    private static Manifest manifest() throws IOException {
        try (var jar = new JarFile(Program.JAR.toFile())) {
            return jar.getManifest();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, schema plan", "2, sovle", "3, validate missing.json", "4, check %s/problem.json %s/plan.json"})
    void theProcessEndsWithTheExitCodeOfTheCommand(int exitCode, String command) {
        Object[] args = command.replace("%s", BROKEN).split(" ", -1);

        assertThat(Program.run(args).exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theSameSeedWritesTheSameBytes(int threads) throws IOException {
        Path one = directory.resolve("one.json");
        Path other = directory.resolve("other.json");

        for (Path output : new Path[] {one, other}) {
            Run run = Program.run("solve", CPA, "--moves", 2000, "--seed", 5, "--threads", threads, "-q", "-o", output);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }

        assertThat(withoutSeconds(one)).isEqualTo(withoutSeconds(other)).contains("\"seed\": 5");
    }

    private static String withoutSeconds(Path plan) throws IOException {
        String text = Files.readString(plan);
        String without = text.replaceAll("\"(s|constructionS)econds\": [0-9.]+", "");
        assertThat(without).isNotEqualTo(text);
        return without;
    }

    @Test
    void aScreenAndAFileGetTheSameBytes() throws IOException {
        Path file = directory.resolve("season.json");
        assertThat(Program.run("generate", "--preset", "tiny", "--seed", 3, "-o", file)
                        .exitCode())
                .isZero();

        assertThat(Program.run("generate", "--preset", "tiny", "--seed", 3))
                .isEqualTo(new Run(0, Files.readString(file), ""));
    }

    @Test
    void theLanguageIsThatOfTheMachineUnlessOneIsAskedFor() {
        List<String> french = List.of("-Duser.language=fr", "-Duser.country=CA");

        assertThat(Program.startOn(french, "validate", TINY).end().out()).contains("aucune erreur");
        assertThat(Program.startOn(french, "validate", TINY, "--lang", "en")
                        .end()
                        .out())
                .contains("no errors");
    }

    @Test
    void frenchIsUtf8WhateverTheEncodingOfTheMachine() {
        List<String> ascii = List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII");

        assertThat(Program.startOn(ascii, "validate", TINY, "--lang", "fr")
                        .end()
                        .out())
                .contains("personne ne peut servir à l'affectation BINUH-01/1");
    }

    @Test
    void resultsThatCannotBePrintedAreAnError() {
        assumeThat(Path.of("/dev/full")).exists();

        Run run = Program.startBy(List.of("/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh"), "schema", "plan")
                .end();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("The output could not be written.\n");
    }

    /** The reader has gone before the program begins to write; the shell then tells its exit code. */
    @ParameterizedTest
    @CsvSource({"schema plan, 0", "check " + BROKEN + "/problem.json " + BROKEN + "/plan.json, 4"})
    void outputThatIsReadNoFurtherIsNoFault(String command, int exitCode) {
        assumeThat(Path.of("/bin/sh")).exists();

        Run run = Program.startBy(
                        List.of("/bin/sh", "-c", "{ sleep 1; \"$@\"; echo \"ended with $?\" >&2; } | true", "sh"),
                        (Object[]) command.split(" "))
                .end();

        assertThat(run.err()).isEqualTo("ended with " + exitCode + "\n");
    }

    @Test
    void streamsThatAreClosedAreNoFault() {
        assumeThat(Path.of("/bin/sh")).exists();

        Run run = Program.startBy(
                        List.of("/bin/sh", "-c", "exec \"$@\" <&- 2>&-", "sh"),
                        "solve",
                        TINY,
                        "--moves",
                        100,
                        "-q",
                        "-o",
                        directory.resolve("plan.json"))
                .end();

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aLittleMemoryIsEnoughForASeason() {
        Path plan = directory.resolve("plan.json");

        Run run = Program.startOn(List.of("-Xmx128m"), "solve", CPA, "--moves", 2000, "-q", "-o", plan)
                .end();

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }
}
