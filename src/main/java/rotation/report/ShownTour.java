package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.change.TourChange;
import rotation.html.Html;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/**
 * A tour with what the page shows of it.
 *
 * @param number index in the problem's list of tours, from 0
 * @param officer null: the tour is empty
 * @param window the days in theatre, both ends included; of an empty tour, those announced or preferred
 * @param intake the intake attended before; null: none
 * @param absence the days absent from home policing, both ends included; of an empty tour, the window
 * @param locked whether officer and window are fixed
 * @param change the difference from the earlier plan or the announcement; null: none
 */
record ShownTour(
        int number,
        Tour tour,
        @Nullable Officer officer,
        Period window,
        @Nullable Intake intake,
        Period absence,
        boolean locked,
        @Nullable TourChange change) {

    /** The HTML id of the tour's row in the table of its mission. */
    String anchor() {
        return "t" + number;
    }

    /** Writes a link to that row. */
    void writeLink(Html html) {
        html.open("a", "class", "go", "href", "#" + anchor()).foreign(tour.id()).close();
    }

    boolean isFilled() {
        return officer != null;
    }

    /** The id of the officer's agency; null: the tour is empty. */
    @Nullable
    String agency() {
        return officer == null ? null : officer.agency().id();
    }

    Position position() {
        return tour.position();
    }

    Mission mission() {
        return tour.mission();
    }

    /** The states by which the time line can be filtered; the first one decides how the bar looks. */
    List<String> states() {
        var states = new ArrayList<String>();
        states.add(isFilled() ? tour.status().name().toLowerCase(Locale.ROOT) : "empty");
        if (isFilled()) {
            states.add("filled");
        } else if (tour.isAnnounced()) {
            states.add("published");
        }
        if (tour.tentative()) {
            states.add("tentative");
        }
        if (change != null) {
            states.add("changed");
        }
        return states;
    }
}
