package rotation.solve.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/**
 * What each tour is worth to a plan as a whole. If every officer had to pay these prices, and took what is best for them alone,
 * most tours would be taken once: a tour that several want grows dearer, one that nobody wants grows cheaper (Lagrangian relaxation
 * with a subgradient method). What all gain then is more than any plan can: a bound.
 */
final class TourPrices {

    /** Steps without a better bound before steps become shorter. */
    private static final int PATIENCE = 20;

    private static final double SHORTER = 0.9;

    /** How much further than what is known, from where they begin, steps aim: those that aim too near soon end. */
    private static final double FURTHER = 0.3;

    private static final double LONGEST = 2;

    /** What officers may gain more or less by chance where tours are dealt, in changes. */
    private static final double NOISE = 0.02;

    /**
     * A window of a tour that an officer may take.
     *
     * @param place the officer's among those of the tour
     * @param cost that of the change
     * @param leave the first day in theatre: what a course before it asks for is left out, so that the bound is one
     * @param back the last day on which they are away, or at rest
     */
    private record Offer(PlannedTour tour, int place, TourWindow window, double cost, int leave, int back) {}

    /** What an officer may take. */
    private static final class Offers {

        private final RosterOfficer officer;

        /** In the order of the days on which the officer is back. */
        private final Offer[] byBack;

        /** For each of these, how many of the first ones end in time for it, and the first by leave that can come after it. */
        private final int[] before;

        private final int[] after;

        /** In the order of the days on which the officer leaves. */
        private final Offer[] byLeave;

        /** For each of these, the first of them that can come after it. */
        private final int[] next;

        Offers(RosterOfficer officer, List<Offer> all) {
            this.officer = officer;
            byBack = sorted(all, Offer::back);
            byLeave = sorted(all, Offer::leave);
            int[] backs = Arrays.stream(byBack).mapToInt(Offer::back).toArray();
            int[] leaves = Arrays.stream(byLeave).mapToInt(Offer::leave).toArray();
            before = places(byBack, offer -> firstAfter(offer.leave() - 1, backs));
            after = places(byBack, offer -> firstAfter(offer.back(), leaves));
            next = places(byLeave, offer -> firstAfter(offer.back(), leaves));
        }

        private static Offer[] sorted(List<Offer> all, ToIntFunction<Offer> day) {
            return all.stream().sorted(Comparator.comparingInt(day)).toArray(Offer[]::new);
        }

        private static int[] places(Offer[] offers, ToIntFunction<Offer> place) {
            return Arrays.stream(offers).mapToInt(place).toArray();
        }
    }

    private final List<PlannedTour> tours;
    private final ChangeCosts costs;
    private final List<Offers> roster = new ArrayList<>();

    /** By the place of a tour. */
    private final double[] prices;

    private double bound = Double.NEGATIVE_INFINITY;

    /** For an officer: what they gain at most with the first offers, and whether the last of these is taken for it. */
    private double[] gains = new double[16];

    private boolean[] taken = new boolean[16];

    /**
     * Prices before any is adjusted: each tour is worth what it costs if it is empty.
     *
     * @param tours those that may be dealt
     */
    TourPrices(List<PlannedTour> tours, ChangeCosts costs) {
        this.tours = tours;
        this.costs = costs;
        prices =
                new double[1 + tours.stream().mapToInt(PlannedTour::index).max().orElse(-1)];
        Map<RosterOfficer, List<Offer>> offers = new LinkedHashMap<>();
        for (PlannedTour tour : tours) {
            prices[tour.index()] = costs.ofEmpty(tour);
            for (int i = 0; i < tour.officers().size(); i++) {
                RosterOfficer officer = tour.officers().get(i);
                for (TourWindow window : tour.options().windowsOf(i)) {
                    double cost = costs.of(tour, officer, window);
                    int back = Math.max(
                            window.absence().to(), window.end() + tour.mission().restDays());
                    offers.computeIfAbsent(officer, none -> new ArrayList<>())
                            .add(new Offer(tour, i, window, cost, window.start(), back));
                }
            }
        }
        offers.forEach((officer, all) -> roster.add(new Offers(officer, all)));
    }

