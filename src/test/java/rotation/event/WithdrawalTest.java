package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.json.InputException;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Problem;

/** Officers who withdraw. */
class WithdrawalTest {

    private static final Period JUNE = Period.of("2025-06-01", "2025-06-30");

    private final Given given = new Given();

    @Test
    void whoWithdrawsForGoodIsReleasedNoMore() throws Exception {
        Events.told(given, "M-1/1", given.woman(), JUNE, JUNE);
        Events.there(given, "M-1/0", given.woman(), Period.of("2024-12-01", "2025-02-01"));
        Events.there(given, "M-1/-1", given.woman(), Period.of("2024-02-01", "2024-03-01"));

        Happening happening = Events.once(new Withdrawal("O-1", Period.UNBOUNDED, "family"), Events.season(given));

        assertThat(Objects.requireNonNull(happening.problem().officer("O-1")).releases())
                .isEmpty();
        assertThat(Objects.requireNonNull(happening.problem().officer("O-1")).note())
                .isEqualTo("family");
        // A tour that is over concerns nobody.
        assertThat(Events.told(happening))
                .containsExactly(
                        "O-1 withdraws, and is released no more.",
                        "M-1/1: O-1 was told to go, 2025-06-01 to 2025-06-30; other days or somebody else must be found.",
                        "M-1/0: O-1 is there, 2024-12-01 to 2025-02-01; they stay until \"event return\" says otherwise.");
    }

    @Test
    void whoWithdrawsForSomeDaysIsReleasedBeforeAndAfterThem() throws Exception {
        given.course = new Course("C", 0, 365);
        given.intakes.add(new Intake("C-1", given.course, Period.of("2025-05-01", "2025-05-10"), 9));
        Events.told(given, "M-1/1", given.woman(), JUNE, JUNE);
        Problem season = Events.season(given);

        Happening happening = Events.once(new Withdrawal("O-1", Period.of("2025-05-10", "2025-05-12"), null), season);
        Happening between = Events.once(new Withdrawal("O-1", Period.of("2025-04-10", "2025-04-30"), null), season);

        assertThat(Objects.requireNonNull(happening.problem().officer("O-1")).releases())
                .containsExactly(Period.of("2024-01-01", "2025-05-09"), Period.of("2025-05-13", "2027-12-31"));
        // On 10 May they sit in class; up to 30 April they are at home.
        assertThat(Events.told(happening))
                .containsExactly(
                        "O-1 withdraws for some days, and is still released 2024-01-01 to 2025-05-09, 2025-05-13 to 2027-12-31.",
                        "M-1/1: O-1 was told to go, 2025-06-01 to 2025-06-30; other days or somebody else must be found.");
        assertThat(between.concerned()).isEmpty();
    }

    @Test
    void anOfficerWhoIsNotThereIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> new Withdrawal("O-11x", Period.UNBOUNDED, null).applyTo(given.problem(), null))
                .isInstanceOf(InputException.class)
                .hasMessage("OFFICER: \"O-11x\" is nobody on the roster. Did you mean \"O-1\"?");
    }
}
