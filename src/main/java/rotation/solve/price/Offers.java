package rotation.solve.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.model.Rest;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;
import rotation.solve.space.TourWindow;

/**
 * The tours that each officer could take, in such windows that no other choice of windows lets them take more, or at a lower cost.
 * An officer holds two of them only if the first leaves time enough before the second, with its leave and the rest that it earns;
 * what the officer must hold anyway is taken into account. In flat arrays, since they are gone through thousands of times.
 */
public final class Offers {

    /** What it costs that an officer takes a tour in a window, whatever its unit; at least 0. */
    @FunctionalInterface
    public interface Costs {

        /** What it costs. */
        long of(TourOptions tour, RosterOfficer officer, TourWindow window);
    }

    private final boolean restMatters;
    private final @Nullable Costs costs;

    /** By place on the roster: where the offers of an officer begin; one more for the end of all. */
    private final int[] first;

    /** By the places of tours: the latest start of their windows. */
    private final int[] lastStarts;

    /** By the places of tours: the earliest of the last days before their officer may begin another tour. */
    private final int[] firstBusyTos;

    /** The place of the tour of each offer, among those of the problem. */
    private int[] tours = new int[1024];

    /** For each offer how many of the same officer, the first ones, leave time enough before it. */
    private int[] before = new int[1024];

    /** For each offer its window and its cost; empty: there are no costs. */
    private TourWindow[] windows = {};

    private long[] cost = {};

    private int size;

    /**
     * Collects offers that cost nothing.
     *
     * @param restMatters whether two tours of one officer must be apart; no: an officer may hold all that are offered
     * @param isOver whether there is no time left for it
     * @return offers without windows
     * @throws CancellationException if there was none before all was done
     */
    public static Offers free(SearchSpace space, boolean restMatters, BooleanSupplier isOver) {
        return new Offers(space, restMatters, null, isOver);
    }

    /**
     * Collects offers that have costs; two tours of one officer must be apart.
     *
     * @param isOver whether there is no time left for it
     * @throws CancellationException if there was none before all was done
     */
    public static Offers with(Costs costs, SearchSpace space, BooleanSupplier isOver) {
        return new Offers(space, true, costs, isOver);
    }

    private Offers(SearchSpace space, boolean restMatters, @Nullable Costs costs, BooleanSupplier isOver) {
        this.restMatters = restMatters;
        this.costs = costs;
        lastStarts = space.options().stream()
                .mapToInt(tour -> tour.windows().stream()
                        .mapToInt(TourWindow::start)
                        .max()
                        .orElseThrow())
                .toArray();
        firstBusyTos = space.options().stream()
                .mapToInt(tour -> tour.windows().stream()
                        .mapToInt(window -> busyTo(tour, window))
                        .min()
                        .orElseThrow())
                .toArray();
        int officers = space.facts().roster().size();
        first = new int[officers + 1];
        List<List<TourOptions>> held = listsBy(officers);
        List<List<TourOptions>> open = listsBy(officers);
        for (TourOptions tour : space.options()) {
            for (RosterOfficer officer : tour.officers()) {
                (tour.isOfficerFixed() ? held : open).get(officer.index()).add(tour);
            }
        }
        for (int officer = 0; officer < officers; officer++) {
            if (isOver.getAsBoolean()) {
                throw new CancellationException("no time left to see who could take what");
            }
            first[officer] = size;
            add(officer, open.get(officer), held.get(officer));
        }
        first[officers] = size;
    }

    /** Some of the offers: those of some tours. */
    private Offers(Offers all, int[] places, int[] renumbered) {
        restMatters = all.restMatters;
        costs = null;
        lastStarts = new int[places.length];
        firstBusyTos = new int[places.length];
        var begins = new ArrayList<Integer>();
        for (int officer = 0; officer < all.officers(); officer++) {
            int begin = size;
            int end = all.first[officer + 1];
            var keptBefore = new int[end - all.first[officer] + 1];
            for (int i = all.first[officer]; i < end; i++) {
                int place = i - all.first[officer];
                int tour = renumbered[all.tours[i]];
                keptBefore[place + 1] = keptBefore[place] + (tour < 0 ? 0 : 1);
                if (tour >= 0) {
                    add(tour, keptBefore[all.before[i]]);
                }
            }
            if (size > begin) {
                begins.add(begin);
            }
        }
        begins.add(size);
        first = begins.stream().mapToInt(begin -> begin).toArray();
    }

    /**
     * The offers of some tours, as if there were no others: tours are counted anew, from 0 on, in the order given, and officers
     * too, without those to whom none of these is offered. Only of offers that cost nothing.
     *
     * @param places of the tours, each once
     * @param tours how many there are in all
     */
    public Offers only(int[] places, int tours) {
        var renumbered = new int[tours];
        Arrays.fill(renumbered, -1);
        for (int i = 0; i < places.length; i++) {
            renumbered[places[i]] = i;
        }
        return new Offers(this, places, renumbered);
    }

