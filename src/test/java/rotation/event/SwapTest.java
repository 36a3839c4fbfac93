package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/** Two officers who change places. */
class SwapTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");
    private static final Period SEPTEMBER = Period.of("2025-09-01", "2025-09-30");
    private static final Swap SWAP = new Swap("T-1", "T-2", null);

    private final Given given = new Given();

    private Tour published(String id, String officer, Period window) {
        return Tour.builder(id, given.position(), new Tour.Starts(Period.ofDays(window.from(), 8), 7), List.of(30))
                .status(Status.PUBLISHED)
                .assignment(new Assignment(officer, window, null))
                .build();
    }

    /** O-1 was told to go in June, O-2 in September. */
    private Problem published() {
        given.add(published("T-1", "O-1", JUNE));
        given.add(published("T-2", "O-2", SEPTEMBER));
        return given.problem();
    }

    @Test
    void whatPeopleWereToldStaysAndTheOtherIsAloneOnTheShortlist() {
        Problem problem = published();
        Applied applied = Applied.changing(problem, null, SWAP);

        assertThat(applied.tour("T-1").shortlist()).containsExactly("O-2");
        assertThat(applied.tour("T-2").shortlist()).containsExactly("O-1");
        for (Tour before : problem.tours()) {
            Tour after = applied.tour(before.id());
            assertThat(after.status()).isEqualTo(Status.PUBLISHED);
            assertThat(after.assignment()).isEqualTo(before.assignment());
            assertThat(after.pinned()).isFalse();
        }
        assertThat(applied.happening().decided())
                .containsExactly(
                        Given.row("T-1", "O-2", "2025-06-02", "2025-07-01"),
                        Given.row("T-2", "O-1", "2025-09-01", "2025-09-30"));
        assertThat(applied.told()).containsExactly("T-1 and T-2 change officers: O-2 is to go on T-1, O-1 on T-2.");
        assertThat(applied.concerned())
                .containsExactly(
                        "T-1: only O-2 may go; they alone are on the shortlist. People were told O-1, 2025-06-02 to"
                                + " 2025-07-01: that stays until a plan is published, so that changes count.",
                        "T-2: only O-1 may go; they alone are on the shortlist. People were told O-2, 2025-09-01 to"
                                + " 2025-09-30: that stays until a plan is published, so that changes count.");
        assertThat(applied.broken(null)).isEmpty();
    }

    @Test
    void whereThePlanIsNamedItSaysWhoGoes() {
        given.add(published("T-1", "O-1", JUNE));
        given.add(published("T-2", "O-2", SEPTEMBER));
        given.with(Given.officer("O-3", given.agency, null));
        Plan plan = Given.plan(
                Given.row("T-1", "O-3", "2025-06-09", "2025-07-08"),
                Given.row("T-2", "O-2", "2025-09-01", "2025-09-30"));

        Applied applied = Applied.changing(given.problem(), plan, SWAP);

        assertThat(applied.tour("T-1").shortlist()).containsExactly("O-2");
        assertThat(applied.tour("T-2").shortlist()).containsExactly("O-3");
        assertThat(applied.happening().decided())
                .containsExactly(
                        Given.row("T-1", "O-2", "2025-06-09", "2025-07-08"),
                        Given.row("T-2", "O-3", "2025-09-01", "2025-09-30"));
    }

    @Test
    void aFrozenTourIsLockedNoMore() {
        given.freezeDays = 200;
        Problem problem = published();
        Applied applied = Applied.changing(problem, null, SWAP);

        assertThat(new Judge(problem).isLocked(problem.tours().get(0))).isTrue();
        assertThat(new Judge(applied.after()).isLocked(applied.tour("T-1"))).isFalse();
    }

    @Test
    void whatSpokeAgainstItIsTakenOffAndNamed() {
        given.add(published("T-1", "O-1", JUNE).toBuilder()
                .pinned(true)
                .excludedOfficers(List.of("O-9", "O-2"))
                .shortlist(List.of("O-1", "O-8"))
                .build());
        given.add(published("T-2", "O-2", SEPTEMBER));
        Applied applied = Applied.changing(given.problem(), null, SWAP);

        assertThat(applied.tour("T-1").pinned()).isFalse();
        assertThat(applied.tour("T-1").excludedOfficers()).containsExactly("O-9");
        assertThat(applied.concerned())
                .contains(
                        "T-1 is no longer locked.",
                        "T-1: the shortlist was O-1, O-8.",
                        "T-1: O-2 is no longer among the excluded officers.");
    }

    @Test
    void openToursAreLockedForTheOtherOfficerOnTheirOwnDays() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-09-01", 30);
        Plan plan = Given.plan(
                Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-2", "2025-09-01", "2025-09-30"));
        Applied applied = Applied.changing(given.problem(), plan, SWAP);

        assertThat(applied.assignment("T-1")).isEqualTo(new Assignment("O-2", JUNE, null));
        assertThat(applied.assignment("T-2")).isEqualTo(new Assignment("O-1", SEPTEMBER, null));
        assertThat(applied.tour("T-1").pinned()).isTrue();
        assertThat(applied.tour("T-1").status()).isEqualTo(Status.OPEN);
        assertThat(applied.concerned())
                .containsExactly(
                        "T-1 is locked: O-2 goes, 2025-06-02 to 2025-07-01.",
                        "T-2 is locked: O-1 goes, 2025-09-01 to 2025-09-30.");
        assertThat(Applied.refusal(given.problem(), null, SWAP))
                .isEqualTo("TOUR: \"T-1\" is open, and the season does not say who is to go. Name the plan that does:"
                        + " --plan.");
    }

    @Test
    void whatEitherBreaksInTheOthersTourIsSeen() {
        given.add(published("T-1", "O-1", JUNE));
        given.add(published("T-2", "O-3", SEPTEMBER));
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-08-01", "2025-12-31")));

        assertThat(Applied.changing(given.problem(), null, SWAP).broken(null))
                .singleElement()
                .asString()
                .startsWith("release: ")
                .contains("T-1", "O-3");
    }

    @Test
    void theyAttendAnIntakeWithASeatThatTheyAreReleasedFor() {
        given.course = new Course("PDT", 7, 365);
        given.intakes.add(new Intake("MAY", given.course, Period.of("2025-05-05", "2025-05-09"), 1));
        given.intakes.add(new Intake("APRIL", given.course, Period.of("2025-04-07", "2025-04-11"), 1));
        given.add(published("T-1", "O-1", JUNE));
        given.add(published("T-2", "O-2", SEPTEMBER));
        given.add(published("T-3", "O-3", JUNE));
        given.with(Given.officer("O-3", given.agency, null));
        Plan plan = Given.plan(
                new Plan.Row("T-1", "O-1", JUNE, "APRIL"),
                new Plan.Row("T-2", "O-2", SEPTEMBER, "APRIL"),
                new Plan.Row("T-3", "O-3", JUNE, "MAY"));

        // May is nearer, but full.
        Applied applied = Applied.of(given.problem(), plan, SWAP);

        assertThat(applied.happening().decided().get(0)).isEqualTo(new Plan.Row("T-1", "O-2", JUNE, "APRIL"));
    }

    @Test
    void whoIsThereOrNobodyOrTheSameCannotBeSwapped() {
        given.assigned("D", Status.DEPLOYED, false, Period.of("2024-09-02", "2025-03-01"), 180);
        given.add(published("T-1", "O-1", JUNE));
        given.add(published("T-2", "O-1", SEPTEMBER));
        given.add(published("T-9", "O-9", SEPTEMBER));
        Problem problem = given.problem();

        assertThat(Applied.refusal(problem, null, new Swap("T-1", "D", null)))
                .isEqualTo("TOUR: \"D\" is deployed: O-1 has been there since 2024-09-02. Who is there is no choice any"
                        + " more; see \"event return\" and \"event extend\".");
        assertThat(Applied.refusal(problem, null, SWAP))
                .isEqualTo("TOUR: \"T-2\" has the same officer as T-1: O-1. Name tours of two officers.");
        assertThat(Applied.refusal(problem, null, new Swap("T-1", "T-1", null)))
                .isEqualTo("TOUR: \"T-1\" is named twice. Name two tours.");
        assertThat(Applied.refusal(problem, null, new Swap("T-1", "T-9", null)))
                .startsWith("OFFICER: \"O-9\" is nobody on the roster.");
        assertThat(Applied.refusal(problem, Given.plan(Plan.Row.empty("T-1")), SWAP))
                .isEqualTo("TOUR: \"T-1\" is empty, and there is nobody to swap. Say who goes: \"event pin\" with"
                        + " --officer.");
    }

    @Test
    void theReasonStandsInBothNotes() {
        Applied applied = Applied.changing(published(), null, new Swap("T-1", "T-2", "both asked"));

        assertThat(applied.after().tours()).extracting(Tour::note).containsExactly("both asked", "both asked");
    }

    @Test
    void aLimitThatIsExceededLessIsNotNewlyBrokenAndOneThatIsExceededMoreIs() {
        Agency other = Agency.builder("B", 100).build();
        given.agency = Agency.builder("A", 100).maxAway(0).build();
        given.moreAgencies.add(other);
        given.with(Given.officer("O-3", other, null));
        given.add(published("T-1", "O-1", JUNE));
        given.add(published("T-2", "O-3", Period.of("2025-09-01", "2025-09-10")));
        Problem problem = given.problem();
        Plan longer = Given.plan(
                Given.row("T-1", "O-3", "2025-06-02", "2025-07-01"),
                Given.row("T-2", "O-1", "2025-09-01", "2025-09-10"));

        assertThat(Applied.of(problem, null, SWAP).broken(null)).isEmpty();
        assertThat(Applied.of(problem, longer, SWAP).broken(longer))
                .singleElement(STRING)
                .startsWith("agencyCap: Agency A");
    }
}
