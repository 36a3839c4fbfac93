package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.change.CarriedPlan;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/** Officers who come home before the agreed end. */
class EarlyReturnTest {

    private static final Period AGREED = Period.of("2024-09-02", "2025-09-01");

    private final Given given = new Given();

    private Problem deployed() {
        given.assigned("T", Status.DEPLOYED, false, AGREED, 365, 395);
        return given.problem();
    }

    /** The tour is followed by one for which O-2 was told to come a week before its end, and that by an open one. */
    private Problem relieved() {
        given.assigned("T", Status.DEPLOYED, false, AGREED, 365);
        Period relief = Period.of("2025-08-25", "2026-02-20");
        given.add(
                Tour.builder("T/2", given.position(), new Tour.Starts(Period.ofDays(relief.from(), 1), 1), List.of(180))
                        .follows("T")
                        .status(Status.PUBLISHED)
                        .assignment(new Assignment("O-2", relief, null))
                        .build());
        given.tour("T/3", "T/2", "2026-02-14", "2026-03-14", 7, 180);
        return given.problem();
    }

    private static EarlyReturn on(String day) {
        return new EarlyReturn("T", Day.parse(day), false, null);
    }

    private static EarlyReturn interim(String day) {
        return new EarlyReturn("T", Day.parse(day), true, null);
    }

    @Test
    void theTourEndsThatDayForGood() {
        Applied applied = Applied.changing(deployed(), null, on("2025-06-01"));

        assertThat(applied.assignment("T"))
                .isEqualTo(new Assignment("O-1", Period.of("2024-09-02", "2025-06-01"), null));
        assertThat(applied.tour("T").pinned()).isTrue();
        assertThat(applied.tour("T").status()).isEqualTo(Status.DEPLOYED);
        assertThat(applied.happening().decided()).isEmpty();
        // From 2 June to 1 September: 29 + 31 + 31 + 1.
        assertThat(applied.told())
                .containsExactly("T: O-1 comes home on 2025-06-01, 92 days before the agreed 2025-09-01.");
        assertThat(applied.concerned())
                .containsExactly("Nobody is in the seat M-1 from 2025-06-02 to 2025-09-01, 92 days, unless somebody"
                        + " relieves earlier.");
    }

    @Test
    void theSeatIsEmptyUntilTheReliefComes() {
        Applied applied = Applied.changing(relieved(), null, on("2025-06-01"));

        assertThat(applied.concerned())
                .containsExactly(
                        "Nobody is in the seat M-1 from 2025-06-02 to 2025-08-24, 84 days, unless somebody relieves"
                                + " earlier.",
                        "T/2 is next in the seat: O-2 starts on 2025-08-25.");
    }

    @Test
    void thePlanSaysWhenTheReliefComes() {
        Plan plan = Given.plan(
                Given.row("T", "O-1", "2024-09-02", "2025-09-01"), Given.row("T/2", "O-2", "2025-08-18", "2026-02-13"));

        Applied applied = Applied.changing(relieved(), plan, on("2025-06-01"));

        assertThat(applied.concerned()).anyMatch(text -> text.contains("to 2025-08-17, 77 days"));
        assertThat(applied.happening().decided()).containsExactly(Given.row("T", "O-1", "2024-09-02", "2025-06-01"));
    }

    @Test
    void noSeatIsEmptyWhereTheReliefIsThere() {
        assertThat(Applied.changing(relieved(), null, on("2025-08-24")).concerned())
                .containsExactly("T/2 is next in the seat: O-2 starts on 2025-08-25.");
    }

    @Test
    void anEndAsAgreedIsLocked() {
        Applied applied = Applied.changing(deployed(), null, on("2025-09-01"));

        assertThat(applied.tour("T").pinned()).isTrue();
        assertThat(applied.told()).containsExactly("T: O-1 comes home on 2025-09-01, as agreed, and stays no longer.");
    }

