package rotation.workbench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.change.ChangeRow;
import rotation.change.PlanChanges;
import rotation.model.Plan;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.NoPlanException;
import rotation.planner.PlanFile;
import rotation.planner.Planner;
import rotation.solve.Changes;
import rotation.solve.SolveProgress;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;

/** A search in the background for a plan of the state as it was when it began. What it finds is offered, and changes nothing. */
final class Solving {

    private static final Duration TIME = Duration.ofSeconds(30);

    /** For seasons of at most {@link #FEW_TOURS}, in which a search finds nothing more soon. */
    private static final Duration TIME_FEW = Duration.ofSeconds(5);

    private static final int FEW_TOURS = 20;
    private static final int THREADS = 2;

    /**
     * What is wanted.
     *
     * @param isFromPlan whether it begins with the plan as it is, like {@code resolve}; else with what was announced, like
     *     {@code solve}
     * @param changes which changes it makes to what people were told; of {@code solve}, those that are worthwhile
     * @param seconds the most that it may take; null: by default, or any where moves are limited
     * @param moves the most that a search may try; null: any
     */
    record Request(boolean isFromPlan, Changes changes, @Nullable Integer seconds, @Nullable Long moves, long seed) {

        private SolveSettings settings(int tours) {
            boolean isRepair = isFromPlan && changes == Changes.NEEDED;
            Duration otherwise = moves != null ? null : tours > FEW_TOURS ? TIME : TIME_FEW;
            return new SolveSettings(
                    seconds == null ? otherwise : Duration.ofSeconds(seconds),
                    null,
                    moves,
                    seed,
                    THREADS,
                    Strategy.of(isRepair ? Strategy.DEFAULT_REPAIR : Strategy.DEFAULT),
                    changes);
        }

        /** The same as arguments of a command. */
        List<String> arguments() {
            var arguments = new ArrayList<String>();
            arguments.add(isFromPlan ? "resolve" : "solve");
            if (isFromPlan && changes != Changes.NEEDED) {
                arguments.addAll(List.of("--changes", changes.toString()));
            }
            if (seconds != null) {
                arguments.addAll(List.of("--time", seconds + "s"));
            }
            if (moves != null) {
                arguments.addAll(List.of("--moves", Long.toString(moves)));
            }
            if (seed != 0) {
                arguments.addAll(List.of("--seed", Long.toString(seed)));
            }
            return arguments;
        }
    }

    /**
     * A plan that was better than any before.
     *
     * @param millis since the search began
     */
    record Point(long millis, HardMediumSoftLongScore score, int filled) {}

    /** How far a search has come: it runs, it has found a plan, or it ended without one. */
    enum Stage {
        RUNNING,
        FOUND,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final long revision;
    private final State begun;
    private final Request request;
    private final SolveSettings settings;
    private final Planner planner;
    private final Instant started = Instant.now();
    private final List<Point> curve = new ArrayList<>();
    private volatile Stage stage = Stage.RUNNING;
    private volatile @Nullable JudgedPlan found;
    private volatile @Nullable PlanChanges changes;
    private volatile List<Told> failure = List.of();

    /**
     * Prepares a search.
     *
     * @param revision of the state
     * @param version of this program
     */
    Solving(long revision, State begun, Request request, String version) {
        this.revision = revision;
        this.begun = begun;
        this.request = request;
        settings = request.settings(begun.problem().tours().size());
        Plan previous = request.isFromPlan() ? begun.plan() : null;
        planner = new Planner(begun.season(), settings, previous, version, started);
    }

