package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/** The planner decides who goes. */
class PinTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");

    private final Given given = new Given();

    /** O-1 was told to go in June; it may start in any of three weeks. */
    private Tour published() {
        return Tour.builder(
                        "T", given.position(), new Tour.Starts(Period.of("2025-06-02", "2025-06-16"), 7), List.of(30))
                .status(Status.PUBLISHED)
                .assignment(new Assignment("O-1", JUNE, null))
                .build();
    }

    private static Pin pin(@Nullable String officer) {
        return new Pin("T", officer, false, null);
    }

    private static Pin datesFree(@Nullable String officer) {
        return new Pin("T", officer, true, null);
    }

    @Test
    void whoWasToldIsLocked() {
        given.add(published());
        Problem problem = given.problem();
        for (Pin pin : List.of(pin(null), pin("O-1"))) {
            Applied applied = Applied.changing(problem, null, pin);

            assertThat(applied.tour("T").pinned()).isTrue();
            assertThat(applied.tour("T").status()).isEqualTo(Status.PUBLISHED);
            assertThat(applied.tour("T").shortlist()).isEmpty();
            assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-1", JUNE, null));
            assertThat(applied.told()).containsExactly("T is locked: O-1 goes, 2025-06-02 to 2025-07-01.");
            assertThat(applied.concerned()).isEmpty();
            assertThat(applied.broken(null)).isEmpty();
        }
    }

    @Test
    void anotherOfficerIsAloneOnTheShortlistAndWhatPeopleWereToldStays() {
        given.add(published().toBuilder()
                .pinned(true)
                .excludedOfficers(List.of("O-2"))
                .build());
        Applied applied = Applied.changing(given.problem(), null, pin("O-2"));

        assertThat(applied.tour("T").shortlist()).containsExactly("O-2");
        assertThat(applied.tour("T").excludedOfficers()).isEmpty();
        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-1", JUNE, null));
        assertThat(applied.happening().decided()).containsExactly(Given.row("T", "O-2", "2025-06-02", "2025-07-01"));
        assertThat(applied.told()).singleElement().asString().startsWith("T: only O-2 may go;");
        assertThat(applied.concerned())
                .containsExactly(
                        "T is no longer locked.",
                        "T: O-2 is no longer among the excluded officers.",
                        "T: the dates are free; it may start from 2025-06-02 to 2025-06-16.");
    }

    @Test
    void thePlanSaysWhoGoes() {
        given.add(published());
        Plan plan = Given.plan(Given.row("T", "O-2", "2025-06-09", "2025-07-08"));
        Applied applied = Applied.changing(given.problem(), plan, pin(null));

        assertThat(applied.tour("T").shortlist()).containsExactly("O-2");
        assertThat(applied.happening().decided()).containsExactly(Given.row("T", "O-2", "2025-06-09", "2025-07-08"));
    }

    @Test
    void aFrozenTourWithAnotherOfficerIsLockedNoMore() {
        given.freezeDays = 200;
        given.add(published());
        Problem problem = given.problem();
        Applied other = Applied.changing(problem, null, pin("O-2"));
        Applied same = Applied.changing(problem, null, datesFree("O-1"));

        assertThat(new Judge(problem).isLocked(problem.tours().get(0))).isTrue();
        assertThat(new Judge(other.after()).isLocked(other.tour("T"))).isFalse();
        assertThat(new Judge(same.after()).isLocked(same.tour("T"))).isTrue();
        assertThat(same.concerned())
                .containsExactly("T starts on 2025-06-02 nevertheless: it is frozen as people were told.");
    }

    @Test
    void whoWasToldMayGoOnOtherDatesIfTheseAreFree() {
        given.add(published().toBuilder().pinned(true).build());
        Applied applied = Applied.changing(given.problem(), null, datesFree(null));

        assertThat(applied.tour("T").shortlist()).containsExactly("O-1");
        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-1", JUNE, null));
    }

    @Test
    void anOpenTourIsLockedOnTheDaysOfThePlan() {
        given.tour("T", null, "2025-06-02", "2025-06-16", 7, 30);
        Plan plan = Given.plan(Given.row("T", "O-1", "2025-06-09", "2025-07-08"));
        Period window = Period.of("2025-06-09", "2025-07-08");
        Problem problem = given.problem();

        assertThat(Applied.changing(problem, plan, pin(null)).assignment("T"))
                .isEqualTo(new Assignment("O-1", window, null));
        Applied applied = Applied.changing(problem, plan, pin("O-2"));

        assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-2", window, null));
        assertThat(applied.tour("T").pinned()).isTrue();
        assertThat(applied.tour("T").status()).isEqualTo(Status.OPEN);
        assertThat(applied.told()).containsExactly("T is locked: O-2 goes, 2025-06-09 to 2025-07-08.");
        assertThat(applied.happening().decided()).containsExactly(Given.row("T", "O-2", "2025-06-09", "2025-07-08"));
    }

    @Test
    void anOpenTourIsLockedOnTheDaysThatAreDecided() {
        given.tour("T", null, "2025-06-02", "2025-06-16", 7, 30);
        Plan plan = Given.plan(Given.row("T", "O-1", "2025-06-09", "2025-07-08"));
        // No start of the tour, and 41 days are no length of it: the planner decides.
        Period window = Period.of("2025-06-11", "2025-07-21");
        for (Plan known : Arrays.asList(plan, null)) {
            Applied applied = Applied.changing(given.problem(), known, new Pin("T", "O-2", window, false, null));

            assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-2", window, null));
            assertThat(applied.tour("T").pinned()).isTrue();
            assertThat(applied.happening().decided())
                    .containsExactly(Given.row("T", "O-2", "2025-06-11", "2025-07-21"));
        }
    }

    @Test
    void otherDaysOfAPublishedTourAreThoseOfThePlanAlone() {
        given.add(published());
        Period later = Period.of("2025-06-09", "2025-07-08");
        Applied applied = Applied.changing(given.problem(), null, new Pin("T", "O-1", later, false, null));

        assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-1", JUNE, null));
        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.tour("T").shortlist()).containsExactly("O-1");
        assertThat(applied.happening().decided()).containsExactly(Given.row("T", "O-1", "2025-06-09", "2025-07-08"));
        assertThat(Applied.changing(given.problem(), null, new Pin("T", "O-1", JUNE, false, null))
                        .tour("T")
                        .pinned())
                .isTrue();
    }

    @Test
    void daysThatAPublishedTourCannotHaveAreRefused() {
        given.add(published());
        Pin pin = new Pin("T", "O-1", Period.of("2025-06-10", "2025-07-09"), false, null);

        assertThatThrownBy(() -> pin.applyTo(given.problem(), null))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--from: T cannot take place from \"2025-06-10\" to 2025-07-09.");
    }

    @Test
    void anOpenTourWhoseDatesAreFreeNamesTheOfficerAlone() {
        given.assigned("T", Status.OPEN, true, JUNE, 30);
        Applied applied = Applied.changing(given.problem(), null, datesFree(null));

        assertThat(applied.tour("T").shortlist()).containsExactly("O-1");
        assertThat(applied.tour("T").assignment()).isNull();
        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.told()).containsExactly("T: only O-1 may go; they alone are on the shortlist.");
        assertThat(applied.concerned())
                .containsExactly(
                        "T is no longer locked.", "T: the dates are free; it may start from 2025-06-02 to 2025-06-02.");
    }

    @Test
    void withoutDatesOrOfficerItIsRefused() {
        given.tour("T", "2025-06-02", 30);
        Problem problem = given.problem();

        assertThat(Applied.refusal(problem, null, pin(null)))
                .isEqualTo("TOUR: \"T\" has nobody who is to go. Say who goes, with --officer, or name the plan that"
                        + " does, with --plan.");
        assertThat(Applied.refusal(problem, null, pin("O-2")))
                .isEqualTo(
                        "TOUR: \"T\" has no dates that are known. Name a plan that has them, with --plan, or leave the"
                                + " dates open, with --dates-free.");
        assertThat(Applied.changing(problem, null, datesFree("O-2")).tour("T").shortlist())
                .containsExactly("O-2");
        assertThat(Applied.refusal(problem, null, pin("O-7")))
                .startsWith("--officer: \"O-7\" is nobody on the roster.");
    }

    @Test
    void whoIsThereIsNoChoice() {
        given.assigned("T", Status.DEPLOYED, false, Period.of("2024-09-02", "2025-03-01"), 180);

        assertThat(Applied.refusal(given.problem(), null, pin("O-2"))).contains("is deployed", "\"event return\"");
    }

    @Test
    void whatAnotherOfficerBreaksIsTold() {
        given.add(published());
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-08-01", "2025-12-31")));

        Applied applied = Applied.changing(given.problem(), null, pin("O-3"));

        assertThat(applied.broken(null))
                .singleElement()
                .asString()
                .startsWith("release: ")
                .contains("O-3");
        assertThat(applied.concerned()).noneMatch(text -> text.startsWith("Broken already"));
    }

    @Test
    void datesOnWhichNothingIsBrokenAreTakenWhereTheyAreFree() {
        given.add(published());
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-06-05", "2025-12-31")));

        Applied applied = Applied.changing(given.problem(), null, pin("O-3"));

        assertThat(applied.happening().decided()).containsExactly(Given.row("T", "O-3", "2025-06-09", "2025-07-08"));
        assertThat(applied.broken(null)).isEmpty();
    }

    @Test
    void whatIsBrokenAlreadyAndKeptIsTold() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-08-01", "2025-12-31")));
        given.add(published().toBuilder()
                .assignment(new Assignment("O-3", JUNE, null))
                .build());

        Applied applied = Applied.changing(given.problem(), null, pin("O-3"));

        assertThat(applied.broken(null)).isEmpty();
        assertThat(applied.concerned())
                .singleElement()
                .asString()
                .startsWith("Broken already, and kept by this: ")
                .contains("O-3", "2025-06-02");
    }

    @Test
    void aTourThatNobodyCanStartAnyMoreStaysEmpty() {
        given.asOf = Period.of("2025-06-20", "2025-06-20").from();
        given.add(published());

        Applied applied = Applied.changing(given.problem(), null, pin("O-2"));

        assertThat(applied.happening().decided()).isEmpty();
        assertThat(applied.concerned()).containsExactly("T has no candidate window left for O-2, and stays empty.");
    }
}
