package rotation.sweep;

import java.util.List;
import java.util.Locale;
import rotation.bench.MarkdownText;
import rotation.bench.Protocol;
import rotation.text.Sentence;

/** A sweep as a Markdown document. */
final class SweepText {

    private final Sweep sweep;
    private final Locale language;
    private final MarkdownText text;

    /** @param sweep with at least one run */
    SweepText(Sweep sweep, Locale language) {
        this.sweep = sweep;
        this.language = language;
        text = new MarkdownText(language);
    }

    String text() {
        text.add("# " + word("title"));
        text.list(sweep.protocol());
        List<Sentence> failures = sweep.rows().stream()
                .filter(row -> !row.outcome().counts())
                .map(Protocol::failure)
                .toList();
        if (!failures.isEmpty()) {
            text.add("## " + Sweep.say("failures.title", failures.size()).in(language));
            text.list(failures);
        }
        text.add("## " + word("front.title"));
        text.add(sweep.headline().in(language));
        text.table(SweepTables.front(sweep));
        if (!sweep.comparison().goals().isEmpty()) {
            text.add("## " + word("goals.title"));
            text.list(sweep.goals());
        }
        text.add("## " + word("pulls.title"));
        text.list(sweep.pulls());
        text.add("## " + word("plans.title"));
        text.table(SweepTables.plans(sweep));
        return text.toString();
    }

    private String word(String key) {
        return Sweep.say(key).in(language);
    }
}
