package rotation.peers.choco;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.model.Problem;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;
import rotation.peers.PeerTrace;

class ChocoTest {

    @Test
    void theBestPlanOfTheSmallestProblemIsFoundAndProven() throws Exception {
        ProblemFile tiny = ProblemReader.read(Path.of("../problems/tiny.json"));
        var trace = new PeerTrace(Instant.now());

        var answer = search(tiny, trace);

        assertThat(answer.score()).isEqualTo(HardMediumSoftLongScore.of(0, -2, -675));
        assertThat(trace.bound()).isEqualTo(answer.score());
    }

    /** What the model takes of the best plan is what the judge takes of it, if every rule is in the model. */
    @Test
    void whatIsProvenOfRandomProblemsIsWhatTheJudgeSays() {
        int proven = 0;
        for (long seed = 0; seed < 400 && proven < 40; seed++) {
            Problem problem = RandomProblems.problem(seed);
            if (new Choices(problem).count() > 60) {
                continue;
            }
            var trace = new PeerTrace(Instant.now());
            var answer = search(new ProblemFile(problem, "", List.of()), trace);
            var verdict = new Judge(problem).judge(answer.plan());

            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
            assertThat(verdict.score()).as("seed %s", seed).isEqualTo(answer.score());
            assertThat(trace.bound()).as("seed %s", seed).isEqualTo(answer.score());
            proven++;
        }
        assertThat(proven).isEqualTo(40);
    }

    private static PeerAnswer search(ProblemFile file, PeerTrace trace) {
        var task = new PeerTask(file, Instant.now().plusSeconds(60), 1, trace);
        var answer = new ChocoSearch(task, new Choices(file.problem())).search();
        if (answer == null) {
            throw new AssertionError("no plan");
        }
        return answer;
    }
}
