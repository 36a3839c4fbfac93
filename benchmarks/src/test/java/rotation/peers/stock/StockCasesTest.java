package rotation.peers.stock;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import ai.timefold.solver.test.api.score.stream.SingleConstraintVerification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.Cases;
import rotation.Cases.Case;
import rotation.model.Weight;
import rotation.rule.Rule;

/** In every worked case, the stream of each rule counts the points that the case says. */
class StockCasesTest {

    private static final ConstraintVerifier<StockConstraints, StockPlan> STREAMS =
            ConstraintVerifier.build(new StockConstraints(), StockPlan.class, StockTour.class);

    /** Made once: there are thousands of pairs of a case and a rule. */
    private static final Map<Rule, SingleConstraintVerification<StockPlan>> BY_RULE = byRule();

    private static Map<Rule, SingleConstraintVerification<StockPlan>> byRule() {
        Map<Rule, SingleConstraintVerification<StockPlan>> byRule = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            byRule.put(rule, STREAMS.verifyThat((streams, factory) -> StockConstraints.constraint(rule, factory)));
        }
        return byRule;
    }

    static List<Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theStreamOfEachRuleCountsWhatTheCaseSays(Case worked) {
        assertThat(worked.points()).containsOnlyKeys(Rule.values());
        BY_RULE.forEach(
                (rule, stream) -> verify(stream, rule, worked, worked.points().getOrDefault(rule, 0L)));
    }

    /**
     * The verifier divides by the weight, so that points are compared. The rule weighs 1 in each problem: a stream whose
     * weight is zero matches nothing, so that any expectation of no points would hold. Weights of other rules are refused, since
     * the verifier has this stream alone.
     */
    private static void verify(SingleConstraintVerification<StockPlan> stream, Rule rule, Case worked, long points) {
        var weights =
                ConstraintWeightOverrides.of(Map.of(rule.id(), Weight.soft(1).cost()));
        stream.givenSolution(StockPlan.of(worked.problem(), worked.plan(), weights))
                .penalizesBy(rule + ": " + worked.why(), points);
    }
}
