package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.json.InputException;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/** Intakes that do not take place. */
class CancellationTest {

    private final Given given = new Given();
    private final Course course = new Course("PDT", 7, 100);

    @BeforeEach
    void thereAreIntakes() {
        given.course = course;
        given.intakes.add(new Intake("PDT-01", course, Period.of("2024-12-02", "2025-01-05"), 9));
        given.intakes.add(new Intake("PDT-02", course, Period.of("2025-02-03", "2025-02-14"), 9));
        given.intakes.add(new Intake("PDT-04", course, Period.of("2025-04-07", "2025-04-18"), 9));
    }

    /** A tour that was published for an officer, with an intake; null: none. */
    private void told(String id, Officer officer, String from, String to, @Nullable String intake) {
        Tour tour = Tour.builder(id, given.position(), new Tour.Starts(Period.of(from, from), 1), List.of(30))
                .status(Tour.Status.PUBLISHED)
                .assignment(new Tour.Assignment(officer.id(), Period.of(from, to), intake))
                .build();
        given.add(tour);
    }

    private static @Nullable String intake(Happening happening, String tour) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(happening.problem().tour(tour)).assignment())
                .intake();
    }

    @Test
    void theIntakeGoesAlsoWhereOfficersWereToldToAttendIt() throws Exception {
        told("M-1/1", given.woman(), "2025-05-01", "2025-05-30", "PDT-04");
        told("M-1/2", given.man(), "2025-06-01", "2025-06-30", "PDT-04");
        told("M-1/3", given.man(), "2025-09-01", "2025-09-30", null);
        Tour there = Events.there(given, "M-1/0", given.man(), Period.of("2024-12-01", "2025-02-28"));
        Problem season = Events.season(given).toBuilder()
                .replace(there.toBuilder()
                        .assignment(new Tour.Assignment("O-2", Period.of("2024-12-01", "2025-02-28"), "PDT-04"))
                        .build())
                .build();

        Happening happening = changed(new Cancellation("PDT-04", "no teacher"), season);

        assertThat(happening.problem().intakes()).extracting(Intake::id).containsExactly("PDT-01", "PDT-02");
        for (String tour : List.of("M-1/0", "M-1/1", "M-1/2")) {
            assertThat(intake(happening, tour)).isNull();
            assertThat(Objects.requireNonNull(happening.problem().tour(tour)).note())
                    .isEqualTo("no teacher");
        }
        assertThat(Objects.requireNonNull(happening.problem().tour("M-1/3")).note())
                .isNull();
        // 100 days after 2025-02-14 are 2025-05-25.
        assertThat(Events.told(happening))
                .containsExactly(
                        "Intake PDT-04, 2025-04-07 to 2025-04-18, is cancelled; 2 officers were told to attend it.",
                        "M-1/1: O-1 was told to go, 2025-05-01 to 2025-05-30, after this intake;"
                                + " what can serve instead, as far as seats are left: PDT-02.",
                        "M-1/2: O-2 was told to go, 2025-06-01 to 2025-06-30, after this intake;"
                                + " no other intake can serve: other days or somebody else must be found.");
    }

    private static Happening changed(Cancellation cancellation, Problem season) throws Exception {
        return Events.once(cancellation, season);
    }

    @Test
    void whoWasToldNoIntakeIsNamedIfNoOtherIsLeft() throws Exception {
        told("M-1/1", given.woman(), "2025-05-01", "2025-05-30", null);
        told("M-1/2", given.man(), "2025-06-01", "2025-06-30", null);

        assertThat(Events.told(changed(new Cancellation("PDT-04", null), Events.season(given))))
                .containsExactly(
                        "Intake PDT-04, 2025-04-07 to 2025-04-18, is cancelled; nobody was told to attend it.",
                        "M-1/2: O-2 was told to go, 2025-06-01 to 2025-06-30, and could have attended this intake alone;"
                                + " no other intake can serve: other days or somebody else must be found.");
    }

    @Test
    void whoIsTrainedByThenNeedsNoOther() throws Exception {
        Officer trained = Given.officer("O-3", given.agency, null).toBuilder()
                .trained(List.of(new Officer.Training(course, Day.parse("2025-12-31"))))
                .build();
        given.with(trained);
        told("M-1/1", trained, "2025-06-01", "2025-06-30", "PDT-04");

        assertThat(Events.told(changed(new Cancellation("PDT-04", null), Events.season(given))))
                .containsExactly(
                        "Intake PDT-04, 2025-04-07 to 2025-04-18, is cancelled; 1 officer was told to attend it.",
                        "M-1/1: O-3 was told to go, 2025-06-01 to 2025-06-30, after this intake;"
                                + " they need no training.");
    }

    @Test
    void anIntakeThatIsOverTookPlace() {
        assertThatThrownBy(() -> new Cancellation("PDT-01", null).applyTo(Events.season(given), null))
                .isInstanceOf(InputException.class)
                .hasMessage("INTAKE: \"PDT-01\" was over on 2025-01-05, before the day of planning, 2025-01-06: it took"
                        + " place. Only an intake that is not over can be cancelled.");
    }

    @Test
    void anIntakeThatIsNotThereIsCancelledAlready() throws Exception {
        assertThat(Events.nothing(new Cancellation("XYZ", "x"), Events.season(given)))
                .isEqualTo("This season has no intake XYZ, or no longer: nothing changes.");
        assertThat(Events.nothing(new Cancellation("PTD-04", null), Events.season(given)))
                .endsWith("nothing changes. Did you mean \"PDT-04\"?");
    }
}
