package rotation.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import rotation.solve.price.BestSequence;
import rotation.solve.price.Offers;
import rotation.solve.price.PriceSearch;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;

/**
 * The tours that stay empty whatever anybody does, told in small sets: of each set some number of tours is proven to stay empty, and
 * of fewer of its tours fewer. No tour is in two sets, so that the numbers add up.
 *
 * <p>From all tours, those are taken away without which as many are proven to stay empty; what is left falls apart into tours that
 * share no officer, and these into small sets that add up.
 */
public final class ShortSets {

    /** Into how many parts a tour is divided, so that prices are whole numbers. */
    private static final long PARTS = 1L << 20;

    private static final int MOST_STEPS = 3_000;

    private static final double NEARNESS = 0.05;

    private final SearchSpace space;
    private final BooleanSupplier isOver;
    private final Offers offers;

    /** By the places of tours: the officers to whom each is offered, by their places on the roster. */
    private final BitSet[] takers;

    /**
     * Prepares the search for sets.
     *
     * @param restMatters whether no officer holds two tours with too little rest between them
     * @param isOver whether there is no time left
     * @throws CancellationException if there was none before all was prepared
     */
    public ShortSets(SearchSpace space, boolean restMatters, BooleanSupplier isOver) {
        this.space = space;
        this.isOver = isOver;
        offers = Offers.free(space, restMatters, isOver);
        takers = new BitSet[space.options().size()];
        Arrays.setAll(takers, tour -> new BitSet());
        for (int officer = 0; officer < offers.officers(); officer++) {
            for (int i = offers.first(officer); i < offers.first(officer + 1); i++) {
                takers[offers.tour(i)].set(officer);
            }
        }
    }

    /**
     * Tours that compete for too few officers.
     *
     * @param tours in the order of the problem
     * @param officers all who could take any of them, in the order of the roster
     * @param most for each officer how many of these tours they could hold at most, if nobody else took any
     * @param empty how many of the tours stay empty at least
     */
    public record ShortSet(List<TourOptions> tours, List<RosterOfficer> officers, List<Integer> most, int empty) {}

    /** Who could take a tour beside what they hold anyway, by their places on the roster; not to be changed. */
    public BitSet takers(TourOptions tour) {
        return takers[tour.index()];
    }

    /**
     * Finds them, in the order of their first tours.
     *
     * @throws CancellationException if there was not time enough
     */
    public List<ShortSet> find() {
        var sets = new ArrayList<ShortSet>();
        var open = new ArrayList<Integer>();
        for (TourOptions tour : space.options()) {
            if (!takers[tour.index()].isEmpty()) {
                open.add(tour.index());
            } else if (!tour.isOfficerFixed()) {
                sets.add(new ShortSet(List.of(tour), List.of(), List.of(), 1));
            }
        }
        for (int[] part : parts(open.stream().mapToInt(place -> place).toArray())) {
            for (int[] smaller : parts(competing(part))) {
                split(smaller, empty(smaller), sets);
            }
        }
        sets.sort(Comparator.comparingInt(set -> set.tours().get(0).index()));
        return sets;
    }

    /** Takes a small set away of which something is proven and without which the rest is as short as it must be. */
    private void split(int[] tours, int empty, List<ShortSet> sets) {
        int[] left = tours;
        int leftEmpty = empty;
        while (leftEmpty > 0) {
            int taken = 1;
            int[] set = needed(left, taken);
            while (taken < leftEmpty && !staysEmpty(without(left, set), leftEmpty - taken)) {
                // What is short by two is told as such; what is short by more, in one.
                taken = taken == 1 ? 2 : leftEmpty;
                set = needed(left, taken);
            }
            sets.add(set(set, taken));
            left = without(left, set);
            leftEmpty -= taken;
        }
    }

    private static int[] without(int[] tours, int[] some) {
        return Arrays.stream(tours)
                .filter(tour -> Arrays.stream(some).noneMatch(other -> other == tour))
                .toArray();
    }

