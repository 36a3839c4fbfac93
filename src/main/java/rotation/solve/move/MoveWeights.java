package rotation.solve.move;

import java.util.EnumMap;
import java.util.Map;

/** How often each kind of move is drawn, in percent; 0 unless it is set. */
public final class MoveWeights {

    /** Of what a percentage is taken, and of which moves. */
    public enum Share {
        /** Of all moves: an empty tour is picked, if there is one that somebody could take; else any tour is. */
        EMPTY,
        /** Of moves that send somebody: another tour gives way. */
        ROOM,
        /** Of the moves that are left, if a tour is not where it belongs: it is restored. */
        RESTORE,
        /** Of tours that are picked: one of those of which nobody expects anything, not announced, or not as people were told. */
        UNSETTLED,
        /** Of filled tours that are picked: it is dropped. */
        DROP,
        /** Of filled tours that are picked: it shifts. */
        SHIFT,
        /** Of filled tours that are picked: it aligns. */
        ALIGN,
        /** Of filled tours that are picked: it swaps. */
        SWAP,
        /** Of filled tours that are picked: it pairs with another at its site, if women serve there in pairs. */
        PAIR,
        /** Of filled tours that are picked: it and others are ruined. */
        RUIN
    }

    private final Map<Share, Integer> percents = new EnumMap<>(Share.class);

    /** How often, 0 to 100. */
    public int percent(Share share) {
        return percents.getOrDefault(share, 0);
    }

    /**
     * Says how often.
     *
     * @param percent 0 to 100
     * @throws IllegalArgumentException if it is not, or if the kinds between which a filled tour chooses make more than 100; what
     *     they leave of 100 sends
     */
    public void set(Share share, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " of 100 moves: it must be 0 to 100");
        }
        percents.put(share, percent);
        int sum = percent(Share.SWAP)
                + percent(Share.SHIFT)
                + percent(Share.ALIGN)
                + percent(Share.DROP)
                + percent(Share.PAIR)
                + percent(Share.RUIN);
        if (sum > 100) {
            throw new IllegalArgumentException(
                    "swap, shift, align, drop, pair and ruin make " + sum + " of 100 moves: they must be 100 at most");
        }
    }
}
