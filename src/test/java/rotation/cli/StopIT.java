package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Problem;

/** A search that is stopped by a signal. */
@Isolated
class StopIT {

    private static final Path SEASON = Path.of("problems", "cpa-2024-25.json");

    @Test
    void aTerminatedSearchWritesItsBestPlan(@TempDir Path directory) throws Exception {
        Path plan = directory.resolve("plan.json");
        Program program = Program.start("solve", SEASON, "--time", "100s", "-o", plan);
        Thread.sleep(4000);
        assertThat(program.isRunning()).isTrue();

        long stopped = System.nanoTime();
        program.terminate();
        Run run = program.end();

        assertThat((System.nanoTime() - stopped) / 1_000_000_000).isLessThan(15);
        assertThat(run.exitCode()).as(run.err()).isIn(0, 4);
        assertThat(run.out()).contains(plan.toString());
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(plan);
        }
        Problem problem = ProblemReader.read(SEASON).problem();
        Verdict verdict = new Judge(problem).judge(PlanReader.read(plan));
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.remarks()).isEmpty();
        assertThat(verdict.isFeasible()).isEqualTo(run.exitCode() == 0);
        assertThat(verdict.keyFigures().filledTours()).isPositive();
    }
}
