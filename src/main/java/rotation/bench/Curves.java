package rotation.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rotation.json.InputException;
import rotation.text.Sentence;

/** The curves of all contenders on one problem. */
final class Curves {

    private static final long[] STEPS = {1, 2, 5};

    private final Map<String, List<Curve>> byContender;

    private Curves(Map<String, List<Curve>> byContender) {
        this.byContender = byContender;
    }

    /**
     * Reads the traces of valid runs; missing files are left out.
     *
     * @throws InputException if a trace cannot be read
     */
    static Curves read(ProblemSummary problem, List<BenchmarkRow> rows, Path directory) throws InputException {
        var byContender = new LinkedHashMap<String, List<Curve>>();
        problem.contenders().forEach(contender -> byContender.put(contender.contender(), new ArrayList<>()));
        for (BenchmarkRow row : rows) {
            Path trace = directory.resolve(row.trace());
            boolean wanted = row.task().sha256().equals(problem.problem().sha256())
                    && row.outcome().counts();
            if (wanted && Files.exists(trace)) {
                Objects.requireNonNull(byContender.get(row.who().contender())).add(Curve.of(TraceReader.read(trace)));
            }
        }
        return new Curves(byContender);
    }

    /** The curves of a contender, one for each run with a trace. */
    List<Curve> of(String contender) {
        return byContender.getOrDefault(contender, List.of());
    }

    /** The median of a contender's curves. */
    Curve median(String contender) {
        return Curve.median(of(contender));
    }

    /** The table of median scores: a row for each moment, a column for each contender. */
    Table table() {
        var headings = new ArrayList<Sentence>();
        headings.add(SummaryTables.heading("seconds"));
        byContender.keySet().forEach(name -> headings.add(SummaryTables.text(name)));
        Map<String, Curve> medians = new LinkedHashMap<>();
        byContender.keySet().forEach(name -> medians.put(name, median(name)));
        var rows = new ArrayList<Table.Row>();
        for (long moment : moments(List.copyOf(medians.values()))) {
            rows.add(new Table.Row(
                    SearchFigures.shown(moment),
                    medians.values().stream()
                            .map(curve -> SummaryTables.score(curve.at(moment)))
                            .toList()));
        }
        return new Table(headings, rows);
    }

    /** The moments 1, 2 and 5 times each power of ten milliseconds, from the first plan to the end, then the end itself. */
    private static List<Long> moments(List<Curve> curves) {
        long first = curves.stream()
                .flatMap(curve -> curve.points().stream().limit(1))
                .mapToLong(Curve.Point::millis)
                .min()
                .orElse(0);
        long last = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToLong(Curve.Point::millis)
                .max()
                .orElse(0);
        var moments = new ArrayList<Long>();
        for (long decade = 100; decade <= last; decade *= 10) {
            for (long step : STEPS) {
                if (decade * step >= first && decade * step < last) {
                    moments.add(decade * step);
                }
            }
        }
        if (last > 0) {
            moments.add(last);
        }
        return moments;
    }

    /** The points of a curve for the chart: seconds, medium and soft score. */
    static List<List<Number>> drawn(Curve curve) {
        return curve.thinned().points().stream()
                .map(point -> List.<Number>of(
                        point.millis() / 1000.0,
                        point.score().mediumScore(),
                        point.score().softScore()))
                .toList();
    }
}
