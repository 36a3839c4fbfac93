package rotation.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rotation.stress.StressSentences.Figure;
import rotation.stress.StressSentences.Listing;
import rotation.text.Sentence;

/** What became of plans in made-up seasons, as lines: figures with a column for each plan, then lists of each. */
public final class StressText {

    private static final String GAP = "  ";

    private final StressDocument document;
    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    private StressText(StressDocument document, Locale language) {
        this.document = document;
        this.language = language;
    }

    /** The lines, in French or else in English. */
    public static List<String> lines(StressDocument document, Locale language) {
        var text = new StressText(document, language);
        text.add();
        return text.lines;
    }

    private void add() {
        var sentences = new StressSentences(document);
        sentences.lead().forEach(sentence -> lines.add(sentence.in(language)));
        addTable(sentences.figures());
        sentences.compared().forEach(this::add);
        for (int i = 0; i < document.plans().size(); i++) {
            if (document.plans().size() > 1) {
                lines.add("");
                lines.add(document.setup().tested().get(i).name());
            }
            sentences.lists(i).forEach(this::add);
        }
    }

    private void add(Listing listing) {
        lines.add("");
        lines.add(listing.title().in(language));
        listing.lines().forEach(line -> lines.add(GAP + line.in(language)));
    }

    private record Row(String label, List<String> cells) {}

    private void addTable(List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                "",
                document.setup().tested().stream().map(StressSetup.Tested::name).toList()));
        figures.forEach(figure -> rows.add(new Row(
                figure.label().in(language),
                figure.values().stream().map(this::in).toList())));
        int labels = width(rows.stream().map(Row::label));
        int cells = width(rows.stream().flatMap(row -> row.cells().stream()));
        lines.add("");
        for (Row row : rows) {
            var line = new StringBuilder(GAP + padded(row.label(), labels));
            row.cells().forEach(cell -> line.append(GAP)
                    .append(" ".repeat(cells - cell.length()))
                    .append(cell));
            lines.add(line.toString());
        }
    }

    private String in(Sentence sentence) {
        return sentence.in(language);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }
}
