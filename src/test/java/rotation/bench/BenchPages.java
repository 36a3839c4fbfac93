package rotation.bench;

import static rotation.bench.Rows.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rotation.model.Level;
import rotation.rule.Rule;

/** Pages of benchmarks, to be looked at. */
final class BenchPages {

    /** What would do harm if it were more than text. */
    static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"' \u2028{0} <!--<script>";

    static final BestKnown NOTHING = new BestKnown(List.of());

    private BenchPages() {}

    /** Two contenders on two problems, with two seeds. */
    static Summary summary() {
        var rows = new ArrayList<BenchmarkRow>();
        for (String problem : List.of("tiny", "large")) {
            rows.add(row().on(problem)
                    .seed(1)
                    .soft(-120)
                    .penalty("rankStretch", 40)
                    .made());
            rows.add(row().on(problem)
                    .seed(2)
                    .soft(-130)
                    .penalty("rankStretch", 80)
                    .made());
            rows.add(row().on(problem)
                    .by("tabu")
                    .seed(1)
                    .soft(-140)
                    .penalty("rankStretch", 40)
                    .made());
            rows.add(row().on(problem)
                    .by("tabu")
                    .seed(2)
                    .soft(-150)
                    .penalty("rankStretch", 40)
                    .made());
        }
        return Summary.of(rows, NOTHING);
    }

    static String ordinary(Path directory, Locale language) {
        return page(summary(), directory, language);
    }

    static String hostile(Path directory) {
        var problem = new BenchmarkRow.Problem(HOSTILE, HOSTILE, "0a");
        var rows = List.of(
                row().on(problem).byPeer(HOSTILE, HOSTILE).made(),
                row().on(problem).by("tabu").failed(HOSTILE).made());
        return page(Summary.of(rows, NOTHING), directory, Locale.ENGLISH);
    }

    /** With a trace for each run: 20 points worse after a second, as it is after two. */
    static String page(Summary summary, Path parent, Locale language) {
        try (var directory = BenchDirectory.open(parent.resolve("benchmark"))) {
            var problems = new ArrayList<ProblemResult>();
            for (ProblemSummary problem : summary.problems()) {
                for (BenchmarkRow row : summary.rows()) {
                    if (row.outcome().counts() && !row.trace().contains("<")) {
                        writeTrace(row, directory.file(row.trace()));
                    }
                }
                problems.add(new ProblemResult(
                        problem,
                        Curves.read(problem, summary.rows(), parent.resolve("benchmark")),
                        Map.of(Rule.RANK_STRETCH, Level.SOFT)));
            }
            return new BenchPage(summary, problems, language).page().text();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeTrace(BenchmarkRow row, Path file) {
        Long soft = row.score().soft();
        if (soft == null) {
            throw new IllegalArgumentException("no score: " + row);
        }
        try {
            Files.writeString(
                    file,
                    "seconds,moves,score,bound,peakHeap\n1,0,0hard/0medium/%dsoft,,\n2,100,0hard/0medium/%dsoft,,\n30,3000,,,50\n"
                            .formatted(soft - 20, soft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
