package rotation.solve.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.Stint;
import rotation.solve.space.TourWindow;

/**
 * Draws deals at random: a few officers who could take the same tours, and the tours that they hold, were told, or could fill. Some
 * deals have few officers and all their tours, others more officers, and only their tours around one.
 */
final class DealDraw {

    private static final int FEWEST_OFFICERS = 3;
    private static final int FEW_OFFICERS = 4;
    private static final int MORE_OFFICERS = 6;

    /** Of so many deals, one has more officers. */
    private static final int WIDE_DEALS = 3;

    /** The tours of a deal with more officers. */
    private static final int TOURS_AROUND = 30;

    /** How often officers are drawn, at most, until there are enough. */
    private static final int DRAWS = 40;

    /** What tells equal deals apart: all together less than the least change. */
    private static final double NOISE = ChangeCosts.CHANGE / 64.0 / (Deal.MOST_TOURS + 1);

    private final WorkingPlan plan;
    private final ChangeCosts costs;
    private final Random random;
    private final List<PlannedTour> open;

    /** The tours that were told to an officer, or were theirs before. */
    private final Map<RosterOfficer, List<PlannedTour>> homes = new HashMap<>();

    /**
     * Draws deals of a plan.
     *
     * @param open the tours that may be dealt, at least one
     */
    DealDraw(WorkingPlan plan, List<PlannedTour> open, ChangeCosts costs, Random random) {
        this.plan = plan;
        this.open = open;
        this.costs = costs;
        this.random = random;
        for (PlannedTour tour : open) {
            Stint home = tour.home();
            if (home != null) {
                homes.computeIfAbsent(home.officer(), none -> new ArrayList<>()).add(tour);
            }
        }
    }

    /**
     * Draws officers and tours, and deals.
     *
     * @param temperature how much dearer a deal may well be than the cheapest, in parts of a change; 0: it is the cheapest
     * @param few only these offers count, beside what officers have: then a deal has more of them; null: all do
     * @return what changes; empty: nothing
     */
    List<Change> next(double temperature, TourPrices.@Nullable FewOffers few) {
        PlannedTour first = first();
        boolean isWide = few == null && random.nextInt(WIDE_DEALS) == 0;
        List<RosterOfficer> officers = officers(first, officers(isWide, few != null));
        List<PlannedTour> tours = tours(officers);
        int from = Integer.MIN_VALUE;
        int to = Integer.MAX_VALUE;
        int around = isWide ? TOURS_AROUND : Deal.MOST_TOURS;
        if (tours.size() > around) {
            int middle = first.period().from();
            tours.sort(Comparator.comparingInt(tour -> Math.abs(tour.period().from() - middle)));
            int reach = Math.abs(tours.get(around - 1).period().from() - middle);
            from = middle - reach;
            to = middle + reach;
        }
        var cards = new ArrayList<Deal.Card>();
        for (PlannedTour tour : tours) {
            boolean isDealt = !tour.options().isOfficerFixed()
                    && tour.period().from() >= from
                    && tour.period().from() <= to;
            Deal.Card card = isDealt ? dealt(tour, officers, temperature, few) : kept(tour, officers);
            if (card != null && cards.size() < Deal.MOST_TOURS) {
                cards.add(card);
            }
        }
        return new Deal(officers, cards).changes();
    }

    private int officers(boolean isWide, boolean areOffersFew) {
        if (isWide) {
            return MORE_OFFICERS;
        }
        return areOffersFew
                ? Deal.MOST_OFFICERS - random.nextInt(FEW_OFFICERS - 1)
                : FEWEST_OFFICERS + random.nextInt(FEW_OFFICERS - FEWEST_OFFICERS + 1);
    }

    /** A tour that is empty, or not as people were told, or any. */
    private PlannedTour first() {
        Holdings holdings = plan.holdings();
        if (!holdings.empty().isEmpty() && random.nextInt(2) == 0) {
            return holdings.empty().draw(random);
        }
        if (!holdings.unsettled().isEmpty() && random.nextInt(4) > 0) {
            PlannedTour unsettled = holdings.unsettled().draw(random);
            if (!unsettled.options().isOfficerFixed()) {
                return unsettled;
            }
        }
        return open.get(random.nextInt(open.size()));
    }

