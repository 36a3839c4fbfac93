package rotation.planner;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.explain.Funnel;
import rotation.io.ProblemFile;
import rotation.judge.Irregularity;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.text.Sentence;

/** Searches for a plan of a problem, has it judged, and makes the document to write. Used once. */
public final class Planner {

    /** So long after a search was stopped, what only tells more of its plan may still take. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ProblemFile input;
    private final SolveSettings settings;
    private final String version;
    private final RotationSolver solver;
    private final Judge judge;

    /** Done when a plan is wanted as it is. */
    private final CompletableFuture<@Nullable Object> hurry = new CompletableFuture<>();

    /**
     * Prepares a search.
     *
     * @param previous the plan to start from; null: start from the announced assignments
     * @param version of this program, for the document
     * @param started the moment from which the time limit counts
     */
    public Planner(
            ProblemFile input, SolveSettings settings, @Nullable Plan previous, String version, Instant started) {
        this(input, settings, previous, version, started, Clock.systemUTC());
    }

    /** The same by another clock. */
    public Planner(
            ProblemFile input,
            SolveSettings settings,
            @Nullable Plan previous,
            String version,
            Instant started,
            Clock clock) {
        this.input = input;
        this.settings = settings;
        this.version = version;
        solver = new RotationSolver(input.problem(), settings, previous, started, clock);
        judge = new Judge(input.problem());
    }

    /** The search, for its progress. */
    public RotationSolver solver() {
        return solver;
    }

    /**
     * Ends the search soon, and what takes a while after it: the plan then does not say what needs attention, nor who is left for
     * its empty tours. May be called from any thread, at any time.
     */
    public void stop() {
        solver.stop();
        hurry.completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Searches until a limit is reached or {@link #stop} is called.
     *
     * @throws NoPlanException if the search had to end before it had any plan
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public JudgedPlan plan() throws NoPlanException, DisagreementException {
        SolvedPlan solved = solved();
        Problem problem = input.problem();
        Verdict verdict = judged(solved);
        List<Attention> attention = unlessInAHurry(() -> AttentionList.of(problem, solved.plan()));
        Map<String, Funnel> funnels = unlessInAHurry(() -> Funnels.of(problem, solved.plan()));
        return new JudgedPlan(solved, verdict, document(solved, verdict, funnels, attention));
    }

    /**
     * Does the same, without what needs attention and who is left for its empty tours, which takes a while to find.
     *
     * @throws NoPlanException if the search had to end before it had any plan
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public JudgedPlan planAlone() throws NoPlanException, DisagreementException {
        SolvedPlan solved = solved();
        Verdict verdict = judged(solved);
        return new JudgedPlan(solved, verdict, document(solved, verdict, null, null));
    }

    /**
     * The best plan of the running search, without what needs attention and who is left for its empty tours, which takes a while
     * to find. May be called from any thread.
     *
     * @return null: there is none yet
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public @Nullable JudgedPlan soFar() throws DisagreementException {
        SolvedPlan solved = solver.soFar();
        if (solved == null) {
            return null;
        }
        Verdict verdict = judged(solved);
        return new JudgedPlan(solved, verdict, document(solved, verdict, null, null));
    }

    private SolvedPlan solved() throws NoPlanException {
        try {
            return solver.solve();
        } catch (CancellationException e) {
            throw new NoPlanException();
        }
    }

    /** Does some work; null: it takes longer than there is time once the search was stopped, and goes on for nothing. */
    private <T> @Nullable T unlessInAHurry(Supplier<T> work) {
        if (hurry.isDone()) {
            return null;
        }
        // Unlike the other kind of future, this one keeps what was thrown without memory for it.
        var result = new FutureTask<T>(work::get);
        CompletableFuture.anyOf(CompletableFuture.runAsync(result), hurry).join();
        if (!result.isDone()) {
            return null;
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the plan was not described", e.getCause());
        }
    }

    private Verdict judged(SolvedPlan solved) throws DisagreementException {
        Verdict verdict = judge.judge(solved.plan());
        var differences = new ArrayList<Sentence>();
        if (!verdict.score().equals(solved.score())) {
            differences.add(difference("score", solved.score(), verdict.score()));
        }
        for (Rule rule : Rule.values()) {
            var judged = verdict.score(rule);
            var counted = solved.ruleScores().getOrDefault(rule, HardMediumSoftLongScore.ZERO);
            if (!judged.equals(counted)) {
                differences.add(difference("rule", rule, counted, judged));
            }
        }
        verdict.irregularities().stream().map(Irregularity::text).forEach(differences::add);
        if (!differences.isEmpty()) {
            throw new DisagreementException(differences);
        }
        return verdict;
    }

    private static Sentence difference(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return Sentence.of(Planner.class, key, texts);
    }

    private PlanFile document(
            SolvedPlan solved,
            Verdict verdict,
            @Nullable Map<String, Funnel> funnels,
            @Nullable List<Attention> attention) {
        var run = new PlanFile.Run(
                version,
                settings.strategy().name(),
                settings.seed(),
                solved.duration().toMillis() / 1000.0,
                solved.construction().toMillis() / 1000.0,
                solved.moves(),
                solved.isComplete());
        return new PlanFile(
                input.problem().name(),
                input.sha256(),
                input.options(),
                verdict.score(),
                solved.bound() == null ? null : solved.bound().score(),
                verdict.isFeasible(),
                PlanFile.rules(input.problem(), verdict),
                solved.plan().rows(),
                verdict.keyFigures(),
                funnels == null ? Map.of() : funnels,
                null,
                attention,
                run);
    }
}
