package rotation.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.json.CsvText;

/** Reads CSV files. Every cell is a text: nothing is taken for a date or a number because it looks like one. */
final class CsvReader {

    private static final String SEPARATORS = ",;\t";

    /** So many lines tell what stands between cells. */
    private static final int FIRST_LINES = 20;

    /** A byte order mark, as Excel writes it. */
    private static final char MARK = '\ufeff';

    /** Excel takes the separator from a first line such as {@code sep=;}. */
    private static final String SEPARATOR_LINE = "sep=";

    private CsvReader() {}

    /** Reads one sheet. */
    static Sheet read(String name, byte[] content, ReadingOptions options, Limits limits) throws IOException {
        String text = text(content, options.encoding());
        Character separator = options.separator();
        String said = said(text);
        int firstRow = 1;
        if (said != null) {
            text = text.substring(said.length());
            separator = separator == null ? said.charAt(SEPARATOR_LINE.length()) : separator;
            firstRow = 2;
        }
        char between = separator == null ? separator(text) : separator;
        if (text.chars().filter(c -> c == between || c == '\n').count() > limits.cells()) {
            throw new Refusal("limit.cells", limits.cells());
        }
        CsvText.Table table = CsvText.parse(text, between);
        int wrong = firstRow + table.rows().size();
        if (!table.isWhole()) {
            throw new Refusal("csv.row", wrong);
        }
        return sheet(name, table.rows(), firstRow, limits);
    }

    private static Sheet sheet(String name, List<List<String>> rows, int firstRow, Limits limits) throws Refusal {
        var collector = new SheetCollector(limits);
        collector.beginSheet(name);
        int number = firstRow;
        for (List<String> row : rows) {
            collector.beginRow(number);
            number++;
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                if (cell.length() > limits.text()) {
                    throw new Refusal("limit.text", limits.text());
                }
                collector.add(column, Cells.text(cell));
            }
        }
        collector.endSheet();
        return collector.sheets().get(0);
    }

    private static String text(byte[] content, @Nullable Charset encoding) throws Refusal {
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : encoding;
        boolean isMarked = content.length > 2
                && content[0] == (byte) 0xef
                && content[1] == (byte) 0xbb
                && content[2] == (byte) 0xbf;
        if (isMarked && !charset.equals(StandardCharsets.UTF_8)) {
            throw new Refusal("csv.marked", charset.name());
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refusal("csv.utf16");
            }
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            if (encoding != null) {
                throw new Refusal("csv.encoding", encoding.name());
            }
            boolean isUtf16 = content.length > 1 && (content[0] & content[1] & 0xfe) == 0xfe;
            throw new Refusal(isUtf16 ? "csv.utf16" : "csv.utf8");
        }
    }

    /** The first line and its end, if it says the separator; null: it does not. */
    private static @Nullable String said(String text) {
        int end = text.indexOf('\n') + 1;
        boolean isSaid = text.startsWith(SEPARATOR_LINE)
                && text.substring(0, end).strip().length() == SEPARATOR_LINE.length() + 1;
        return isSaid ? text.substring(0, end) : null;
    }

    /**
     * The separator that stands equally often in most of the first lines, for a table has as many in each, and lists within cells
     * have not; of those that do in as many lines, the one that stands more often. A table of one column has none.
     */
    private static char separator(String text) throws Refusal {
        List<int[]> lines = separatorsByLine(text);
        long most = 0;
        char best = ',';
        boolean isTied = false;
        for (int separator = 0; separator < SEPARATORS.length(); separator++) {
            long fit = fit(lines, separator);
            if (fit > most) {
                most = fit;
                best = SEPARATORS.charAt(separator);
                isTied = false;
            } else if (fit == most && most > 0) {
                isTied = true;
            }
        }
        if (isTied) {
            throw new Refusal("csv.separator");
        }
        return best;
    }

    /** How many of each separator stand in the first lines, outside quotes. */
    private static List<int[]> separatorsByLine(String text) {
        var lines = new ArrayList<int[]>();
        var counts = new int[SEPARATORS.length()];
        boolean isQuoted = false;
        for (int i = 0; i <= text.length() && lines.size() < FIRST_LINES; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            int separator = SEPARATORS.indexOf(c);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (separator >= 0 && !isQuoted) {
                counts[separator]++;
            } else if (c == '\n' && (!isQuoted || i == text.length())) {
                lines.add(counts);
                counts = new int[SEPARATORS.length()];
            }
        }
        return lines;
    }

    /** First in how many lines the separator stands equally often, then how often. */
    private static long fit(List<int[]> lines, int separator) {
        Map<Integer, Long> linesByCount = lines.stream()
                .map(counts -> counts[separator])
                .filter(count -> count > 0)
                .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
        return linesByCount.entrySet().stream()
                .mapToLong(entry -> (entry.getValue() << Integer.SIZE) + entry.getKey())
                .max()
                .orElse(0);
    }
}
