package rotation.solve.bound;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import rotation.solve.price.Offers;
import rotation.solve.price.PriceSearch;

/**
 * Tours that may compete for the same officers, by their places among themselves: how many of them stay empty, and which. It knows
 * their offers alone, which are few: there are thousands of questions.
 */
final class ToursTogether {

    /** Into how many parts a tour is divided, so that prices are whole numbers. */
    private static final long PARTS = 1L << 20;

    private static final int MOST_STEPS = 3_000;

    private static final double NEARNESS = 0.05;

    private final Offers offers;
    private final BooleanSupplier isOver;

    /** By tour: the officers to whom it is offered. */
    private final BitSet[] takers;

    /**
     * Prepares them.
     *
     * @param offers of these tours alone, by their places among themselves
     * @param isOver whether there is no time left: then whatever is asked is cancelled
     */
    ToursTogether(Offers offers, int tours, BooleanSupplier isOver) {
        this.offers = offers;
        this.isOver = isOver;
        takers = new BitSet[tours];
        Arrays.setAll(takers, tour -> new BitSet());
        for (int officer = 0; officer < offers.officers(); officer++) {
            for (int i = offers.first(officer); i < offers.first(officer + 1); i++) {
                takers[offers.tour(i)].set(officer);
            }
        }
    }

    private int[] all() {
        return IntStream.range(0, takers.length).toArray();
    }

    /**
     * Those of the tours that are worth less than they would be if there were officers enough.
     *
     * @throws CancellationException if there was not time enough
     */
    int[] competing() {
        PriceSearch search = lowered(takers.length, offers, matched(all(), takers.length));
        search.round(NEARNESS, search.sum() / PARTS * PARTS + PARTS - 1);
        long[] prices = search.prices();
        return Arrays.stream(all()).filter(tour -> prices[tour] < PARTS).toArray();
    }

    /**
     * Takes small sets away, one after the other, of which something is proven and without which the rest is as short as it must be.
     *
     * @param sets takes the tours of each, and how many of them stay empty
     * @throws CancellationException if there was not time enough
     */
    void split(ObjIntConsumer<int[]> sets) {
        int[] left = all();
        int leftEmpty = empty();
        while (leftEmpty > 0) {
            int taken = 1;
            int[] set = needed(left, taken);
            while (taken < leftEmpty && !staysEmpty(without(left, set), leftEmpty - taken)) {
                // What is short by two is told as such; what is short by more, in one.
                taken = taken == 1 ? 2 : leftEmpty;
                set = needed(left, taken);
            }
            sets.accept(set, taken);
            left = without(left, set);
            leftEmpty -= taken;
        }
    }

    private static int[] without(int[] tours, int[] some) {
        return Arrays.stream(tours)
                .filter(tour -> Arrays.stream(some).noneMatch(other -> other == tour))
                .toArray();
    }

    /** How many of the tours are proven to stay empty. */
    private int empty() {
        int matched = matched(all(), takers.length);
        long filled = isOneEach(offers)
                ? matched
                : lowered(takers.length, offers, matched).sum() / PARTS;
        return Math.toIntExact(Math.max(0, takers.length - filled));
    }

    /** Some of the tours, of which as many are proven to stay empty, and of which none can be left out. */
    private int[] needed(int[] tours, int empty) {
        int[] needed = tours;
        for (int size = Integer.highestOneBit(Math.max(1, tours.length / 2)); size >= 1; size /= 2) {
            int from = 0;
            while (from < needed.length) {
                int[] rest = withoutRange(needed, from, Math.min(needed.length, from + size));
                if (rest.length >= empty && staysEmpty(rest, empty)) {
                    needed = rest;
                } else {
                    from += size;
                }
            }
        }
        return needed;
    }

    private static int[] withoutRange(int[] tours, int from, int to) {
        return IntStream.range(0, tours.length)
                .filter(i -> i < from || i >= to)
                .map(i -> tours[i])
                .toArray();
    }

    /** Whether it is proven that so many of some of the tours stay empty. */
    private boolean staysEmpty(int[] tours, int empty) {
        int filled = tours.length - empty;
        if (matched(tours, filled) > filled) {
            return false;
        }
        Offers own = offers.only(tours, takers.length);
        return isOneEach(own) || lowered(tours.length, own, filled).sum() <= enough(filled);
    }

    /** A sum of prices that proves that no more than so many tours are filled. */
    private static long enough(int filled) {
        return (filled + 1) * PARTS - 1;
    }

    /** Prices of so many tours, in the hope that they prove that no more than some are filled. */
    private PriceSearch lowered(int tours, Offers own, int filled) {
        var worth = new long[tours];
        Arrays.fill(worth, PARTS);
        var search = new PriceSearch(own, worth);
        search.lower(filled * PARTS, enough(filled), MOST_STEPS, isOver);
        checkTime();
        return search;
    }

    private void checkTime() {
        if (isOver.getAsBoolean()) {
            throw new CancellationException("no time left to see which tours compete");
        }
    }

    /** How many of some of the tours can be filled at least, where each officer takes one at most; no more are counted than one above enough. */
    private int matched(int[] tours, int enough) {
        checkTime();
        var holder = new int[offers.officers()];
        Arrays.fill(holder, -1);
        int matched = 0;
        for (int i = 0; i < tours.length && matched <= enough; i++) {
            if (augment(tours, i, holder, new BitSet())) {
                matched++;
            }
        }
        return matched;
    }

    private boolean augment(int[] tours, int tour, int[] holder, BitSet seen) {
        BitSet own = takers[tours[tour]];
        for (int officer = own.nextSetBit(0); officer >= 0; officer = own.nextSetBit(officer + 1)) {
            if (holder[officer] < 0) {
                holder[officer] = tour;
                return true;
            }
        }
        for (int officer = own.nextSetBit(0); officer >= 0; officer = own.nextSetBit(officer + 1)) {
            if (!seen.get(officer)) {
                seen.set(officer);
                if (augment(tours, holder[officer], holder, seen)) {
                    holder[officer] = tour;
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nobody can hold two of these tours, so that as many are filled as are matched. */
    private static boolean isOneEach(Offers offers) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.before(i) > 0) {
                return false;
            }
        }
        return true;
    }
}
