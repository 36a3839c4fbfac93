package rotation.report;

import java.util.List;
import rotation.attention.Attention;
import rotation.html.Html;
import rotation.judge.Subject;

/** What needs attention: what it is, what to decide, and where it is on the page. */
final class AttentionSection {

    private final PageModel model;
    private final List<Attention> attention;
    private final Html html;

    AttentionSection(PageModel model, List<Attention> attention, Html html) {
        this.model = model;
        this.attention = attention;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "attention", "aria-labelledby", "attention-title");
        html.open("h2", "id", "attention-title").say("attention.title").close();
        html.open("p", "class", "lead").say("attention.lead", attention.size()).close();
        html.open("ul", "class", "changes");
        for (Attention one : attention) {
            html.open("li").open("span").say(one.text()).close().text(" ");
            html.open("strong").say(one.decision()).close();
            ShownTour tour = model.shown(one.about(Subject.TOUR));
            if (tour != null) {
                html.text(" ");
                tour.writeLink(html);
            }
            html.closeLine();
        }
        html.closeLine();
        html.closeLine();
    }
}
