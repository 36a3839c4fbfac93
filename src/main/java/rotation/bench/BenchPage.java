package rotation.bench;

import java.util.List;
import java.util.Locale;
import rotation.html.Html;
import rotation.html.Page;
import rotation.json.JsonText;
import rotation.text.Sentence;

/** The HTML page of a benchmark: tables, and charts of the same numbers that a script draws. */
final class BenchPage {

    /** The library that draws the charts; its first lines contain its licence. */
    private static final String LIBRARY = "/META-INF/resources/webjars/chart.js/4.4.7/dist/chart.umd.js";

    private static final String SOURCE_MAP = "//# sourceMappingURL=";

    private final Summary summary;
    private final List<ProblemResult> problems;
    private final Locale language;

    /** @param language that the page shows first */
    BenchPage(Summary summary, List<ProblemResult> problems, Locale language) {
        this.summary = summary;
        this.problems = List.copyOf(problems);
        this.language = language;
    }

    Page page() {
        var html = new Html(BenchPage.class);
        Page.writeSkip(html);
        writeHeader(html);
        writeContents(html);
        html.open("main", "id", "main", "tabindex", "-1");
        writeOverall(html);
        for (int i = 0; i < problems.size(); i++) {
            new ProblemSection(problems.get(i), i, html).write();
        }
        html.closeLine();
        html.open("footer").say("page.foot").closeLine();
        html.data("data", JsonText.compact(PageData.of(problems)));
        return new Page(
                language,
                Sentence.of(BenchPage.class, "title"),
                Page.resource(BenchPage.class, "bench.css"),
                library() + Page.resource(BenchPage.class, "bench.js"),
                html);
    }

    /** The library without its last line, which refers to another file. */
    private static String library() {
        String script = Page.resource(BenchPage.class, LIBRARY);
        int end = script.lastIndexOf(SOURCE_MAP);
        return (end < 0 ? script : script.substring(0, end)).stripTrailing() + "\n";
    }

    private static void writeHeader(Html html) {
        html.open("header").saying("h1", "title");
        Page.writeTools(html);
        html.closeLine();
    }

    private void writeContents(Html html) {
        html.open("nav", "class", "controls", "aria-labelledby", "parts");
        html.open("span", "id", "parts", "class", "vh").say("page.parts").close();
        html.open("a", "href", "#overall").say("overall.title").close();
        for (int i = 0; i < problems.size(); i++) {
            html.open("a", "href", "#p" + i)
                    .foreign(problems.get(i).summary().label())
                    .close();
        }
        html.closeLine();
    }

    private void writeOverall(Html html) {
        html.open("section", "id", "overall", "aria-labelledby", "overall-title");
        html.open("h2", "id", "overall-title").say("overall.title").close();
        if (!summary.failures().isEmpty()) {
            alarm(
                    html,
                    Sentence.of(
                            BenchPage.class,
                            "failures.title",
                            summary.failures().size()),
                    summary.failures().stream().map(Protocol::failure).toList());
        }
        if (!summary.contradictions().isEmpty()) {
            alarm(
                    html,
                    Sentence.of(BenchPage.class, "contradictions.title"),
                    summary.contradictions().stream()
                            .map(Contradiction::sentence)
                            .toList());
        }
        HtmlTable.write(html, SummaryTables.overall(summary), Sentence.of(BenchPage.class, "overall.caption"));
        html.open("details", "open", "open").saying("summary", "protocol.title");
        list(html, Protocol.of(summary.rows()));
        html.close().closeLine();
    }

    private static void alarm(Html html, Sentence title, List<Sentence> sentences) {
        html.open("div", "class", "fault").open("h3").say(title).close();
        list(html, sentences);
        html.closeLine();
    }

    private static void list(Html html, List<Sentence> sentences) {
        html.open("ul");
        sentences.forEach(sentence -> html.open("li").say(sentence).close());
        html.close();
    }
}