    @Test
    void theInterimEndsWithTheAgreedEndFromEveryStart() {
        Applied applied = Applied.changing(deployed(), null, interim("2025-06-01"));

        Tour interim = applied.tour("T-interim");
        assertThat(interim.status()).isEqualTo(Status.OPEN);
        assertThat(interim.position()).isEqualTo(given.position());
        assertThat(interim.follows()).isEqualTo("T");
        assertThat(interim.starts()).isEqualTo(new Tour.Starts(Period.of("2025-06-02", "2025-06-30"), 7));
        // 92 days from 2 June to 1 September, and a week less for each week that it starts later.
        assertThat(interim.days()).containsExactly(92, 85, 78, 71, 64);
        assertThat(interim.preferredDays()).isEqualTo(92);
        assertThat(applied.after().grid(interim))
                .filteredOn(window -> window.to() == AGREED.to())
                .hasSize(5);
        assertThat(applied.told())
                .containsExactly(
                        "T: O-1 comes home on 2025-06-01, 92 days before the agreed 2025-09-01.",
                        "T-interim is added for the rest: from 2025-06-02 to 2025-09-01, 92 days; it may start as late"
                                + " as 2025-06-30.");
        assertThat(applied.concerned())
                .containsExactly("Nobody is in the seat M-1 from 2025-06-02 to 2025-09-01, 92 days, unless somebody is"
                        + " found for T-interim.");
    }

    @Test
    void whatFollowedFollowsTheInterim() {
        Applied applied = Applied.changing(relieved(), null, interim("2025-06-01"));

        assertThat(applied.after().tours()).extracting(Tour::id).containsExactly("T", "T-interim", "T/2", "T/3");
        assertThat(applied.tour("T/2").follows()).isEqualTo("T-interim");
        assertThat(applied.tour("T/3").follows()).isEqualTo("T/2");
        assertThat(applied.told()).hasSize(3).last().isEqualTo("Behind it now: T/2.");
    }

    @Test
    void aShortRestHasAsManyStartsAsItHasWeeks() {
        // Ten days are left, from 23 August to 1 September.
        Tour interim = Applied.changing(deployed(), null, interim("2025-08-22")).tour("T-interim");

        assertThat(interim.starts().period()).isEqualTo(Period.of("2025-08-23", "2025-08-30"));
        assertThat(interim.days()).containsExactly(10, 3);
    }

    @Test
    void aWeekIsTooShortForASecondStart() {
        Tour interim = Applied.changing(deployed(), null, interim("2025-08-25")).tour("T-interim");

        assertThat(interim.starts().period()).isEqualTo(Period.of("2025-08-26", "2025-08-26"));
        assertThat(interim.days()).containsExactly(7);
    }

    @Test
    void whoWasAgreedToStayShorterThanPlannedLeavesARestThatAnInterimTourMayTake() {
        // The tour is of 365 days; without any pin, of 300 of them nobody ever planned.
        given.assigned("T", Status.DEPLOYED, false, Period.of("2024-09-02", "2025-06-28"), 365);
        Tour interim =
                Applied.changing(given.problem(), null, interim("2025-06-28")).tour("T-interim");

        assertThat(interim.starts().period().from()).isEqualTo(Day.parse("2025-06-29"));
        assertThat(interim.preferredDays()).isEqualTo(65);
    }

    @Test
    void theInterimStartsNotBeforeTheDayOfPlanning() {
        given.asOf = Day.parse("2025-07-01");

        Tour interim = Applied.changing(deployed(), null, interim("2025-06-01")).tour("T-interim");

        assertThat(interim.starts().period().from()).isEqualTo(given.asOf);
        // From 1 July to 1 September: 31 + 31 + 1.
        assertThat(interim.preferredDays()).isEqualTo(63);
    }

    @Test
    void theInterimHasANumberWhereItsIdIsTaken() {
        given.tour("T-interim", "2025-12-01", 30);
        Applied applied = Applied.changing(deployed(), null, interim("2025-06-01"));

        assertThat(applied.tour("T-interim2").follows()).isEqualTo("T");
        assertThat(applied.tour("T-interim").follows()).isNull();
    }

