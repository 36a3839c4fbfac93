package rotation.explain.shortage;

import java.util.List;
import rotation.model.Officer;
import rotation.model.Tour;

/**
 * Tours that compete for too few officers: it is proven that some of them stay empty in any plan that breaks no hard rule.
 *
 * @param tours in the order of the problem; without any one of them, fewer would have to stay empty
 * @param holders all who could take any of them, in the order of the roster
 * @param empty how many of the tours stay empty at least
 */
public record TourSet(List<Tour> tours, List<Holder> holders, int empty) {

    /** Copies the lists. */
    public TourSet {
        tours = List.copyOf(tours);
        holders = List.copyOf(holders);
    }

    /**
     * Somebody who could take one of the tours.
     *
     * @param most how many of them at most, at different times
     */
    public record Holder(Officer officer, int most) {}

    /** How many of the tours the officers could hold together at most. */
    int most() {
        return holders.stream().mapToInt(Holder::most).sum();
    }

    /** Whether counting is the whole proof: the officers cannot hold more than the tours that do not stay empty. */
    boolean isCounted() {
        return tours.size() - most() >= empty;
    }
}
