package rotation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rotation.text.Sentence;

/** A Markdown document in the making, part by part, in one language. */
public final class MarkdownText {

    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    /** An empty one. */
    public MarkdownText(Locale language) {
        this.language = language;
    }

    /** Adds a heading or a paragraph. */
    public void add(String paragraph) {
        lines.add(paragraph);
        lines.add("");
    }

    /** Adds a list. */
    public void list(List<Sentence> sentences) {
        sentences.forEach(sentence -> lines.add("- " + sentence.in(language)));
        lines.add("");
    }

    /** Adds a table. */
    public void table(Table table) {
        lines.addAll(MarkdownTable.lines(table, language));
        lines.add("");
    }

    /** All that was added. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
