package rotation.sweep;

import java.util.List;
import java.util.Locale;
import rotation.bench.HtmlTable;
import rotation.bench.Protocol;
import rotation.bench.Table;
import rotation.html.Html;
import rotation.html.Page;
import rotation.text.Sentence;

/** A sweep as an HTML page. */
final class SweepPage {

    private final Sweep sweep;
    private final Locale language;
    private final Html html = new Html(SweepPage.class);

    /**
     * @param sweep with at least one run
     * @param language that the page shows first
     */
    SweepPage(Sweep sweep, Locale language) {
        this.sweep = sweep;
        this.language = language;
    }

    Page page() {
        Page.writeSkip(html);
        html.open("header").saying("h1", "title");
        Page.writeTools(html);
        html.closeLine();
        html.open("main", "id", "main", "tabindex", "-1");
        writeFailures();
        section("front", () -> {
            html.open("p", "class", "lead").say(sweep.headline()).close();
            table(SweepTables.front(sweep));
        });
        if (!sweep.comparison().goals().isEmpty()) {
            section("goals", () -> list(sweep.goals()));
        }
        section("pulls", () -> list(sweep.pulls()));
        section("plans", () -> table(SweepTables.plans(sweep)));
        html.open("details", "open", "open").saying("summary", "protocol.title");
        list(sweep.protocol());
        html.closeLine();
        html.closeLine();
        html.open("footer").say("page.foot").closeLine();
        return new Page(language, Sweep.say("title"), Page.resource(SweepPage.class, "sweep.css"), "", html);
    }

    private void writeFailures() {
        List<Sentence> failures = sweep.rows().stream()
                .filter(row -> !row.outcome().counts())
                .map(Protocol::failure)
                .toList();
        if (!failures.isEmpty()) {
            html.open("div", "class", "fault")
                    .open("h2")
                    .say("failures.title", failures.size())
                    .close();
            list(failures);
            html.closeLine();
        }
    }

    private void section(String id, Runnable content) {
        html.open("section", "aria-labelledby", id);
        html.open("h2", "id", id).say(id + ".title").close();
        content.run();
        html.closeLine();
    }

    private void table(Table table) {
        HtmlTable.write(html, table, Sweep.say("table.caption"));
    }

    private void list(List<Sentence> sentences) {
        html.open("ul");
        sentences.forEach(sentence -> html.open("li").say(sentence).close());
        html.close();
    }
}
