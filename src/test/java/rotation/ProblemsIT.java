package rotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.cli.Commands;
import rotation.cli.Program.Run;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.Schemas;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.Changes;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.solve.Strategy;

/** The seasons that come with the program can be planned. */
class ProblemsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> problems() throws IOException {
        try (var files = Files.list(Path.of("problems"))) {
            return files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith(".plan.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreProblems() throws IOException {
        assertThat(problems()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void solverAndJudgeAgreeOnThePlan(Path file) throws Exception {
        Problem problem = ProblemReader.read(file).problem();
        var settings = new SolveSettings(null, null, 3000L, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.WORTHWHILE);
        SolvedPlan solved = new RotationSolver(problem, settings, null, Instant.now()).solve();
        Verdict verdict = new Judge(problem).judge(solved.plan());

        assertThat(verdict.irregularities()).isEmpty();
        assertThat(solved.score()).isEqualTo(verdict.score());
        var judged = new EnumMap<>(solved.ruleScores());
        judged.replaceAll((rule, score) -> verdict.score(rule));
        assertThat(solved.ruleScores()).hasSameSizeAs(Rule.values()).isEqualTo(judged);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void thePlanFileSaysWhatTheJudgeSays(Path file, @TempDir Path directory) throws Exception {
        Path plan = directory.resolve("plan.json");
        Run run = Commands.run("solve", file, "--moves", 3000, "-o", plan);

        Verdict verdict = new Judge(ProblemReader.read(file).problem()).judge(PlanReader.read(plan));
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.remarks()).isEmpty();
        assertThat(run.exitCode()).as(run.err()).isEqualTo(verdict.isFeasible() ? 0 : 4);
        JsonNode written = JSON.readTree(plan.toFile());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Schemas.plan())
                        .validate(written))
                .isEmpty();
        for (JsonNode row : written.get("rules")) {
            Rule rule = Objects.requireNonNull(Rule.byId(row.get("id").textValue()));
            assertThat(row.get("score").textValue())
                    .isEqualTo(verdict.score(rule).toString());
            assertThat(row.get("matches").intValue())
                    .isEqualTo(verdict.findings(rule).size());
        }
        assertThat(written.get("feasible").booleanValue()).isEqualTo(verdict.isFeasible());
        assertThat(written.at("/problem/sha256").textValue())
                .isEqualTo(ProblemReader.read(file).sha256());
    }
}
