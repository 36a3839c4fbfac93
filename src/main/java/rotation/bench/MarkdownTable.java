package rotation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats a {@link Table} as Markdown with aligned columns. */
public final class MarkdownTable {

    private final List<List<String>> lines = new ArrayList<>();

    private MarkdownTable(Table table, Locale language) {
        lines.add(table.headings().stream()
                .map(heading -> cell(heading.in(language)))
                .toList());
        for (Table.Row row : table.rows()) {
            var line = new ArrayList<String>();
            line.add(cell(row.name()));
            row.cells().forEach(cell -> line.add(cell(cell.in(language))));
            lines.add(line);
        }
    }

    /** The lines of a table. */
    public static List<String> lines(Table table, Locale language) {
        return new MarkdownTable(table, language).lines();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < lines.get(0).size(); column++) {
            int at = column;
            widths.add(
                    lines.stream().mapToInt(line -> line.get(at).length()).max().orElse(0));
        }
        var text = lines.stream().map(line -> line(line, widths)).collect(Collectors.toCollection(ArrayList::new));
        text.add(1, rule(widths));
        return text;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String pad = " ".repeat(widths.get(i) - cells.get(i).length());
            line.append(' ')
                    .append(i == 0 ? cells.get(i) + pad : pad + cells.get(i))
                    .append(" |");
        }
        return line.toString();
    }

    /** The line below the headings: the first column is aligned left, the others right. */
    private static String rule(List<Integer> widths) {
        var rule = new StringBuilder("|");
        for (int i = 0; i < widths.size(); i++) {
            rule.append("-".repeat(widths.get(i) + 1)).append(i == 0 ? "-|" : ":|");
        }
        return rule.toString();
    }
}
