package rotation.solve.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/**
 * Tours dealt anew to a few officers at the least cost, whoever holds them now. From the first tour to the last, each goes to one
 * of the officers who is back from those before, or to none of them. Deals after which all officers are back at the same time are
 * the same for what follows, and only the cheapest is kept; so the deal is exact unless very many differ.
 */
final class Deal {

    /** The most officers: when each is back must fit into one key. */
    static final int MOST_OFFICERS = 7;

    private static final int BITS = 9;

    /** The most tours. */
    static final int MOST_TOURS = (1 << BITS) - 2;

    private static final long MASK = (1L << BITS) - 1;

    /** Of the deals that differ after a tour, the cheapest that are followed. */
    private static final int BREADTH = 300;

    /** Scatters keys over the table. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** A tour to deal. */
    static final class Card {

        final PlannedTour tour;
        final @Nullable TourWindow[] windows;
        final double[] costs;
        final double otherwise;

        /**
         * A tour to deal.
         *
         * @param windows by officer: when they would go; null: they may not
         * @param costs by officer: what it costs if they do
         * @param otherwise what it costs if none of them does; infinite: one of them must
         */
        Card(PlannedTour tour, @Nullable TourWindow[] windows, double[] costs, double otherwise) {
            this.tour = tour;
            this.windows = windows;
            this.costs = costs;
            this.otherwise = otherwise;
        }

        private int start() {
            int start = Integer.MAX_VALUE;
            for (TourWindow window : windows) {
                if (window != null) {
                    start = Math.min(start, window.start());
                }
            }
            return start;
        }
    }

    private final List<RosterOfficer> officers;
    private final Card[] cards;

    /** By officer and card: the place of the first card that they can take after it, and all that follow; 0: they can take any. */
    private final int[][] backFor;

    // What can be dealt so far: for each card in turn, the deals that differ after it.
    private long[] keys = new long[1024];
    private double[] costs = new double[1024];
    private int[] parents = new int[1024];
    private byte[] takers = new byte[1024];
    private int size;

    /** Finds the deals after one card that are the same for what follows. */
    private int[] table = new int[512];

    /**
     * Prepares a deal.
     *
     * @param officers at most {@link #MOST_OFFICERS}
     * @param cards at most {@link #MOST_TOURS}; those that officers hold and keep anyway are among them
     */
    Deal(List<RosterOfficer> officers, List<Card> cards) {
        this.officers = officers;
        this.cards = cards.stream().sorted(Comparator.comparingInt(Card::start)).toArray(Card[]::new);
        backFor = new int[officers.size()][];
        for (int officer = 0; officer < officers.size(); officer++) {
            backFor[officer] = backFor(officer);
        }
    }

    private int[] backFor(int officer) {
        int n = cards.length;
        var from = new int[n];
        var rested = new int[n];
        var leave = new int[n];
        var home = new int[n];
        for (int card = 0; card < n; card++) {
            TourWindow window = cards[card].windows[officer];
            from[card] = window == null ? Integer.MAX_VALUE : window.start();
            if (window != null) {
                rested[card] = window.end() + cards[card].tour.mission().restDays();
                leave[card] = window.absence().from();
                home[card] = window.absence().to();
            }
        }
        var found = new int[n];
        for (int card = 0; card < n; card++) {
            for (int later = n - 1; later > card && from[card] != Integer.MAX_VALUE; later--) {
                // Windows of one officer may begin in another order than the cards.
                boolean isRested = from[later] >= from[card] ? from[later] > rested[card] : from[card] > rested[later];
                if (from[later] != Integer.MAX_VALUE && (leave[later] <= home[card] || !isRested)) {
                    found[card] = later + 1;
                    break;
                }
            }
        }
        return found;
    }

