package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;
import static rotation.attention.Attention.Kind.PIN;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** Tours that the planner has pinned. */
class PinTest {

    private static final Period SPRING = Period.of("2025-03-01", "2025-05-31");

    private final Given given = new Given();

    private void pin(String id, String officer, Period window) {
        Period start = new Period(window.from(), window.from());
        given.add(Tour.builder(id, given.position(), new Tour.Starts(start, 1), List.of(window.days()))
                .preferredDays(window.days())
                .pinned(true)
                .assignment(new Tour.Assignment(officer, window, null))
                .build());
    }

    @Test
    void aPinThatBreaksNothingIsNotTold() {
        pin("P", "O-1", SPRING);

        assertThat(Told.ids(PIN, given.problem(), plan(row("P", "O-1", "2025-03-01", "2025-05-31"))))
                .isEmpty();
    }

    @Test
    void aPinThatBreaksARuleAloneIsToldWithThePinToLift() {
        pin("P", "O-1", SPRING);
        Problem problem =
                Told.with(given.problem(), Given.released(given.woman(), Period.of("2025-03-01", "2025-05-30")));
        Plan plan = plan(row("P", "O-1", "2025-03-01", "2025-05-31"));

        assertThat(Told.ids(PIN, problem, plan)).containsExactly("pin:release:P");
        assertThat(Told.sentences(PIN, problem, plan, Locale.ENGLISH))
                .containsExactly("No release of officer O-1 contains the absence for tour P, 2025-03-01 to 2025-05-31."
                        + " Locked: lift the pin of P, or change the data.");
        assertThat(Told.ids(PIN, Told.on(problem, "2025-05-31"), plan)).hasSize(1);
        assertThat(Told.ids(PIN, Told.on(problem, "2025-06-01"), plan)).isEmpty();
    }

    @Test
    void pinsThatBreakARuleTogetherAreOneThing() {
        pin("P-1", "O-1", SPRING);
        pin("P-2", "O-1", Period.of("2025-05-31", "2025-08-31"));
        Plan plan = plan(row("P-1", "O-1", "2025-03-01", "2025-05-31"), row("P-2", "O-1", "2025-05-31", "2025-08-31"));

        assertThat(Told.ids(PIN, given.problem(), plan)).containsExactly("pin:restBetweenTours:P-1:P-2");
        assertThat(Told.sentences(PIN, given.problem(), plan, Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("Locked: lift one of the pins of P-1, P-2, or change the data.");
    }

    @Test
    void pinsThatExceedACapWithThoseWhoAreThereAreNamedByTheAgency() {
        given.agency = Agency.builder("A", 100).maxAway(1).build();
        Told.announce(given, "T", Tour.Status.DEPLOYED, "O-2", "2024-10-01", "2025-03-31");
        pin("P", "O-1", SPRING);
        Plan plan = plan(row("T", "O-2", "2024-10-01", "2025-03-31"), row("P", "O-1", "2025-03-01", "2025-05-31"));

        assertThat(Told.of(PIN, given.problem(), plan)).singleElement().satisfies(pin -> {
            assertThat(pin.id()).isEqualTo("pin:agencyCap:A");
            assertThat(pin.days()).isEqualTo(Period.of("2025-03-01", "2025-03-31"));
            assertThat(pin.number()).isEqualTo(31);
        });
        // From April on O-1 is alone.
        assertThat(Told.ids(PIN, Told.on(given.problem(), "2025-04-01"), plan)).isEmpty();
    }

    @Test
    void whatThoseWhoAreThereBreakAloneIsNoPin() {
        given.agency = Agency.builder("A", 100).maxAway(0).build();
        Told.announce(given, "T", Tour.Status.DEPLOYED, "O-2", "2024-10-01", "2025-03-31");

        assertThat(Told.ids(PIN, given.problem(), plan(row("T", "O-2", "2024-10-01", "2025-03-31"))))
                .isEmpty();
    }

    @Test
    void otherToursOfThePlanDoNotMatter() {
        pin("P", "O-1", SPRING);
        given.tour("U", "2025-04-01", 30);
        Plan clash = plan(row("P", "O-1", "2025-03-01", "2025-05-31"), row("U", "O-1", "2025-04-01", "2025-04-30"));

        assertThat(Told.ids(PIN, given.problem(), clash)).isEmpty();
    }
}
