package rotation.explain.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** The problem by hand is planned on 2025-01-06; its mission has a rest of nothing and no leave. */
class JointRulesTest {

    private static final Period APRIL = Period.of("2025-04-01", "2025-04-30");
    private static final Period MAY = Period.of("2025-05-01", "2025-05-30");

    private final Given given = new Given();

    private static Set<Rule> broken(Problem problem, Plan plan, Tour tour, Officer officer, Period window) {
        return JointRules.of(problem, plan).brokenBy(Posting.of(tour, officer, window, null));
    }

    private static Plan.Row row(Tour tour, Officer officer, Period window) {
        return new Plan.Row(tour.id(), officer.id(), window, null);
    }

    private Problem apart(OfficerPair.Kind kind) {
        return given.problem().toBuilder()
                .pairs(List.of(new OfficerPair("O-2", "O-1", kind), new OfficerPair("O-1", "O-gone", kind)))
                .build();
    }

    @Test
    void whoMustBeKeptApartIsNotInOneMissionOnOneDay() {
        Tour first = given.tour("T-1", "2025-04-01", 30);
        Tour second = given.tour("T-2", null, "2025-04-30", "2025-05-01", 1, 30);
        Problem problem = apart(OfficerPair.Kind.APART);
        Plan plan = Given.plan(row(first, given.woman(), APRIL));

        assertThat(broken(problem, plan, second, given.man(), Period.ofDays(APRIL.to(), 30)))
                .containsExactly(Rule.APART);
        assertThat(broken(problem, plan, second, given.man(), MAY)).isEmpty();
        assertThat(broken(apart(OfficerPair.Kind.TOGETHER), plan, second, given.man(), Period.ofDays(APRIL.to(), 30)))
                .isEmpty();
    }

    @Test
    void twoWhoAreThereAlreadyAreNotKeptApart() {
        Period window = Period.of("2024-12-01", "2025-03-01");
        Tour first = given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), window, window, 1, 91);
        Tour second = given.assigned("T-2", Tour.Status.DEPLOYED, given.man(), window, window, 1, 91, 120);
        Problem problem = apart(OfficerPair.Kind.APART);
        Plan plan = Given.plan(row(first, given.woman(), window));

        assertThat(broken(problem, plan, second, given.man(), window)).isEmpty();
        assertThat(broken(problem, plan, second, given.man(), Period.ofDays(window.from(), 120)))
                .containsExactly(Rule.APART);
    }

    @Test
    void aTourStartsAfterTheNearestFilledOneBeforeIt() {
        Tour first = given.tour("T-1", "2025-04-01", 30);
        given.tour("T-2", "T-1", "2025-04-01", "2025-05-01", 1, 30);
        Tour third = given.tour("T-3", "T-2", "2025-04-01", "2025-05-01", 1, 30);
        Problem problem = given.problem();

        // T-2 is empty: T-3 comes after T-1, and T-1 before T-3.
        assertThat(broken(problem, Given.plan(row(first, given.woman(), APRIL)), third, given.man(), APRIL))
                .containsExactly(Rule.TOUR_ORDER);
        assertThat(broken(problem, Given.plan(row(first, given.woman(), APRIL)), third, given.man(), MAY))
                .isEmpty();
        assertThat(broken(problem, Given.plan(row(third, given.man(), APRIL)), first, given.woman(), APRIL))
                .containsExactly(Rule.TOUR_ORDER);
    }

    @Test
    void oneMoreInAChainThatIsOutOfOrderAnywayBreaksNothingMore() {
        Tour first = given.tour("T-1", "2025-04-01", 30);
        Tour second = given.tour("T-2", "T-1", "2025-05-01", "2025-05-01", 1, 30);
        Tour third = given.tour("T-3", "T-2", "2025-04-01", "2025-04-01", 1, 30);
        given.with(Given.officer("O-3", given.agency, null));
        Problem problem = given.problem();
        Plan plan = Given.plan(row(first, given.woman(), APRIL), row(third, given.man(), APRIL));

        // T-3 does not start after T-1 now, nor after T-2 then: one tour either way.
        assertThat(broken(problem, plan, second, Objects.requireNonNull(problem.officer("O-3")), MAY))
                .isEmpty();
    }

    @Test
    void aCapOfSomeDaysHoldsOnThoseAlone() {
        given.agency = Agency.builder("A", 100)
                .maxAway(5)
                .caps(List.of(new Agency.Cap(Period.of("2025-04-30", "2025-05-10"), 0)))
                .build();
        Tour tour = given.tour("T-1", "2025-04-01", 29, 30);
        Problem problem = given.problem();

        assertThat(broken(problem, Given.plan(), tour, given.man(), Period.of("2025-04-01", "2025-04-29")))
                .isEmpty();
        assertThat(broken(problem, Given.plan(), tour, given.man(), APRIL)).containsExactly(Rule.AGENCY_CAP);
    }

    @Test
    void whoIsThereAlreadyIsNeverTooMuchButOneMoreIs() {
        given.agency = Agency.builder("A", 100).maxAway(0).build();
        Period window = Period.of("2024-12-01", "2025-04-10");
        Tour there = given.assigned("T-1", Tour.Status.DEPLOYED, given.woman(), window, window, 1, 131, 151);
        Tour more = given.tour("T-2", "2025-04-01", 30);
        Problem problem = given.problem().toBuilder()
                .policy(given.problem().policy().toBuilder().programCeiling(0).build())
                .build();

        assertThat(broken(problem, Given.plan(), there, given.woman(), window)).isEmpty();
        assertThat(broken(problem, Given.plan(), there, given.woman(), Period.ofDays(window.from(), 151)))
                .containsExactly(Rule.AGENCY_CAP, Rule.PROGRAM_CEILING);
        assertThat(broken(problem, Given.plan(row(there, given.woman(), window)), more, given.man(), APRIL))
                .containsExactly(Rule.AGENCY_CAP, Rule.PROGRAM_CEILING);
    }

    @Test
    void whereTheLatestIntakeIsFullTheNextThatHasASeatIsLookedAt() {
        var course = new Course("C", 0, 365);
        given.course = course;
        for (int month = 1; month <= 4; month++) {
            // 4 is full, 3 has no seats, 2 and 1 have.
            int seats = month == 3 ? 0 : 1;
            given.intakes.add(new Intake(
                    "I-" + month, course, Period.of("2025-0" + month + "-10", "2025-0" + month + "-14"), seats));
        }
        Tour first = given.tour("T-1", "2025-05-01", 30);
        Tour second = given.tour("T-2", "2025-05-01", 30);
        Problem problem = given.problem();

        var free = JointRules.of(problem, Given.plan());
        assertThat(free.ways(second, false, given.man(), MAY))
                .extracting(Posting::intakeId)
                .containsExactly("I-4");
        var full = JointRules.of(problem, Given.plan(new Plan.Row(first.id(), "O-1", MAY, "I-4")));
        assertThat(full.ways(second, false, given.man(), MAY))
                .extracting(Posting::intakeId)
                .containsExactly("I-4", "I-2");
        assertThat(full.ways(second, false, given.man(), MAY))
                .extracting(full::brokenBy)
                .containsExactly(Set.of(Rule.TRAINING_CAPACITY), Set.of());
    }
}
