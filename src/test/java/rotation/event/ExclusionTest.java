package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.judge.Judge;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/** Officers who must not go on a tour. */
class ExclusionTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");

    private final Given given = new Given();

    private static Exclusion of(String officer) {
        return new Exclusion("T", officer, null);
    }

    @Test
    void theOfficerIsExcluded() {
        given.tour("T", "2025-06-02", 30);
        Applied applied = Applied.changing(given.problem(), null, of("O-2"));

        assertThat(applied.tour("T").excludedOfficers()).containsExactly("O-2");
        assertThat(applied.told()).containsExactly("T: O-2 must not go.");
        assertThat(applied.concerned()).isEmpty();
    }

    @Test
    void itIsSaidWhereItIsSoAlready() {
        given.add(Tour.builder("T", given.position(), new Tour.Starts(JUNE, 1), List.of(30))
                .excludedOfficers(List.of("O-2"))
                .build());
        Problem problem = given.problem();
        Applied applied = Applied.of(problem, null, of("O-2"));

        assertThat(applied.after()).isSameAs(problem);
        assertThat(applied.told()).containsExactly("T: O-2 is excluded already: nothing changes.");
    }

    @Test
    void theOfficerIsOffTheShortlist() {
        given.add(Tour.builder("T", given.position(), new Tour.Starts(JUNE, 1), List.of(30))
                .shortlist(List.of("O-2", "O-1"))
                .build());
        Applied once = Applied.changing(given.problem(), null, of("O-2"));
        Applied twice = Applied.changing(once.after(), null, of("O-1"));

        assertThat(once.tour("T").shortlist()).containsExactly("O-1");
        assertThat(once.concerned()).containsExactly("T: O-2 is off the shortlist; left are O-1.");
        assertThat(twice.tour("T").shortlist()).isEmpty();
        assertThat(twice.concerned()).containsExactly("T: O-1 was alone on the shortlist; anybody else may go now.");
    }

    @Test
    void anOpenTourIsNoLongerLockedForThem() {
        given.assigned("T", Status.OPEN, true, JUNE, 30);
        Problem problem = given.problem();
        Applied applied = Applied.changing(problem, null, of("O-1"));

        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.tour("T").assignment()).isNull();
        assertThat(applied.concerned()).containsExactly("T is no longer locked.");
        // For somebody else it stays locked.
        assertThat(Applied.changing(problem, null, of("O-2")).tour("T").pinned())
                .isTrue();
    }

    @Test
    void whatPeopleWereToldStaysAndSomebodyElseMustBeFound() {
        given.freezeDays = 200;
        given.assigned("T", Status.PUBLISHED, true, JUNE, 30);
        Applied applied = Applied.changing(given.problem(), null, of("O-1"));

        assertThat(applied.tour("T").pinned()).isFalse();
        assertThat(applied.tour("T").status()).isEqualTo(Status.PUBLISHED);
        assertThat(applied.assignment("T")).isEqualTo(new Assignment("O-1", JUNE, null));
        assertThat(new Judge(applied.after()).isLocked(applied.tour("T"))).isFalse();
        assertThat(applied.concerned())
                .containsExactly(
                        "T is no longer locked.",
                        "T: O-1 was told to go, 2025-06-02 to 2025-07-01; somebody else must be found.");
    }

    @Test
    void thePlanLosesThem() {
        given.tour("T", "2025-06-02", 30);
        Plan plan = Given.plan(Given.row("T", "O-2", "2025-06-02", "2025-07-01"));
        Applied applied = Applied.changing(given.problem(), plan, of("O-2"));

        assertThat(applied.concerned())
                .containsExactly(
                        "T: O-2 was to go by the plan, 2025-06-02 to 2025-07-01; somebody else must be found.");
        Effect effect = Effect.of(applied.problem(), applied.happening(), plan);
        assertThat(effect.emptied()).containsExactly("T");
        assertThat(effect.broken()).isEmpty();
    }

    @Test
    void whoIsThereAndWhoIsUnknownAreRefused() {
        given.assigned("T", Status.DEPLOYED, false, Period.of("2024-09-02", "2025-03-01"), 180);
        given.tour("U", "2025-06-02", 30);

        assertThat(Applied.refusal(given.problem(), null, of("O-2"))).startsWith("TOUR: \"T\" is deployed");
        assertThat(Applied.refusal(given.problem(), null, new Exclusion("U", "O-3", null)))
                .startsWith("OFFICER: \"O-3\" is nobody on the roster.");
    }
}
