package rotation.bench;

import rotation.html.Html;
import rotation.text.Sentence;

/** The section of a problem: the table of contenders, their curves and the penalties of rules. */
final class ProblemSection {

    private final ProblemResult problem;
    private final String id;
    private final Html html;

    /** @param number from 0, in the order of the page */
    ProblemSection(ProblemResult problem, int number, Html html) {
        this.problem = problem;
        this.html = html;
        id = "p" + number;
    }

    void write() {
        ProblemSummary summary = problem.summary();
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.open("h2", "id", id + "-title").foreign(summary.label()).close();
        html.open("p", "class", "lead").say(Protocol.known(summary)).close();
        HtmlTable.write(html, SummaryTables.problem(summary), sentence("problem.caption"));
        html.saying("h3", "curves.title")
                .open("p", "class", "note")
                .say("curves.note")
                .close();
        html.open("div", "class", "charts");
        writeChart("medium", "curves.medium");
        writeChart("soft", "curves.soft");
        html.close();
        writeAsTable(problem.curves().table(), "curves.caption");
        html.saying("h3", "rules.title")
                .open("p", "class", "note")
                .say("rules.note")
                .close();
        writeChart("rules", "rules.soft");
        writeAsTable(SummaryTables.rules(summary, problem.levels()), "rules.caption");
        html.closeLine();
    }

    private static Sentence sentence(String key) {
        return Sentence.of(ProblemSection.class, key);
    }

    /** Writes the element for a chart. It stays hidden unless the script draws into it. */
    private void writeChart(String kind, String caption) {
        html.open("figure", "class", "chart " + kind, "hidden", "hidden");
        html.open("figcaption", "id", id + "-" + kind + "-caption").say(caption).close();
        html.open("div")
                .open("canvas", "id", id + "-" + kind, "role", "img", "aria-labelledby", id + "-" + kind + "-caption")
                .close()
                .close()
                .closeLine();
    }

    private void writeAsTable(Table table, String caption) {
        html.open("details").saying("summary", "table.show");
        HtmlTable.write(html, table, sentence(caption));
        html.closeLine();
    }
}
