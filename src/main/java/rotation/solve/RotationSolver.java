package rotation.solve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.build.ChainConstruction;
import rotation.solve.build.Construction;
import rotation.solve.build.Restoration;
import rotation.solve.build.ScarcityConstruction;
import rotation.solve.deal.Redealing;
import rotation.solve.plan.StartingPlan;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;
import rotation.solve.score.PlanScore;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;
import rotation.solve.timefold.PhaseSearch;
import rotation.solve.timefold.PreparedPhase;
import rotation.solve.timefold.RotationSolution;

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

    /** The same of deals, which mostly end before that, where all tours were announced; where fewer were, they have less. */
    private static final int DEALS_SHARE = 2;

    /** Where moves are limited, deals are too: one for so many moves, besides, where all tours were announced. */
    private static final int MOVES_A_DEAL = 20;

    private final SolveSettings settings;
    private final Instant started;
    private final Clock clock;
    private final Problem problem;
    private final @Nullable Plan previous;
    private final SearchLog log;

    /** The searches of this round; guards the moves before it, too. */
    private final List<PhaseSearch> searches = new ArrayList<>();

    private long movesBefore;
    private volatile boolean stopped;

    /** Of the time, what is kept for the proof after the search. */
    private Duration reserved = Duration.ZERO;

    /** How many tours construction did not come to; null: it has not ended. */
    private volatile @Nullable Integer untried;

    /**
     * Prepares a search.
     *
     * @param previous the plan to begin with, as far as it still may be; null: what was announced
     * @param started since when its time runs
     */
    public RotationSolver(Problem problem, SolveSettings settings, @Nullable Plan previous, Instant started) {
        this(problem, settings, previous, started, Clock.systemUTC());
    }

    /** The same by another clock. */
    public RotationSolver(
            Problem problem, SolveSettings settings, @Nullable Plan previous, Instant started, Clock clock) {
        this.problem = problem;
        this.settings = settings;
        this.previous = previous;
        this.started = started;
        this.clock = clock;
        log = new SearchLog(started, clock);
    }

    /**
     * Searches until a limit is reached or {@link #stop} is called.
     *
     * @throws CancellationException if that was so before it was known who may go where: then there is no plan
     * @throws IllegalStateException if the solver fails
     * @throws OutOfMemoryError if one of the searches has too little memory
     */
    public SolvedPlan solve() {
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
        try {
            RotationSolution start = start();
            Built first = build(start, threads, ScarcityConstruction::new, this::isOver);
            RotationSolution solution = first.solution();
            untried = first.untried();
            Duration construction = sinceStart();
            reserved = settings.time() == null
                    ? Duration.ZERO
                    : BoundProof.reserve(
                            start.objective().space(), settings.time().minus(construction));
            if (previous != null && !isOver()) {
                solution = build(solution, threads, ChainConstruction::new, isOver(CHAINS_SHARE))
                        .solution();
            }
            if (!isOver()) {
                solution = build(solution, threads, this::redealing, isOver(dealsShare(DEALS_SHARE)))
                        .solution();
            }
            int phases = settings.strategy().phases().count();
            for (int phase = 0; phase < phases && !isSearchOver(); phase++) {
                solution = search(solution, threads, phase, phases);
            }
            solution = withoutIdleChanges(solution);
            return solved(solution, construction, bound(solution));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the search failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Ends the search soon, with the best plan so far. May be called from any thread, at any time. */
    public void stop() {
        synchronized (searches) {
            stopped = true;
            searches.forEach(PhaseSearch::stop);
        }
    }

    /** How far the search has come. May be called from any thread. */
    public SolveProgress progress() {
        RotationSolution best = log.best();
        if (best == null) {
            return new SolveProgress(null, 0, moves(), 0);
        }
        long filled = best.getTours().stream().filter(PlannedTour::isFilled).count();
        return new SolveProgress(best.ruleScore(), Math.toIntExact(filled), moves(), log.found());
    }

    /** Whether {@link #stop} was called. */
    public boolean isStopped() {
        return stopped;
    }

    /** The best plan so far, should the search end now; null: none yet. May be called from any thread. */
    public @Nullable SolvedPlan soFar() {
        RotationSolution best = log.best();
        return best == null || untried == null
                ? null
                : solved(best, log.improvements().get(0).after(), null);
    }

    private long moves() {
        synchronized (searches) {
            return movesBefore + searches.stream().mapToLong(PhaseSearch::moves).sum();
        }
    }

    private Duration sinceStart() {
        return Duration.between(started, clock.instant());
    }

    /** Whether the time is over, or the search was stopped. */
    private boolean isOver() {
        return stopped || (settings.time() != null && sinceStart().compareTo(settings.time()) >= 0);
    }

    /** The same, but for the time that is kept for what comes after the search. */
    private boolean isSearchOver() {
        return stopped
                || (settings.time() != null && sinceStart().plus(reserved).compareTo(settings.time()) >= 0);
    }

    private RotationSolution start() {
        var space = new SearchSpace(problem, this::isOver);
        List<PlannedTour> tours = StartingPlan.of(space, previous);
        return new RotationSolution(new Objective(space, tours, settings.changes() == Changes.NEEDED), tours);
    }

    /**
     * A plan that construction has made.
     *
     * @param untried how many tours it did not come to
     */
    private record Built(RotationSolution solution, int untried) {}

    /**
     * Fills empty tours of a plan, side by side.
     *
     * @param construction makes one of them, by its seed
     * @param isOver whether it has to end
     * @return the best plan
     */
    private Built build(
            RotationSolution start,
            ExecutorService threads,
            LongFunction<Construction> construction,
            BooleanSupplier isOver)
            throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<Built>>();
        for (int i = 0; i < settings.threads(); i++) {
            long seed = settings.seed() + i;
            tasks.add(() -> built(start, construction.apply(seed), isOver));
        }
        return best(tasks, Built::solution, threads);
    }

    private Built built(RotationSolution start, Construction construction, BooleanSupplier isOver) {
        RotationSolution solution = start.copy();
        var plan = new WorkingPlan(solution.objective(), solution.getTours());
        int left = construction.fill(plan, isOver);
        solution.setScore(plan.score());
        found(solution);
        return new Built(solution, left);
    }

    /** Deals mend what was announced; what was not is left to the search. */
    private int dealsShare(int whereAllIsAnnounced) {
        long dealt = problem.tours().stream().filter(tour -> !tour.isDeployed()).count();
        long announced = problem.tours().stream()
                .filter(tour -> !tour.isDeployed() && tour.isAnnounced())
                .count();
        return announced == 0 ? whereAllIsAnnounced : Math.toIntExact(whereAllIsAnnounced * dealt / announced);
    }

    private Construction redealing(long seed) {
        long deals = settings.moves() == null ? Long.MAX_VALUE : settings.moves() / dealsShare(MOVES_A_DEAL);
        return new Redealing(seed, settings.changes() == Changes.NEEDED, deals);
    }

    /**
     * Of the time that is left, a construction that need not end has its share, and no longer than a phase goes on without a better
     * plan.
     *
     * @param share into how many parts the time is divided
     */
    private BooleanSupplier isOver(int share) {
        PhaseSearch.Limits limits = limits(null, share);
        long most = Math.min(
                Objects.requireNonNullElse(limits.milliseconds(), Long.MAX_VALUE),
                Objects.requireNonNullElse(limits.unimproved(), Long.MAX_VALUE));
        Instant began = clock.instant();
        return () -> stopped || Duration.between(began, clock.instant()).toMillis() >= most;
    }

    /** Goes on from a plan with a phase of the strategy, with its equal share of time and moves, side by side. */
    private RotationSolution search(RotationSolution start, ExecutorService threads, int phase, int phases)
            throws InterruptedException, ExecutionException {
        Long all = settings.moves();
        Long moves = all == null ? null : (Long) (all / phases + (phase < all % phases ? 1 : 0));
        long firstSeed = settings.seed() + (phase + 1) * SEEDS_APART;
        PreparedPhase prepared = settings.strategy().phases().prepared(phase, start, firstSeed);
        // What that has taken is no longer left.
        PhaseSearch.Limits limits = limits(moves, phases - phase);
        var round = new ArrayList<PhaseSearch>();
        for (int i = 0; i < settings.threads(); i++) {
            var search = new PhaseSearch(prepared, limits, firstSeed + i);
            search.onBetter(this::found);
            round.add(search);
        }
        synchronized (searches) {
            movesBefore = moves();
            searches.clear();
            searches.addAll(round);
            if (stopped) {
                round.forEach(PhaseSearch::stop);
            }
        }
        return best(
                round.stream()
                        .<Callable<RotationSolution>>map(search -> () -> search.solve(start))
                        .toList(),
                Function.identity(),
                threads);
    }

    /** Lets tasks run side by side; gives what came of the one with the best plan, of equals the first one's. */
    private <T> T best(List<Callable<T>> tasks, Function<T, RotationSolution> plan, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        var found = new ArrayList<T>();
        List<Callable<T>> together =
                tasks.stream().<Callable<T>>map(task -> () -> orStopAll(task)).toList();
        for (Future<T> task : threads.invokeAll(together)) {
            found.add(task.get());
        }
        T best = found.stream()
                .max(Comparator.comparing(one -> plan.apply(one).score()))
                .orElseThrow();
        log.found(plan.apply(best), moves());
        return best;
    }

    /** Does a task; where it fails, the others need not go on. */
    private <T> T orStopAll(Callable<T> task) throws Exception {
        try {
            return task.call();
        } catch (Exception | Error e) {
            stop();
            throw e;
        }
    }

    /** Notes a plan that may be better, unless none was complete before: nothing is worth noting until then. */
    private void found(RotationSolution solution) {
        if (log.best() != null) {
            log.found(solution, moves());
        }
    }

    /**
     * When a round ends.
     *
     * @param moves the most moves of one search; null: any
     * @param rounds into how many the time that is left is divided
     */
    private PhaseSearch.Limits limits(@Nullable Long moves, int rounds) {
        Long milliseconds = null;
        if (settings.time() != null) {
            long left = settings.time().minus(reserved).minus(sinceStart()).toMillis();
            milliseconds = Math.max(1, left / rounds);
        }
        Long unimproved = settings.unimproved() == null
                ? null
                : (Long) Math.max(1, settings.unimproved().toMillis());
        return new PhaseSearch.Limits(moves, milliseconds, unimproved);
    }

    /** Takes back what was changed and gains nothing. */
    private RotationSolution withoutIdleChanges(RotationSolution found) {
        if (previous == null) {
            return found;
        }
        // Others may be reading it.
        RotationSolution solution = found.copy();
        var plan = new WorkingPlan(solution.objective(), solution.getTours());
        Restoration.restoreAll(plan);
        solution.setScore(plan.score());
        return solution;
    }

    private @Nullable MediumBound bound(RotationSolution solution) {
        Objective objective = solution.objective();
        return isOver()
                ? null
                : new BoundProof(
                                objective.space(),
                                solution.getTours(),
                                new PlanScore(objective, solution.getTours()).byRule(),
                                this::isOver)
                        .bound();
    }

    private SolvedPlan solved(RotationSolution solution, Duration construction, @Nullable MediumBound bound) {
        var rows = solution.getTours().stream().map(PlannedTour::row).toList();
        return new SolvedPlan(
                new Plan(rows, solution.ruleScore().toString()),
                solution.ruleScore(),
                new PlanScore(solution.objective(), solution.getTours()).byRule(),
                Objects.requireNonNull(untried),
                log.improvements(),
                bound,
                moves(),
                construction,
                sinceStart());
    }
}
