package rotation.explain.amend;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rotation.RandomProblems;
import rotation.explain.choice.JointRules;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;

class RemediesTest {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @EnumSource
    void whatMendsARuleIsSaidForEachRuleEvenIfNothingDoes(Rule rule) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var staffing = new Staffing(problem, RandomProblems.plan(problem, seed));
            var remedies = new Remedies(new JointRules(staffing));
            for (Posting posting : staffing.filled()) {
                assertThatCode(() -> remedies.mending(rule, posting))
                        .as("seed %s, %s", seed, posting.tour())
                        .doesNotThrowAnyException();
            }
        }
    }
}
