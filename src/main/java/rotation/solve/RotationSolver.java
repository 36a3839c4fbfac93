package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.PreviewFeature;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import ai.timefold.solver.core.impl.solver.scope.SolverScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/**
 * Searches for the best plan of a problem. One object, one search.
 *
 * <p>It goes in rounds: construction, then each phase of the strategy. Where several searches run side by side, all begin a round
 * with the best plan that any of them has found in the rounds before.
 */
public final class RotationSolver {

    /** From the seeds of one round to those of the next. */
    private static final long SEEDS_APART = 1_000_003;

    /** Of the time that is left, one part in so many is the most that chains may take. */
    private static final int CHAINS_SHARE = 4;

    private final SolveSettings settings;
    private final Instant started;
    private final Problem problem;
    private final @Nullable Plan previous;
    private final SearchLog log;

    /** The searches of this round; guards what is not final, too. */
    private final List<DefaultSolver<PlanningSeason>> searches = new ArrayList<>();

    private long movesBefore;
    private boolean stopped;

    /**
     * Prepares a search.
     *
     * @param previous the plan to begin with, as far as it still may be; null: what was announced
     * @param started since when its time runs
     */
    public RotationSolver(Problem problem, SolveSettings settings, @Nullable Plan previous, Instant started) {
        this.problem = problem;
        this.settings = settings;
        this.previous = previous;
        this.started = started;
        log = new SearchLog(started);
    }

    /**
     * Searches until a limit is reached or {@link #stop} is called.
     *
     * @throws IllegalStateException if the solver fails
     */
    public SolvedPlan solve() {
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
        try {
            PlanningSeason start = start(new Eligibility(problem), previous, settings.changes());
            PlanningSeason season = round(start, threads, settings.seed(), this::construction);
            Duration construction = sinceStart();
            if (previous != null) {
                season = round(season, threads, settings.seed(), this::chains);
            }
            int phases = settings.strategy().phases().size();
            for (int i = 0; i < phases; i++) {
                int phase = i;
                season = round(season, threads, settings.seed() + (i + 1) * SEEDS_APART, seed -> phase(phase, phases));
            }
            return solved(withoutIdleChanges(season), construction);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Ends the search soon, with the best plan so far. May be called from any thread, at any time. */
    public void stop() {
        synchronized (searches) {
            stopped = true;
            searches.forEach(DefaultSolver::terminateEarly);
        }
    }

    /** How far the search has come. May be called from any thread. */
    public SolveProgress progress() {
        PlanningSeason season = log.best();
        if (season == null) {
            return new SolveProgress(null, 0, moves(), 0);
        }
        long filled = season.getTours().stream().filter(PlanningTour::isFilled).count();
        return new SolveProgress(season.ruleScore(), Math.toIntExact(filled), moves(), log.found());
    }

    /** The best plan so far, should the search end now; null: none yet. May be called from any thread. */
    public @Nullable SolvedPlan soFar() {
        PlanningSeason season = log.best();
        return season == null ? null : solved(season, log.improvements().get(0).after());
    }

    private long moves() {
        synchronized (searches) {
            return movesBefore
                    + searches.stream()
                            .mapToLong(DefaultSolver::getMoveEvaluationCount)
                            .sum();
        }
    }

    private Duration sinceStart() {
        return Duration.between(started, Instant.now());
    }

    /**
     * Lets the searches run side by side, from the same plan and with seeds of their own.
     *
     * @param seed of the first one
     * @param config of one of them, by its seed
     * @return the best plan that any has found; of equals the first one's
     */
    private PlanningSeason round(
            PlanningSeason season, ExecutorService threads, long seed, LongFunction<SolverConfig> config)
            throws InterruptedException, ExecutionException {
        var solvers = new ArrayList<DefaultSolver<PlanningSeason>>();
        for (int i = 0; i < settings.threads(); i++) {
            DefaultSolver<PlanningSeason> solver = solver(config.apply(seed + i).withRandomSeed(seed + i));
            // The solver counts for a registry that is shared by all, and complains of two that count the same.
            solver.setMonitorTagMap(Map.of("search", Integer.toString(i)));
            solvers.add(solver);
        }
        synchronized (searches) {
            movesBefore = moves();
            searches.clear();
            searches.addAll(solvers);
        }
        List<Callable<PlanningSeason>> tasks = solvers.stream()
                .<Callable<PlanningSeason>>map(solver -> () -> solver.solve(season))
                .toList();
        var found = new ArrayList<PlanningSeason>();
        for (Future<PlanningSeason> search : threads.invokeAll(tasks)) {
            found.add(search.get());
        }
        PlanningSeason best =
                found.stream().max(Comparator.comparing(PlanningSeason::score)).orElseThrow();
        log.found(best, moves());
        return best;
    }

    private DefaultSolver<PlanningSeason> solver(SolverConfig config) {
        var solver = (DefaultSolver<PlanningSeason>)
                SolverFactory.<PlanningSeason>create(config).buildSolver();
        solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void solvingStarted(SolverScope<PlanningSeason> scope) {
                synchronized (searches) {
                    // Whoever stops a search that has not started is not heard by it.
                    if (stopped) {
                        solver.terminateEarly();
                    }
                }
            }
        });
        solver.addEventListener(event -> {
            // Before there is a complete plan, nothing is worth noting.
            if (log.best() != null) {
                log.found(event.getNewBestSolution(), moves());
            }
        });
        return solver;
    }