    /** The changes that make the cheapest deal; empty: there is none, or it is as things are. */
    List<Change> changes() {
        size = 0;
        add(0, 0, -1, -1);
        int from = 0;
        for (int card = 0; card < cards.length; card++) {
            int to = size;
            deal(card, from, to);
            if (size == to) {
                return List.of();
            }
            keepCheapest(to);
            from = to;
        }
        int cheapest = from;
        for (int i = from; i < size; i++) {
            if (costs[i] < costs[cheapest]) {
                cheapest = i;
            }
        }
        return changes(cheapest);
    }

    private List<Change> changes(int last) {
        var changes = new ArrayList<Change>();
        int deal = last;
        for (int card = cards.length - 1; card >= 0; card--) {
            Change change = change(cards[card], takers[deal]);
            if (change != null && change.changesAnything()) {
                changes.add(change);
            }
            deal = parents[deal];
        }
        return changes;
    }

    /** Null: somebody else keeps the tour, or nobody. */
    private @Nullable Change change(Card card, int taker) {
        if (taker >= 0) {
            return new Change(card.tour, officers.get(taker), Objects.requireNonNull(card.windows[taker]));
        }
        RosterOfficer holder = card.tour.holder();
        return holder != null && officers.contains(holder) ? Change.empty(card.tour) : null;
    }

    /** Goes on from all deals before a card. */
    private void deal(int card, int from, int to) {
        Card dealt = cards[card];
        Arrays.fill(table, -1);
        for (int before = from; before < to; before++) {
            long key = withoutThoseBack(keys[before], card + 1);
            if (dealt.otherwise < Double.POSITIVE_INFINITY) {
                merge(key, costs[before] + dealt.otherwise, before, -1, to);
            }
            for (int officer = 0; officer < officers.size(); officer++) {
                int shift = BITS * officer;
                if (dealt.windows[officer] != null && ((keys[before] >>> shift) & MASK) <= card) {
                    long with = (key & ~(MASK << shift)) | ((long) backFor[officer][card] << shift);
                    merge(with, costs[before] + dealt.costs[officer], before, officer, to);
                }
            }
        }
    }

    /** Who can take all that follows need not be told apart from who holds nothing. */
    private long withoutThoseBack(long key, int next) {
        long left = key;
        for (int shift = 0; left >>> shift != 0; shift += BITS) {
            if (((left >>> shift) & MASK) <= next) {
                left &= ~(MASK << shift);
            }
        }
        return left;
    }

    private void merge(long key, double cost, int parent, int taker, int first) {
        int slot = slot(key);
        if (table[slot] < 0) {
            table[slot] = size;
            add(key, cost, parent, taker);
            if ((size - first) * 2 > table.length) {
                table = new int[table.length * 2];
                Arrays.fill(table, -1);
                for (int i = first; i < size; i++) {
                    table[slot(keys[i])] = i;
                }
            }
            return;
        }
        int same = table[slot];
        if (cost < costs[same]) {
            costs[same] = cost;
            parents[same] = parent;
            takers[same] = (byte) taker;
        }
    }

    /** Where a key is in the table, or would be. */
    private int slot(long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * SCATTER) >>> 40) & mask;
        while (table[slot] >= 0 && keys[table[slot]] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void add(long key, double cost, int parent, int taker) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            costs = Arrays.copyOf(costs, size * 2);
            parents = Arrays.copyOf(parents, size * 2);
            takers = Arrays.copyOf(takers, size * 2);
        }
        keys[size] = key;
        costs[size] = cost;
        parents[size] = parent;
        takers[size] = (byte) taker;
        size++;
    }

    private void keepCheapest(int from) {
        if (size - from <= BREADTH) {
            return;
        }
        double[] sorted = Arrays.copyOfRange(costs, from, size);
        Arrays.sort(sorted);
        double dearest = sorted[BREADTH - 1];
        int kept = from;
        for (int i = from; i < size && kept < from + BREADTH; i++) {
            if (costs[i] <= dearest) {
                keys[kept] = keys[i];
                costs[kept] = costs[i];
                parents[kept] = parents[i];
                takers[kept] = takers[i];
                kept++;
            }
        }
        size = kept;
    }
}
