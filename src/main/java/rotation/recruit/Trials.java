package rotation.recruit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import rotation.model.ParallelWork;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.Changes;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.solve.Strategy;

/** Plans a problem again under each of several measures, side by side. */
final class Trials {

    private final Problem problem;
    private final Plan plan;
    private final RecruitmentSettings settings;
    private final Runnable ended;
    private final Set<RotationSolver> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * Prepares them.
     *
     * @param plan with which every search begins
     * @param ended is told of each search that counts, on any thread
     */
    Trials(Problem problem, Plan plan, RecruitmentSettings settings, Runnable ended) {
        this.problem = problem;
        this.plan = plan;
        this.settings = settings;
        this.ended = ended;
    }

    /** What comes of each measure, in their order; empty: stopped before all its searches had ended. */
    List<Optional<Outcome>> of(List<? extends Measure> measures) {
        List<Long> seeds = settings.seeds();
        int each = seeds.size();
        List<Optional<SolvedPlan>> searches =
                ParallelWork.map(measures.size() * each, i -> search(measures.get(i / each), seeds.get(i % each)));
        var outcomes = new ArrayList<Optional<Outcome>>();
        for (int i = 0; i < measures.size(); i++) {
            List<SolvedPlan> all = searches.subList(i * each, (i + 1) * each).stream()
                    .flatMap(Optional::stream)
                    .toList();
            outcomes.add(all.size() < each ? Optional.empty() : Optional.of(Outcome.of(all)));
        }
        return outcomes;
    }

    private Optional<SolvedPlan> search(Measure measure, long seed) {
        if (stopped) {
            return Optional.empty();
        }
        var solver = new RotationSolver(
                measure.applyTo(problem),
                new SolveSettings(
                        null,
                        null,
                        settings.moves(),
                        seed,
                        1,
                        Strategy.of(Strategy.DEFAULT_REPAIR),
                        Changes.WORTHWHILE),
                plan,
                Instant.now());
        running.add(solver);
        try {
            if (stopped) {
                solver.stop();
            }
            SolvedPlan solved = solver.solve();
            if (stopped) {
                return Optional.empty();
            }
            ended.run();
            return Optional.of(solved);
        } catch (CancellationException e) {
            return Optional.empty();
        } finally {
            running.remove(solver);
        }
    }

    /** Ends what is running, soon. */
    void stop() {
        stopped = true;
        running.forEach(RotationSolver::stop);
    }

    boolean isStopped() {
        return stopped;
    }
}
