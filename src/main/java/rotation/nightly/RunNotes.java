package rotation.nightly;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.change.CarriedPlan;
import rotation.change.PlanChanges;
import rotation.change.TourChange.Kind;
import rotation.io.ProblemFile;
import rotation.json.Sha256;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.planner.JudgedPlan;
import rotation.rule.Rule;
import rotation.solve.MediumBound;
import rotation.solve.SolveSettings;
import rotation.text.Sentence;

/** What is known about the running run, collected for its record. */
final class RunNotes {

    private final Instant started;
    private final Clock clock;
    private final EarlierRuns earlier;
    private SolveSettings settings;
    private final String version;
    private final @Nullable String planBefore;
    private @Nullable String problem;
    private @Nullable String weights;
    private @Nullable HardMediumSoftLongScore scoreBefore;
    private @Nullable HardMediumSoftLongScore scoreAfter;
    private @Nullable MediumBound bound;
    private @Nullable Long moves;
    private RunRecord.@Nullable Counts counts;
    private @Nullable String asOf;
    private @Nullable List<OpenItem> attention;
    private boolean feasible;
    private int filled;

    /**
     * Begins a run now.
     *
     * @param planBefore SHA-256 of the current plan; null: there is none, or it cannot be read
     */
    RunNotes(Clock clock, EarlierRuns earlier, SolveSettings settings, String version, @Nullable String planBefore) {
        this.clock = clock;
        this.earlier = earlier;
        started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.settings = settings;
        this.version = version;
        this.planBefore = planBefore;
    }

    /** The start of the run, in UTC, in ISO 8601. */
    String time() {
        return started.toString();
    }

    /** How many days have gone by since the last run; null: there was none. */
    @Nullable
    Long daysSinceLast() {
        return earlier.daysBefore(started);
    }

    /** Notes the problem. */
    void read(ProblemFile input) {
        problem = input.sha256();
        asOf = Day.format(input.problem().asOf());
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
        bound = plan.solved().bound();
        feasible = verdict.isFeasible();
        filled = verdict.keyFigures().filledTours();
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
                changes.edited().size(),
                changes.chosen().size(),
                verdict.keyFigures().announcedChanges(),
                verdict.keyFigures().announcedTours(),
                empty(verdict),
                bound == null ? null : verdict.keyFigures().tours() - bound.mostFilled());
    }

    /** Notes what needs attention tonight. */
    void attention(List<Attention> found) {
        attention = earlier.open(found, started);
    }

    /** What needs attention; empty also where this is not known. */
    List<OpenItem> attention() {
        return attention == null ? List.of() : attention;
    }

    /** The ids of what needs attention. */
    Set<String> ids() {
        return attention().stream().map(item -> item.attention().id()).collect(Collectors.toSet());
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
        long millis = Duration.between(started, clock.instant()).toMillis();
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
                bound == null ? null : bound.score(),
                counts,
                asOf,
                daysSinceLast(),
                attention == null ? null : attention.stream().map(OpenItem::row).toList());
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
                null,
                null,
                null,
                null,
                null);
    }

    /** The run in one sentence, for users. */
    Sentence summary(Outcome outcome, StateDirectory state) {
        String plan = state.plan().toString();
        if (outcome == Outcome.SKIPPED) {
            return say("summary.skipped", plan, attentionCount());
        }
        RunRecord.Counts tours = counts;
        if (tours == null || scoreBefore == null || scoreAfter == null) {
            return say("summary." + outcome, plan);
        }
        if (outcome == Outcome.REFUSED) {
            return say(
                    "summary.refused",
                    plan,
                    state.candidate().toString(),
                    scoreAfter.toString(),
                    scoreBefore.toString(),
                    attentionCount());
        }
        if (!outcome.isAccepted()) {
            return say("summary." + outcome, plan);
        }
        return say(
                "summary." + outcome,
                plan,
                say(
                        scores(outcome),
                        scoreAfter.toString(),
                        scoreBefore.toString(),
                        tours.announcedChanged(),
                        tours.announced(),
                        tours.forced() + tours.edited() + tours.chosen(),
                        tours.forced(),
                        tours.edited(),
                        tours.empty(),
                        mostMore(tours.empty())),
                attentionCount());
    }

    /** How many more tours could be filled at most; negative: none is empty, or nothing is proven. */
    private int mostMore(int empty) {
        return bound == null || empty == 0 ? -1 : bound.mostFilled() - filled;
    }

    private String scores(Outcome outcome) {
        if (outcome == Outcome.PLANNED_BROKEN) {
            return "figures.broken";
        }
        return feasible ? "figures" : "figures.asBefore";
    }

    private Sentence attentionCount() {
        if (attention == null) {
            return say("attention.unknown");
        }
        List<OpenItem> items = attention();
        long fresh = items.stream().filter(OpenItem::isNew).count();
        return items.isEmpty() ? say("attention.none") : say("attention", items.size(), fresh);
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(RunNotes.class, key, arguments);
    }
}
