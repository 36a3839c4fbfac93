package rotation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Tours and officers that cannot come together are those that the judge's own reading of the rules keeps apart. */
class GapsTest {

    private static final int SEEDS = 150;

    private interface Check {
        void of(Problem problem, Judge judge, Gaps gaps, String seed);
    }

    private static void onRandomProblems(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            check.of(problem, new Judge(problem), new Gaps(problem), "seed " + seed);
        }
    }

    private static List<Period> windows(Problem problem, Judge judge, Tour tour, Officer officer) {
        Tour.Assignment told = tour.assignment();
        boolean isKeptByAnother = (judge.isLocked(tour) || tour.isDeployed()) && told != null && !told.isOf(officer);
        return isKeptByAnother ? List.of() : problem.windows(tour, judge.isLocked(tour), officer);
    }

    private static boolean hasWindow(Problem problem, Judge judge, Tour tour) {
        return problem.officers().stream()
                .anyMatch(officer -> !windows(problem, judge, tour, officer).isEmpty());
    }

    @Test
    void aTourWithoutACandidateWindowIsTold() {
        onRandomProblems((problem, judge, gaps, seed) -> assertThat(gaps.toursWithoutWindow())
                .as(seed)
                .isEqualTo(problem.tours().stream()
                        .filter(tour -> !hasWindow(problem, judge, tour))
                        .toList()));
    }

    @Test
    void toursAndOfficersThatMayNotComeTogetherAreTold() {
        onRandomProblems((problem, judge, gaps, seed) -> {
            var lonely = new ArrayList<Tour>();
            var idle = new LinkedHashSet<>(problem.officers());
            for (Tour tour : problem.tours()) {
                boolean fixed = judge.isLocked(tour) || tour.isDeployed();
                Tour.Assignment told = tour.assignment();
                List<Officer> serving = problem.officers().stream()
                        .filter(officer -> (fixed && told != null)
                                ? told.isOf(officer)
                                : windows(problem, judge, tour, officer).stream()
                                        .anyMatch(window -> hardRulesBroken(problem, judge, tour, officer, window)
                                                .isEmpty()))
                        .toList();
                if (serving.isEmpty() && hasWindow(problem, judge, tour)) {
                    lonely.add(tour);
                }
                serving.forEach(idle::remove);
            }
            assertThat(gaps.toursWithoutOfficer()).as(seed).isEqualTo(lonely);
            assertThat(gaps.officersWithoutTour()).as(seed).containsExactlyElementsOf(idle);
        });
    }

    @Test
    void anExclusionIsARuleThatIsBrokenInEveryWindow() {
        onRandomProblems((problem, judge, gaps, seed) -> {
            Map<Officer, Map<Rule, Integer>> ofOfficers = new HashMap<>();
            for (Tour tour : problem.tours()) {
                Map<Rule, Integer> ofTour = new EnumMap<>(Rule.class);
                for (Officer officer : problem.officers()) {
                    for (Rule rule : brokenInEveryWindow(
                            problem, judge, windows(problem, judge, tour, officer), tour, officer)) {
                        ofTour.merge(rule, 1, Integer::sum);
                        ofOfficers
                                .computeIfAbsent(officer, key -> new EnumMap<>(Rule.class))
                                .merge(rule, 1, Integer::sum);
                    }
                }
                assertThat(gaps.exclusions(tour)).as("%s, tour %s", seed, tour).isEqualTo(ofTour);
            }
            for (Officer officer : problem.officers()) {
                assertThat(gaps.exclusions(officer))
                        .as("%s, officer %s", seed, officer)
                        .isEqualTo(ofOfficers.getOrDefault(officer, Map.of()));
            }
        });
    }

    @Test
    void whoHasNoWindowIsCountedApart() {
        onRandomProblems((problem, judge, gaps, seed) -> {
            for (Tour tour : problem.tours()) {
                assertThat(gaps.officersWithoutWindow(tour))
                        .as("%s, tour %s", seed, tour)
                        .isEqualTo((int) problem.officers().stream()
                                .filter(officer ->
                                        windows(problem, judge, tour, officer).isEmpty())
                                .count());
            }
            for (Officer officer : problem.officers()) {
                assertThat(gaps.toursWithWindow(officer))
                        .as("%s, officer %s", seed, officer)
                        .isEqualTo((int) problem.tours().stream()
                                .filter(tour ->
                                        !windows(problem, judge, tour, officer).isEmpty())
                                .count());
            }
        });
    }

    private static Set<Rule> brokenInEveryWindow(
            Problem problem, Judge judge, List<Period> windows, Tour tour, Officer officer) {
        Set<Rule> broken = new LinkedHashSet<>(Rule.eligibility());
        for (Period window : windows) {
            broken.retainAll(hardRulesBroken(problem, judge, tour, officer, window));
        }
        return windows.isEmpty() ? Set.of() : broken;
    }

    private static Set<Rule> hardRulesBroken(Problem problem, Judge judge, Tour tour, Officer officer, Period window) {
        return judge.points(tour, officer, window).keySet().stream()
                .filter(rule -> rule.weight(problem).isHard())
                .collect(Collectors.toSet());
    }
}