    private static List<List<TourOptions>> listsBy(int officers) {
        var lists = new ArrayList<List<TourOptions>>();
        for (int i = 0; i < officers; i++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How many officers are on the roster. */
    public int officers() {
        return first.length - 1;
    }

    /** Where the offers of an officer begin; those of the next one begin where they end. */
    public int first(int officer) {
        return first[officer];
    }

    /** The place of the tour of an offer. */
    public int tour(int offer) {
        return tours[offer];
    }

    /** How many offers of the same officer, the first ones, leave time enough before it; never more than come before it. */
    public int before(int offer) {
        return before[offer];
    }

    /** The window of an offer that has a cost. */
    public TourWindow window(int offer) {
        return windows[offer];
    }

    /** What an offer costs. */
    long cost(int offer) {
        return costs == null ? 0 : cost[offer];
    }

    private void add(int officer, List<TourOptions> open, List<TourOptions> held) {
        if (!restMatters) {
            int count = 0;
            for (TourOptions tour : open) {
                add(tour.index(), count++);
            }
        } else if (costs == null && held.isEmpty() && isOneAtMost(open)) {
            open.forEach(tour -> add(tour.index(), 0));
        } else {
            addByWindow(officer, open, held);
        }
    }

    private void add(int tour, int offersBefore) {
        if (size == tours.length) {
            tours = Arrays.copyOf(tours, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        tours[size] = tour;
        before[size++] = offersBefore;
    }

    private void add(Posting posting, int offersBefore) {
        if (costs != null && size == windows.length) {
            windows = Arrays.copyOf(windows, 2 * size + 1);
            cost = Arrays.copyOf(cost, 2 * size + 1);
        }
        if (costs != null) {
            windows[size] = posting.window();
            cost[size] = posting.cost();
        }
        add(posting.tour(), offersBefore);
    }

    /** Whether none of these tours leaves time for another one of them, whatever their windows. */
    private boolean isOneAtMost(List<TourOptions> open) {
        int lastStart = Integer.MIN_VALUE;
        int firstBusyTo = Integer.MAX_VALUE;
        for (TourOptions tour : open) {
            lastStart = Math.max(lastStart, lastStarts[tour.index()]);
            firstBusyTo = Math.min(firstBusyTo, firstBusyTos[tour.index()]);
        }
        return lastStart <= firstBusyTo;
    }

    /** The last day before the officer may begin another tour, but for its course, by which this asks too little, never too much. */
    private static int busyTo(TourOptions tour, TourWindow window) {
        return Math.max(
                window.absence().to(), window.end() + tour.mission().mission().restDays());
    }

    /**
     * A tour in a window.
     *
     * @param tour its place
     * @param busyTo the last day before the officer may begin another one
     */
    private record Posting(int tour, TourWindow window, int busyTo, long cost) {

        int start() {
            return window.start();
        }
    }

    private void addByWindow(int officer, List<TourOptions> open, List<TourOptions> held) {
        var postings = new ArrayList<Posting>();
        for (TourOptions tour : open) {
            int place = tour.indexOf(officer);
            RosterOfficer who = tour.officers().get(place);
            for (TourWindow window : tour.windowsOf(place)) {
                if (held.stream().allMatch(other -> isPossibleBeside(other, tour, window))) {
                    long cost = costs == null ? 0 : costs.of(tour, who, window);
                    postings.add(new Posting(tour.index(), window, busyTo(tour, window), cost));
                }
            }
        }
        List<Posting> kept = best(postings);
        kept.sort(Comparator.comparingInt(Posting::busyTo));
        int[] ends = kept.stream().mapToInt(Posting::busyTo).toArray();
        for (Posting posting : kept) {
            add(posting, below(ends, posting.start()));
        }
    }

    /** Whether an officer who holds a tour, in any of its windows, may hold another one too. */
    private static boolean isPossibleBeside(TourOptions held, TourOptions tour, TourWindow window) {
        return held.windowsOf(0).stream()
                .anyMatch(own ->
                        window.start() < own.start() ? !isTooShort(tour, window, own) : !isTooShort(held, own, window));
    }

    private static boolean isTooShort(TourOptions earlier, TourWindow window, TourWindow later) {
        return Rest.tooShort(
                window.period(),
                window.absence(),
                earlier.mission().mission().restDays(),
                later.period(),
                later.absence());
    }

    /** Without those for which another one of the same tour will do, whatever the officer holds before and after it. */
    private static List<Posting> best(List<Posting> postings) {
        int[] starts = postings.stream().mapToInt(Posting::start).sorted().toArray();
        int[] ends = postings.stream().mapToInt(Posting::busyTo).sorted().toArray();
        var kept = new ArrayList<Posting>();
        int from = 0;
        while (from < postings.size()) {
            int to = from;
            while (to < postings.size()
                    && postings.get(to).tour() == postings.get(from).tour()) {
                to++;
            }
            addBest(postings.subList(from, to), starts, ends, kept);
            from = to;
        }
        return kept;
    }

    private static void addBest(List<Posting> ofTour, int[] starts, int[] ends, List<Posting> kept) {
        var ordered = new ArrayList<>(ofTour);
        // The more offers leave time before it, the fewer it leaves time before.
        ordered.sort(Comparator.comparingInt((Posting posting) -> -below(ends, posting.start()))
                .thenComparingInt(posting -> below(starts, posting.busyTo() + 1))
                .thenComparingLong(Posting::cost));
        int first = kept.size();
        for (Posting posting : ordered) {
            int tooEarly = below(starts, posting.busyTo() + 1);
            boolean isNeeded = kept.subList(first, kept.size()).stream()
                    .noneMatch(better ->
                            below(starts, better.busyTo() + 1) <= tooEarly && better.cost() <= posting.cost());
            if (isNeeded) {
                kept.add(posting);
            }
        }
    }

    /** How many of some sorted numbers are below a limit. */
    private static int below(int[] sorted, int limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
