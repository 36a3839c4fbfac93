package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.Cases;
import rotation.Cases.Case;
import rotation.rule.Rule;
import rotation.solve.Season;

/** Every worked case costs the solver what it says; the solver can hold the plans of all of them. */
class CasesTest {

    static List<Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theSolverCountsWhatTheCaseSays(Case worked) {
        var counted = Season.of(worked.problem(), worked.plan()).scores();

        var said = new EnumMap<Rule, HardMediumSoftLongScore>(Rule.class);
        worked.points()
                .forEach((rule, points) ->
                        said.put(rule, rule.weight(worked.problem()).penalty(points)));
        assertThat(counted).as(worked.why()).isEqualTo(said);
        assertThat(counted.values().stream().reduce(HardMediumSoftLongScore.ZERO, HardMediumSoftLongScore::add))
                .as(worked.why())
                .hasToString(worked.score());
    }
}
