package rotation.judge;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * A tour with an officer.
 *
 * @param window the first and the last day in theatre
 * @param intake the intake attended; null: none
 * @param absence the days on which home policing misses the officer
 */
record FilledTour(Tour tour, Officer officer, Period window, @Nullable Intake intake, Period absence) {

    static FilledTour of(Problem problem, Tour tour, Officer officer, Period window) {
        return new FilledTour(
                tour,
                officer,
                window,
                problem.intake(tour, officer, window.from()),
                problem.absence(tour, officer, window));
    }

    Position position() {
        return tour.position();
    }

    Mission mission() {
        return tour.mission();
    }

    /** The ids of tours, in their order. */
    static List<String> tourIds(Collection<FilledTour> tours) {
        return tours.stream().map(filled -> filled.tour.id()).toList();
    }

    /** The ids of their officers, each once. */
    static List<String> officerIds(Collection<FilledTour> tours) {
        return tours.stream().map(filled -> filled.officer.id()).distinct().toList();
    }
}
