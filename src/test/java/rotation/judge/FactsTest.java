package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.RandomProblems;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Gender;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/** What is broken by officers who are there already. */
class FactsTest {

    private static final Period WINDOW = Period.of("2024-10-01", "2025-06-30");

    private final Given given = new Given();

    private Officer there(String tour, Officer officer) {
        given.assigned(tour, Tour.Status.DEPLOYED, officer, WINDOW, WINDOW, 1, 273);
        return officer;
    }

    private static List<Rule> rules(Problem problem) {
        return new Judge(problem).facts().stream().map(Finding::rule).toList();
    }

    @Test
    void nothingIsSaidWhereNothingIsBrokenOrNobodyIsThere() {
        given.tour("open", "2025-02-03", 30);
        assertThat(rules(given.problem())).isEmpty();
        there("T", given.woman());
        assertThat(rules(given.problem())).isEmpty();
    }

    @Test
    void clearanceReleaseAndMandateAreNamedInWordsWithIdsOnly() {
        given.with(there(
                "T",
                Given.officer("O-3", given.agency, Gender.F).toBuilder()
                        .name("Never Told")
                        .medicalTo(Period.of("2025-05-31", "2025-05-31").to())
                        .releases(List.of(Period.of("2024-10-01", "2025-06-29")))
                        .build()));
        assertThat(new Judge(given.problem()).facts())
                .extracting(fact -> fact.sentence(Locale.ENGLISH))
                .containsExactly(
                        "No release of officer O-3 contains the absence for tour T, 2024-10-01 to 2025-06-30.",
                        "The medical clearance of officer O-3 ends on 2025-05-31, before tour T does on 2025-06-30.");
    }

    @Test
    void wishesOfAWholePlanThatAPlannerHasMadeHardAreNoneOfTheirs() {
        given.tour("open", "2025-02-03", 30);
        there("T", given.woman());
        given.weights = Map.of("unfilledTour", Weight.hard(1), "programWomen", Weight.hard(1));

        assertThat(rules(given.problem())).isEmpty();
    }

    @Test
    void thePlanThatKeepsThemIsFeasible() {
        given.with(there("T", Given.released(Given.officer("O-3", given.agency, Gender.F))));
        assertThat(rules(given.problem())).containsExactly(Rule.RELEASE);
        var kept = Given.plan(Given.row("T", "O-3", "2024-10-01", "2025-06-30"));
        assertThat(new Judge(given.problem()).judge(kept).isFeasible()).isTrue();
    }

    @Test
    void limitsBelowThoseWhoAreThereAreNamed() {
        given.agency = Agency.builder("A", 100).maxAway(1).build();
        there("T-1", given.woman());
        there("T-2", given.man());
        Problem problem = given.problem();
        var crowded = problem.toBuilder()
                .policy(problem.policy().toBuilder().programCeiling(1).build())
                .build();
        // 2 of them on 273 days
        assertThat(new Judge(crowded).facts())
                .extracting(Finding::rule, Finding::points)
                .containsExactly(tuple(Rule.AGENCY_CAP, 273L), tuple(Rule.PROGRAM_CEILING, 273L));
    }

    @Test
    void twoFactsOfOneOfficerAreNamed() {
        there("T-1", given.woman());
        there("T-2", given.woman());
        assertThat(rules(given.problem())).containsExactly(Rule.REST_BETWEEN_TOURS);
    }

    @Test
    void whatIsNotHardInTheProblemIsNotNamed() {
        given.with(there("T", Given.released(Given.officer("O-3", given.agency, Gender.F))));
        given.weights = Map.of(Rule.RELEASE.id(), Weight.soft(5));
        assertThat(rules(given.problem())).isEmpty();
    }

    @Test
    void trainingIsOver() {
        given.course = new Course("C", 0, 365);
        there("T", given.woman());
        assertThat(rules(given.problem())).isEmpty();
    }

    @Test
    void whatIsPlannedDoesNotMatter() {
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var deployed = problem.tours().stream().filter(Tour::isDeployed).toList();
            Problem alone = problem.toBuilder()
                    .tours(problem.tours().stream()
                            .map(tour -> tour.isDeployed()
                                    ? tour
                                    : tour.toBuilder()
                                            .status(Tour.Status.OPEN)
                                            .pinned(false)
                                            .assignment(null)
                                            .build())
                            .toList())
                    .build();
            assertThat(new Judge(problem).facts()).as("seed " + seed).isEqualTo(new Judge(alone).facts());
            assertThat(new Judge(problem).facts()).as("seed " + seed).allSatisfy(fact -> assertThat(deployed)
                    .extracting(Tour::id)
                    .containsAll(fact.ids(Subject.TOUR)));
        }
    }
}
