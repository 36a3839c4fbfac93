package rotation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import rotation.text.Sentence;

/** The conditions under which the runs of a benchmark were made, in sentences. They are the same for all runs but those of merged shards. */
public final class Protocol {

    private Protocol() {}

    /**
     * The conditions, one sentence each.
     *
     * @param rows at least one
     */
    static List<Sentence> of(List<BenchmarkRow> rows) {
        var sentences = new ArrayList<>(conditions(rows));
        sentences.add(Sentence.of(Protocol.class, "protocol.order"));
        sentences.add(Sentence.of(Protocol.class, "protocol.median"));
        sentences.add(Sentence.of(Protocol.class, "protocol.rank"));
        sentences.add(Sentence.of(Protocol.class, "protocol.gap"));
        return sentences;
    }

    /**
     * The conditions but for what only a benchmark does, one sentence each.
     *
     * @param rows at least one; those of several machines or programs are from merged shards
     */
    public static List<Sentence> conditions(List<BenchmarkRow> rows) {
        BenchmarkRow one = rows.get(0);
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of(Protocol.class, "protocol.limit", SearchLimit.sentence(one.limit())));
        sentences.add(Sentence.of(
                Protocol.class,
                "protocol.seeds",
                rows.stream()
                        .map(BenchmarkRow::seed)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
        rows.stream()
                .map(BenchmarkRow::program)
                .distinct()
                .forEach(program -> sentences.add(
                        Sentence.of(Protocol.class, "protocol.program", program.version(), program.build())));
        for (BenchmarkRow.Machine machine :
                rows.stream().map(BenchmarkRow::machine).distinct().toList()) {
            sentences.add(Sentence.of(
                    Protocol.class,
                    "protocol.machine",
                    machine.cpus(),
                    Objects.requireNonNullElse(machine.cpu(), "?"),
                    Objects.requireNonNullElse(machine.memory(), 0L),
                    machine.os(),
                    machine.jvm()));
            if (!machine.jvmArguments().isEmpty()) {
                sentences.add(Sentence.of(Protocol.class, "protocol.arguments", machine.jvmArguments()));
            }
        }
        Double load = Medians.least(rows, BenchmarkRow::load);
        if (load != null) {
            sentences.add(Sentence.of(Protocol.class, "protocol.load", load, highestLoad(rows)));
        }
        return sentences;
    }

    private static double highestLoad(List<BenchmarkRow> rows) {
        return rows.stream()
                .map(BenchmarkRow::load)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** The origin of the best known score, and whether it is proven to be optimal. */
    static Sentence known(ProblemSummary problem) {
        ProblemSummary.KnownScore best = problem.best();
        ProblemSummary.KnownScore bound = problem.bound();
        if (best == null) {
            return Sentence.of(Protocol.class, "known.none");
        }
        String key = bound == null ? "known.best" : bound.score().equals(best.score()) ? "known.proven" : "known.bound";
        return Sentence.of(
                Protocol.class,
                key,
                best.score().toString(),
                best.by(),
                bound == null ? "" : bound.score().toString(),
                bound == null ? best.by() : bound.by());
    }

    /** The sentence about a run that does not count. */
    public static Sentence failure(BenchmarkRow row) {
        return Sentence.of(
                Protocol.class,
                "failure",
                row.task().problem(),
                row.who().contender(),
                Long.toString(row.seed()),
                row.outcome().verdict(),
                Objects.requireNonNullElse(row.outcome().reason(), ""));
    }
}
