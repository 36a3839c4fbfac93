package rotation.bench;

import java.util.Locale;
import rotation.text.Messages;

/** The results of a benchmark as a Markdown document. */
final class TablesText {

    private final Summary summary;
    private final Locale language;
    private final Messages messages;
    private final MarkdownText text;

    TablesText(Summary summary, Locale language) {
        this.summary = summary;
        this.language = language;
        text = new MarkdownText(language);
        messages = Messages.of(TablesText.class, language);
    }

    String text() {
        text.add("# " + messages.format("title"));
        text.list(Protocol.of(summary.rows()));
        if (!summary.failures().isEmpty()) {
            text.add(
                    "## " + messages.format("failures.title", summary.failures().size()));
            text.list(summary.failures().stream().map(Protocol::failure).toList());
        }
        if (!summary.contradictions().isEmpty()) {
            text.add("## " + messages.format("contradictions.title"));
            text.list(summary.contradictions().stream()
                    .map(Contradiction::sentence)
                    .toList());
        }
        text.add("## " + messages.format("overall.title"));
        text.table(SummaryTables.overall(summary));
        for (ProblemSummary problem : summary.problems()) {
            text.add("## " + problem.label());
            text.add(Protocol.known(problem).in(language));
            text.table(SummaryTables.problem(problem));
        }
        return text.toString();
    }
}
