package rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Random problems are worth comparing implementations on only if they are legal and rich. */
class RandomProblemsTest {

    private static final int SEEDS = 400;

    @Test
    void everyPlanIsLegal() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Verdict verdict = new Judge(problem).judge(RandomProblems.plan(problem, seed));

            assertThat(verdict.irregularities()).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    void everyRuleIsBrokenOftenAndKeptOften() {
        Map<Rule, Integer> broken = new EnumMap<>(Rule.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            Verdict verdict = new Judge(problem).judge(RandomProblems.plan(problem, seed));
            for (Rule rule : Rule.values()) {
                broken.merge(rule, verdict.points(rule) > 0 ? 1 : 0, Integer::sum);
            }
        }

        assertThat(broken)
                .allSatisfy((rule, times) ->
                        assertThat(times).as("plans that break %s", rule).isBetween(SEEDS / 50, SEEDS - SEEDS / 50));
    }

    @Test
    void everyKeyOccursAndIsLeftOutToo() {
        var used = new Occurrences();
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var policy = problem.policy();
            used.note("toursPerOfficer", policy.toursPerOfficer() != null);
            used.note("budget", policy.budget() != null);
            used.note("a budget of 10^12", Objects.equals(policy.budget(), 1_000_000_000_000L));
            used.note("weights", !policy.weights().isEmpty());
            used.note("caps", any(problem.agencies(), agency -> !agency.caps().isEmpty()));
            used.note("lastMission", any(problem.officers(), officer -> officer.lastMission() != null));
            used.note("siteNeeds", any(problem.missions(), mission -> !mission.siteNeeds()
                    .isEmpty()));
            used.note("dailyCost", any(problem.missions(), mission -> mission.dailyCost() > 0));
            used.note("tourCost", any(problem.missions(), mission -> mission.tourCost() > 0));
            used.note("tentative", any(problem.tours(), Tour::tentative));
            used.note(
                    "shortlist", any(problem.tours(), tour -> !tour.shortlist().isEmpty()));
            used.note("an unknown officer on a shortlist", any(problem.tours(), tour -> tour.shortlist().stream()
                    .anyMatch(officer -> problem.officer(officer) == null)));
            used.note("excludedOfficers", any(problem.tours(), tour -> !tour.excludedOfficers()
                    .isEmpty()));
            used.note(
                    "assignment.intake",
                    any(
                            problem.tours(),
                            tour -> tour.assignment() != null
                                    && tour.assignment().intake() != null));
            used.note("note", any(problem.tours(), tour -> tour.note() != null));
            for (OfficerPair.Kind kind : OfficerPair.Kind.values()) {
                used.note(kind.toString(), any(problem.pairs(), pair -> pair.kind() == kind));
            }
        }

        used.assertEach(SEEDS);
    }

    @Test
    void everythingThatAPlanMayDoOccurs() {
        var used = new Occurrences();
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            var judge = new Judge(problem);
            var staffing = new Staffing(problem, RandomProblems.plan(problem, seed));
            List<Posting> filled = staffing.filled();
            List<Tour> empty = problem.tours().stream()
                    .filter(tour -> staffing.of(tour) == null)
                    .toList();
            used.note("a fact", any(filled, Posting::isFact));
            used.note("an extended tour", any(filled, one -> one.tour().isDeployed() && !one.isFact()));
            used.note("a pinned tour", any(filled, one -> one.tour().pinned()));
            used.note(
                    "a frozen tour",
                    any(filled, one -> judge.isLocked(one.tour()) && !one.tour().pinned()));
            used.note(
                    "a window that is the assigned officer's alone",
                    any(
                            filled,
                            one -> !one.tour().isDeployed()
                                    && !one.tour().pinned()
                                    && !problem.windows(one.tour(), false, NOBODY)
                                            .contains(one.window())));
            used.note(
                    "an intake that has begun",
                    any(
                            filled,
                            one -> one.intake() != null && one.intake().period().from() < problem.asOf()));
            used.note(
                    "another intake than the last",
                    any(
                            filled,
                            one -> one.intake() != null
                                    && !one.intake()
                                            .equals(problem.intakes(
                                                            one.tour(),
                                                            judge.isLocked(one.tour()),
                                                            one.officer(),
                                                            one.window().from())
                                                    .get(0))));
            used.note(
                    "another intake than was told",
                    any(
                            filled,
                            one -> one.intake() != null
                                    && one.tour().assignment() != null
                                    && one.tour().assignment().isOf(one.officer())
                                    && one.tour().assignment().intake() != null
                                    && !one.intake()
                                            .id()
                                            .equals(one.tour().assignment().intake())));
            used.note(
                    "a start in the past",
                    any(filled, one -> !one.tour().isDeployed() && one.window().from() < problem.asOf()));
            used.note("an empty published tour", any(empty, tour -> tour.status() == Tour.Status.PUBLISHED));
            used.note("no window for anybody", any(empty, tour -> problem.windows(tour, false, null)
                    .isEmpty()));
            used.note(
                    "an empty tour between two in a seat",
                    any(
                            filled,
                            one -> staffing.predecessor(one.tour()) == null
                                    && staffing.nearestBefore(one.tour()) != null));
            used.note(
                    "an officer with tours at the same time",
                    any(
                            problem.officers(),
                            officer -> any(
                                    staffing.of(officer),
                                    one -> any(
                                            staffing.of(officer),
                                            other -> !one.tour().equals(other.tour())
                                                    && one.window().touches(other.window())))));
            used.note(
                    "a mandate that cuts coverage",
                    any(
                            problem.positions(),
                            position -> position.coverage() != null
                                    && !position.coverage().equals(position.coverageInMandate())));
            used.note(
                    "a skill that lapses on the way",
                    any(
                            filled,
                            one -> any(one.officer().skills(), skill -> one.window()
                                    .contains(skill.validTo()))));
        }

        used.assertEach(SEEDS);
    }

    private static final Officer NOBODY =
            Officer.builder("nobody", Agency.builder("A", 0).build()).build();

    private static <T> boolean any(List<T> all, Predicate<T> what) {
        return all.stream().anyMatch(what);
    }

    /** In how many of the problems something is there. */
    private static final class Occurrences {

        private final Map<String, Integer> times = new LinkedHashMap<>();

        void note(String what, boolean isThere) {
            times.merge(what, isThere ? 1 : 0, Integer::sum);
        }

        void assertEach(int problems) {
            assertThat(times)
                    .allSatisfy((what, often) ->
                            assertThat(often).as(what).isBetween(problems / 50, problems - problems / 50));
        }
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(plans()).isEqualTo(plans());
        assertThat(plans()).doesNotHaveDuplicates();
    }

    private static List<Plan> plans() {
        var plans = new ArrayList<Plan>();
        for (long seed = 0; seed < 20; seed++) {
            Problem problem = RandomProblems.problem(100 + seed);
            if (problem.tours().size() >= 8) {
                plans.add(RandomProblems.plan(problem, seed));
                plans.add(RandomProblems.plan(problem, -1 - seed));
            }
        }
        return plans;
    }
}
