package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.model.Tour;

class SearchLogTest {

    @Test
    void whereOnlyNeededChangesAreMadeFewerOfThemAreBetterWhateverTheScore() {
        var given = new Given();
        Period window = Period.of("2025-06-02", "2025-11-28");
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), window, window, 1, 180);
        PlanningSeason asTold = RotationSolver.start(new Eligibility(given.problem()), null, Changes.NEEDED);
        PlanningTour told = asTold.getTours().get(0);
        var changed =
                new PlanningSeason(asTold.eligibility(), Changes.NEEDED, List.of(told.with(null, told.getWindow())));
        changed.setScore(HardMediumSoftLongScore.ofSoft(-100 - PlanningSeason.KEPT_WORD));
        asTold.setScore(HardMediumSoftLongScore.ofSoft(-200));
        var log = new SearchLog(Instant.now());

        log.found(changed, 1);
        log.found(asTold, 2);
        log.found(changed, 3);

        assertThat(log.best()).isSameAs(asTold);
        assertThat(log.found()).isEqualTo(2);
    }
}
