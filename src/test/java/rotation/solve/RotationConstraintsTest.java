package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.constraint.ConstraintRef;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.rule.Rule;

/** The solver counts the rules of the catalogue, each once and no others. */
class RotationConstraintsTest {

    @Test
    void thereIsOneConstraintForEachRule() {
        assertThat(constraints())
                .containsOnlyKeys(Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    @Test
    void everyConstraintHasTheWeightOfTheCatalogue() {
        var constraints = constraints();
        for (Rule rule : Rule.values()) {
            assertThat(constraints.get(rule.id()))
                    .as(rule.id())
                    .extracting(ConstraintAnalysis::weight)
                    .isEqualTo(rule.defaultWeight().penalty(1));
        }
    }

    /** By name; the solver itself refuses two of one name. */
    private static Map<String, ConstraintAnalysis<HardMediumSoftLongScore>> constraints() {
        SolutionManager<PlanningSeason, HardMediumSoftLongScore> manager = SolutionManager.create(
                SolverFactory.<PlanningSeason>create(RotationSolver.baseConfig(EnvironmentMode.NO_ASSERT)));
        PlanningSeason season = RotationSolver.start(new Eligibility(new Given().problem()), null, Changes.WORTHWHILE);
        return manager.analyze(season).constraintMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
    }

    private static String name(ConstraintRef constraint) {
        return constraint.constraintName();
    }
}
