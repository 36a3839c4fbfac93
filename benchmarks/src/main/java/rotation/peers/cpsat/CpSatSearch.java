package rotation.peers.cpsat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Weight;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;

/**
 * Looks for the best plan level by level: hard, then medium, then soft. A level ends when its best value is proven, or when its
 * share of the time is over; then it must not get worse.
 */
final class CpSatSearch {

    /** Of the time that is left, so much may go into a level before the last. */
    private static final double SHARE = 0.6;

    private final PeerTask task;
    private final int workers;
    private final Judge judge;
    private final Choices choices;
    private final Map<Level, Long> values = new EnumMap<>(Level.class);
    private final Map<Level, Long> bounds = new EnumMap<>(Level.class);
    private final List<String> remarks = new ArrayList<>();
    private @Nullable Plan best;
    private long solutions;

    /** @param hint a legal plan to begin with; null: none */
    CpSatSearch(PeerTask task, int workers, @Nullable Plan hint) {
        this.task = task;
        this.workers = workers;
        judge = new Judge(task.problem());
        choices = new Choices(task.problem(), judge);
        if (hint != null) {
            found(hint);
        }
    }

    /** The best plan; null: there was not time enough to find any. */
    @Nullable
    PeerAnswer search() {
        for (Level level : Level.values()) {
            if (!solve(level)) {
                break;
            }
        }
        Plan plan = best;
        if (plan == null) {
            return null;
        }
        return new PeerAnswer(plan, Tally.of(choices, plan).score(), solutions, remarks);
    }

    /** A plan was found. */
    private synchronized void found(Plan plan) {
        solutions++;
        if (task.trace().found(judge.judge(plan).score(), solutions)) {
            best = plan;
        }
    }

    /** @return whether there is a plan, and time for the next level */
    private boolean solve(Level level) {
        var model = new RotationModel(choices, level);
        if (!model.penalties().varies(level)) {
            values.put(level, model.penalties().constant(level));
            bounds.put(level, model.penalties().constant(level));
            tellBound();
            return true;
        }
        values.forEach(model::limit);
        Plan start = best;
        if (start != null) {
            model.hint(Tally.of(choices, start, level).values());
        }
        model.minimizeLast();
        var solver = new CpSolver();
        double seconds = task.timeLeft().toMillis() / 1000.0;
        solver.getParameters()
                .setNumWorkers(workers)
                .setRandomSeed(Math.floorMod(Long.hashCode(task.seed()), Integer.MAX_VALUE))
                .setMaxTimeInSeconds(level == Level.SOFT ? seconds : seconds * SHARE);
        if (System.getProperty("cpsat.log") != null) {
            solver.getParameters().setLogSearchProgress(true);
        }
        double before = task.trace().elapsed().toMillis() / 1000.0;
        CpSolverStatus status = solver.solve(model.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                found(model.plan(this::booleanValue));
                proven(level, bestObjectiveBound());
            }
        });
        boolean any = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        if (status == CpSolverStatus.INFEASIBLE || status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("the model of level " + level + " is " + status);
        }
        if (status == CpSolverStatus.OPTIMAL) {
            proven(level, solver.objectiveValue());
        } else {
            proven(level, solver.bestObjectiveBound());
        }
        if (any) {
            values.put(level, Math.round(solver.objectiveValue()));
        }
        remarks.add(String.format(
                Locale.ROOT,
                "%s: %s after %.1f s, %d to %d",
                level,
                status,
                task.trace().elapsed().toMillis() / 1000.0 - before,
                bounds.getOrDefault(level, 0L),
                values.getOrDefault(level, -1L)));
        return any;
    }

    /** No plan that is as good as possible at the levels before costs less at this one. */
    private synchronized void proven(Level level, double bound) {
        long least = (long) Math.ceil(bound - 1e-6);
        bounds.merge(level, least, Math::max);
        tellBound();
    }

    /** What is proven counts as long as the levels before it are proven to the end. */
    private void tellBound() {
        HardMediumSoftLongScore proven = HardMediumSoftLongScore.ZERO;
        for (Level level : Level.values()) {
            Long bound = bounds.getOrDefault(level, 0L);
            proven = proven.add(new Weight(level, Math.max(0, bound)).cost().negate());
            if (!bound.equals(values.get(level))) {
                break;
            }
        }
        task.trace().proven(proven);
    }
}
