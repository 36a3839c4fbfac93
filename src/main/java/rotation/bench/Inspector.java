package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.io.PlanReader;
import rotation.io.StoredPlan;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Messages;

/** Inspects the plan and the trace of a run. A run is valid only if the judge confirms the score that the program states. */
final class Inspector {

    /** The exit code of this program when its time ran out, among others. */
    private static final int UNFINISHED = 4;

    private final Locale language;
    private final Messages messages;

    /** @param language of the reasons */
    Inspector(Locale language) {
        this.language = language;
        messages = Messages.of(Inspector.class, language);
    }

    /**
     * The result of an inspection.
     *
     * @param points of each rule, by id; empty: the plan was not judged
     * @param penalty of each rule at its level, by id, positive; empty: the plan was not judged
     */
    record Result(
            BenchmarkRow.Outcome outcome,
            BenchmarkRow.Score score,
            BenchmarkRow.Search search,
            Map<String, Long> points,
            Map<String, Long> penalty) {}

    /** The reason why a run is not valid. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        private final String verdict;

        Refusal(String verdict, String reason) {
            super(reason);
            this.verdict = verdict;
        }
    }

    /**
     * The result of a run that did not end normally.
     *
     * @param exitCode of its process; null: it did not start, or was killed
     */
    Result failed(@Nullable Integer exitCode, String key, Object... arguments) {
        return without(new BenchmarkRow.Outcome("failed", messages.format(key, arguments), exitCode));
    }

    private static Result without(BenchmarkRow.Outcome outcome) {
        return new Result(outcome, BenchmarkRow.Score.NONE, BenchmarkRow.Search.NONE, Map.of(), Map.of());
    }

    /**
     * Inspects the files of a run that ended normally.
     *
     * @param problem of the cell
     * @param exitCode of its process
     */
    Result inspect(Cell cell, Problem problem, int exitCode, Path plan, Path trace) {
        BenchmarkRow.Score score = BenchmarkRow.Score.NONE;
        BenchmarkRow.Search search = BenchmarkRow.Search.NONE;
        var points = new LinkedHashMap<String, Long>();
        var penalty = new LinkedHashMap<String, Long>();
        try {
            if (!Files.exists(plan) && !cell.contender().isPeer() && exitCode == UNFINISHED) {
                throw new Refusal(BenchmarkRow.Outcome.UNFINISHED, messages.format("reason.nothing"));
            }
            StoredPlan stored = plan(cell, plan);
            SearchFigures figures = figures(cell, trace);
            Verdict verdict = new Judge(problem).judge(stored.plan());
            if (!verdict.isLegal()) {
                throw new Refusal(
                        "illegal",
                        messages.format(
                                "reason.illegal",
                                verdict.irregularities().get(0).sentence(language),
                                verdict.irregularities().size()));
            }
            search = figures == null ? search : figures.row();
            score = BenchmarkRow.Score.of(verdict.score());
            for (Rule rule : Rule.values()) {
                points.put(rule.id(), verdict.points(rule));
                HardMediumSoftLongScore taken = verdict.score(rule);
                penalty.put(rule.id(), -(taken.hardScore() + taken.mediumScore() + taken.softScore()));
            }
            compare(verdict.score(), stored.plan().score(), figures);
            if (!stored.isComplete()) {
                throw new Refusal(BenchmarkRow.Outcome.UNFINISHED, messages.format("reason.unfinished"));
            }
            return new Result(
                    new BenchmarkRow.Outcome(BenchmarkRow.Outcome.OK, null, exitCode), score, search, points, penalty);
        } catch (Refusal e) {
            return new Result(
                    new BenchmarkRow.Outcome(e.verdict, e.getMessage(), exitCode), score, search, points, penalty);
        }
    }

    private StoredPlan plan(Cell cell, Path file) throws Refusal {
        if (!Files.exists(file)) {
            throw new Refusal("failed", messages.format("reason.noPlan"));
        }
        try {
            StoredPlan stored = PlanReader.readStored(file);
            if (stored.problem() != null
                    && !stored.problem().equals(cell.problem().fileSha256())) {
                throw new Refusal("failed", messages.format("reason.otherProblem"));
            }
            return stored;
        } catch (InputException e) {
            throw new Refusal("failed", messages.format("reason.plan", first(e)));
        }
    }

    /** The figures of a trace; null: another program wrote none, which does not make its plan invalid. */
    private @Nullable SearchFigures figures(Cell cell, Path file) throws Refusal {
        if (!Files.exists(file)) {
            if (cell.contender().isPeer()) {
                return null;
            }
            throw new Refusal("failed", messages.format("reason.noTrace"));
        }
        try {
            return SearchFigures.of(TraceReader.read(file));
        } catch (InputException e) {
            throw new Refusal("failed", messages.format("reason.trace", first(e)));
        }
    }

    private String first(InputException e) {
        return e.errors().get(0).message(language);
    }

    private void compare(HardMediumSoftLongScore judged, @Nullable String said, @Nullable SearchFigures figures)
            throws Refusal {
        if (said != null && !said.equals(judged.toString())) {
            throw new Refusal("disagrees", messages.format("reason.score", said, judged));
        }
        if (figures == null) {
            return;
        }
        HardMediumSoftLongScore traced = figures.score();
        if (traced == null) {
            throw new Refusal("disagrees", messages.format("reason.traceNone"));
        }
        if (!traced.equals(judged)) {
            throw new Refusal("disagrees", messages.format("reason.traceScore", traced, judged));
        }
        HardMediumSoftLongScore bound = figures.bound();
        if (bound != null && judged.compareTo(bound) > 0) {
            throw new Refusal("disagrees", messages.format("reason.bound", bound, judged));
        }
    }
}
