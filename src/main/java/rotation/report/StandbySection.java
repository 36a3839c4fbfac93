package rotation.report;

import java.util.List;
import rotation.html.Html;
import rotation.standby.Gap;
import rotation.standby.Standbys;

/** Which tours nobody could take over: where a plan would break first. */
final class StandbySection {

    private final Season season;
    private final Standbys standbys;
    private final Html html;

    StandbySection(Season season, Standbys standbys, Html html) {
        this.season = season;
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
                int number = season.problem().tours().indexOf(gap.tour());
                html.open("li").say(gap.sentence()).text(" ");
                html.open("a", "class", "go", "href", "#t" + number)
                        .foreign(gap.tour().id())
                        .close();
                html.closeLine();
            }
            html.closeLine();
        }
        html.closeLine();
    }
}