    private SolverConfig construction(long seed) {
        return command(new ScarcityConstruction(seed)).withTerminationConfig(limits(null, 1));
    }

    /** Where a plan is to change as little as may be, its gaps are worth some time before all else. */
    private SolverConfig chains(long seed) {
        return command(new ChainConstruction(seed)).withTerminationConfig(limits(null, CHAINS_SHARE));
    }

    private static SolverConfig command(PhaseCommand<PlanningSeason> command) {
        return baseConfig(EnvironmentMode.NO_ASSERT)
                .withPhases(new CustomPhaseConfig().withCustomPhaseCommandList(List.of(command)));
    }

    /** One phase of the strategy, with its equal share of time and moves. */
    private SolverConfig phase(int phase, int phases) {
        Long moves = settings.moves();
        return baseConfig(EnvironmentMode.NO_ASSERT)
                .withPhases(settings.strategy().phases().get(phase))
                .withTerminationConfig(limits(
                        moves == null ? null : moves / phases + (phase < moves % phases ? 1 : 0), phases - phase));
    }

    /**
     * When a round ends.
     *
     * @param moves the most moves of one search; null: any
     * @param rounds into how many the time that is left is divided
     */
    private TerminationConfig limits(@Nullable Long moves, int rounds) {
        var limits = new TerminationConfig().withMoveCountLimit(moves);
        if (settings.time() != null) {
            long left = settings.time().minus(sinceStart()).toMillis();
            limits.setMillisecondsSpentLimit(Math.max(1, left / rounds));
        }
        if (settings.unimproved() != null) {
            limits.setUnimprovedMillisecondsSpentLimit(
                    Math.max(1, settings.unimproved().toMillis()));
        }
        return limits;
    }

    /** What every use of the solver has in common. */
    static SolverConfig baseConfig(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(PlanningSeason.class)
                .withEntityClasses(PlanningTour.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RotationScore.class))
                .withPreviewFeature(PreviewFeature.DIVERSIFIED_LATE_ACCEPTANCE)
                .withEnvironmentMode(mode);
    }

    /**
     * Where a search begins: the previous plan as far as it may still be, or else what was announced and still may be; nothing
     * else.
     */
    static PlanningSeason start(Eligibility eligibility, @Nullable Plan previous, Changes changes) {
        Map<String, Plan.Row> rows = previous == null ? Map.of() : previous.byTour();
        var tours = eligibility.options().stream()
                .map(options -> {
                    Tour tour = options.tour();
                    Assignment told = tour.assignment();
                    Plan.Row row = rows.get(tour.id());
                    Assignment planned = row == null ? null : row.assignment();
                    Stint before = eligibility.stint(options, planned);
                    boolean asTold = options.isOfficerFixed() || (previous == null && tour.isAnnounced());
                    return start(
                            options,
                            before == null && asTold ? eligibility.stint(options, told) : before,
                            tour.isAnnounced() ? told : planned);
                })
                .toList();
        return new PlanningSeason(eligibility, changes, tours);
    }

    /**
     * A tour as it begins.
     *
     * @param stint what it has; null: it is empty
     * @param expected whose window an empty tour keeps, if it can; null: nobody's
     */
    private static PlanningTour start(TourOptions options, @Nullable Stint stint, @Nullable Assignment expected) {
        if (stint != null) {
            return new PlanningTour(options, stint, stint.officer(), stint.window());
        }
        int preferred = options.tour().preferredDays();
        TourWindow window = options.windows().stream()
                .min(Comparator.comparing((TourWindow w) ->
                                expected == null || !w.period().equals(expected.window()))
                        .thenComparing(w -> Math.abs(w.period().days() - preferred)))
                .orElseThrow();
        return new PlanningTour(options, null, null, window);
    }

    /** Takes back what was changed and gains nothing. */
    private PlanningSeason withoutIdleChanges(PlanningSeason found) {
        if (previous == null) {
            return found;
        }
        // Others may be reading it.
        PlanningSeason season = new PlanningSeason.Cloner().cloneSolution(found);
        try (var director = factory()
                .<HardMediumSoftLongScore>getScoreDirectorFactory()
                .createScoreDirectorBuilder()
                .withLookUpEnabled(false)
                .build()) {
            director.setWorkingSolution(season);
            Restoration.restoreAll(director);
        }
        return season;
    }

    private SolvedPlan solved(PlanningSeason season, Duration construction) {
        return new SolvedPlan(
                plan(season),
                season.ruleScore(),
                RotationScore.byRule(season),
                log.improvements(),
                moves(),
                construction,
                sinceStart());
    }

    private static DefaultSolverFactory<PlanningSeason> factory() {
        return new DefaultSolverFactory<>(baseConfig(EnvironmentMode.NO_ASSERT));
    }

    private static Plan plan(PlanningSeason season) {
        var rows = season.getTours().stream()
                .map(tour -> tour.isFilled()
                        ? filledRow(tour)
                        : Plan.Row.empty(tour.tour().id()))
                .toList();
        return new Plan(rows, season.ruleScore().toString());
    }

    private static Plan.Row filledRow(PlanningTour tour) {
        Intake intake = tour.intake();
        return new Plan.Row(tour.tour().id(), tour.officer().id(), tour.period(), intake == null ? null : intake.id());
    }
}
