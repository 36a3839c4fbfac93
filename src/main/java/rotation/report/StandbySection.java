package rotation.report;

import java.util.List;
import rotation.html.Html;
import rotation.standby.Gap;
import rotation.standby.Standbys;

/** The tours without a standby: those that would stay empty if their officer dropped out. */
final class StandbySection {

    private final PageModel model;
    private final Standbys standbys;
    private final Html html;

    StandbySection(PageModel model, Standbys standbys, Html html) {
        this.model = model;
        this.standbys = standbys;
        this.html = html;
    }

    void write() {
        List<Gap> gaps = standbys.withoutStandby();
        int tours = standbys.byTour().size();
        html.open("section", "id", "standbys", "aria-labelledby", "standbys-title");
        html.open("h2", "id", "standbys-title").say("standbys.title").close();
        html.open("p", "class", "lead")
                .say("standbys.lead", tours - gaps.size(), tours)
                .close();
        if (!gaps.isEmpty()) {
            html.open("h3").say("standbys.gaps", gaps.size()).close();
            html.open("ul", "class", "changes");
            for (Gap gap : gaps) {
                html.open("li").say(gap.sentence()).text(" ");
                model.tour(gap.tour()).writeLink(html);
                html.closeLine();
            }
            html.closeLine();
        }
        html.closeLine();
    }
}
