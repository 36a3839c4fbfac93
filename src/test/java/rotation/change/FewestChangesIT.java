package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.AllPlans;
import rotation.RandomProblems;
import rotation.change.DisruptedSeasons.Row;
import rotation.change.DisruptedSeasons.Scenario;
import rotation.change.FewestChanges.Proof;
import rotation.generate.Disruption;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** To plan again changes the fewest announced tours that can change; and the proof of how few that is can be trusted. */
class FewestChangesIT {

    private static final int SEEDS = 1500;
    private static final long MOVES_TO_PUBLISH = 300_000;
    private static final long MOVES_TO_RESOLVE = 60_000;

    @SuppressWarnings("NullAway.Init")
    private static DisruptedSeasons seasons;

    @BeforeAll
    static void publish() throws Exception {
        seasons = DisruptedSeasons.canadian(MOVES_TO_PUBLISH);
    }

    static List<Scenario> scenarios() {
        return DisruptedSeasons.SCENARIOS.stream().filter(Scenario::tested).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void planningAgainChangesTheFewestThatCanChange(Scenario scenario) {
        Row row = seasons.row(scenario, MOVES_TO_RESOLVE);

        assertThat(row.proof().proven()).as(row.proof().explanation()).isTrue();
        // A mission whose only tours disappear with it leaves nothing to be changed.
        assertThat(row.proof().forced() > 0)
                .as(row.toString())
                .isEqualTo(scenario.disruption().posts() == 0);
        assertThat(row.resolved().medium())
                .as(row.toString())
                .isEqualTo(row.proof().medium());
        assertThat(row.resolved().changes())
                .as(row.toString())
                .isLessThanOrEqualTo(row.proof().fewestChanges());
    }

    @Test
    void whatIsProvenIsTheBestOfAllPlans() {
        int problems = 0;
        int more = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = disrupted(seed);
            var plans = new AllPlans(problem);
            if (plans.count() < 20 || plans.count() > 2000) {
                continue;
            }
            Proof proof = FewestChanges.of(problem).proof();
            if (!proof.proven()) {
                continue;
            }
            problems++;
            more += proof.fewestChanges() > proof.forced() ? 1 : 0;
            Best best = best(new Judge(problem), plans.rowsByTour(), new ArrayList<>(), null);
            assertThat(List.of(proof.medium(), proof.fewestChanges()))
                    .as("seed %s: %s", seed, proof.explanation())
                    .isEqualTo(List.of(-best.score().mediumScore(), best.changes()));
            assertThat(new Judge(problem)
                            .judge(Objects.requireNonNull(proof.plan()))
                            .score()
                            .hardScore())
                    .as("seed %s", seed)
                    .isEqualTo(best.score().hardScore());
        }
        assertThat(problems).isGreaterThan(100);
        assertThat(more).isGreaterThan(2);
    }

    /** A few tours of a random season, as announced by a scattered plan, after one officer has withdrawn. */
    private static Problem disrupted(long seed) {
        Problem season = RandomProblems.problem(seed);
        Problem announced = Publication.publish(season, RandomProblems.plan(season, seed));
        // Most rules that a random season moves to another level cannot be proven with; every second one keeps to the
        // catalogue.
        Problem published = seed % 2 == 0 ? announced : RandomProblems.weighted(announced, Map.of());
        List<Tour> tours =
                published.tours().subList(0, Math.min(4, published.tours().size()));
        Set<String> needed = new HashSet<>();
        tours.stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .forEach(assignment -> needed.add(assignment.officer()));
        List<Officer> few = published.officers().stream()
                .filter(officer -> needed.contains(officer.id()) || officer.hashCode() % 3 == 0)
                .toList();
        return new Disruption(1, 0, 0, 0, 0)
                .apply(published.toBuilder().tours(tours).officers(few).build(), seed)
                .problem();
    }

    private record Best(HardMediumSoftLongScore score, int changes) {}

    private static Best best(Judge judge, List<List<Plan.Row>> rows, List<Plan.Row> chosen, @Nullable Best known) {
        if (chosen.size() == rows.size()) {
            Verdict verdict = judge.judge(new Plan(chosen, null));
            var found = new Best(verdict.score(), verdict.keyFigures().announcedChanges());
            Comparator<Best> order = Comparator.<Best>comparingLong(
                            best -> -best.score().hardScore())
                    .thenComparingLong(best -> -best.score().mediumScore())
                    .thenComparingInt(Best::changes);
            return known == null || order.compare(found, known) < 0 ? found : known;
        }
        Best best = known;
        for (Plan.Row row : rows.get(chosen.size())) {
            chosen.add(row);
            best = best(judge, rows, chosen, best);
            chosen.remove(chosen.size() - 1);
        }
        return Objects.requireNonNull(best);
    }
}
