package rotation.solve.price;

import java.util.function.IntConsumer;

/** Of the offers to one officer, those that gain most together, by dynamic programming. */
public final class BestSequence {

    private final Offers offers;

    /** The first offer of the officer, and how many there are. */
    private int first;

    private int count;

    /** By the number of offers that are looked at, from the first one on: what the officer gains with these at most. */
    private long[] gains = new long[64];

    private boolean[] isTaken = new boolean[64];

    /** Of these offers. */
    public BestSequence(Offers offers) {
        this.offers = offers;
    }

    /**
     * Finds it.
     *
     * @param gain what each offer gains the officer, by its place from the officer's first one on
     * @return what it gains in all; at least 0
     */
    public long find(int officer, long[] gain) {
        first = offers.first(officer);
        count = offers.first(officer + 1) - first;
        if (gains.length <= count) {
            gains = new long[count * 2];
            isTaken = new boolean[count * 2];
        }
        gains[0] = 0;
        for (int i = 0; i < count; i++) {
            long with = gains[offers.before(first + i)] + gain[i];
            isTaken[i] = with > gains[i];
            gains[i + 1] = Math.max(with, gains[i]);
        }
        return gains[count];
    }

    /** Tells the offers that were found, the last one first. */
    public void forEach(IntConsumer action) {
        int left = count;
        while (left > 0) {
            if (isTaken[left - 1]) {
                action.accept(first + left - 1);
                left = offers.before(first + left - 1);
            } else {
                left--;
            }
        }
    }

    /**
     * What the officer of whom it was found gains at most with each offer.
     *
     * @param gain as it was found with
     * @return by its place from the officer's first one on
     */
    public long[] with(long[] gain) {
        // By a number of first offers: what others gain at most that leave time for all of these.
        var later = new long[count + 2];
        var with = new long[count];
        // All offers that leave time for those before i come after i: when it is the turn of i, they are looked at.
        for (int i = count - 1; i >= 0; i--) {
            later[i + 1] = Math.max(later[i + 1], later[i + 2]);
            long fromHere = gain[i] + later[i + 1];
            int before = offers.before(first + i);
            later[before] = Math.max(later[before], fromHere);
            with[i] = gains[before] + fromHere;
        }
        return with;
    }
}
