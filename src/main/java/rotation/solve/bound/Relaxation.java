package rotation.solve.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.solve.price.Offers;
import rotation.solve.price.PriceSearch;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;

/** A problem of which some rules are left out, so that it can be proven what no plan exceeds. */
public final class Relaxation {

    /** Into how many parts a point is divided, so that prices are whole numbers. */
    private static final long PARTS = 1L << 20;

    private static final int MOST_STEPS = 5_000;

    private static final int FEWEST_STEPS = 50;

    /** How many offers are looked at in all: a few seconds, on a large problem. */
    private static final long MOST_LOOKS = 2_000_000_000;

    /** How near to nothing, or to what a tour is worth, prices are rounded. */
    private static final double[] NEARNESS = {0.5, 0.05};

    private final SearchSpace space;
    private final BooleanSupplier isOver;
    private final Offers offers;
    private final boolean[] isOffered;

    /**
     * Relaxes a problem.
     *
     * @param restMatters whether no officer holds two tours with too little rest between them
     * @param isOver whether there is no time left
     * @throws CancellationException if there was none before all was prepared
     */
    public Relaxation(SearchSpace space, boolean restMatters, BooleanSupplier isOver) {
        this.space = space;
        this.isOver = isOver;
        offers = Offers.free(space, restMatters, isOver);
        isOffered = new boolean[space.options().size()];
        for (int i = 0; i < offers.size(); i++) {
            isOffered[offers.tour(i)] = true;
        }
    }

    /**
     * What every plan leaves empty at least.
     *
     * @param worth what the empty tours are worth together; what tours are worth of which some set is empty
     * @param tours those that compete: at least as much as {@code worth} of them stays empty, each tour that nobody could take
     *     among them; in the order of the problem; empty: nothing need stay empty
     * @param officers who could take them, and are too few; in the order of the roster. Not all who may serve: others than
     *     these are no help, for they are needed elsewhere, or nobody needs them
     */
    public record Least(long worth, List<TourOptions> tours, List<RosterOfficer> officers) {}

    /**
     * Proves what every plan leaves empty at least.
     *
     * @param worthOf what each tour is worth, at least 1
     * @param found what the empty tours of a known plan are worth
     * @return null: there was too little time
     */
    public @Nullable Least least(ToIntFunction<TourOptions> worthOf, long found) {
        List<TourOptions> tours = space.options();
        var worth = new long[tours.size()];
        var sums = new AchievableSums();
        long without = 0;
        long all = 0;
        for (TourOptions tour : tours) {
            int one = worthOf.applyAsInt(tour);
            if (isOffered[tour.index()]) {
                worth[tour.index()] = one * PARTS;
                sums.add(one);
                all += one;
            } else if (!tour.isOfficerFixed()) {
                without += one;
            }
        }
        long foundFilled = all - (found - without);
        var search = new PriceSearch(offers, worth);
        // What is filled is whole: less than a point above it proves that no more can be.
        long enough = (foundFilled + 1) * PARTS - 1;
        search.lower(foundFilled * PARTS, enough, steps(), isOver);
        if (isOver.getAsBoolean()) {
            return null;
        }
        for (double nearness : NEARNESS) {
            search.round(nearness, search.sum() / PARTS * PARTS + PARTS - 1);
        }
        long empty = sums.atLeast(Math.max(0, all - search.sum() / PARTS));
        return without + empty == 0
                ? new Least(0, List.of(), List.of())
                : new Least(without + empty, competing(worth, search.prices()), gainers(search));
    }

    private int steps() {
        return (int) Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, MOST_LOOKS / Math.max(1, offers.size())));
    }

    private List<TourOptions> competing(long[] worth, long[] prices) {
        return space.options().stream()
                .filter(tour -> !tour.isOfficerFixed()
                        && (!isOffered[tour.index()] || prices[tour.index()] < worth[tour.index()]))
                .toList();
    }

    private List<RosterOfficer> gainers(PriceSearch search) {
        boolean[] gains = search.gainers();
        var officers = new ArrayList<RosterOfficer>();
        for (RosterOfficer officer : space.facts().roster()) {
            if (gains[officer.index()]) {
                officers.add(officer);
            }
        }
        return officers;
    }
}
