package rotation.nightly;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.change.PlanChanges;
import rotation.change.TourChange.Kind;
import rotation.io.ProblemFile;
import rotation.json.Sha256;
import rotation.judge.Verdict;
import rotation.planner.JudgedPlan;
import rotation.rule.Rule;
import rotation.solve.SolveSettings;
import rotation.text.Sentence;

/** What is known about the running run, collected for its record. */
final class RunNotes {

    private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private SolveSettings settings;
    private final String version;
    private final @Nullable String planBefore;
    private @Nullable String problem;
    private @Nullable String weights;
    private @Nullable HardMediumSoftLongScore scoreBefore;
    private @Nullable HardMediumSoftLongScore scoreAfter;
    private @Nullable Long moves;
    private RunRecord.@Nullable Counts counts;
    private boolean feasible;

    /**
     * Begins a run now.
     *
     * @param planBefore SHA-256 of the current plan; null: there is none, or it cannot be read
     */
    RunNotes(SolveSettings settings, String version, @Nullable String planBefore) {
        this.settings = settings;
        this.version = version;
        this.planBefore = planBefore;
    }

    /** The start of the run, in UTC, in ISO 8601. */
    String time() {
        return started.toString();
    }

    /** Notes the problem. */
    void read(ProblemFile input) {
        problem = input.sha256();
        String text = Arrays.stream(Rule.values())
                .map(rule -> rule.id() + "=" + rule.weight(input.problem()) + "\n")
                .collect(Collectors.joining());
        weights = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Notes the verdict on the carried plan and the settings of the search. */
    void carried(Verdict verdict, SolveSettings search) {
        settings = search;
        scoreBefore = verdict.score();
    }

    /** Notes the result of the search. */
    void found(JudgedPlan plan, CarriedPlan carried, PlanChanges changes) {
        Verdict verdict = plan.verdict();
        scoreAfter = verdict.score();
        feasible = verdict.isFeasible();
        moves = plan.solved().moves();
        counts = new RunRecord.Counts(
                carried.opened().size(),
                carried.cancelled().size(),
                changes.count(Kind.REPLACED),
                changes.count(Kind.MOVED),
                changes.count(Kind.REBOOKED),
                changes.count(Kind.FILLED),
                changes.count(Kind.EMPTIED),
                changes.forced().size(),
                changes.edited().size() + changes.chosen().size(),
                verdict.keyFigures().announcedChanges(),
                verdict.keyFigures().announcedTours(),
                empty(verdict));
    }

    /** The number of tours without an officer. */
    static int empty(Verdict verdict) {
        return verdict.keyFigures().tours() - verdict.keyFigures().filledTours();
    }

    /** The mark of this run for the lock file. */
    RunMark mark() {
        return new RunMark(time(), ProcessHandle.current().pid(), problem, planBefore);
    }

    /**
     * The record of this run, which ends now.
     *
     * @param planAfter SHA-256 of the current plan now; null: there is none, or it cannot be read
     */
    RunRecord record(Outcome outcome, @Nullable String planAfter) {
        long millis = Duration.between(started, Instant.now()).toMillis();
        return new RunRecord(
                time(),
                outcome.toString(),
                outcome.exitCode(),
                Math.round(millis / 100.0) / 10.0,
                problem,
                weights,
                planBefore,
                planAfter,
                settings.seed(),
                settings.strategy().name(),
                moves,
                version,
                scoreBefore,
                scoreAfter,
                counts);
    }

    /**
     * The record of a run that was killed, from its mark.
     *
     * @param planAfter SHA-256 of the current plan now; null: there is none, or it cannot be read
     */
    static RunRecord killed(RunMark mark, @Nullable String planAfter) {
        return new RunRecord(
                mark.time(),
                Outcome.KILLED.toString(),
                Outcome.KILLED.exitCode(),
                null,
                mark.problem(),
                null,
                mark.planBefore(),
                planAfter,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The run in one sentence, for users. */
    Sentence summary(Outcome outcome, StateDirectory state) {
        String plan = state.plan().toString();
        RunRecord.Counts tours = counts;
        if (tours == null || scoreBefore == null || scoreAfter == null) {
            return Sentence.of(RunNotes.class, "summary." + outcome, plan);
        }
        if (outcome == Outcome.REFUSED) {
            return Sentence.of(
                    RunNotes.class,
                    "summary.refused",
                    plan,
                    state.candidate().toString(),
                    scoreAfter.toString(),
                    scoreBefore.toString());
        }
        if (!outcome.isAccepted()) {
            return Sentence.of(RunNotes.class, "summary." + outcome, plan);
        }
        return Sentence.of(
                RunNotes.class,
                "summary." + outcome + (feasible ? "" : ".broken"),
                plan,
                scoreAfter.toString(),
                scoreBefore.toString(),
                tours.announcedChanged(),
                tours.announced(),
                tours.forced() + tours.chosen(),
                tours.forced(),
                tours.empty());
    }
}
