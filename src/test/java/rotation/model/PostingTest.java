package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.Given;

/** Whether one officer can hold two postings, and in which order they come. */
class PostingTest {

    private static final Course COURSE = new Course("PDT", 0, 365);

    private final Given given = new Given();

    /** The first ends on 2025-07-01. With {@code rest} full days owed, the second may start that many days and one later. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 0, 0, true",
        "2025-07-02, 0, 0, false",
        "2025-07-11, 10, 0, true",
        "2025-07-12, 10, 0, false",
        "2025-07-11, 0, 10, true",
        "2025-07-12, 0, 10, false"
    })
    void oneOfficerHoldsBothIfTheRestIsLongEnoughAndTheAbsencesDoNotTouch(
            String start, int restDays, int leaveDays, boolean clash) {
        Mission mission = given.mission().toBuilder()
                .restDays(restDays)
                .leaveDays(leaveDays)
                .build();
        Posting first = posting("T-1", mission, "2025-06-02", "2025-07-01");
        Posting second = posting("T-2", mission, start, "2025-09-30");

        assertThat(first.clashesWith(second)).isEqualTo(clash);
        assertThat(second.clashesWith(first)).isEqualTo(clash);
    }

    @Test
    void theRestIsThatOfTheMissionOfTheEarlierTour() {
        Mission tiring = given.mission().toBuilder().restDays(100).build();
        Posting first = posting("T-1", tiring, "2025-06-02", "2025-07-01");
        Posting second = posting("T-2", given.mission(), "2025-08-01", "2025-08-30");
        Posting third = posting("T-3", tiring, "2025-09-01", "2025-09-30");

        // From 2025-07-01 to 2025-08-01 there are 30 full days, and one between the other two.
        assertThat(first.restBefore(second)).isEqualTo(30);
        assertThat(first.clashesWith(second)).isTrue();
        assertThat(second.restBefore(third)).isEqualTo(1);
        assertThat(second.clashesWith(third)).isFalse();
    }

    @Test
    void theAbsenceBeginsWithTheIntakeAndEndsWithTheLeave() {
        given.course = COURSE;
        Intake intake = new Intake("I", COURSE, Period.of("2025-05-05", "2025-05-16"), 1);
        given.intakes.add(intake);
        Tour tour = given.tour("T", "2025-06-02", 30);
        Posting posting = Posting.of(tour, given.man(), Period.of("2025-06-02", "2025-07-01"), intake);

        assertThat(posting.intake()).isEqualTo(intake);
        assertThat(posting.absence()).isEqualTo(Period.of("2025-05-05", "2025-07-01"));
        assertThat(posting.row()).isEqualTo(new Plan.Row("T", "O-2", Period.of("2025-06-02", "2025-07-01"), "I"));
    }

    @Test
    void theOrderIsByStartThenByEndThenByTour() {
        Posting late = posting("T-1", given.mission(), "2025-06-03", "2025-06-04");
        Posting longer = posting("T-2", given.mission(), "2025-06-02", "2025-06-05");
        Posting b = posting("T-4", given.mission(), "2025-06-02", "2025-06-04");
        Posting a = posting("T-3", given.mission(), "2025-06-02", "2025-06-04");

        assertThat(List.of(late, longer, b, a).stream().sorted(Posting.EARLIER_FIRST))
                .containsExactly(a, b, longer, late);
    }

    @Test
    void aDeployedTourInItsOwnWindowIsAFact() {
        assertThat(deployed("T-1", "2025-06-02", "2025-07-01", 0).isFact()).isTrue();
        assertThat(deployed("T-1", "2025-06-02", "2025-07-01", 1).isFact()).isFalse();
        assertThat(posting("T-1", given.mission(), "2025-06-02", "2025-07-01").isFact())
                .isFalse();
    }

    @Test
    void twoFactsDoNotClash() {
        Posting fact = deployed("T-1", "2025-06-02", "2025-07-01", 0);
        Posting other = deployed("T-2", "2025-06-02", "2025-07-01", 0);
        Posting extended = deployed("T-3", "2025-06-02", "2025-07-01", 1);

        assertThat(fact.clashesWith(other)).isFalse();
        assertThat(fact.clashesWith(extended)).isTrue();
        assertThat(extended.clashesWith(fact)).isTrue();
    }

    @Test
    void twoMeetIfTheyAreInOneMissionOnOneDay() {
        Posting june = posting("T-1", given.mission(), "2025-06-02", "2025-07-01");
        Mission elsewhere = Mission.builder("N").build();

        assertThat(june.meets(posting("T-2", given.mission(), "2025-07-01", "2025-07-30")))
                .isTrue();
        assertThat(june.meets(posting("T-2", given.mission(), "2025-07-02", "2025-07-30")))
                .isFalse();
        assertThat(june.meets(posting("T-2", elsewhere, "2025-06-02", "2025-07-01")))
                .isFalse();
    }

    /** The posting of O-2 to a tour in which they are, some days longer than agreed. */
    private Posting deployed(String tour, String from, String to, int longer) {
        Period own = Period.of(from, to);
        Tour made = Tour.builder(tour, given.position(), new Tour.Starts(own, 1), List.of(own.days()))
                .status(Tour.Status.DEPLOYED)
                .assignment(new Tour.Assignment(given.man().id(), own, null))
                .build();
        return Posting.of(made, given.man(), new Period(own.from(), own.to() + longer), null);
    }

    private Posting posting(String tour, Mission mission, String from, String to) {
        Period window = Period.of(from, to);
        Position position = given.position().toBuilder().mission(mission).build();
        var starts = new Tour.Starts(new Period(window.from(), window.from()), 1);
        Tour made = Tour.builder(tour, position, starts, List.of(window.days())).build();
        return Posting.of(made, given.man(), window, null);
    }
}
