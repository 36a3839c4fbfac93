package rotation.peers.cpsat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Officer;

/**
 * A tour that an officer may take.
 *
 * @param index of the officer among its candidates
 * @param firstEnd the earliest last day
 * @param lastStart the latest first day
 */
record Stint(Choices.Seat seat, int index, int firstEnd, int lastStart) {

    static Stint of(Choices.Seat seat, int index) {
        int firstEnd = Integer.MAX_VALUE;
        int lastStart = Integer.MIN_VALUE;
        BitSet windows = seat.candidates().get(index).windows();
        for (int w = windows.nextSetBit(0); w >= 0; w = windows.nextSetBit(w + 1)) {
            firstEnd = Math.min(firstEnd, seat.period(w).to());
            lastStart = Math.max(lastStart, seat.period(w).from());
        }
        return new Stint(seat, index, firstEnd, lastStart);
    }

    /** The tours that each officer may take, in the order of the problem. */
    static Map<Officer, List<Stint>> of(Choices choices) {
        Map<Officer, List<Stint>> stints = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (int c = 0; c < seat.candidates().size(); c++) {
                stints.computeIfAbsent(seat.candidates().get(c).officer(), key -> new ArrayList<>())
                        .add(of(seat, c));
            }
        }
        return stints;
    }

    BitSet windows() {
        return seat.candidates().get(index).windows();
    }

    Officer officer() {
        return seat.candidates().get(index).officer();
    }
}
