package rotation.peers.stock;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.io.ProblemReader;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;

/** What the solver's moves can do where only an exchange of two officers makes a plan better. */
class SwapsCommandTest {

    private static final long MOVES = 2_000;

    /** Two tours at about the same time, each held by the one of two officers who wishes to be in the other. */
    private static final Problem CROSSED = crossed();

    private static final Tour FIRST = CROSSED.tours().get(0);
    private static final Tour SECOND = CROSSED.tours().get(1);
    private static final Officer HOLDS_FIRST = CROSSED.officers().get(0);
    private static final Officer HOLDS_SECOND = CROSSED.officers().get(1);

    @Test
    void twoOfficersChangePlaces() {
        Plan found = search(new SwapsCommand().config());

        assertThat(found.rows()).extracting(Plan.Row::officer).containsExactly("O2", "O1");
        assertThat(new Judge(CROSSED).judge(found).score()).isEqualTo(HardMediumSoftLongScore.ZERO);
    }

    /** The trap: the solver's own choice of moves has swaps too, but none is ever made where tours have windows of their own. */
    @Test
    void asItComesTheyStay() {
        Plan found = search(new StockCommand().config());

        assertThat(found.rows()).extracting(Plan.Row::officer).containsExactly("O1", "O2");
        // Each is in the second of the missions that they wish for: one place, at 15soft.
        assertThat(new Judge(CROSSED).judge(found).score()).isEqualTo(HardMediumSoftLongScore.ofSoft(-30));
    }

    /** Sums that are kept up to date are compared with those that are not, at every move; agencies have caps here. */
    @Test
    void rulesCountTheSameAsOfficersComeAndGo() throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("../problems/scarce-french.json")).problem();
        SolverConfig config = new SwapsCommand()
                .config()
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT)
                .withRandomSeed(1L)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(8_000L));

        StockPlan best = SolverFactory.<StockPlan>create(config).buildSolver().solve(StockPlan.start(problem));

        assertThat(new Judge(problem).judge(best.toPlan()).score()).isEqualTo(best.score());
    }

    private static Plan search(SolverConfig config) {
        var start = new Plan(List.of(row(FIRST, HOLDS_FIRST), row(SECOND, HOLDS_SECOND)), null);
        return SolverFactory.<StockPlan>create(config.withRandomSeed(1L)
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(MOVES)))
                .buildSolver()
                .solve(StockPlan.of(CROSSED, start))
                .toPlan();
    }

    private static Plan.Row row(Tour tour, Officer officer) {
        Period window = CROSSED.windows(tour, false, officer).get(0);
        return Posting.of(tour, officer, window, null).row();
    }

    private static Problem crossed() {
        Mission one = Mission.builder("M1").build();
        Mission other = Mission.builder("M2").build();
        Agency agency = Agency.builder("A", 100).build();
        List<Tour> tours = List.of(tour("P1/1", one, "2025-04-01"), tour("P2/1", other, "2025-04-02"));
        return Problem.builder("crossed", Period.of("2025-04-01", "2026-03-31"))
                .asOf(Day.parse("2025-02-03"))
                .ranks(List.of("CONSTABLE"))
                .agencies(List.of(agency))
                .missions(List.of(one, other))
                .positions(tours.stream().map(Tour::position).toList())
                .tours(tours)
                .officers(List.of(officer("O1", agency, "M2", "M1"), officer("O2", agency, "M1", "M2")))
                .build();
    }

    private static Tour tour(String id, Mission mission, String start) {
        Position position = Position.builder(id.substring(0, 2), mission).build();
        return Tour.builder(id, position, new Tour.Starts(Period.of(start, start), 1), List.of(30))
                .build();
    }

    private static Officer officer(String id, Agency agency, String... preferences) {
        return Officer.builder(id, agency)
                .rank(0)
                .releases(List.of(Period.of("2025-01-01", "2027-12-31")))
                .preferences(List.of(preferences))
                .build();
    }
}
