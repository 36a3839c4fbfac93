package rotation.report;

import java.util.List;
import rotation.change.TourChange;
import rotation.html.Html;
import rotation.model.Problem;
import rotation.model.Tour;

/** What differs from the plan before, or from what was announced: what had to, and what was chosen. */
final class ChangesSection {

    private final Season season;
    private final Problem problem;
    private final Html html;

    ChangesSection(Season season, Html html) {
        this.season = season;
        this.problem = season.problem();
        this.html = html;
    }

    void write() {
        List<TourChange> forced = season.changes().stream()
                .filter(change -> change.reason().forced())
                .toList();
        List<TourChange> chosen = season.changes().stream()
                .filter(change -> !change.reason().forced())
                .toList();
        html.open("section", "id", "changes", "aria-labelledby", "changes-title");
        html.open("h2", "id", "changes-title").say("changes.title").close();
        html.open("p", "class", "lead");
        html.say(
                season.isComparedWithPlan() ? "changes.plan" : "changes.announced",
                season.changes().size(),
                forced.size(),
                chosen.size());
        html.close();
        writeList("changes.forced", forced);
        writeList("changes.chosen", chosen);
        html.closeLine();
    }

    private void writeList(String title, List<TourChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        html.open("h3").say(title, changes.size()).close().open("ul", "class", "changes");
        for (TourChange change : changes) {
            Tour tour = problem.tour(change.tour());
            html.open("li").open("span").say(change.text()).close();
            if (tour != null) {
                html.text(" ")
                        .open("a", "class", "go", "href", "#t" + problem.tours().indexOf(tour));
                html.foreign(tour.id()).close();
            }
            html.closeLine();
        }
        html.closeLine();
    }
}
