package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.MissionBuilder;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Limits that differ by day, great sums and long windows. */
class CapacityTest {

    private static final long TRILLION = 1_000_000_000_000L;
    private static final Period CENTURIES = Period.of("1900-01-01", "2200-12-31");

    private final Given given = new Given();

    @Test
    void theWorstDayIsTheOneFarthestAboveItsOwnLimit() {
        given.agency = Agency.builder("A", 10)
                .maxAway(1)
                .caps(List.of(new Agency.Cap(Period.of("2025-06-20", "2025-06-21"), 0)))
                .build();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-10", 30);
        Finding finding = only(
                given.problem(),
                Rule.AGENCY_CAP,
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-2", "2025-06-10", "2025-07-09"));

        // 2 from 06-10 to 07-01 are 22 days with 1 too many, and 1 more on 2 of them
        assertThat(finding.points()).isEqualTo(24);
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Agency A has more officers absent than it may on 22 days, worst on 2025-06-20 with 2 where the"
                                + " limit is 0: 24 officer-days too many.");
        assertThat(finding.sentence(Locale.FRENCH))
                .isEqualTo(
                        "Le service A a plus d'absents que permis pendant 22 jours, au pire le 2025-06-20 avec 2 pour"
                                + " une limite de 0\u00a0: 24 jours-agents de trop.");
    }

    @Test
    void theLimitThatIsToldIsThatOfTheDayWithThoseWhoAreThere() {
        Period june = Period.of("2025-06-02", "2025-07-01");
        given.assigned("T-1", Tour.Status.DEPLOYED, false, june, 30);
        given.tour("T-2", "2025-06-30", 30);
        Finding finding = only(
                withMission(mission().ceiling(0).build()),
                Rule.MISSION_CEILING,
                new Plan.Row("T-1", "O-1", june, null),
                Given.row("T-2", "O-2", "2025-06-30", "2025-07-29"));

        // Each of the 30 days has 1 above the limit: 2 of 1 up to 07-01, 1 of 0 after.
        assertThat(finding.points()).isEqualTo(30);
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Mission M has more officers in theatre than it may on 30 days, worst on 2025-06-30 with 2 where"
                                + " the limit is 1: 30 officer-days too many.");
        assertThat(finding.ids(Subject.TOUR)).containsExactly("T-1", "T-2");
    }

    @Test
    void theCostIsToldBesideTheBudget() {
        given.tour("T", "2025-06-02", 30);
        Problem problem = withMission(mission().tourCost(9000).dailyCost(200).build());
        Finding finding = only(budget(problem, 13_999), Rule.BUDGET, Given.row("T", "O-1", "2025-06-02", "2025-07-01"));

        assertThat(finding.points()).isEqualTo(2);
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo("The filled tours cost 15,000 dollars, the budget is 13,999: 2 thousand too much.");
    }

    @Test
    void sumsBeyondALongAreAddedUpWithoutOverflow() {
        var rows = new Plan.Row[200];
        for (int i = 0; i < rows.length; i++) {
            given.tour("T-" + i, "2025-06-02", 30);
            rows[i] = new Plan.Row("T-" + i, "O-1", CENTURIES, null);
        }
        Problem problem = budget(withMission(mission().dailyCost(TRILLION).build()), TRILLION);
        Verdict verdict = new Judge(problem).judge(Given.plan(rows));

        // 200 tours of 109,938 days at 10^12 dollars are more than 2^63, or 9.2 x 10^18.
        long days = CENTURIES.days();
        assertThat(days).isEqualTo(109_938);
        assertThat(Math.multiplyHigh(200 * days, TRILLION)).isPositive();
        assertThat(verdict.points(Rule.BUDGET)).isEqualTo((200 * days - 1) * (TRILLION / 1000));
        assertThat(verdict.keyFigures().cost()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void windowsOfCenturiesUnderCapsByDaysAreCountedInRuns() {
        var caps = new ArrayList<Agency.Cap>();
        for (int day = CENTURIES.from(); day < CENTURIES.to(); day += 2000) {
            caps.add(new Agency.Cap(new Period(day, day + 999), 1));
        }
        given.agency = Agency.builder("A", 10).caps(caps).build();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Verdict verdict = new Judge(given.problem())
                .judge(Given.plan(
                        new Plan.Row("T-1", "O-1", CENTURIES, null), new Plan.Row("T-2", "O-2", CENTURIES, null)));

        // 55 caps of 1000 days, each day with 1 too many; the last one ends before the windows do.
        assertThat(caps).hasSize(55);
        assertThat(caps.get(54).period().to()).isLessThan(CENTURIES.to());
        assertThat(verdict.points(Rule.AGENCY_CAP)).isEqualTo(55_000);
    }

    @Test
    void aNeedOfASiteOverCenturiesIsCountedInRuns() {
        given.tour("T", "2025-06-02", 30);
        var need = new Mission.SiteNeed(null, Map.of(), List.of("MEDIC"), null, Integer.MAX_VALUE);
        Problem problem = withMission(mission().siteNeeds(List.of(need)).build());
        Verdict verdict = new Judge(problem).judge(Given.plan(new Plan.Row("T", "O-1", CENTURIES, null)));

        assertThat(verdict.points(Rule.SITE_NEEDS)).isEqualTo((long) Integer.MAX_VALUE * CENTURIES.days());
        assertThat(Day.CALENDAR).isEqualTo(CENTURIES);
    }

    private MissionBuilder mission() {
        return given.mission().toBuilder();
    }

    private Problem withMission(Mission mission) {
        Problem problem = given.problem();
        var position = given.position().toBuilder().mission(mission).build();
        return problem.toBuilder()
                .missions(List.of(mission))
                .positions(List.of(position))
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder().position(position).build())
                        .toList())
                .build();
    }

    private static Problem budget(Problem problem, long budget) {
        return problem.toBuilder()
                .policy(problem.policy().toBuilder().budget(budget).build())
                .build();
    }

    private static Finding only(Problem problem, Rule rule, Plan.Row... rows) {
        List<Finding> findings = new Judge(problem).judge(Given.plan(rows)).findings(rule);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
