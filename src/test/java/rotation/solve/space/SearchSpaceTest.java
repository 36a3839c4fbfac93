package rotation.solve.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

/** Who may serve where and when is what the judge's own reading of the rules says. */
class SearchSpaceTest {

    private static final int SEEDS = 150;

    private interface Check {
        void of(Problem problem, Judge judge, SearchSpace space, String seed);
    }

    private static void onRandomProblems(Check check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            check.of(problem, new Judge(problem), new SearchSpace(problem), "seed " + seed);
        }
    }

    @Test
    void theToursThatKeepTheirOfficerAreThoseThatAreLockedOrDeployed() {
        Set<Boolean> seen = new HashSet<>();
        onRandomProblems((problem, judge, space, seed) -> {
            for (TourOptions options : space.options()) {
                boolean fixed = judge.isLocked(options.tour()) || options.tour().isDeployed();
                assertThat(options.isOfficerFixed())
                        .as("%s, tour %s", seed, options)
                        .isEqualTo(fixed);
                seen.add(fixed);
            }
        });
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theWindowsAreTheCandidatesOfTheProblem() {
        onRandomProblems((problem, judge, space, seed) -> {
            for (TourOptions options : space.options()) {
                Tour tour = options.tour();
                boolean locked = judge.isLocked(tour);
                List<Period> candidates = problem.windows(tour, locked, null).stream()
                        .filter(window -> locked
                                || !tour.isDeployed()
                                || hardRulesBroken(problem, judge, tour, officer(problem, tour), window)
                                        .isEmpty())
                        .toList();
                if (candidates.isEmpty()) {
                    assertThat(options.isOpen())
                            .as("%s, tour %s", seed, options)
                            .isFalse();
                } else {
                    assertThat(options.windows())
                            .extracting(TourWindow::period)
                            .as("%s, tour %s", seed, options)
                            .hasSameElementsAs(candidates);
                }
            }
        });
    }

    @Test
    void anOfficerMayServeInTheWindowsInWhichNoHardRuleIsBroken() {
        onRandomProblems((problem, judge, space, seed) -> {
            for (TourOptions options : space.options()) {
                if (options.isOfficerFixed()) {
                    continue;
                }
                var serving = new ArrayList<Officer>();
                for (Officer officer : problem.officers()) {
                    List<Period> fitting = fittingWindows(problem, judge, options.tour(), officer);
                    if (!fitting.isEmpty()) {
                        serving.add(officer);
                        int index = options.indexOf(problem.officers().indexOf(officer));
                        assertThat(options.windowsOf(index))
                                .extracting(TourWindow::period)
                                .as("%s, tour %s, officer %s", seed, options, officer)
                                .isEqualTo(fitting);
                    }
                }
                assertThat(options.officers())
                        .extracting(RosterOfficer::officer)
                        .as("%s, tour %s", seed, options)
                        .isEqualTo(serving);
            }
        });
    }

    @Test
    void aTourThatKeepsItsOfficerHasNoOther() {
        onRandomProblems((problem, judge, space, seed) -> {
            for (TourOptions options : space.options()) {
                Tour.Assignment own = options.tour().assignment();
                if (options.isOfficerFixed() && own != null) {
                    assertThat(options.officers())
                            .extracting(RosterOfficer::officer)
                            .as("%s, tour %s", seed, options)
                            .containsExactly(problem.officer(own.officer()));
                    assertThat(options.windowsOf(0)).isEqualTo(options.windows());
                }
            }
        });
    }

    private static Officer officer(Problem problem, Tour assigned) {
        return Objects.requireNonNull(
                problem.officer(Objects.requireNonNull(assigned.assignment()).officer()));
    }

    private static List<Period> fittingWindows(Problem problem, Judge judge, Tour tour, Officer officer) {
        return problem.windows(tour, judge.isLocked(tour), officer).stream()
                .filter(window ->
                        hardRulesBroken(problem, judge, tour, officer, window).isEmpty())
                .toList();
    }

    private static Set<Rule> hardRulesBroken(Problem problem, Judge judge, Tour tour, Officer officer, Period window) {
        return judge.points(tour, officer, window).keySet().stream()
                .filter(rule -> rule.weight(problem).isHard())
                .collect(Collectors.toSet());
    }
}
