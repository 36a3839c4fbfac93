package rotation.report;

import java.util.List;
import rotation.change.Reason;
import rotation.change.TourChange;
import rotation.html.Html;
import rotation.model.Problem;
import rotation.model.Tour;

/** The changes since the earlier plan or the announcement: the forced ones, then those that the planner asked for, then the chosen ones. */
final class ChangesSection {

    private final PageModel model;
    private final Problem problem;
    private final Html html;

    ChangesSection(PageModel model, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.html = html;
    }

    void write() {
        List<TourChange> forced = of(Reason.Cause.FORCED);
        List<TourChange> edited = of(Reason.Cause.EDITED);
        List<TourChange> chosen = of(Reason.Cause.CHOSEN);
        html.open("section", "id", "changes", "aria-labelledby", "changes-title");
        html.open("h2", "id", "changes-title").say("changes.title").close();
        html.open("p", "class", "lead");
        html.say(
                model.isComparedWithPlan() ? "changes.plan" : "changes.announced",
                model.changes().size(),
                forced.size(),
                edited.size(),
                chosen.size());
        html.close();
        writeList("changes.forced", forced);
        writeList("changes.edited", edited);
        writeList("changes.chosen", chosen);
        html.closeLine();
    }

    private List<TourChange> of(Reason.Cause cause) {
        return model.changes().stream()
                .filter(change -> change.reason().cause() == cause)
                .toList();
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
                html.text(" ");
                model.tour(tour).writeLink(html);
            }
            html.closeLine();
        }
        html.closeLine();
    }
}
