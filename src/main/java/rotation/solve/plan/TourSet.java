package rotation.solve.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import rotation.solve.space.PlannedTour;

/** A set of tours from which one can be drawn. */
public final class TourSet {

    private final List<PlannedTour> tours = new ArrayList<>();

    /** By tour index: its place in the list; negative if it is not there. */
    private final int[] places;

    /** @param size how many tours there are, in the set or not */
    TourSet(int size) {
        places = new int[size];
        Arrays.fill(places, -1);
    }

    /** Whether there is none in it. */
    public boolean isEmpty() {
        return tours.isEmpty();
    }

    /** Whether the tour is in it. */
    public boolean contains(PlannedTour tour) {
        return places[tour.index()] >= 0;
    }

    /** All of them, in no order; the list must not be changed. */
    public List<PlannedTour> all() {
        return tours;
    }

    /** Any of them; only if there is one. */
    public PlannedTour draw(Random random) {
        return tours.get(random.nextInt(tours.size()));
    }

    /** Sees to it that the tour is in the set, or that it is not. */
    void set(PlannedTour tour, boolean isIn) {
        int index = tour.index();
        int place = places[index];
        if (isIn && place < 0) {
            places[index] = tours.size();
            tours.add(tour);
        } else if (!isIn && place >= 0) {
            PlannedTour last = tours.remove(tours.size() - 1);
            if (last != tour) {
                tours.set(place, last);
                places[last.index()] = place;
            }
            places[index] = -1;
        }
    }
}
