package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/** Officers who agree to stay longer. */
class ExtensionTest {

    private static final Period AGREED = Period.of("2024-09-02", "2025-09-01");

    private final Given given = new Given();

    private Problem deployed() {
        given.assigned("T", Status.DEPLOYED, false, AGREED, 365);
        return given.problem();
    }

    private static Extension to(String day) {
        return Extension.to("T", Day.parse(day), null);
    }

    @Test
    void aDeployedTourHasTheNewEnd() {
        Problem problem = deployed();
        Applied applied = Applied.changing(problem, null, to("2025-09-30"));

        assertThat(applied.assignment("T"))
                .isEqualTo(new Assignment("O-1", Period.of("2024-09-02", "2025-09-30"), null));
        assertThat(applied.tour("T").status()).isEqualTo(Status.DEPLOYED);
        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.told())
                .containsExactly("T: O-1 stays to 2025-09-30, 29 days longer than agreed (2025-09-01).");
        assertThat(applied.concerned()).isEmpty();
        assertThat(applied.broken(null)).isEmpty();
    }

    @Test
    void aLockedTourStaysLocked() {
        given.assigned("T", Status.DEPLOYED, true, AGREED, 365);

        assertThat(Applied.changing(given.problem(), null, to("2025-09-30"))
                        .tour("T")
                        .pinned())
                .isTrue();
    }

    @Test
    void aPublishedTourStaysPublishedAndTellsItsIntake() {
        given.course = new Course("PDT", 7, 365);
        given.intakes.add(new Intake("I", given.course, Period.of("2025-04-07", "2025-04-18"), 1));
        given.announce("T", Period.of("2025-06-02", "2025-07-01"), "I", false);
        Plan plan = Given.plan(new Plan.Row("T", "O-1", Period.of("2025-06-02", "2025-07-01"), "I"));

        Applied applied = Applied.changing(given.problem(), plan, to("2025-07-02"));

        Period longer = Period.of("2025-06-02", "2025-07-02");
        assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-1", longer, "I"));
        assertThat(applied.tour("T").status()).isEqualTo(Status.PUBLISHED);
        assertThat(applied.told())
                .containsExactly("T: O-1 is told to stay to 2025-07-02, 1 day longer than agreed (2025-07-01).");
        assertThat(applied.happening().decided()).containsExactly(new Plan.Row("T", "O-1", longer, "I"));
        assertThat(applied.broken(plan)).isEmpty();
    }

    @Test
    void wherePlanHasSentSomebodyElseNothingOfItIsDecided() {
        given.assigned("T", Status.PUBLISHED, false, Period.of("2025-06-02", "2025-07-01"), 30);
        Plan plan = Given.plan(Given.row("T", "O-2", "2025-06-02", "2025-07-01"));

        assertThat(Applied.changing(given.problem(), plan, to("2025-07-02"))
                        .happening()
                        .decided())
                .isEmpty();
    }

    @Test
    void daysAreAddedEachTimeAgain() {
        Extension fortnight = Extension.by("T", 14, null);
        Problem once = Applied.of(deployed(), null, fortnight).after();
        Applied twice = Applied.of(once, null, fortnight);

        assertThat(twice.told())
                .containsExactly("T: O-1 stays to 2025-09-29, 14 days longer than agreed (2025-09-15).");
        assertThat(twice.assignment("T").window().to()).isEqualTo(Day.parse("2025-09-29"));
    }

    @Test
    void theAgreedEndChangesNothing() {
        Problem problem = deployed();
        Applied applied = Applied.of(problem, null, to("2025-09-01"));

        assertThat(applied.after()).isSameAs(problem);
        assertThat(applied.told()).containsExactly("T: O-1 stays to 2025-09-01 already: nothing changes.");
        assertThat(Applied.changing(problem, null, Extension.to("T", AGREED.to(), "asked"))
                        .told())
                .containsExactly("T: O-1 stays to 2025-09-01 as before; only the note changes.");
    }

    @Test
    void anEarlierEndIsRefused() {
        assertThat(Applied.refusal(deployed(), null, to("2025-08-31")))
                .isEqualTo("--to: \"2025-08-31\" is before the agreed end, 2025-09-01. Who comes home earlier returns:"
                        + " \"event return T\".");
        var other = new Given();
        other.assigned("T", Status.PUBLISHED, false, Period.of("2025-06-02", "2025-07-01"), 30);
        assertThat(Applied.refusal(other.problem(), null, to("2025-06-30"))).contains("fewer \"days\"", "\"publish\"");
    }

    @Test
    void anOpenTourIsRefused() {
        given.tour("T", "2025-06-02", 30);

        assertThat(Applied.refusal(given.problem(), null, to("2025-08-01")))
                .isEqualTo("TOUR: \"T\" is an open tour, and nobody agreed to anything. How long an open tour may be is"
                        + " its \"days\" in the season.");
    }

    @Test
    void noEndIsLaterThanFilesCanSay() {
        Problem problem = deployed();
        int left = Day.CALENDAR.to() - AGREED.to();

        assertThat(Applied.refusal(problem, null, Extension.by("T", Integer.MAX_VALUE, null)))
                .isEqualTo("--by: \"2147483647\" days after 2025-09-01 is later than files can say: 2200-12-31 is their"
                        + " last day. Say fewer days.");
        assertThat(Applied.refusal(problem, null, Extension.by("T", left + 1, null)))
                .startsWith("--by: ");
        assertThat(Applied.of(problem, null, Extension.by("T", left, null))
                        .assignment("T")
                        .window()
                        .to())
                .isEqualTo(Day.CALENDAR.to());
    }

    @Test
    void whatOneOfficerBreaksThereIsSeen() {
        Problem problem = deployed();
        Officer officer = given.woman();
        Problem bound = problem.toBuilder()
                .replace(officer.toBuilder()
                        .medicalTo(Day.parse("2025-09-05"))
                        .releases(List.of(Period.of("2024-01-01", "2025-09-10")))
                        .build())
                .replace(given.mission().toBuilder()
                        .mandate(Period.of("2024-01-01", "2025-09-15"))
                        .build())
                .build();

        assertThat(Applied.changing(bound, null, to("2025-09-05")).broken(null)).isEmpty();
        assertThat(Applied.changing(bound, null, to("2025-09-16")).broken(null))
                .satisfiesExactly(
                        broken -> assertThat(broken).startsWith("release: "),
                        broken -> assertThat(broken).startsWith("medical: "),
                        broken -> assertThat(broken).startsWith("mandate: "));
    }

    @Test
    void aLaterTourOfTheSameOfficerIsSeen() {
        given.assigned("T", Status.DEPLOYED, false, AGREED, 365);
        given.assigned("T/2", Status.PUBLISHED, false, Period.of("2025-09-10", "2025-10-09"), 30);
        Applied applied = Applied.changing(given.problem(), null, to("2025-09-10"));

        assertThat(applied.concerned())
                .containsExactly("T/2: O-1 goes again on 2025-09-10, with 0 full days at home in between.");
        assertThat(applied.broken(null)).singleElement().asString().startsWith("restBetweenTours: ");
    }

    @Test
    void theSuccessorIsSeen() {
        given.handoverDays = 7;
        given.assigned("T", Status.DEPLOYED, false, AGREED, 365);
        Period relief = Period.of("2025-08-26", "2026-02-21");
        given.add(
                Tour.builder("T/2", given.position(), new Tour.Starts(Period.ofDays(relief.from(), 1), 1), List.of(180))
                        .follows("T")
                        .status(Status.PUBLISHED)
                        .assignment(new Assignment("O-2", relief, null))
                        .build());

        // From 26 August to 10 September: 6 + 10.
        assertThat(Applied.changing(given.problem(), null, to("2025-09-10")).concerned())
                .containsExactly(
                        "T/2 is next in the seat: O-2 starts on 2025-08-26; the two overlap for 16 days, 7 are wanted.");
    }

    @Test
    void aCapIsSeenWhetherTheOtherIsThereOrYetToGo() {
        for (Status status : List.of(Status.DEPLOYED, Status.PUBLISHED)) {
            var season = new Given();
            Period autumn = Period.of("2025-09-10", "2025-12-31");
            season.assigned("T", Status.DEPLOYED, false, AGREED, 365);
            season.assigned("T-2", status, season.man(), autumn, Period.ofDays(autumn.from(), 1), 1, 113);
            Problem capped = season.problem().toBuilder()
                    .replace(Agency.builder("A", 100).maxAway(1).build())
                    .build();

            assertThat(Applied.changing(capped, null, to("2025-09-09")).broken(null))
                    .as("%s", status)
                    .isEmpty();
            assertThat(Applied.changing(capped, null, to("2025-09-10")).broken(null))
                    .as("%s", status)
                    .singleElement()
                    .asString()
                    .startsWith("agencyCap: ");
        }
    }
}
