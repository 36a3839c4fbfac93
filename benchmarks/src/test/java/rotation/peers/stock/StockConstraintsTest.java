package rotation.peers.stock;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;

/** The constraint streams and the judge take the same of any plan, rule by rule. */
class StockConstraintsTest {

    private static final SolutionManager<StockPlan, HardMediumSoftLongScore> STREAMS =
            SolutionManager.create(SolverFactory.<StockPlan>create(TimefoldCommand.streams()));

    @Test
    void aPlanCostsWhatTheJudgeSays() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (long seed = 0; seed < 300; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Plan plan = RandomProblems.plan(problem, seed);
            Verdict verdict = new Judge(problem).judge(plan);

            assertThat(costs(StockPlan.of(problem, plan))).as("seed %s", seed).isEqualTo(costs(verdict));

            costs(verdict).forEach((rule, cost) -> {
                if (!cost.isZero()) {
                    broken.add(rule);
                }
            });
        }
        assertThat(broken).as("rules that these plans break").containsAll(EnumSet.allOf(Rule.class));
    }

    @Test
    void aPlanIsGivenBackAsItWas() {
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Plan plan = RandomProblems.plan(problem, seed);
            StockPlan held = StockPlan.of(problem, plan);
            STREAMS.update(held);

            assertThat(held.toPlan().rows()).as("seed %s", seed).isEqualTo(plan.rows());
        }
    }

    private static Map<Rule, HardMediumSoftLongScore> costs(StockPlan plan) {
        Map<Rule, HardMediumSoftLongScore> costs = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            costs.put(rule, HardMediumSoftLongScore.ZERO);
        }
        STREAMS.analyze(plan).constraintAnalyses().forEach(analysis -> {
            Rule rule = Rule.byId(analysis.constraintName());
            assertThat(rule).as(analysis.constraintName()).isNotNull();
            costs.put(rule, analysis.score());
        });
        return costs;
    }

    private static Map<Rule, HardMediumSoftLongScore> costs(Verdict verdict) {
        Map<Rule, HardMediumSoftLongScore> costs = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            costs.put(rule, verdict.score(rule));
        }
        return costs;
    }
}
