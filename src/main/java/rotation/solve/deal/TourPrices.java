package rotation.solve.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import rotation.solve.plan.Change;
import rotation.solve.price.BestSequence;
import rotation.solve.price.Offers;
import rotation.solve.price.PriceSearch;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;

/**
 * What each tour is worth to a plan as a whole, when empty tours and changes cost something. What all gain at these prices is more
 * than any plan can: a bound.
 */
final class TourPrices {

    /** What officers may gain more or less by chance where tours are dealt. */
    private static final double NOISE = 0.02 * ChangeCosts.CHANGE;

    /** What an offer gains that can not be taken, so that sums are still numbers. */
    private static final long NEVER = Long.MIN_VALUE / 4;

    private final List<PlannedTour> tours;
    private final ChangeCosts costs;
    private final List<RosterOfficer> roster;
    private final Offers offers;
    private final PriceSearch search;
    private final BestSequence sequence;

    /** By the places of all tours: those that may be dealt; null: the others. */
    private final PlannedTour[] byIndex;

    /** What all tours cost if they are empty. */
    private final long allEmpty;

    /**
     * Prices before any is adjusted.
     *
     * @param tours those that may be dealt
     */
    TourPrices(SearchSpace space, List<PlannedTour> tours, ChangeCosts costs) {
        this.tours = tours;
        this.costs = costs;
        roster = space.facts().roster();
        byIndex = new PlannedTour[space.options().size()];
        var worth = new long[byIndex.length];
        for (PlannedTour tour : tours) {
            byIndex[tour.index()] = tour;
            worth[tour.index()] = costs.ofEmpty(tour);
        }
        allEmpty = Arrays.stream(worth).sum();
        offers = Offers.with(
                (tour, officer, window) -> costs.of(byIndex[tour.index()], officer, window), space, () -> false);
        search = new PriceSearch(offers, worth);
        sequence = new BestSequence(offers);
    }

    private long worth(List<Change> plan) {
        return allEmpty - costs.of(plan);
    }

    /** How much more a plan costs than is proven that every plan does, as far as prices are adjusted. */
    long gap(List<Change> plan) {
        return search.sum() - worth(plan);
    }

    /**
     * Adjusts the prices.
     *
     * @param plan one that is known
     * @param steps how often, at most
     */
    void adjust(List<Change> plan, int steps, BooleanSupplier isOver) {
        long known = worth(plan);
        search.lower(known, known + costs.least() - 1, steps, isOver);
    }

    /** Few offers, among which those of the best plans probably are. */
    static final class FewOffers {

        /** By the place of a tour, and that of an officer among its officers. */
        private final boolean[][] isAmong;

        private int count;

        private FewOffers(int tours) {
            isAmong = new boolean[tours][];
        }

        private void add(PlannedTour tour, int officer) {
            if (isAmong[tour.index()] == null) {
                isAmong[tour.index()] = new boolean[tour.officers().size()];
            }
            if (!isAmong[tour.index()][officer]) {
                isAmong[tour.index()][officer] = true;
                count++;
            }
        }

        /** Whether a tour is offered to an officer, by place among those of the tour. */
        boolean contains(PlannedTour tour, int officer) {
            boolean[] ofTour = isAmong[tour.index()];
            return ofTour != null && ofTour[officer];
        }

        /** How many pairs of a tour and an officer there are. */
        int count() {
            return count;
        }
    }

    /**
     * The offers that could be in a deal that costs a little more than the bound: what all gain at these prices falls by no more if
     * one of them is taken.
     */
    FewOffers nearlyBest(long more) {
        var few = new FewOffers(byIndex.length);
        for (RosterOfficer officer : roster) {
            int first = offers.first(officer.index());
            long[] gain = search.gains(officer.index());
            long all = sequence.find(officer.index(), gain);
            long[] with = sequence.with(gain);
            for (int i = 0; i < with.length; i++) {
                if (all - with[i] <= more) {
                    PlannedTour tour = byIndex[offers.tour(first + i)];
                    few.add(tour, tour.options().indexOf(officer.index()));
                }
            }
        }
        return few;
    }

    /**
     * Lets officers, in any order, take what is best for them, of what is left.
     *
     * @return what each tour gets
     */
    List<Change> deal(Random random) {
        var order = new ArrayList<>(roster);
        Collections.shuffle(order, random);
        var dealt = new LinkedHashMap<PlannedTour, Change>();
        for (RosterOfficer officer : order) {
            int first = offers.first(officer.index());
            int count = offers.first(officer.index() + 1) - first;
            long[] gain = search.gains(officer.index());
            for (int i = 0; i < count; i++) {
                boolean isLeft = !dealt.containsKey(byIndex[offers.tour(first + i)]);
                gain[i] = isLeft ? gain[i] + (long) (NOISE * random.nextDouble()) : NEVER;
            }
            sequence.find(officer.index(), gain);
            sequence.forEach(offer -> {
                PlannedTour tour = byIndex[offers.tour(offer)];
                dealt.put(tour, new Change(tour, officer, offers.window(offer)));
            });
        }
        for (PlannedTour tour : tours) {
            dealt.putIfAbsent(tour, Change.empty(tour));
        }
        return new ArrayList<>(dealt.values());
    }
}
