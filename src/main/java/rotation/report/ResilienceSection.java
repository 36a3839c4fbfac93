package rotation.report;

import rotation.explain.Section;
import rotation.html.Html;
import rotation.html.Page;
import rotation.text.Sentence;

/** What became of the plan in made-up seasons: figures, then lists. */
final class ResilienceSection {

    private final Resilience resilience;
    private final Html html;

    ResilienceSection(Resilience resilience, Html html) {
        this.resilience = resilience;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "resilience", "aria-labelledby", "resilience-title");
        html.open("h2", "id", "resilience-title").say("resilience.title").close();
        for (Sentence sentence : resilience.lead()) {
            html.open("p", "class", "lead").say(sentence).close();
        }
        Page.openScroll(html, "figures", Sentence.of(Report.class, "resilience.figures"));
        html.open("table").open("tbody");
        for (Resilience.Figure figure : resilience.figures()) {
            html.open("tr").open("th", "scope", "row").say(figure.label()).close();
            html.open("td", "class", "n").say(figure.value()).close().closeLine();
        }
        html.close().close().closeLine();
        for (Section list : resilience.lists()) {
            html.open("h3").say(list.title()).close().open("ul", "class", "changes");
            for (Sentence line : list.lines()) {
                html.open("li").open("span").say(line).close().closeLine();
            }
            html.closeLine();
        }
        html.closeLine();
    }
}
