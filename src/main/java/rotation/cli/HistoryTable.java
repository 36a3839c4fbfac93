package rotation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.nightly.RunRecord;
import rotation.text.Messages;

/** Prints the runs of a nightly job in columns, two of words and the others of numbers; what is not known is a hyphen. */
final class HistoryTable {

    private static final List<String> COLUMNS = List.of(
            "time",
            "outcome",
            "forced",
            "edited",
            "chosen",
            "filled",
            "empty",
            "leastEmpty",
            "announced",
            "attention",
            "seconds");

    /** So many columns hold words, and are aligned at the left. */
    private static final int WORDS = 2;

    private static final String GAP = "  ";
    private static final String UNKNOWN = "-";

    private final Messages messages;

    HistoryTable(Messages messages) {
        this.messages = messages;
    }

    /** A line of headings, and a line for each run. */
    List<String> lines(List<RunRecord> runs) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream()
                .map(column -> messages.format("nightly.history." + column))
                .toList());
        runs.forEach(run -> rows.add(cells(run)));
        List<Integer> widths = IntStream.range(0, COLUMNS.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /**
     * How empty tours, and the least of them that is proven, have changed from the first run that knows to the last; null: fewer than
     * two runs know how many tours are empty.
     */
    @Nullable
    String trend(List<RunRecord> runs) {
        List<RunRecord.Counts> known =
                runs.stream().map(RunRecord::counts).filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        List<Integer> least = known.stream()
                .map(RunRecord.Counts::leastEmpty)
                .filter(Objects::nonNull)
                .toList();
        return messages.format(
                "nightly.history.trend",
                known.get(0).empty(),
                known.get(known.size() - 1).empty(),
                known.size(),
                least.size(),
                least.isEmpty() ? 0 : least.get(0),
                least.isEmpty() ? 0 : least.get(least.size() - 1));
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths.get(column) - cell.length());
            line.append(column == 0 ? "" : GAP).append(column < WORDS ? cell + space : space + cell);
        }
        return line.toString();
    }

    private static List<String> cells(RunRecord run) {
        RunRecord.Counts counts = run.counts();
        return List.of(
                minute(run.time()),
                run.outcome(),
                known(counts == null ? null : counts.forced()),
                known(counts == null ? null : counts.edited()),
                known(counts == null ? null : counts.chosen()),
                known(counts == null ? null : counts.filled()),
                known(counts == null ? null : counts.empty()),
                known(counts == null ? null : counts.leastEmpty()),
                known(counts == null ? null : counts.announcedChanged()),
                known(run.attention() == null ? null : run.attention().size()),
                run.seconds() == null ? UNKNOWN : String.format(Locale.ROOT, "%.1f", run.seconds()));
    }

    /** The date and the time to the minute; a time that somebody has edited is as it is. */
    private static String minute(String time) {
        return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")
                ? time.substring(0, 16).replace('T', ' ')
                : time;
    }

    private static String known(@Nullable Integer number) {
        return number == null ? UNKNOWN : number.toString();
    }
}
