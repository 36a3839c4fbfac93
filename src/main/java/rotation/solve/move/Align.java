package rotation.solve.move;

import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.TourWindow;

/**
 * A tour takes another window, and its neighbours in the seat mostly follow as far as they can, so that handover stays as
 * wanted.
 *
 * <p>Worthwhile in seats that are held by one officer after the other: a {@linkplain Shift shift} alone opens a gap on one side
 * and an overlap on the other.
 */
final class Align implements Move {

    private final OpenTours open;
    private final Shift shift;
    private final Holdings holdings;

    Align(OpenTours open, Shift shift, Holdings holdings) {
        this.open = open;
        this.shift = shift;
        this.holdings = holdings;
    }

    /** @param tour a filled one */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        List<Change> changes = shift.draw(tour, random);
        TourWindow window = changes.get(0).window();
        int handover = tour.mission().handoverDays();
        PlannedTour before = open.predecessor(tour);
        if (before != null && before.isFilled() && random.nextInt(4) > 0) {
            int wantedEnd = window.start() - 1 + handover;
            changes.add(Draws.shifting(before, nearest(before, wantedEnd, true, random), holdings, random));
        }
        for (PlannedTour after : open.successors(tour)) {
            if (after.isFilled() && random.nextInt(4) > 0) {
                int wantedStart = window.end() + 1 - handover;
                changes.add(Draws.shifting(after, nearest(after, wantedStart, false, random), holdings, random));
            }
        }
        return changes;
    }

    /** The window of a filled tour that starts, or ends, nearest to a day; among equals any. */
    private static TourWindow nearest(PlannedTour tour, int day, boolean byEnd, Random random) {
        TourWindow nearest = tour.window();
        int distance = Integer.MAX_VALUE;
        int equals = 0;
        for (TourWindow window : Draws.windows(tour)) {
            int away = Math.abs((byEnd ? window.end() : window.start()) - day);
            if (away < distance) {
                distance = away;
                nearest = window;
                equals = 1;
            } else if (away == distance && random.nextInt(++equals) == 0) {
                nearest = window;
            }
        }
        return nearest;
    }
}
