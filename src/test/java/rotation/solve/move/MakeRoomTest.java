package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.solve.Season;
import rotation.solve.plan.Change;

class MakeRoomTest {

    private final Given given = new Given();

    /** What is added while O-1 is sent to T-1. */
    private static Set<List<String>> added(Season season) {
        var added = new HashSet<List<String>>();
        var room = new MakeRoom(
                season.plan().holdings(),
                new OpenTours(season.space(), season.tours()),
                new Shift(season.plan().holdings()));
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var officer = season.officer("O-1");
            var window =
                    season.tour("T-1").options().candidatesOf(officer.officer()).get(0);
            var changes = new ArrayList<>(List.of(new Change(season.tour("T-1"), officer, window)));
            room.addTo(changes, random);
            added.add(Drawn.said(changes.subList(1, changes.size())));
        }
        return added;
    }

    @Test
    void anotherTourOfTheTimeIsGivenToSomebodyElseOrShiftsOrBecomesEmpty() {
        given.with(Given.officer("O-3", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", null, "2025-06-02", "2025-06-09", 7, 30);
        Season season = Season.start(given.problem()).give("T-2", "O-2", "2025-06-02");

        assertThat(added(season))
                .contains(List.of("T-2:-"), List.of("T-2:O-3@2025-06-02"), List.of("T-2:O-2@2025-06-09"))
                .allMatch(changes -> changes.isEmpty()
                        || (changes.size() == 1 && changes.get(0).startsWith("T-2:")));
    }

    @Test
    void noTourBecomesEmptyWhereTheOneThatIsSentToWasFilled() {
        given.with(Given.officer("O-3", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-3").give("T-2", "O-2");

        assertThat(added(season)).doesNotContain(List.of("T-2:-")).hasSizeGreaterThan(1);
    }

    @Test
    void nothingIsAddedWhereNobodyElseIsAwayAtTheTime() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-09-01", 30);
        Season season = Season.start(given.problem()).give("T-2", "O-2");

        assertThat(added(season)).containsExactly(List.of());
    }

    @Test
    void whoSitsInTheSameClassAttendsAnotherIntake() {
        var course = new Course("C", 7, 365);
        given.course = course;
        given.intakes.add(new Intake("EARLY", course, Period.of("2025-02-03", "2025-02-14"), 1));
        given.intakes.add(new Intake("LATE", course, Period.of("2025-05-05", "2025-05-16"), 1));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-2", "O-2");

        assertThat(added(season)).contains(List.of("T-2:O-2@2025-06-02/EARLY"));
    }
}
