package rotation.change;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.change.FewestChanges.Proof;
import rotation.generate.Disruption;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.Changes;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/**
 * The Canadian season, solved and published, in which something happens: what planning again changes, beside the fewest changes
 * that there can be. {@code main} prints the table of all scenarios.
 */
final class DisruptedSeasons {

    /** What may happen overnight. */
    static final List<Scenario> SCENARIOS = scenarios();

    private final Plan told;
    private final Problem published;

    private DisruptedSeasons(Problem season, Plan plan) {
        told = plan;
        published = Publication.publish(season, plan);
    }

    /**
     * Something that happens.
     *
     * @param tested whether it is among those for which a test wants the fewest changes; all of these can be proven
     */
    record Scenario(String name, Disruption disruption, long seed, boolean tested) {
        @Override
        public String toString() {
            return name + ", seed " + seed;
        }
    }

    /**
     * What planning again came to.
     *
     * @param changed the announced tours that differ
     */
    record Resolved(int changes, long hard, long medium, long soft, List<String> changed) {}

    /** A scenario: the fewest changes, and those that were made. */
    record Row(Scenario scenario, Proof proof, Resolved resolved) {
        @Override
        public String toString() {
            return scenario + ": " + proof.explanation() + "; changed " + resolved.changed();
        }
    }

    private static List<Scenario> scenarios() {
        var scenarios = new ArrayList<Scenario>();
        for (int seed = 1; seed <= 10; seed++) {
            scenarios.add(new Scenario("withdraw 3", new Disruption(3, 0, 0, 0, 0), seed, seed <= 7));
        }
        scenarios.add(new Scenario("withdraw 1%", new Disruption(0, 1, 0, 0, 0), 1, false));
        scenarios.add(new Scenario("withdraw 3%", new Disruption(0, 3, 0, 0, 0), 1, false));
        scenarios.add(new Scenario("withdraw 10%", new Disruption(0, 10, 0, 0, 0), 1, true));
        scenarios.add(new Scenario("slip 2", new Disruption(0, 0, 2, 0, 0), 1, false));
        scenarios.add(new Scenario("slip 20", new Disruption(0, 0, 20, 0, 0), 1, true));
        scenarios.add(new Scenario("close 1", new Disruption(0, 0, 0, 1, 0), 5, true));
        scenarios.add(new Scenario("posts 3", new Disruption(0, 0, 0, 0, 3), 1, true));
        scenarios.add(new Scenario("posts 10", new Disruption(0, 0, 0, 0, 10), 1, false));
        scenarios.add(new Scenario("mixed", new Disruption(0, 1, 2, 1, 3), 1, false));
        return scenarios;
    }

    /** The season of {@code problems}, as a search of so many moves plans it, with the seed 1. */
    static DisruptedSeasons canadian(long moves) throws InputException {
        Problem season =
                ProblemReader.read(Path.of("problems", "cpa-2024-25.json")).problem();
        return new DisruptedSeasons(season, resolved(season, null, moves));
    }

    private static Plan resolved(Problem problem, @Nullable Plan previous, long moves) {
        boolean anew = previous == null;
        var settings = new SolveSettings(
                null,
                null,
                moves,
                1,
                1,
                Strategy.of(anew ? Strategy.DEFAULT : Strategy.DEFAULT_REPAIR),
                anew ? Changes.WORTHWHILE : Changes.NEEDED);
        return new RotationSolver(problem, settings, previous, Instant.now())
                .solve()
                .plan();
    }

    /** Lets a scenario happen, proves how few tours must change, and plans again. */
    Row row(Scenario scenario, long moves) {
        Problem problem =
                scenario.disruption().apply(published, scenario.seed()).problem();
        Proof proof = FewestChanges.of(problem).proof();
        Plan plan = resolved(problem, told, moves);
        Verdict verdict = new Judge(problem).judge(plan);
        var changed = new ArrayList<String>();
        for (int i = 0; i < problem.tours().size(); i++) {
            Tour tour = problem.tours().get(i);
            Tour.Assignment before = tour.assignment();
            Plan.Row now = plan.rows().get(i);
            if (tour.isAnnounced()
                    && before != null
                    && !(before.officer().equals(now.officer()) && Objects.equals(before.window(), now.window()))) {
                changed.add(tour + " " + before + " -> " + now.officer() + " " + now.window());
            }
        }
        return new Row(
                scenario,
                proof,
                new Resolved(
                        verdict.keyFigures().announcedChanges(),
                        -verdict.score().hardScore(),
                        -verdict.score().mediumScore(),
                        -verdict.score().softScore(),
                        changed));
    }

    /**
     * Prints the table.
     *
     * @param args the moves of the first search, those of every other; or the files of the season and of its plan, and the moves
     */
    public static void main(String[] args) throws InputException {
        DisruptedSeasons seasons = args.length == 3
                ? new DisruptedSeasons(
                        ProblemReader.read(Path.of(args[0])).problem(), PlanReader.read(Path.of(args[1])))
                : canadian(Long.parseLong(args[0]));
        long moves = Long.parseLong(args[args.length - 1]);
        System.out.println("| scenario | seed | forced | fewest | changed | least empty | empty | soft | proof |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|---|");
        for (Scenario scenario : SCENARIOS) {
            Row row = seasons.row(scenario, moves);
            String sign = row.proof().proven() ? "" : "≥ ";
            System.out.printf(
                    "| %s | %d | %d | %s%d | %d | %s%d | %d | %d | %s |%n",
                    scenario.name(),
                    scenario.seed(),
                    row.proof().forced(),
                    sign,
                    row.proof().fewestChanges(),
                    row.resolved().changes(),
                    sign,
                    row.proof().medium(),
                    row.resolved().medium(),
                    row.resolved().soft(),
                    row.proof().explanation());
            if (!row.proof().proven() || row.resolved().changes() > row.proof().fewestChanges()) {
                row.resolved().changed().forEach(change -> System.out.println("  " + change));
            }
        }
    }
}