    /** Tours that share officers, directly or by others, together. */
    private List<int[]> parts(int[] tours) {
        Map<Integer, Integer> partOfOfficer = new HashMap<>();
        var leader = IntStream.range(0, tours.length).toArray();
        for (int i = 0; i < tours.length; i++) {
            int place = i;
            takers[tours[i]].stream().forEach(officer -> {
                Integer other = partOfOfficer.putIfAbsent(officer, place);
                if (other != null) {
                    leader[leader(leader, other)] = leader(leader, place);
                }
            });
        }
        var parts = new HashMap<Integer, List<Integer>>();
        var order = new ArrayList<List<Integer>>();
        for (int i = 0; i < tours.length; i++) {
            parts.computeIfAbsent(leader(leader, i), key -> {
                        var part = new ArrayList<Integer>();
                        order.add(part);
                        return part;
                    })
                    .add(tours[i]);
        }
        return order.stream()
                .map(part -> part.stream().mapToInt(place -> place).toArray())
                .toList();
    }

    private static int leader(int[] leader, int place) {
        int at = place;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    /** Those of the tours that are worth less than they would be if there were officers enough. */
    private int[] competing(int[] tours) {
        int matched = matched(tours, tours.length);
        PriceSearch search = prices(offers.only(tours, takers.length), tours.length);
        search.lower(matched * PARTS, (matched + 1) * PARTS - 1, MOST_STEPS, isOver);
        search.round(NEARNESS, search.sum() / PARTS * PARTS + PARTS - 1);
        long[] prices = search.prices();
        return IntStream.range(0, tours.length)
                .filter(i -> prices[i] < PARTS)
                .map(i -> tours[i])
                .toArray();
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

    /** How many of the tours are proven to stay empty. */
    private int empty(int[] tours) {
        int empty = 0;
        while (empty < tours.length && staysEmpty(tours, empty + 1)) {
            empty++;
        }
        return empty;
    }

    /** Whether it is proven that so many of the tours stay empty. */
    private boolean staysEmpty(int[] tours, int empty) {
        if (isOver.getAsBoolean()) {
            throw new CancellationException("no time left to see which tours compete");
        }
        if (matched(tours, tours.length - empty) > tours.length - empty) {
            return false;
        }
        Offers own = offers.only(tours, takers.length);
        if (isOneEach(own)) {
            return true;
        }
        PriceSearch search = prices(own, tours.length);
        long enough = (tours.length - empty + 1) * PARTS - 1;
        search.lower((tours.length - empty) * PARTS, enough, MOST_STEPS, isOver);
        return search.sum() <= enough;
    }

    /** How many of the tours can be filled at least, where each officer takes one at most; no more are counted than one above enough. */
    private int matched(int[] tours, int enough) {
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

    private static PriceSearch prices(Offers offers, int tours) {
        var worth = new long[tours];
        Arrays.fill(worth, PARTS);
        return new PriceSearch(offers, worth);
    }

    private ShortSet set(int[] tours, int empty) {
        Offers own = offers.only(tours, takers.length);
        var sequence = new BestSequence(own);
        var most = new ArrayList<Integer>();
        for (int officer = 0; officer < own.officers(); officer++) {
            var gain = new long[own.first(officer + 1) - own.first(officer)];
            Arrays.fill(gain, 1);
            int different = (int) IntStream.range(own.first(officer), own.first(officer + 1))
                    .map(own::tour)
                    .distinct()
                    .count();
            // An offer of one tour may leave time for another offer of the same.
            most.add(Math.min(different, Math.toIntExact(sequence.find(officer, gain))));
        }
        var anybody = new BitSet();
        Arrays.stream(tours).forEach(tour -> anybody.or(takers[tour]));
        return new ShortSet(
                Arrays.stream(tours).mapToObj(space.options()::get).toList(),
                anybody.stream().mapToObj(space.facts().roster()::get).toList(),
                most,
                empty);
    }
}