    /** The place of the first that is later than a day. */
    private static int firstAfter(int day, int[] sorted) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) / 2;
            if (sorted[middle] > day) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** What an officer gains who takes an offer, and pays for it. */
    private double gain(Offer offer) {
        return costs.ofEmpty(offer.tour()) - offer.cost() - prices[offer.tour().index()];
    }

    /** How much more a plan costs than is proven that every plan does, as far as prices are adjusted. */
    double gap(List<Change> plan) {
        return costs.of(plan) - bound;
    }

    /**
     * Adjusts the prices.
     *
     * @param plan one that is known
     * @param steps how often, at most
     */
    void adjust(List<Change> plan, int steps, BooleanSupplier isOver) {
        double known = costs.of(plan);
        double all = tours.stream().mapToDouble(costs::ofEmpty).sum();
        double length = LONGEST;
        double aim = Double.NaN;
        int unimproved = 0;
        double[] best = prices.clone();
        for (int step = 0; step < steps && !isOver.getAsBoolean(); step++) {
            var takers = new int[prices.length];
            double gained =
                    tours.stream().mapToDouble(tour -> prices[tour.index()]).sum();
            for (Offers offers : roster) {
                gained += best(offers, null, takers, null);
            }
            double now = all - gained;
            if (step == 0) {
                aim = known + FURTHER * Math.max(0, known - now);
            }
            if (now > bound) {
                bound = now;
                System.arraycopy(prices, 0, best, 0, prices.length);
                unimproved = 0;
            } else if (++unimproved == PATIENCE) {
                length *= SHORTER;
                unimproved = 0;
            }
            double wrong = 0;
            for (PlannedTour tour : tours) {
                int surplus = takers[tour.index()] - 1;
                wrong += surplus < 0 && prices[tour.index()] <= 0 ? 0 : surplus * surplus;
            }
            if (wrong == 0 || now >= known) {
                break;
            }
            for (PlannedTour tour : tours) {
                int i = tour.index();
                prices[i] = Math.max(0, prices[i] + length * (aim - now) / wrong * (takers[i] - 1));
            }
        }
        System.arraycopy(best, 0, prices, 0, prices.length);
    }

    /** Few offers, among which those of the best plans probably are. */
    static final class FewOffers {

        /** By the place of a tour, and that of an officer among its officers. */
        private final boolean[][] isAmong;

        private int count;

        private FewOffers(int tours) {
            isAmong = new boolean[tours][];
        }

        private void add(Offer offer) {
            PlannedTour tour = offer.tour();
            if (isAmong[tour.index()] == null) {
                isAmong[tour.index()] = new boolean[tour.officers().size()];
            }
            if (!isAmong[tour.index()][offer.place()]) {
                isAmong[tour.index()][offer.place()] = true;
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
    FewOffers nearlyBest(double more) {
        var few = new FewOffers(prices.length);
        for (Offers offers : roster) {
            double all = best(offers, null, null, null);
            double[] later = gainsLater(offers);
            for (int i = 0; i < offers.byBack.length; i++) {
                Offer offer = offers.byBack[i];
                if (all - gains[offers.before[i]] - gain(offer) - later[offers.after[i]] <= more) {
                    few.add(offer);
                }
            }
        }
        return few;
    }

    /** What an officer gains at most by the offers from each on, in the order of the days on which they leave. */
    private double[] gainsLater(Offers offers) {
        Offer[] byLeave = offers.byLeave;
        var later = new double[byLeave.length + 1];
        for (int i = byLeave.length - 1; i >= 0; i--) {
            later[i] = Math.max(later[i + 1], gain(byLeave[i]) + later[offers.next[i]]);
        }
        return later;
    }

    /**
     * Lets officers, in any order, take what is best for them, of what is left.
     *
     * @return what each tour gets
     */
    List<Change> deal(Random random) {
        var order = new ArrayList<>(roster);
        Collections.shuffle(order, random);
        var changes = new LinkedHashMap<PlannedTour, Change>();
        for (Offers offers : order) {
            best(offers, random, null, changes);
        }
        for (PlannedTour tour : tours) {
            changes.putIfAbsent(tour, Change.empty(tour));
        }
        return new ArrayList<>(changes.values());
    }

    /**
     * Finds what is best for an officer.
     *
     * @param random makes offers a little more or less worth; null: they are worth what they are
     * @param takers who wants each tour: one more; null: nobody asks
     * @param dealt what others have taken, and what the officer takes of the rest; null: nothing is dealt
     * @return what it gains them
     */
    private double best(
            Offers offers, @Nullable Random random, int @Nullable [] takers, @Nullable Map<PlannedTour, Change> dealt) {
        Offer[] all = offers.byBack;
        if (gains.length <= all.length) {
            gains = new double[all.length * 2];
            taken = new boolean[all.length * 2];
        }
        for (int i = 0; i < all.length; i++) {
            gains[i + 1] = gains[i];
            taken[i] = false;
            PlannedTour tour = all[i].tour();
            if (dealt != null && dealt.containsKey(tour)) {
                continue;
            }
            double gain = gains[offers.before[i]] + gain(all[i]);
            if (random != null) {
                gain += NOISE * random.nextDouble();
            }
            if (gain > gains[i]) {
                gains[i + 1] = gain;
                taken[i] = true;
            }
        }
        for (int i = all.length; i > 0; ) {
            if (!taken[i - 1]) {
                i--;
                continue;
            }
            Offer offer = all[i - 1];
            if (takers != null) {
                takers[offer.tour().index()]++;
            }
            if (dealt != null) {
                dealt.putIfAbsent(offer.tour(), new Change(offer.tour(), offers.officer, offer.window()));
            }
            i = offers.before[i - 1];
        }
        return gains[all.length];
    }
}
