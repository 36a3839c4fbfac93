package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.change.TourChange;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/**
 * A tour as it is shown.
 *
 * @param number its place in the problem, from 0
 * @param officer who goes; null: nobody
 * @param window the days in theatre; for an empty tour, those on which somebody would be there if all went as preferred
 * @param intake the intake attended; null: none
 * @param absence the days on which home policing misses the officer; for an empty tour, its window
 * @param locked whether officer and window are fixed
 * @param change how it differs from the plan before; null: it does not
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

    /** The id of its row in the page. */
    String anchor() {
        return "t" + number;
    }

    boolean isFilled() {
        return officer != null;
    }

    Position position() {
        return tour.position();
    }

    Mission mission() {
        return tour.mission();
    }

    /** What one may filter by, the one that its bar looks like first. */
    List<String> states() {
        var states = new ArrayList<String>();
        states.add(isFilled() ? tour.status().name().toLowerCase(Locale.ROOT) : "empty");
        if (isFilled()) {
            states.add("filled");
        } else if (tour.isAnnounced()) {
            states.add("published");
        }
        if (change != null) {
            states.add("changed");
        }
        return states;
    }
}
