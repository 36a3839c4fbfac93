package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;

/** The best known scores and bounds after a benchmark; never worse than before. */
final class BestKnownUpdate {

    private static final int DATE = 10;

    private BestKnownUpdate() {}

    /**
     * The best known scores and bounds after some runs.
     *
     * @param problems with runs; one with a contradiction is left out, because its score or its bound is wrong
     */
    static BestKnown of(BestKnown before, List<ProblemSummary> problems) {
        Map<String, BestKnown.Entry> entries = new LinkedHashMap<>();
        before.problems().forEach(entry -> entries.put(entry.sha256(), entry));
        for (ProblemSummary problem : problems) {
            if (problem.best() != null && problem.contradictions().isEmpty()) {
                String sha256 = problem.problem().sha256();
                entries.put(sha256, entry(problem, problem.best(), entries.get(sha256)));
            }
        }
        return new BestKnown(List.copyOf(entries.values()));
    }

    private static BestKnown.Entry entry(
            ProblemSummary problem, ProblemSummary.KnownScore best, BestKnown.@Nullable Entry before) {
        HardMediumSoftLongScore score = best.score();
        BestKnown.Origin origin = best.row() == null
                ? null
                : origin(best.row(), best.row().search().secondsToBest());
        HardMediumSoftLongScore bound =
                problem.bound() == null ? null : problem.bound().score();
        BenchmarkRow proof = problem.bound() == null ? null : problem.bound().row();
        BestKnown.Origin boundOrigin =
                proof == null ? null : origin(proof, proof.search().seconds());
        return new BestKnown.Entry(
                problem.problem().problem(),
                problem.problem().sha256(),
                score,
                bound,
                origin == null ? Objects.requireNonNull(before).origin() : origin,
                bound == null || boundOrigin != null
                        ? boundOrigin
                        : Objects.requireNonNull(before).boundOrigin());
    }

    private static BestKnown.Origin origin(BenchmarkRow row, @Nullable Double seconds) {
        BenchmarkRow.Contender contender = row.who();
        return new BestKnown.Origin(
                contender.contender(),
                seconds == null ? row.wallSeconds() : seconds,
                row.seed(),
                contender.kind().equals("peer")
                        ? contender.definition()
                        : row.program().version() + " " + row.program().build(),
                Day.of(LocalDate.parse(row.started().substring(0, DATE))));
    }
}