    /** Those whose tour it is or was, then some who could take it, or a tour that one of them holds. */
    private List<RosterOfficer> officers(PlannedTour first, int most) {
        var officers = new ArrayList<RosterOfficer>();
        Stint home = first.home();
        if (home != null) {
            officers.add(home.officer());
        }
        if (first.holder() != null && !officers.contains(first.holder())) {
            officers.add(first.holder());
        }
        PlannedTour tour = first;
        for (int i = 0; i < DRAWS && officers.size() < most; i++) {
            RosterOfficer officer =
                    tour.officers().get(random.nextInt(tour.officers().size()));
            if (!officers.contains(officer)) {
                officers.add(officer);
            }
            List<PlannedTour> held = plan.holdings().of(officers.get(random.nextInt(officers.size())));
            tour = held.isEmpty() || random.nextInt(3) == 0 ? first : held.get(random.nextInt(held.size()));
        }
        return officers;
    }

    /** Those that the officers hold, were told or had before, and the empty ones. */
    private List<PlannedTour> tours(List<RosterOfficer> officers) {
        var tours = new ArrayList<PlannedTour>();
        for (RosterOfficer officer : officers) {
            tours.addAll(plan.holdings().of(officer));
        }
        for (RosterOfficer officer : officers) {
            for (PlannedTour tour : homes.getOrDefault(officer, List.of())) {
                if (tour.isFilled() && !officers.contains(tour.officer())) {
                    tours.add(tour);
                }
            }
        }
        tours.addAll(plan.holdings().empty().all());
        return tours;
    }

    /** A tour that stays with the officer who has it; null: none of them has. */
    private static Deal.@Nullable Card kept(PlannedTour tour, List<RosterOfficer> officers) {
        int holder = officers.indexOf(tour.holder());
        if (holder < 0) {
            return null;
        }
        var windows = new TourWindow[officers.size()];
        windows[holder] = tour.window();
        return new Deal.Card(tour, windows, new double[officers.size()], Double.POSITIVE_INFINITY);
    }

    /** A tour that any of the officers may get; null: none of them may. */
    private Deal.@Nullable Card dealt(
            PlannedTour tour, List<RosterOfficer> officers, double temperature, TourPrices.@Nullable FewOffers few) {
        var windows = new TourWindow[officers.size()];
        var prices = new double[officers.size()];
        boolean any = false;
        for (int i = 0; i < officers.size(); i++) {
            RosterOfficer officer = officers.get(i);
            int index = tour.options().indexOf(officer.index());
            boolean isOffered = index >= 0 && (few == null || few.contains(tour, index) || tour.holder() == officer);
            if (isOffered) {
                windows[i] = window(tour, officer, index);
                prices[i] = costs.of(tour, officer, windows[i]) + noise(temperature);
                any = true;
            }
        }
        if (!any) {
            return null;
        }
        double otherwise =
                tour.isFilled() && !officers.contains(tour.officer()) ? costs.ofPresent(tour) : costs.ofEmpty(tour);
        return new Deal.Card(tour, windows, prices, otherwise + noise(temperature));
    }

    /** As it was told to that officer, or was theirs before; else on the days of the plan; else any. */
    private TourWindow window(PlannedTour tour, RosterOfficer officer, int index) {
        for (Stint stint : new @Nullable Stint[] {tour.options().told(), tour.before()}) {
            if (stint != null && stint.officer() == officer) {
                return seated(tour, index, stint.window());
            }
        }
        List<TourWindow> windows = tour.options().windowsOf(index);
        for (TourWindow window : windows) {
            if (window.isAtSameTime(tour.window())) {
                return seated(tour, index, window);
            }
        }
        return seated(tour, index, windows.get(random.nextInt(windows.size())));
    }

    private TourWindow seated(PlannedTour tour, int index, TourWindow window) {
        return tour.holder() == tour.officers().get(index) && tour.window().isAtSameTime(window)
                ? tour.window()
                : plan.holdings().withSeat(tour, index, window);
    }

    private double noise(double temperature) {
        return NOISE * random.nextDouble() - temperature * Math.log(1 - random.nextDouble());
    }
}
