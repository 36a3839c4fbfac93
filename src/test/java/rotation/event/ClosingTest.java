package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** Missions that close. */
class ClosingTest {

    private static final int ON = Day.parse("2025-06-30");

    private final Given given = new Given();

    /** One of each kind, in a chain; the mission has no end. */
    private Problem season() {
        Events.there(given, "M-1/over", given.man(), Period.of("2024-10-01", "2024-12-31"));
        Events.there(given, "M-1/there", given.woman(), Period.of("2024-12-01", "2025-07-31"));
        given.tour("M-1/late", "M-1/there", "2025-06-02", "2025-08-01", 1, 30);
        given.tour("M-1/later", "M-1/late", "2025-07-01", "2025-08-01", 1, 10);
        Period june = Period.of("2025-06-10", "2025-07-09");
        Events.told(given, "M-1/moved", given.man(), june, Period.of("2025-05-01", "2025-06-10"));
        given.tour("M-1/exactly", "M-1/later", "2025-06-01", "2025-08-01", 1, 30);
        Events.told(
                given,
                "M-1/gone",
                given.man(),
                Period.of("2025-09-01", "2025-09-30"),
                Period.of("2025-08-01", "2025-09-30"));
        given.assigned("M-1/pinned", Tour.Status.OPEN, true, Period.of("2025-06-29", "2025-07-01"), 3);
        return Events.season(given);
    }

    @Test
    void whoIsThereComesHomeAndWhatCanNoLongerBeIsRemoved() throws Exception {
        Happening happening = Events.once(new Closing("M", ON, false, "the council"), season());

        Problem after = happening.problem();
        assertThat(after.missions().get(0).mandate()).isEqualTo(new Period(Day.ALWAYS, ON));
        assertThat(after.missions().get(0).note()).isEqualTo("the council");
        assertThat(after.positions().get(0).mission().mandate().to()).isEqualTo(ON);
        assertThat(after.tours())
                .extracting(Tour::id)
                .containsExactly("M-1/over", "M-1/there", "M-1/moved", "M-1/exactly");
        Tour there = Objects.requireNonNull(after.tour("M-1/there"));
        assertThat(Objects.requireNonNull(there.assignment()).window())
                .isEqualTo(Period.of("2024-12-01", "2025-06-30"));
        assertThat(happening.decided())
                .containsExactly(new Plan.Row("M-1/there", "O-1", Period.of("2024-12-01", "2025-06-30"), null));
        assertThat(Events.told(happening))
                .containsExactly(
                        "M closes on 2025-06-30; its mandate had no end.",
                        "1 deployed tour ends that day, 4 tours are removed.",
                        "M-1/there: O-1 is there, 2024-12-01 to 2025-07-31; they come home on 2025-06-30.",
                        "M-1/late is removed; nobody was told.",
                        "M-1/later is removed; nobody was told.",
                        "M-1/moved: O-2 was told to go, 2025-06-10 to 2025-07-09, beyond the mandate;"
                                + " other days or somebody else must be found.",
                        "M-1/gone: O-2 was told to go, 2025-09-01 to 2025-09-30; the tour is removed.",
                        "M-1/pinned: O-1 is locked in, 2025-06-29 to 2025-07-01; the tour is removed.");
    }

    @Test
    void aTourFollowsTheNearestBeforeItThatIsLeft() throws Exception {
        Problem after = Events.once(new Closing("M", ON, false, null), season()).problem();

        assertThat(Objects.requireNonNull(after.tour("M-1/exactly")).follows()).isEqualTo("M-1/there");
    }

    @Test
    void whoIsThereMayBeLeft() throws Exception {
        Happening happening = Events.once(new Closing("M", ON, true, null), season());

        assertThat(happening.decided()).isEmpty();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(happening.problem().tour("M-1/there"))
                                        .assignment())
                        .window()
                        .to())
                .isEqualTo(Day.parse("2025-07-31"));
        assertThat(Events.told(happening))
                .contains(
                        "No deployed tour ends that day, 4 tours are removed.",
                        "M-1/there: O-1 is there, 2024-12-01 to 2025-07-31, beyond the mandate;"
                                + " decide whether they may, or let \"event return\" end it.");
    }

    @Test
    void whoWasLeftComesHomeWithoutKeep() throws Exception {
        Problem kept = new Closing("M", ON, true, null).applyTo(season(), null).problem();

        Happening happening = Events.once(new Closing("M", ON, false, null), kept);

        assertThat(Events.told(happening))
                .containsExactly(
                        "The mandate of M ends on 2025-06-30 already.",
                        "1 deployed tour ends that day, no tour is removed.",
                        "M-1/there: O-1 is there, 2024-12-01 to 2025-07-31; they come home on 2025-06-30.",
                        "M-1/moved: O-2 was told to go, 2025-06-10 to 2025-07-09, beyond the mandate;"
                                + " other days or somebody else must be found.");
    }

    @Test
    void theCloserDayCountsAndALaterOneIsRefused() throws Exception {
        Problem closed =
                new Closing("M", ON, false, null).applyTo(season(), null).problem();

        Happening happening = Events.once(new Closing("M", Day.parse("2025-05-15"), false, null), closed);

        // In May, 30 days from the 1st on are too many.
        assertThat(Events.told(happening).get(0)).isEqualTo("M closes on 2025-05-15 instead of 2025-06-30.");
        assertThat(happening.problem().tours())
                .extracting(Tour::id, Tour::follows)
                .containsExactly(tuple("M-1/over", null), tuple("M-1/there", null));
        refused(
                closed,
                ON + 1,
                "--on: \"2025-07-01\" is after the mandate of M ends, 2025-06-30. A mandate is prolonged in the file, or"
                        + " for one run by --set missions[M].mandateTo=2025-07-01.");
    }

    @Test
    void aDayThatIsTooEarlyIsRefused() {
        Problem season = season();
        Problem later = season.toBuilder()
                .replace(season.missions().get(0).toBuilder()
                        .mandate(Period.of("2025-02-01", "2025-12-31"))
                        .build())
                .build();

        refused(
                season,
                season.asOf() - 1,
                "--on: \"2025-01-05\" is before the day of planning, 2025-01-06. Choose that day or a later one.");
        refused(
                later,
                Day.parse("2025-01-31"),
                "--on: \"2025-01-31\" is before the mandate of M begins, 2025-02-01. Choose that day or a later one.");
    }

    @Test
    void aDayBeforeADeployedTourBeginsIsRefusedUnlessItIsKept() throws Exception {
        Events.there(given, "M-1/1", given.woman(), Period.of("2025-02-01", "2025-07-31"));
        int day = Day.parse("2025-01-31");

        refused(
                Events.season(given),
                day,
                "--on: \"2025-01-31\" is before M-1/1 begins, where O-1 counts as deployed from 2025-02-01 on."
                        + " Choose that day or a later one, or leave with --keep who is there.");
        assertThat(Events.once(new Closing("M", day, true, null), Events.season(given))
                        .concerned())
                .hasSize(1);
    }

    private static void refused(Problem problem, int on, String message) {
        assertThatThrownBy(() -> new Closing("M", on, false, null).applyTo(problem, null))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }
}
