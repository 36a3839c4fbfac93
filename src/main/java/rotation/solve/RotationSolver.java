package rotation.solve;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.constraint.ConstraintRef;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverJob;
import ai.timefold.solver.core.api.solver.SolverManager;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.SolverManagerConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.rule.Rule;

/** Searches for the best plan of a problem. One object, one search. */
public final class RotationSolver {

    private final SolveSettings settings;
    private final Instant started = Instant.now();
    private final Problem problem;
    private final @Nullable Plan previous;
    private final List<SolverJob<PlanningSeason, Long>> jobs = new ArrayList<>();
    private final AtomicReference<@Nullable PlanningSeason> best = new AtomicReference<>();
    private volatile Duration construction = Duration.ZERO;
    private volatile boolean stopped;

    /**
     * Prepares a search; its time runs from now on.
     *
     * @param previous the plan to begin with, as far as it still may be; null: what was announced
     */
    public RotationSolver(Problem problem, SolveSettings settings, @Nullable Plan previous) {
        this.problem = problem;
        this.settings = settings;
        this.previous = previous;
    }

    /**
     * Searches until a limit is reached or {@link #stop} is called.
     *
     * @throws IllegalStateException if the solver fails
     */
    public SolvedPlan solve() {
        var managers = new ArrayList<SolverManager<PlanningSeason, Long>>();
        try {
            var eligibility = new Eligibility(problem);
            synchronized (jobs) {
                for (int i = 0; i < settings.threads(); i++) {
                    SolverManager<PlanningSeason, Long> manager = SolverManager.create(
                            config(settings.seed() + i), new SolverManagerConfig().withParallelSolverCount("1"));
                    managers.add(manager);
                    jobs.add(manager.solveBuilder()
                            .withProblemId((long) i)
                            .withProblem(start(eligibility, previous, settings.changes()))
                            .withBestSolutionEventConsumer(event -> offer(event.solution()))
                            .run());
                }
            }
            if (stopped) {
                stop();
            }
            var found = new ArrayList<PlanningSeason>();
            for (SolverJob<PlanningSeason, Long> job : jobs) {
                found.add(job.getFinalBestSolution());
            }
            return result(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search failed", e.getCause());
        } finally {
            managers.forEach(SolverManager::close);
        }
    }

    /** Ends the search soon, with the best plan so far. May be called from any thread, at any time. */
    public void stop() {
        stopped = true;
        synchronized (jobs) {
            jobs.forEach(SolverJob::terminateEarly);
        }
    }

    /** How far the search has come. May be called from any thread. */
    public SolveProgress progress() {
        PlanningSeason season = best.get();
        long moves = 0;
        synchronized (jobs) {
            for (SolverJob<PlanningSeason, Long> job : jobs) {
                moves += job.getMoveEvaluationCount();
            }
        }
        if (season == null) {
            return new SolveProgress(null, 0, moves);
        }
        long filled = season.getTours().stream().filter(PlanningTour::isFilled).count();
        return new SolveProgress(season.ruleScore(), Math.toIntExact(filled), moves);
    }

    /** The best plan so far, should the search end now; null: none yet. May be called from any thread. */
    public @Nullable SolvedPlan soFar() {
        PlanningSeason season = best.get();
        return season == null ? null : solved(season, SolutionManager.create(factory()));
    }

    private static DefaultSolverFactory<PlanningSeason> factory() {
        return new DefaultSolverFactory<>(baseConfig(EnvironmentMode.NO_ASSERT));
    }

    private void offer(PlanningSeason season) {
        best.accumulateAndGet(
                season,
                (known, offered) -> known == null
                                || Objects.requireNonNull(known.getScore())
                                                .compareTo(Objects.requireNonNull(Objects.requireNonNull(offered)
                                                        .getScore()))
                                        < 0
                        ? offered
                        : known);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // The solver's configuration knows no type parameters.
    private SolverConfig config(long seed) {
        var config = baseConfig(EnvironmentMode.NO_ASSERT).withRandomSeed(seed);
        var phases = new ArrayList<PhaseConfig>();
        phases.add(new CustomPhaseConfig()
                .withCustomPhaseCommands(
                        new ScarcityConstruction(seed, () -> construction = Duration.between(started, Instant.now()))));
        if (previous != null) {
            phases.add(new CustomPhaseConfig().withCustomPhaseCommands(new ChainConstruction(seed)));
        }
        phases.addAll(searchPhases());
        config.setPhaseConfigList(phases);
        config.setTerminationConfig(termination());
        return config;
    }

    /** The phases of the strategy; where there are several, they share time and moves equally. */
    @SuppressWarnings("rawtypes")
    private List<PhaseConfig> searchPhases() {
        List<PhaseConfig> phases = settings.strategy().phases();
        for (int i = 0; i + 1 < phases.size(); i++) {
            var share = new TerminationConfig();
            if (settings.time() != null) {
                share.setMillisecondsSpentLimit(
                        Math.max(1, timeLeft(settings.time()).toMillis() / phases.size()));
            }
            if (settings.moves() != null) {
                // Counted from the start of the search, not of the phase.
                share.setMoveCountLimit(settings.moves() * (i + 1) / phases.size());
            }
            phases.get(i).setTerminationConfig(share);
        }
        return phases;
    }

    private Duration timeLeft(Duration limit) {
        return limit.minus(Duration.between(started, Instant.now()));
    }

    /** What every use of the solver has in common. */
    static SolverConfig baseConfig(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(PlanningSeason.class)
                .withEntityClasses(PlanningTour.class)
                .withConstraintProviderClass(RotationConstraints.class)
                .withEnvironmentMode(mode);
    }

    private TerminationConfig termination() {
        var termination = new TerminationConfig();
        if (settings.time() != null) {
            termination.setMillisecondsSpentLimit(
                    Math.max(1, timeLeft(settings.time()).toMillis()));
        }
        if (settings.unimproved() != null) {
            termination.setUnimprovedMillisecondsSpentLimit(
                    Math.max(1, settings.unimproved().toMillis()));
        }
        termination.setMoveCountLimit(settings.moves());
        return termination;
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

    /** The best of the plans that the searches have found, without changes that gain nothing. */
    private SolvedPlan result(List<PlanningSeason> found) {
        var factory = factory();
        SolutionManager<PlanningSeason, HardMediumSoftLongScore> manager = SolutionManager.create(factory);
        for (PlanningSeason season : found) {
            if (season.getScore() == null) {
                // The search was stopped before it began.
                manager.update(season);
            }
        }
        PlanningSeason best = found.stream()
                .max(Comparator.comparing(plan -> Objects.requireNonNull(plan.getScore())))
                .orElseThrow();
        // Others may be reading it.
        PlanningSeason season = new PlanningSeason.Cloner().cloneSolution(best);
        if (previous != null) {
            try (var director = factory.<HardMediumSoftLongScore>getScoreDirectorFactory()
                    .createScoreDirectorBuilder()
                    .withLookUpEnabled(false)
                    .build()) {
                director.setWorkingSolution(season);
                Restoration.restoreAll(director);
            }
        }
        return solved(season, manager);
    }

    private SolvedPlan solved(PlanningSeason found, SolutionManager<PlanningSeason, HardMediumSoftLongScore> manager) {
        PlanningSeason season = found.underTheRules();
        return new SolvedPlan(
                plan(season, found.ruleScore()),
                found.ruleScore(),
                ruleScores(manager, season),
                progress().moves(),
                construction,
                Duration.between(started, Instant.now()));
    }

    /** What each rule takes of the score of a plan. */
    static Map<Rule, HardMediumSoftLongScore> ruleScores(
            SolutionManager<PlanningSeason, HardMediumSoftLongScore> manager, PlanningSeason season) {
        var analysis = manager.analyze(season, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
        var scores = new EnumMap<Rule, HardMediumSoftLongScore>(Rule.class);
        for (Rule rule : Rule.values()) {
            ConstraintAnalysis<HardMediumSoftLongScore> found =
                    analysis.constraintMap().get(ConstraintRef.of("rotation.solve", rule.id()));
            scores.put(rule, found == null ? HardMediumSoftLongScore.ZERO : found.score());
        }
        return scores;
    }

    private static Plan plan(PlanningSeason season, HardMediumSoftLongScore score) {
        var rows = season.getTours().stream()
                .map(tour -> tour.isFilled()
                        ? filledRow(tour)
                        : Plan.Row.empty(tour.tour().id()))
                .toList();
        return new Plan(rows, score.toString());
    }

    private static Plan.Row filledRow(PlanningTour tour) {
        Intake intake = tour.intake();
        return new Plan.Row(tour.tour().id(), tour.officer().id(), tour.period(), intake == null ? null : intake.id());
    }
}
