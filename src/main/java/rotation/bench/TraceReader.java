package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.json.CsvText;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Json;
import rotation.json.Scores;
import rotation.text.Sentence;

/**
 * Reads the traces of searches, by whatever program: CSV whose first line is {@code seconds,moves,score,bound,peakHeap}. What is
 * not told is empty.
 */
public final class TraceReader {

    private static final String HEADER = String.join(",", Trace.COLUMNS);

    private final String file;
    private final List<Trace.Point> points = new ArrayList<>();
    private long millis;
    private @Nullable HardMediumSoftLongScore score;

    private TraceReader(String file) {
        this.file = file;
    }

    /**
     * Reads a trace.
     *
     * @throws InputException if the file cannot be read, is no trace, goes back in time, or has a score that is worse than one
     *     before it
     */
    public static Trace read(Path path) throws InputException {
        String text = new String(Document.bytes(path), StandardCharsets.UTF_8);
        return new TraceReader(path.toString()).trace(CsvText.parse(text));
    }

    private Trace trace(CsvText.Table table) throws InputException {
        List<List<String>> rows = table.rows();
        boolean isBroken = rows.isEmpty() && !table.isWhole();
        if (!isBroken && (rows.isEmpty() || !rows.get(0).equals(Trace.COLUMNS))) {
            throw wrong(1, "trace.header", HEADER);
        }
        for (int i = 1; i < rows.size(); i++) {
            add(i + 1, rows.get(i));
        }
        if (!table.isWhole()) {
            throw wrong(Math.max(1, rows.size()) + 1, "trace.row", HEADER);
        }
        if (points.isEmpty()) {
            throw wrong(1, "trace.none", HEADER);
        }
        return new Trace(points);
    }

    private void add(int line, List<String> cells) throws InputException {
        if (cells.size() != Trace.COLUMNS.size()) {
            throw wrong(line, "trace.row", HEADER);
        }
        long now = millis(line, cells.get(0));
        if (now < millis) {
            throw wrong(line, "trace.order", cells.get(0));
        }
        HardMediumSoftLongScore reached = score(line, cells.get(2));
        if (reached != null && score != null && reached.compareTo(score) < 0) {
            throw wrong(line, "trace.worse", cells.get(2));
        }
        points.add(new Trace.Point(
                now, whole(line, cells.get(1)), reached, score(line, cells.get(3)), whole(line, cells.get(4))));
        millis = now;
        score = reached == null ? score : reached;
    }

    private long millis(int line, String cell) throws InputException {
        try {
            long value = new BigDecimal(cell.strip())
                    .movePointRight(3)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            if (value >= 0) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // said below
        }
        throw wrong(line, "seconds", cell);
    }

    private @Nullable Long whole(int line, String cell) throws InputException {
        if (cell.isBlank()) {
            return null;
        }
        try {
            long value = Long.parseLong(cell.strip());
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(line, "trace.whole", cell);
    }

    private @Nullable HardMediumSoftLongScore score(int line, String cell) throws InputException {
        if (cell.isBlank()) {
            return null;
        }
        HardMediumSoftLongScore read = Scores.parse(cell.strip());
        if (read == null) {
            throw wrong(line, "score", cell);
        }
        return read;
    }

    private InputException wrong(int line, String key, String value) {
        String shown = key.equals("trace.header") || key.equals("trace.row") || key.equals("trace.none")
                ? value
                : Json.text(value);
        Class<?> owner = key.startsWith("trace.") ? TraceReader.class : InputError.class;
        return new InputException(
                InputError.ofValue(file, line, shown, Sentence.of(owner, key), Sentence.of(owner, "hint." + key)));
    }
}
