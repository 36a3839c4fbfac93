package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;

class HardRulesTest {

    private static final Plan EMPTY = plan(Plan.Row.empty("T-1"), Plan.Row.empty("T-2"));

    /** O-1 is in two places at once: one point of restBetweenTours. */
    private static final Plan TWICE =
            plan(row("T-1", "O-1", "2025-05-01", "2025-05-30"), row("T-2", "O-1", "2025-05-01", "2025-05-30"));

    private final Given given = new Given();

    HardRulesTest() {
        given.tour("T-1", "2025-05-01", 30);
        given.tour("T-2", "2025-05-01", 30);
    }

    private static Verdict judge(Problem problem, Plan plan) {
        Verdict verdict = new Judge(problem).judge(plan);
        assertThat(verdict.isLegal()).isTrue();
        return verdict;
    }

    @Test
    void aPlanThatBreaksAHardRuleMoreThanBeforeIsToldByHowMuch() {
        Problem problem = given.problem();
        var regressions = HardRules.regressions(problem, judge(problem, EMPTY)::points, judge(problem, TWICE));
        assertThat(regressions).containsExactly(new HardRules.Regression(Rule.REST_BETWEEN_TOURS, 0, 1));
        assertThat(regressions.get(0).refusal().in(Locale.ENGLISH))
                .isEqualTo(
                        "Refused: hard rule \"enough rest between two tours\" (restBetweenTours) would be broken by 1 point,"
                                + " and is broken by none in what stands of the current plan.");
        assertThat(regressions.get(0).refusal().in(Locale.FRENCH)).contains("restBetweenTours", "aucun");
    }

    @Test
    void whatThePlanSaysOfItselfIsComparedByPointsWhateverTheyWeighed() {
        given.weights = Map.of(Rule.REST_BETWEEN_TOURS.id(), Weight.hard(50));
        Problem problem = given.problem();
        assertThat(HardRules.regressions(problem, rule -> 1, judge(problem, TWICE)))
                .isEmpty();
        var broken = HardRules.regressions(problem, rule -> 0, judge(problem, TWICE));
        assertThat(broken.get(0).warning().in(Locale.ENGLISH))
                .isEqualTo(
                        "Hard rule \"enough rest between two tours\" (restBetweenTours) is broken by 1 point, and was by none in the plan before;"
                                + " no plan was found that breaks it less: \"explain --rule restBetweenTours\" says where.");
    }

    @Test
    void whatWasBrokenBeforeMayStayBroken() {
        Problem problem = given.problem();
        assertThat(HardRules.regressions(problem, judge(problem, TWICE)::points, judge(problem, TWICE)))
                .isEmpty();
        assertThat(HardRules.regressions(problem, judge(problem, TWICE)::points, judge(problem, EMPTY)))
                .isEmpty();
    }

    @Test
    void aRuleThatIsNotHardInThisProblemMayBeBroken() {
        given.weights = Map.of(Rule.REST_BETWEEN_TOURS.id(), Weight.soft(20));
        Problem problem = given.problem();
        assertThat(HardRules.regressions(problem, judge(problem, EMPTY)::points, judge(problem, TWICE)))
                .isEmpty();
    }

    @Test
    void rulesDoNotMakeUpForEachOther() {
        // Empty: 2 x priority 3 of unfilledTour. Filled: 1 of restBetweenTours, which is less, but another rule.
        given.weights = Map.of(Rule.UNFILLED_TOUR.id(), Weight.hard(1));
        Problem problem = given.problem();
        assertThat(HardRules.regressions(problem, judge(problem, EMPTY)::points, judge(problem, TWICE)))
                .containsExactly(new HardRules.Regression(Rule.REST_BETWEEN_TOURS, 0, 1));
    }
}
