package rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.Cases.Case;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.rule.Rule;

/** Every worked case costs what it says. */
class CasesTest {

    static List<Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theJudgeFindsWhatTheCaseSays(Case worked) {
        Verdict verdict = new Judge(worked.problem()).judge(worked.plan());

        var points = new EnumMap<Rule, Long>(Rule.class);
        for (Rule rule : Rule.values()) {
            points.put(rule, verdict.points(rule));
        }
        assertThat(points).as(worked.why()).isEqualTo(worked.points());
        assertThat(verdict.score()).as(worked.why()).hasToString(worked.score());
        assertThat(verdict.irregularities()).isEmpty();
        assertThat(verdict.remarks()).isEmpty();
    }

    @Test
    void everyRuleHasACleanCaseOneAtTheLimitAndOneOver() {
        Map<String, List<String>> byRule = cases().stream()
                .map(worked -> worked.name().split("/", -1))
                .collect(Collectors.groupingBy(
                        name -> name[0], Collectors.mapping(name -> name[1], Collectors.toList())));

        for (Rule rule : Rule.values()) {
            assertThat(byRule.get(rule.id())).as(rule.id()).contains("clean", "exactly-at-the-limit", "one-over");
        }
    }

    @Test
    void aCaseNamedAfterTheLimitCostsWhatItsNameSays() {
        for (Case worked : cases()) {
            String[] name = worked.name().split("/", -1);
            Rule rule = Rule.byId(name[0]);
            assertThat(rule).as(worked.name()).isNotNull();
            switch (name[1]) {
                case "clean", "exactly-at-the-limit" ->
                    assertThat(worked.points()).as(worked.name()).containsEntry(rule, 0L);
                case "one-over" -> assertThat(worked.points()).as(worked.name()).containsEntry(rule, 1L);
                default -> {}
            }
        }
    }
}
