package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;
import static rotation.attention.Attention.Kind.UNSEATED;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;

/** O-1 was told to attend I from 6 to 17 January, and to go in February; the day of planning is 2025-01-06. */
class UnseatedTest {

    private static final Plan ANOTHER = plan(row("T", "O-2", "2025-02-03", "2025-03-04"));

    private final Problem season;

    UnseatedTest() {
        var given = new Given();
        given.course = new Course("C", 0, 365);
        given.intakes.add(new Intake("I", given.course, Period.of("2025-01-06", "2025-01-17"), 5));
        given.announce("T", Period.of("2025-02-03", "2025-03-04"), "I", false);
        season = given.problem();
    }

    @Test
    void whoSitsInClassAndIsNotToGoIsCalledBack() {
        Attention unseated = Told.of(UNSEATED, season, ANOTHER).get(0);

        assertThat(unseated.id()).isEqualTo("unseated:T:O-1");
        assertThat(unseated.number()).isEqualTo(12);
        assertThat(unseated.sentence(Locale.ENGLISH))
                .isEqualTo("T: O-1 sits in the course I until 2025-01-17, 12 more days, and is not to go any more."
                        + " Call them back from the course, or keep them on the tour (\"event pin T --officer O-1\").");
    }

    @Test
    void whoIsStillToGoIsNotTold() {
        assertThat(Told.ids(UNSEATED, season, plan(row("T", "O-1", "2025-02-10", "2025-03-11"))))
                .isEmpty();
    }

    @Test
    void theCourseIsToldFromItsFirstDayToItsLast() {
        assertThat(Told.ids(UNSEATED, Told.on(season, "2025-01-05"), ANOTHER)).isEmpty();
        assertThat(Told.ids(UNSEATED, Told.on(season, "2025-01-17"), ANOTHER)).containsExactly("unseated:T:O-1");
        assertThat(Told.ids(UNSEATED, Told.on(season, "2025-01-18"), ANOTHER)).isEmpty();
    }

    @Test
    void anEmptyTourUnseatsToo() {
        assertThat(Told.ids(UNSEATED, season, plan(Plan.Row.empty("T")))).containsExactly("unseated:T:O-1");
    }
}