    /**
     * Starts it.
     *
     * @param ended is called when it has ended, from its own thread
     */
    void start(Runnable ended) {
        var thread = new Thread(() -> run(ended), "solve");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Runnable ended) {
        try {
            JudgedPlan plan = planner.plan();
            changes = PlanChanges.between(
                    begun.problem(), begun.plan(), plan.solved().plan());
            found = plan;
            look();
            stage = Stage.FOUND;
        } catch (NoPlanException e) {
            failure = List.of(Told.say("solve.noPlan"));
            stage = Stage.FAILED;
        } catch (DisagreementException e) {
            var why = new ArrayList<Told>();
            why.add(Told.say("solve.disagreement"));
            e.differences().forEach(difference -> why.add(Told.of(difference)));
            failure = why;
            stage = Stage.FAILED;
        } catch (RuntimeException | OutOfMemoryError e) {
            failure = List.of(Told.say("solve.failed", String.valueOf(e)));
            stage = Stage.FAILED;
        }
        ended.run();
    }

    /** Ends it soon; the best plan so far is kept. */
    void stop() {
        planner.stop();
    }

    /** Of the state that it began with. */
    long revision() {
        return revision;
    }

    /** The state that it began with. */
    State begun() {
        return begun;
    }

    /** Whether a state is what it searched from: the season, and the plan unless it began with what was announced. */
    private boolean isFrom(State state) {
        return state.seasonSum().equals(begun.seasonSum())
                && (!request.isFromPlan() || state.planSum().equals(begun.planSum()));
    }

    Stage stage() {
        return stage;
    }

    /** What was found; null: nothing yet, or nothing at all. */
    @Nullable
    JudgedPlan found() {
        return found;
    }

    /** How what was found differs from the plan that it began with; null: nothing was found. */
    @Nullable
    PlanChanges changes() {
        return changes;
    }

    /** Why it ended without a plan; empty: it did not. */
    List<Told> failure() {
        return failure;
    }

    /** The time since it began, in milliseconds. */
    long millis() {
        JudgedPlan plan = found;
        return plan == null
                ? Duration.between(started, Instant.now()).toMillis()
                : plan.solved().duration().toMillis();
    }

    /** The most that it may take, in milliseconds; null: any. */
    @Nullable
    Long limit() {
        return settings.time() == null ? null : Long.valueOf(settings.time().toMillis());
    }

    /** How far it has come. */
    SolveProgress progress() {
        return planner.solver().progress();
    }

    /** Looks how far it has come, for the curve. */
    synchronized void look() {
        SolveProgress progress = progress();
        HardMediumSoftLongScore score = progress.score();
        if (score != null
                && (curve.isEmpty() || !curve.get(curve.size() - 1).score().equals(score))) {
            curve.add(new Point(millis(), score, progress.filled()));
        }
    }

    /** The better and better plans, as they were seen. */
    synchronized List<Point> curve() {
        return List.copyOf(curve);
    }

    /** The plan's file as the command would write it. */
    private PlanFile file(JudgedPlan plan, PlanChanges differences) {
        return request.isFromPlan() ? plan.file().with(ChangeRow.of(begun.problem(), differences)) : plan.file();
    }

    /**
     * The step of taking what was found.
     *
     * @param now the current state
     * @throws RefusedException if nothing was found, or for another season, or from another plan
     */
    Steps.Next accepted(State now, Steps steps) throws RefusedException {
        JudgedPlan plan = found;
        if (plan == null) {
            throw new RefusedException("nothing", List.of(Told.say("solve.nothing")));
        }
        if (!isFrom(now)) {
            throw new RefusedException("stale", List.of(Told.say("solve.outdated")));
        }
        PlanChanges differences =
                PlanChanges.between(begun.problem(), now.plan(), plan.solved().plan());
        State next = State.found(begun.season(), plan.solved().plan(), file(plan, differences), plan.verdict());
        var told = new ArrayList<Told>();
        told.add(Told.say(
                "solve.accepted",
                differences.all().size(),
                now.verdict().score().toString(),
                plan.verdict().score().toString()));
        if (!plan.solved().isComplete()) {
            told.add(Told.say("solve.unfinished", plan.solved().untried()));
        }
        return new Steps.Next(next, new Step(request.arguments(), steps.searchCommand(request.arguments()), told));
    }
}
