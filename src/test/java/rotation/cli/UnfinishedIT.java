package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rotation.cli.Program.Run;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.judge.Judge;

/** Plans for which time ran out before every tour was tried. The time for that is sought, since each machine has its own. */
@Isolated
class UnfinishedIT {

    private static final int MOST_MILLIS = 20_000;

    private final Path directory;
    private final Path season;

    /** When the last unfinished plan ended, in milliseconds since the command began. */
    private int found = 1000;

    UnfinishedIT(@TempDir Path directory) throws Exception {
        this.directory = directory;
        season = directory.resolve("season.json");
        ProblemWriter.write(ProblemGenerator.generate(Preset.SURGE, 1), season);
    }

    /** Something that makes the files as they are to be before the command. */
    @FunctionalInterface
    private interface Setting {
        void make() throws Exception;
    }

    /** Searches with more time or less, until the plan is unfinished; many searches side by side construct for a while. */
    private Run unfinished(Setting before, Object... command) throws Exception {
        int low = 0;
        int high = MOST_MILLIS;
        int millis = found;
        for (int tries = 0; tries < 40; tries++, millis = (low + high) / 2) {
            if (low + 1 >= high) {
                // The machine is not equally fast at all times.
                low = 0;
                high = MOST_MILLIS;
            }
            before.make();
            long now = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            Object[] args = new Object[command.length + 4];
            System.arraycopy(command, 0, args, 0, command.length);
            System.arraycopy(new Object[] {"--time", now + millis + "ms", "--threads", 64}, 0, args, command.length, 4);
            Run run = Commands.run(args);
            if (run.err().contains("there is no plan") || run.err().contains("il n'y a pas de plan")) {
                low = millis;
            } else if (run.out().contains("UNFINISHED") || run.out().contains("INACHEVÉ")) {
                found = millis;
                return run;
            } else {
                high = millis;
            }
        }
        throw new IllegalStateException("no time is such that the plan is unfinished");
    }

    @Test
    void anUnfinishedPlanSaysSoAndIsNotWrittenOverAFinishedOne() throws Exception {
        Path plan = directory.resolve("season.plan.json");
        Path beside = directory.resolve("season.unfinished.plan.json");

        // Nothing is there: it goes where it was wanted.
        Run first = unfinished(() -> Files.deleteIfExists(plan), "solve", season);
        assertThat(first.exitCode()).isEqualTo(4);
        assertThat(first.out())
                .containsPattern(
                        "  UNFINISHED\\. Time ran out before every tour was tried: \\d+ of 500 tours had no turn\\."
                                + " Search again with a longer --time")
                .contains("ended after", "  Plan                " + plan)
                .doesNotContain("every tour tried");
        assertUnfinished(plan);
        String unfinished = Files.readString(plan);

        // An unfinished one is there: it is replaced.
        Run second = unfinished(() -> Files.writeString(plan, unfinished), "solve", season, "--seed", 1);
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(Files.readString(plan)).contains("\"seed\": 1,");
        assertUnfinished(plan);
        assertThat(files()).containsExactly("season.json", "season.plan.json");

        // A finished one is there: it stays.
        String finished = unfinished.replace(", \"complete\": false", "");
        assertThat(finished).isNotEqualTo(unfinished);
        Run third = unfinished(() -> Files.writeString(plan, finished), "solve", season);
        assertThat(third.exitCode()).isEqualTo(4);
        assertThat(third.out()).contains("  Plan                " + beside);
        assertThat(plan).hasContent(finished);
        assertUnfinished(beside);
        assertThat(files()).containsExactly("season.json", "season.plan.json", "season.unfinished.plan.json");

        // To plan again is no different.
        Path again = Files.writeString(directory.resolve("again.json"), "what is no plan");
        Run resolved = unfinished(
                () -> Files.writeString(again, "what is no plan"),
                "resolve",
                season,
                "--previous",
                plan,
                "-o",
                again,
                "--lang",
                "fr");
        assertThat(resolved.exitCode()).isEqualTo(4);
        assertThat(again).hasContent("what is no plan");
        assertUnfinished(directory.resolve("again.unfinished.plan.json"));
    }

    private void assertUnfinished(Path plan) throws Exception {
        var stored = PlanReader.readStored(plan);
        assertThat(stored.isComplete()).isFalse();
        var verdict = new Judge(ProblemReader.read(season).problem()).judge(stored.plan());
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.score()).hasToString(stored.plan().score());
    }

    private List<String> files() throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
