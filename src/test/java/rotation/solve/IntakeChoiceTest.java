package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.solve.plan.Change;
import rotation.solve.plan.HomeChain;

/** The search chooses who attends which intake. Tours start on 2 June; two intakes can serve them. */
class IntakeChoiceTest {

    private static final Period WINDOW = Period.of("2025-06-02", "2025-07-01");
    private static final Course COURSE = new Course("C", 7, 365);

    private final Given given = new Given();

    IntakeChoiceTest() {
        given.course = COURSE;
    }

    private void intakes(int earlySeats, int lateSeats) {
        given.intakes.add(new Intake("EARLY", COURSE, Period.of("2025-02-03", "2025-02-14"), earlySeats));
        given.intakes.add(new Intake("LATE", COURSE, Period.of("2025-05-05", "2025-05-16"), lateSeats));
    }

    private void published(String id, Officer officer, @Nullable String intake) {
        var starts = new Tour.Starts(new Period(WINDOW.from(), WINDOW.from()), 1);
        given.add(Tour.builder(id, given.position(), starts, List.of(WINDOW.days()))
                .status(Tour.Status.PUBLISHED)
                .assignment(new Tour.Assignment(officer.id(), WINDOW, intake))
                .build());
    }

    private void shortlisted(String id, String officer) {
        var starts = new Tour.Starts(new Period(WINDOW.from(), WINDOW.from()), 1);
        given.add(Tour.builder(id, given.position(), starts, List.of(WINDOW.days()))
                .shortlist(List.of(officer))
                .build());
    }

    private List<@Nullable String> intakesAfter(Changes changes) {
        var settings = new SolveSettings(null, null, 400L, 1, 1, Strategy.of("annealing"), changes);
        SolvedPlan solved = new RotationSolver(given.problem(), settings, null, Instant.now()).solve();
        assertThat(solved.score().hardScore()).isZero();
        assertThat(solved.score().mediumScore()).isZero();
        return solved.plan().rows().stream().map(Plan.Row::intake).toList();
    }

    @Test
    void theLatestIsAttendedWhereItHasSeatsForAll() {
        intakes(2, 2);
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);

        assertThat(intakesAfter(Changes.WORTHWHILE)).containsExactly("LATE", "LATE");
    }

    @Test
    void anEarlierOneServesWhereTheLatestIsFull() {
        intakes(1, 1);
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);

        assertThat(intakesAfter(Changes.WORTHWHILE)).containsExactlyInAnyOrder("EARLY", "LATE");
    }

    @Test
    void whoCouldAttendEitherLeavesTheLateSeatToWhoCouldNot() {
        intakes(1, 1);
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-04-01", "2025-12-31")));
        shortlisted("T-1", "O-1");
        shortlisted("T-2", "O-3");

        assertThat(intakesAfter(Changes.WORTHWHILE)).containsExactly("EARLY", "LATE");
    }

    @Test
    void whereOnlyNeededChangesAreMadePeopleAttendWhatTheyWereTold() {
        intakes(2, 2);
        published("T-1", given.woman(), "EARLY");
        published("T-2", given.man(), "LATE");

        assertThat(intakesAfter(Changes.NEEDED)).containsExactly("EARLY", "LATE");
    }

    @Test
    void oneIsToldAnotherCourseDateWhereTheirsIsOverfull() {
        intakes(2, 1);
        published("T-1", given.woman(), "LATE");
        published("T-2", given.man(), "LATE");

        assertThat(intakesAfter(Changes.NEEDED)).containsExactlyInAnyOrder("EARLY", "LATE");
    }

    @Test
    void whoWasToldOfNoneGetsASeat() {
        intakes(1, 1);
        published("T-1", given.woman(), null);
        published("T-2", given.man(), null);

        assertThat(intakesAfter(Changes.NEEDED)).containsExactly("LATE", "EARLY");
    }

    @Test
    void whoSitsInClassStaysThere() {
        intakes(2, 2);
        given.asOf = Day.parse("2025-02-10");
        published("T-1", given.woman(), "EARLY");

        assertThat(intakesAfter(Changes.WORTHWHILE)).containsExactly("EARLY");
    }

    @Test
    void aClassMayBeTooFullWhereThatCostsLessThanAnEarlierOne() {
        intakes(9, 1);
        given.weights = Map.of("trainingCapacity", Weight.soft(1), "agencyFairShare", Weight.soft(2));
        for (int i = 0; i < 4; i++) {
            String officer = "O-" + (i + 3);
            given.with(Given.officer(officer, given.agency, null));
            shortlisted("T-" + i, officer);
        }
        given.fairSharePercent = 0;

        // Each day of absence counts: three months earlier in class is dearer than three officers too many.
        assertThat(intakesAfter(Changes.WORTHWHILE)).containsOnly("LATE");
    }

    @Test
    void whoIsRestoredToATourThatNamedNoIntakeGetsASeat() {
        intakes(1, 1);
        published("T-1", given.woman(), "LATE");
        published("T-2", given.man(), null);
        Season season = Season.start(given.problem());
        season.plan().make(Change.empty(season.tour("T-2")));

        season.plan().make(HomeChain.of(season.tour("T-2"), season.plan().holdings()));

        assertThat(season.toPlan().rows()).extracting(Plan.Row::intake).containsExactly("LATE", "EARLY");
    }
}
