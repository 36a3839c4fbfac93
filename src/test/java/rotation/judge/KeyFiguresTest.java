package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Gender;
import rotation.model.Mission;
import rotation.model.MissionBuilder;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

class KeyFiguresTest {

    private final Given given = new Given();

    @Test
    void womenAgenciesAndFilledToursAreCounted() {
        given.leadership = true;
        given.moreAgencies.add(Given.agency("B", 1));
        given.moreAgencies.add(Given.agency("C", 1));
        given.with(Given.officer("O-3", given.moreAgencies.get(0), Gender.X));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        KeyFigures figures = figures(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-2", "2025-06-02", "2025-07-01"),
                Plan.Row.empty("T-3"));

        assertThat(figures.filledTours()).isEqualTo(2);
        assertThat(figures.tours()).isEqualTo(3);
        assertThat(figures.women()).isEqualTo(1);
        assertThat(figures.leadershipWomen()).isEqualTo(1);
        assertThat(figures.filledLeadershipTours()).isEqualTo(2);
        // A sends, A and B have officers, C has none
        assertThat(figures.sendingAgencies()).isEqualTo(1);
        assertThat(figures.rosterAgencies()).isEqualTo(2);
    }

    @Test
    void aPositionThatIsNoCommandPostCountsAmongWomenOnly() {
        given.tour("T-1", "2025-06-02", 30);
        KeyFigures figures = figures(Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"));

        assertThat(figures.women()).isEqualTo(1);
        assertThat(figures.leadershipWomen()).isZero();
        assertThat(figures.filledLeadershipTours()).isZero();
    }

    @Test
    void aHandoverIsKeptIfItOverlapsByTheWantedDaysOrMore() {
        given.handoverDays = 2;
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "T-1", "2025-06-30", "2025-06-30", 1, 30);
        given.tour("T-3", "T-2", "2025-07-29", "2025-07-29", 1, 30);
        given.tour("T-4", "T-3", "2025-08-25", "2025-08-25", 1, 30);
        given.tour("T-5", "T-4", "2025-09-20", "2025-09-20", 1, 30);
        // T-1 to 07-01; T-2 from 06-30 to 07-29: 2 days; T-3 from 07-29 to 08-27: 1 day; T-4 from 08-25: 3 days; T-5 is
        // empty
        KeyFigures figures = figures(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-2", "2025-06-30", "2025-07-29"),
                Given.row("T-3", "O-1", "2025-07-29", "2025-08-27"),
                Given.row("T-4", "O-2", "2025-08-25", "2025-09-23"),
                Plan.Row.empty("T-5"));

        assertThat(figures.handovers()).isEqualTo(3);
        assertThat(figures.handoversKept()).isEqualTo(2);
    }

    @Test
    void uncoveredDaysAreCountedWithoutPriority() {
        given.coverage = Period.of("2025-06-01", "2025-07-03");
        given.tour("T-1", "2025-06-02", 30);
        KeyFigures figures = figures(Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"));

        // 33 days, of which 06-01, 07-02 and 07-03 are empty
        assertThat(figures.coverageDays()).isEqualTo(33);
        assertThat(figures.uncoveredDays()).isEqualTo(3);
    }

    @Test
    void coverageIsCountedWithinTheMandate() {
        given.coverage = Period.of("2025-06-01", "2025-07-03");
        given.tour("T-1", "2025-06-02", 30);
        Problem problem = inMandate(given.problem(), Period.of("2025-06-01", "2025-07-02"));
        KeyFigures figures = KeyFigures.of(problem, Given.plan(Given.row("T-1", "O-1", "2025-06-02", "2025-07-01")));

        // 32 days, of which 06-01 and 07-02 are empty
        assertThat(figures.coverageDays()).isEqualTo(32);
        assertThat(figures.uncoveredDays()).isEqualTo(2);
    }

    private static Problem inMandate(Problem problem, Period mandate) {
        return with(problem, mission -> mission.mandate(mandate));
    }

    /** The problem with another mission M. */
    private static Problem with(Problem problem, UnaryOperator<MissionBuilder> change) {
        Mission mission = change.apply(problem.missions().get(0).toBuilder()).build();
        Position position =
                problem.positions().get(0).toBuilder().mission(mission).build();
        return problem.toBuilder()
                .missions(List.of(mission))
                .positions(List.of(position))
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder().position(position).build())
                        .toList())
                .build();
    }

    @Test
    void theCostIsThatOfTheFilledTours() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Problem problem =
                with(given.problem(), mission -> mission.tourCost(9000).dailyCost(200));
        Plan plan = Given.plan(Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"), Plan.Row.empty("T-2"));

        // 9000 + 30 x 200
        assertThat(KeyFigures.of(problem, plan).cost()).isEqualTo(15_000);
    }

    @Test
    void whereNeitherCostNorBudgetIsSaidThereIsNoCost() {
        given.tour("T-1", "2025-06-02", 30);
        Problem problem = given.problem();
        Plan plan = Given.plan(Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"));
        Problem withBudget = problem.toBuilder()
                .policy(problem.policy().toBuilder().budget(1_000L).build())
                .build();

        assertThat(KeyFigures.of(problem, plan).cost()).isNull();
        assertThat(KeyFigures.of(withBudget, plan).cost()).isZero();
    }

    @Test
    void anAnnouncedTourIsChangedByAnotherOfficerAnotherWindowOrNone() {
        Period june = Period.of("2025-06-02", "2025-07-01");
        for (String tour : new String[] {"kept", "officer", "window", "emptied"}) {
            given.assigned(tour, Tour.Status.PUBLISHED, false, june, 30, 60);
        }
        given.assigned("extended", Tour.Status.DEPLOYED, false, june, 30, 60);
        given.tour("open", "2025-06-02", 30);
        KeyFigures figures = figures(
                new Plan.Row("kept", "O-1", june, null),
                new Plan.Row("officer", "O-2", june, null),
                Given.row("window", "O-1", "2025-06-02", "2025-07-31"),
                Plan.Row.empty("emptied"),
                Given.row("extended", "O-1", "2025-06-02", "2025-07-31"),
                Plan.Row.empty("open"));

        assertThat(figures.announcedTours()).isEqualTo(5);
        assertThat(figures.announcedChanges()).isEqualTo(4);
    }

    private KeyFigures figures(Plan.Row... rows) {
        Problem problem = given.problem();
        KeyFigures figures = KeyFigures.of(problem, Given.plan(rows));
        assertThat(new Judge(problem).judge(Given.plan(rows)).keyFigures()).isEqualTo(figures);
        return figures;
    }
}