    @Test
    void aSecondInterimIsRefused() {
        Problem once = Applied.changing(deployed(), null, interim("2025-06-01")).after();

        assertThat(Applied.refusal(once, null, interim("2025-05-15")))
                .isEqualTo("--on: \"2025-05-15\" cannot be the last day: a tour for the rest is there already,"
                        + " T-interim. Leave out --interim, or edit T-interim.");
        assertThat(Applied.of(once, null, on("2025-06-01")).after()).isSameAs(once);
        // Without another interim it may still be a day before.
        assertThat(Applied.changing(once, null, on("2025-05-15"))
                        .assignment("T")
                        .window()
                        .to())
                .isEqualTo(Day.parse("2025-05-15"));
    }

    @Test
    void anInterimOfNothingIsRefused() {
        Problem problem = deployed();
        String nothing = " leaves nothing for another tour: the agreed end is 2025-09-01. Leave out --interim.";

        assertThat(Applied.refusal(problem, null, interim("2025-09-01"))).isEqualTo("--on: \"2025-09-01\"" + nothing);
        Problem later = problem.toBuilder().asOf(Day.parse("2025-09-02")).build();
        assertThat(Applied.refusal(later, null, interim("2025-08-01"))).isEqualTo("--on: \"2025-08-01\"" + nothing);
    }

    @Test
    void anInterimWhereTheReliefIsThereIsRefused() {
        Problem problem = relieved();
        assertThat(Applied.refusal(problem, null, interim("2025-08-24")))
                .isEqualTo("--on: \"2025-08-24\" leaves no empty seat for another tour: the relief starts in time (T/2,"
                        + " 2025-08-25). Leave out --interim.");
        assertThat(Applied.changing(problem, null, interim("2025-08-23")).tour("T-interim"))
                .isNotNull();
    }

    @Test
    void aDayOutsideTheTourIsRefused() {
        Problem problem = deployed();
        assertThat(Applied.refusal(problem, null, on("2025-09-02")))
                .isEqualTo("--on: \"2025-09-02\" is after the agreed end, 2025-09-01. Who stays longer is extended:"
                        + " \"event extend T\".");
        assertThat(Applied.refusal(problem, null, on("2024-09-01")))
                .startsWith("--on: \"2024-09-01\" is before the tour's first day, 2024-09-02.");
        assertThat(Applied.changing(problem, null, on("2024-09-02"))
                        .assignment("T")
                        .window()
                        .days())
                .isEqualTo(1);
    }

    @Test
    void whoIsNotThereCannotComeHome() {
        given.tour("T", "2025-06-02", 30);
        assertThat(Applied.refusal(given.problem(), null, on("2025-06-10")))
                .isEqualTo("TOUR: \"T\" is not deployed: nobody was told to go. Only who is there can come home.");

        var other = new Given();
        other.assigned("T", Status.PUBLISHED, false, Period.of("2025-01-02", "2025-06-30"), 180);
        assertThat(Applied.refusal(other.problem(), null, on("2025-06-10")))
                .isEqualTo("TOUR: \"T\" is not deployed: O-1 was told to go on 2025-01-02. If O-1 has gone, say so:"
                        + " --as-of 2025-01-06, or the day that it is by now.");
        assertThat(Applied.refusal(other.problem(), null, new EarlyReturn("T-1", 0, false, null)))
                .isEqualTo("TOUR: \"T-1\" is no tour of this season. There are: T.");
    }

    @Test
    void theReasonStandsInTheNoteOnce() {
        Problem problem = deployed();
        Applied applied =
                Applied.changing(problem, null, new EarlyReturn("T", Day.parse("2025-06-01"), false, "family"));

        assertThat(applied.tour("T").note()).isEqualTo("family");
    }

    @Test
    void whatStandsOfThePlanHasTheNewEnd() {
        Problem problem = deployed();
        Plan plan = Given.plan(Given.row("T", "O-1", "2024-09-02", "2025-10-01"));
        Happening happening =
                Applied.changing(problem, plan, interim("2025-06-01")).happening();

        CarriedPlan carried = CarriedPlan.of(happening.problem(), plan.with(happening.decided()));

        assertThat(carried.opened()).isEmpty();
        assertThat(carried.plan().rows())
                .containsExactly(Given.row("T", "O-1", "2024-09-02", "2025-06-01"), Plan.Row.empty("T-interim"));
    }
}
