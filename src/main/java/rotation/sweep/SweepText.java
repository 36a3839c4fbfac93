package rotation.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rotation.bench.MarkdownTable;
import rotation.bench.Protocol;
import rotation.bench.Table;
import rotation.text.Sentence;

/** A sweep as a Markdown document. */
final class SweepText {

    private final Sweep sweep;
    private final Locale language;
    private final List<String> lines = new ArrayList<>();

    /** @param sweep with at least one run */
    SweepText(Sweep sweep, Locale language) {
        this.sweep = sweep;
        this.language = language;
    }

    String text() {
        add("# " + word("title"));
        list(sweep.protocol());
        List<Sentence> failures = sweep.rows().stream()
                .filter(row -> !row.outcome().counts())
                .map(Protocol::failure)
                .toList();
        if (!failures.isEmpty()) {
            add("## " + Sweep.say("failures.title", failures.size()).in(language));
            list(failures);
        }
        add("## " + word("front.title"));
        add(sweep.headline().in(language));
        table(SweepTables.front(sweep));
        if (!sweep.comparison().goals().isEmpty()) {
            add("## " + word("goals.title"));
            list(sweep.goals());
        }
        add("## " + word("pulls.title"));
        list(sweep.pulls());
        add("## " + word("plans.title"));
        table(SweepTables.plans(sweep));
        return String.join("\n", lines);
    }

    private String word(String key) {
        return Sweep.say(key).in(language);
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
