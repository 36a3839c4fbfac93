package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.model.Tour;
import rotation.solve.plan.Change;
import rotation.solve.timefold.RotationSolution;

class SearchLogTest {

    @Test
    void whereOnlyNeededChangesAreMadeFewerOfThemAreBetterAtAnyScore() {
        var given = new Given();
        Period window = Period.of("2025-06-02", "2025-11-28");
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), window, window, 1, 180);
        Season season = Season.start(given.problem(), null, true);
        var asTold = new RotationSolution(season.objective(), season.tours());
        season.plan().make(Change.empty(season.tour("T-1")));
        var changed = new RotationSolution(season.objective(), season.tours());
        changed.setScore(
                HardMediumSoftLongScore.ofSoft(-100 - season.objective().keptWord()));
        asTold.setScore(HardMediumSoftLongScore.ofSoft(-200));
        var log = new SearchLog(Instant.now(), Clock.systemUTC());

        log.found(changed, 1);
        log.found(asTold, 2);
        log.found(changed, 3);

        assertThat(log.best()).isSameAs(asTold);
        assertThat(log.found()).isEqualTo(2);
    }
}
