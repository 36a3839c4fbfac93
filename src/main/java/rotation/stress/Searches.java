package rotation.stress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rotation.io.ProblemFile;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.NoPlanException;
import rotation.planner.Planner;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** Searches that may go on side by side, and can be stopped together. Each is what {@code resolve --threads 1 --moves N} does. */
final class Searches {

    private final SolveSettings settings;
    private final String version;
    private final Set<Planner> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * Searches of a kind.
     *
     * @param moves after how many of them each ends; never by the clock, so that each plan can be found again
     * @param version of this program
     */
    Searches(long moves, String version) {
        settings = new SolveSettings(null, null, moves, 0, 1, Strategy.of(Strategy.DEFAULT_REPAIR), Changes.NEEDED);
        this.version = version;
    }

    /**
     * Plans again with as few changes to what was announced as are needed.
     *
     * @param previous the plan to begin with
     * @return empty: it was stopped
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    Optional<JudgedPlan> repaired(Problem season, Plan previous) throws DisagreementException {
        var input = new ProblemFile(season, new byte[0], List.of());
        var planner = new Planner(input, settings, previous, version, Instant.now());
        running.add(planner);
        try {
            if (stopped) {
                return Optional.empty();
            }
            JudgedPlan plan = planner.planAlone();
            return stopped ? Optional.empty() : Optional.of(plan);
        } catch (NoPlanException e) {
            return Optional.empty();
        } finally {
            running.remove(planner);
        }
    }

    /** Whether {@link #stop} was called. */
    boolean isStopped() {
        return stopped;
    }

    /** Ends all searches soon; no other begins. May be called from any thread. */
    void stop() {
        stopped = true;
        running.forEach(Planner::stop);
    }
}
