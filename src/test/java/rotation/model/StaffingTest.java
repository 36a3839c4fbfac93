package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;

/** A plan joined with its problem. */
class StaffingTest {

    private final Given given = new Given();

    @Test
    void aRowThatFitsNothingCountsAsNone() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        Staffing staffing = staffing(
                Given.row("T-1", "nobody", "2025-06-02", "2025-07-01"),
                new Plan.Row("T-2", "O-1", null, null),
                Given.row("T-9", "O-1", "2025-06-02", "2025-07-01"));

        assertThat(staffing.filled()).isEmpty();
        assertThat(staffing.unfilled()).isEmpty();
    }

    @Test
    void ofTwoRowsOfOneTourTheLastCounts() {
        Tour tour = given.tour("T-1", "2025-06-02", 30);
        Staffing staffing = staffing(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-1", "O-2", "2025-06-02", "2025-07-01"));

        assertThat(staffing.filled()).extracting(Posting::officer).containsExactly(given.man());
        assertThat(staffing.of(given.woman())).isEmpty();
        assertThat(staffing.of(tour)).isEqualTo(staffing.filled().get(0));
    }

    @Test
    void thePostingsAreGroupedInTheOrderOfTheProblem() {
        Course course = new Course("PDT", 0, 365);
        given.course = course;
        Intake intake = new Intake("I", course, Period.of("2025-05-05", "2025-05-16"), 2);
        given.intakes.add(intake);
        Tour first = given.tour("T-1", "2025-06-02", 30);
        Tour second = given.tour("T-2", "2025-06-02", 30);
        Tour third = given.tour("T-3", "2025-06-02", 30);
        Staffing staffing = staffing(
                new Plan.Row("T-3", "O-1", Period.of("2025-06-02", "2025-07-01"), "I"),
                new Plan.Row("T-1", "O-1", Period.of("2025-06-02", "2025-07-01"), "I"),
                Plan.Row.empty("T-2"));

        assertThat(staffing.unfilled()).containsExactly(second);
        assertThat(staffing.filled()).extracting(Posting::tour).containsExactly(first, third);
        assertThat(staffing.of(given.woman())).isEqualTo(staffing.filled());
        assertThat(staffing.of(given.agency)).isEqualTo(staffing.filled());
        assertThat(staffing.of(given.mission())).isEqualTo(staffing.filled());
        assertThat(staffing.of(given.position())).isEqualTo(staffing.filled());
        assertThat(staffing.of(intake)).isEqualTo(staffing.filled());
        assertThat(staffing.byOfficer()).containsOnlyKeys(given.woman());
        assertThat(staffing.of(given.man())).isEmpty();
    }

    @Test
    void theIntakeIsTheOneThatThePlanNamesIfItCanServe() {
        Course course = new Course("PDT", 0, 365);
        given.course = course;
        Intake early = new Intake("early", course, Period.of("2025-05-05", "2025-05-16"), 2);
        given.intakes.add(early);
        given.intakes.add(new Intake("late", course, Period.of("2025-05-19", "2025-05-30"), 2));
        given.intakes.add(new Intake("too-late", course, Period.of("2025-06-02", "2025-06-13"), 2));
        Period window = Period.of("2025-06-02", "2025-07-01");
        Tour tour = given.tour("T", "2025-06-02", 30);

        assertThat(attended(tour, new Plan.Row("T", "O-1", window, "early"))).isEqualTo(early);
        assertThat(attended(tour, new Plan.Row("T", "O-1", window, "too-late"))).isNull();
        assertThat(attended(tour, new Plan.Row("T", "O-1", window, null))).isNull();
    }

    private @Nullable Intake attended(Tour tour, Plan.Row row) {
        Posting posting = staffing(row).of(tour);
        assertThat(posting).isNotNull();
        return posting == null ? null : posting.intake();
    }

    @Test
    void theNearestFilledTourBeforeIsFoundThroughEmptyOnes() {
        Tour first = given.tour("T-1", "2025-06-02", 30);
        Tour second = given.tour("T-2", "T-1", "2025-07-02", "2025-07-02", 1, 30);
        Tour third = given.tour("T-3", "T-2", "2025-08-01", "2025-08-01", 1, 30);
        Plan.Row held = Given.row("T-1", "O-1", "2025-06-02", "2025-07-01");
        Plan.Row last = Given.row("T-3", "O-2", "2025-08-01", "2025-08-30");

        Staffing staffing = staffing(held, Plan.Row.empty("T-2"), last);
        assertThat(staffing.nearestBefore(third)).isEqualTo(staffing.of(first));
        assertThat(staffing.nearestBefore(second)).isEqualTo(staffing.of(first));
        assertThat(staffing.nearestBefore(first)).isNull();
        assertThat(staffing(Plan.Row.empty("T-1"), Plan.Row.empty("T-2"), last).nearestBefore(third))
                .isNull();
    }

    @Test
    void onlyFilledToursComeBeforeAndAfterATour() {
        Tour first = given.tour("T-1", "2025-06-02", 30);
        Tour second = given.tour("T-2", "T-1", "2025-07-02", "2025-07-02", 1, 30);
        Tour other = given.tour("T-3", "T-1", "2025-07-02", "2025-07-02", 1, 30);
        Staffing staffing = staffing(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Plan.Row.empty("T-2"),
                Given.row("T-3", "O-2", "2025-07-02", "2025-07-31"));

        assertThat(staffing.predecessor(first)).isNull();
        assertThat(staffing.predecessor(second)).isEqualTo(staffing.of(first));
        assertThat(staffing.nearestAfter(first)).extracting(Posting::tour).containsExactly(other);
        assertThat(staffing.nearestAfter(other)).isEmpty();
        assertThat(staffing.problem().successors(first)).containsExactly(second, other);
    }

    private Staffing staffing(Plan.Row... rows) {
        return new Staffing(given.problem(), Given.plan(rows));
    }
}
