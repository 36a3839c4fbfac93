package rotation.io;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * Reads the traces of searches, by whatever program: CSV whose first line is {@code seconds,moves,score,bound,peakHeap}. What is
 * not told is empty.
 */
public final class TraceReader {

    private static final String HEADER = "seconds,moves,score,bound,peakHeap";
    private static final int COLUMNS = 5;
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

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
        String file = path.toString();
        String text = new String(Document.bytes(path), StandardCharsets.UTF_8);
        return new TraceReader(file).trace(text);
    }

    private Trace trace(String text) throws InputException {
        int line = 1;
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).<String[]>readValues(text)) {
            if (!rows.hasNextValue() || !String.join(",", rows.nextValue()).equals(HEADER)) {
                throw wrong(1, "trace.header", HEADER);
            }
            while (rows.hasNextValue()) {
                line++;
                add(line, rows.nextValue());
            }
        } catch (JsonProcessingException e) {
            throw wrong(line + 1, "trace.row", HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (points.isEmpty()) {
            throw wrong(1, "trace.none", HEADER);
        }
        return new Trace(points);
    }

    private void add(int line, String[] cells) throws InputException {
        if (cells.length != COLUMNS) {
            throw wrong(line, "trace.row", HEADER);
        }
        long now = millis(line, cells[0]);
        if (now < millis) {
            throw wrong(line, "trace.order", cells[0]);
        }
        HardMediumSoftLongScore reached = score(line, cells[2]);
        if (reached != null && score != null && reached.compareTo(score) < 0) {
            throw wrong(line, "trace.worse", cells[2]);
        }
        points.add(new Trace.Point(now, whole(line, cells[1]), reached, score(line, cells[3]), whole(line, cells[4])));
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
        return new InputException(new InputError(
                file,
                line,
                null,
                "",
                shown,
                Sentence.of(InputError.class, key, shown),
                Sentence.of(InputError.class, "hint." + key)));
    }
}
