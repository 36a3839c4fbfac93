package rotation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rotation.text.Messages;
import rotation.text.Sentence;

/** The results of a benchmark as a Markdown document. */
final class TablesText {

    private final Summary summary;
    private final Locale language;
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    TablesText(Summary summary, Locale language) {
        this.summary = summary;
        this.language = language;
        messages = Messages.of(TablesText.class, language);
    }

    String text() {
        add("# " + messages.format("title"));
        list(Protocol.of(summary.rows()));
        if (!summary.failures().isEmpty()) {
            add("## " + messages.format("failures.title", summary.failures().size()));
            list(summary.failures().stream().map(Protocol::failure).toList());
        }
        if (!summary.contradictions().isEmpty()) {
            add("## " + messages.format("contradictions.title"));
            list(summary.contradictions().stream().map(Contradiction::sentence).toList());
        }
        add("## " + messages.format("overall.title"));
        table(SummaryTables.overall(summary));
        for (ProblemSummary problem : summary.problems()) {
            add("## " + problem.label());
            add(Protocol.known(problem).in(language));
            table(SummaryTables.problem(problem));
        }
        return String.join("\n", lines);
    }

    private void add(String paragraph) {
        lines.add(paragraph);
        lines.add("");
    }

    private void list(List<Sentence> sentences) {
        sentences.forEach(sentence -> lines.add("- " + sentence.in(language)));
        lines.add("");
    }

    private void table(Table table) {
        lines.addAll(MarkdownTable.lines(table, language));
        lines.add("");
    }
}
