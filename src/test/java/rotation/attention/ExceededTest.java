package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;
import static rotation.attention.Attention.Kind.EXCEEDED;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** O-1 is there from October to June, O-2 from November to May; the day of planning is 2025-01-06. */
class ExceededTest {

    private static final Plan KEPT =
            plan(row("T-1", "O-1", "2024-10-01", "2025-06-30"), row("T-2", "O-2", "2024-11-01", "2025-05-31"));

    private final Given given = new Given();

    ExceededTest() {
        Told.announce(given, "T-1", Tour.Status.DEPLOYED, "O-1", "2024-10-01", "2025-06-30");
        Told.announce(given, "T-2", Tour.Status.DEPLOYED, "O-2", "2024-11-01", "2025-05-31");
    }

    private Problem capped(int max) {
        return with(Agency.builder("A", 100).maxAway(max).build());
    }

    private Problem with(Agency agency) {
        given.agency = agency;
        return given.problem();
    }

    @Test
    void aCapThatIsExactlyReachedIsNotTold() {
        assertThat(Told.ids(EXCEEDED, capped(2), KEPT)).isEmpty();
    }

    @Test
    void aCapBelowThoseWhoAreThereIsToldFromTodayOn() {
        Attention exceeded = Told.of(EXCEEDED, capped(1), KEPT).get(0);

        assertThat(exceeded.id()).isEqualTo("agencyCap:A");
        assertThat(exceeded.days()).isEqualTo(Period.of("2025-01-06", "2025-05-31"));
        assertThat(exceeded.number()).isEqualTo(1);
        assertThat(exceeded.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "A: 2 of those who are there already are away on 2025-01-06, where the cap is 1; it is exceeded"
                                + " from 2025-01-06 to 2025-05-31. Decide who comes home early (\"event return\"), or agree on a"
                                + " higher cap with A.");
    }

    @Test
    void aCapForSomeDaysIsToldForTheseDays() {
        Agency agency = Agency.builder("A", 100)
                .caps(List.of(new Agency.Cap(Period.of("2025-03-01", "2025-06-10"), 0)))
                .build();

        // Two are away to 31 May, then one.
        assertThat(Told.of(EXCEEDED, with(agency), KEPT)).singleElement().satisfies(exceeded -> {
            assertThat(exceeded.days()).isEqualTo(Period.of("2025-03-01", "2025-06-10"));
            assertThat(exceeded.number()).isEqualTo(2);
        });
    }

    @Test
    void whatWasExceededInThePastIsNotTold() {
        assertThat(Told.ids(EXCEEDED, Told.on(capped(1), "2025-05-31"), KEPT)).containsExactly("agencyCap:A");
        assertThat(Told.ids(EXCEEDED, Told.on(capped(1), "2025-06-01"), KEPT)).isEmpty();
    }

    @Test
    void whoIsOnlyPlannedDoesNotExceed() {
        given.tour("T-3", "2025-02-03", 30);
        given.with(Given.officer("O-3", given.agency, null));
        Problem problem = capped(2);

        assertThat(Told.ids(EXCEEDED, problem, KEPT.with(List.of(row("T-3", "O-3", "2025-02-03", "2025-03-04")))))
                .isEmpty();
    }

    @Test
    void ceilingsAreToldForMissionAndProgramme() {
        Problem problem = given.problem();
        Problem crowded = problem.toBuilder()
                .policy(problem.policy().toBuilder().programCeiling(1).build())
                .missions(problem.missions().stream()
                        .map(mission -> mission.toBuilder().ceiling(1).build())
                        .toList())
                .build();

        assertThat(Told.sentences(EXCEEDED, crowded, KEPT, Locale.ENGLISH))
                .satisfiesExactly(
                        mission -> assertThat(mission)
                                .startsWith("M: 2 of those who are there already are in theatre on 2025-01-06"),
                        programme -> assertThat(programme)
                                .startsWith("The programme: 2 of those who are there already are in theatre"));
        assertThat(Told.ids(EXCEEDED, crowded, KEPT)).containsExactly("missionCeiling:M", "programCeiling");
    }

    @Test
    void anOfficerWhoIsTwiceAwayIsTold() {
        var twice = new Given();
        Told.announce(twice, "T-1", Tour.Status.DEPLOYED, "O-1", "2024-10-01", "2025-06-30");
        Told.announce(twice, "T-2", Tour.Status.DEPLOYED, "O-1", "2024-11-01", "2025-05-31");

        assertThat(Told.of(EXCEEDED, twice.problem(), KEPT)).singleElement().satisfies(exceeded -> {
            assertThat(exceeded.id()).isEqualTo("restBetweenTours:T-1:T-2");
            assertThat(exceeded.days()).isEqualTo(Period.of("2025-01-06", "2025-05-31"));
        });
    }
}
