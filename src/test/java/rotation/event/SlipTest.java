package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Course;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/** Releases that begin later. */
class SlipTest {

    private static final Period SPRING = Period.of("2025-01-01", "2025-03-31");
    private static final Period LATER = Period.of("2025-04-11", "2025-12-31");
    private static final Period JULY = Period.of("2025-07-01", "2025-07-31");

    private final Given given = new Given();

    private Officer officer(Period... releases) {
        Officer officer = Given.released(Given.officer("O-3", given.agency, Gender.F), releases);
        given.with(officer);
        return officer;
    }

    private static List<Period> releases(Problem problem) {
        return Objects.requireNonNull(problem.officer("O-3")).releases();
    }

    @Test
    void theReleaseOfTheFirstPublishedTourBeginsLater() throws Exception {
        Officer officer = officer(SPRING, LATER);
        Events.told(given, "M-1/1", officer, JULY, JULY);

        Happening happening = Events.changed(new Slip("O-3", 20, "harvest"), Events.season(given));

        assertThat(releases(happening.problem())).containsExactly(SPRING, Period.of("2025-05-01", "2025-12-31"));
        assertThat(Objects.requireNonNull(happening.problem().officer("O-3")).note())
                .isEqualTo("harvest");
        assertThat(Events.told(happening))
                .containsExactly("O-3 is released from 2025-05-01 instead of 2025-04-11, 20 days later.");
    }

    @Test
    void appliedAgainTheSameReleaseSlipsAgainAndTheTourIsNamedOnce() throws Exception {
        Officer officer = officer(SPRING, LATER);
        Events.told(given, "M-1/1", officer, JULY, JULY);

        // 2025-04-11 and 81 days are 2025-07-01: the tour still fits.
        Happening fits = Events.changed(new Slip("O-3", 81, null), Events.season(given));
        Happening late = Events.changed(new Slip("O-3", 1, null), fits.problem());
        Happening later = Events.changed(new Slip("O-3", 1, null), late.problem());

        assertThat(fits.concerned()).isEmpty();
        assertThat(Events.told(late))
                .containsExactly(
                        "O-3 is released from 2025-07-02 instead of 2025-07-01, 1 day later.",
                        "M-1/1: O-3 was told to go, 2025-07-01 to 2025-07-31, and would be away from 2025-07-01 on;"
                                + " other days or somebody else must be found.");
        assertThat(Events.told(later))
                .containsExactly("O-3 is released from 2025-07-03 instead of 2025-07-02, 1 day later.");
        assertThat(releases(later.problem())).containsExactly(SPRING, Period.of("2025-07-03", "2025-12-31"));
    }

    @Test
    void trainingBelongsToTheAbsence() throws Exception {
        given.course = new Course("C", 0, 365);
        given.intakes.add(new Intake("C-1", given.course, Period.of("2025-05-01", "2025-05-10"), 9));
        Officer officer = officer(LATER);
        Events.told(given, "M-1/1", officer, JULY, JULY);

        Happening happening = Events.changed(new Slip("O-3", 21, null), Events.season(given));

        // Released from 2 May on, in class on the 1st.
        assertThat(Events.told(happening)).hasSize(2).last().asString().contains("away from 2025-05-01 on");
    }

    @Test
    void withoutATourTheFirstReleaseThatIsNotOverSlips() throws Exception {
        Period over = Period.of("2024-01-01", "2025-01-05");
        Period today = Period.of("2025-01-07", "2025-01-31");
        officer(over, today, LATER);

        Happening happening = Events.changed(new Slip("O-3", 24, null), Events.season(given));
        Happening gone = Events.changed(new Slip("O-3", 1, null), happening.problem());

        assertThat(releases(happening.problem())).containsExactly(over, Period.of("2025-01-31", "2025-01-31"), LATER);
        assertThat(releases(gone.problem())).containsExactly(over, LATER);
        assertThat(Events.told(gone))
                .containsExactly(
                        "O-3 is not released 2025-01-31 to 2025-01-31 any more: 1 day later, no day of it is left.");
    }

    @Test
    void whoHasNoReleaseCannotSlip() throws Exception {
        officer();
        Officer over =
                Given.released(Given.officer("O-4", given.agency, Gender.F), Period.of("2024-01-01", "2025-01-05"));
        given.with(over);

        assertThat(Events.nothing(new Slip("O-3", 20, "why"), Events.season(given)))
                .isEqualTo("O-3 has no release that could begin later: nothing changes.");
        assertThat(Events.nothing(new Slip("O-4", 20, "why"), Events.season(given)))
                .startsWith("O-4 has no release");
    }

    @Test
    void aReleaseMaySlipByVeryManyDays() throws Exception {
        officer(LATER);

        Happening happening = Events.changed(new Slip("O-3", Integer.MAX_VALUE, null), Events.season(given));

        assertThat(releases(happening.problem())).isEmpty();
    }
}
