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

    private final SearchSpace space;
    private final BooleanSupplier isOver;
    private final Offers offers;

    /** By the places of tours: the officers to whom each is offered, by their places on the roster. */
    private final BitSet[] takers;

    private boolean complete;

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

    /** Whether {@link #find} has found all. */
    public boolean isComplete() {
        return complete;
    }

    /** Finds them, in the order of their first tours; those alone that were found in time. */
    public List<ShortSet> find() {
        var sets = new ArrayList<ShortSet>();
        try {
            find(sets);
            complete = true;
        } catch (CancellationException e) {
            // What was found holds.
        }
        sets.sort(Comparator.comparingInt(set -> set.tours().get(0).index()));
        return sets;
    }

    private void find(List<ShortSet> sets) {
        var open = new ArrayList<Integer>();
        for (TourOptions tour : space.options()) {
            if (!takers[tour.index()].isEmpty()) {
                open.add(tour.index());
            } else if (!tour.isOfficerFixed()) {
                sets.add(new ShortSet(List.of(tour), List.of(), List.of(), 1));
            }
        }
        for (int[] part : parts(open.stream().mapToInt(place -> place).toArray())) {
            for (int[] smaller : parts(among(part, part(part).competing()))) {
                part(smaller).split((tours, empty) -> sets.add(set(among(smaller, tours), empty)));
            }
        }
    }

    private ToursTogether part(int[] tours) {
        return new ToursTogether(offers.only(tours, takers.length), tours.length, isOver);
    }

    private static int[] among(int[] tours, int[] places) {
        return Arrays.stream(places).map(place -> tours[place]).toArray();
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
