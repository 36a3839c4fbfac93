package rotation.report;

import org.jspecify.annotations.Nullable;
import rotation.change.TourChange;
import rotation.html.Html;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Tour.Assignment;

/** What has changed for the officers of one agency. Who of another agency goes instead, or went before, is not told. */
final class AgencyChangesSection {

    private final PageModel model;
    private final Agency agency;
    private final Html html;

    AgencyChangesSection(PageModel model, Agency agency, Html html) {
        this.model = model;
        this.agency = agency;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "changes", "aria-labelledby", "changes-title");
        html.open("h2", "id", "changes-title").say("changes.title").close();
        html.open("p", "class", "lead")
                .say(model.isComparedWithPlan() ? "ownChanges.plan" : "ownChanges.announced")
                .close();
        html.open("ul", "class", "changes");
        for (TourChange change : model.changes()) {
            html.open("li");
            write(change);
            html.closeLine();
        }
        html.close().closeLine();
    }

    private void write(TourChange change) {
        if (change.officers().stream().allMatch(this::isOwn)) {
            html.say(change.text());
            return;
        }
        Assignment before = own(change.before());
        Assignment after = own(change.after());
        if (before != null) {
            write("ownChanges.leaves", change, before);
        }
        if (after != null) {
            write("ownChanges.joins", change, after);
        }
    }

    private void write(String key, TourChange change, Assignment own) {
        html.say(
                key,
                change.tour(),
                own.officer(),
                Day.format(own.window().from()),
                Day.format(own.window().to()));
    }

    private @Nullable Assignment own(@Nullable Assignment assignment) {
        return assignment != null && isOwn(assignment.officer()) ? assignment : null;
    }

    private boolean isOwn(String id) {
        Officer officer = model.problem().officer(id);
        return officer != null && officer.agency().equals(agency);
    }
}
