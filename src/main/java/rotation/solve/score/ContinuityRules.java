package rotation.solve.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Rest;
import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/** Work goes on from one officer to the next, and officers rest between their tours. */
final class ContinuityRules implements RuleGroup {

    private final RuleTally tally;
    private final HeldTours held;

    /** By the places of tours: the filled ones; null: the tour is empty, or does not count at the moment. */
    private final @Nullable PlannedTour[] filled;

    private final int[] predecessors;
    private final int[][] successors;

    /** By the places of positions; null: nobody need be in it. */
    private final @Nullable Seat[] seats;

    private final List<Seat> changedSeats = new ArrayList<>();

    /** @param held the other tours of an officer whose tour comes or goes */
    ContinuityRules(SearchSpace space, RuleTally tally, HeldTours held) {
        this.tally = tally;
        this.held = held;
        List<Position> positions = space.problem().positions();
        filled = new PlannedTour[space.options().size()];
        predecessors = space.predecessors();
        successors = space.successors();
        seats = new Seat[positions.size()];
        for (int i = 0; i < seats.length; i++) {
            Period coverage = positions.get(i).coverageInMandate();
            if (coverage != null) {
                Seat seat = new Seat(coverage, positions.get(i).priority());
                seats[i] = seat;
                changedSeats.add(seat);
            }
        }
    }

    @Override
    public void enter(PlannedTour tour, Part part) {
        restBetweenTours(tour, 1);
        if (!part.hasWindow()) {
            return;
        }
        tourLength(tour, 1);
        successions(tour, 1);
        filled[tour.index()] = tour;
        Seat seat = seats[tour.options().position()];
        if (seat != null) {
            changed(seat);
            seat.take(tour.period());
        }
    }

    @Override
    public void leave(PlannedTour tour, Part part) {
        restBetweenTours(tour, -1);
        if (!part.hasWindow()) {
            return;
        }
        tourLength(tour, -1);
        filled[tour.index()] = null;
        successions(tour, -1);
        Seat seat = seats[tour.options().position()];
        if (seat != null) {
            changed(seat);
            seat.leave(tour.period());
        }
    }

    @Override
    public void enterEmpty(PlannedTour tour) {
        unfilledTour(tour, 1);
    }

    @Override
    public void leaveEmpty(PlannedTour tour) {
        unfilledTour(tour, -1);
    }

    private void changed(Seat seat) {
        if (!seat.isChanged) {
            seat.isChanged = true;
            changedSeats.add(seat);
        }
    }

    @Override
    public void settle() {
        for (int i = 0; i < changedSeats.size(); i++) {
            uncoveredDays(changedSeats.get(i));
        }
        changedSeats.clear();
    }

    private void successions(PlannedTour tour, int by) {
        int before = predecessors[tour.index()];
        PlannedTour predecessor = before < 0 ? null : filled[before];
        if (predecessor != null) {
            handover(predecessor, tour, by);
        }
        PlannedTour nearest = nearestBefore(before);
        if (nearest != null) {
            tourOrder(nearest, tour, by);
        }
        for (int after : successors[tour.index()]) {
            PlannedTour successor = filled[after];
            if (successor != null) {
                handover(tour, successor, by);
            }
        }
        ordersAfter(successors[tour.index()], nearest, tour, by);
    }

    /** The nearest filled tour from a place on towards the first, through empty ones; null: there is none. */
    private @Nullable PlannedTour nearestBefore(int place) {
        int before = place;
        while (before >= 0 && filled[before] == null) {
            before = predecessors[before];
        }
        return before < 0 ? null : filled[before];
    }

    /**
     * Those that come next after a tour, through empty ones, have it before them, and no more the one before it.
     *
     * @param places of tours that come after it
     */
    private void ordersAfter(int[] places, @Nullable PlannedTour nearest, PlannedTour tour, int by) {
        for (int place : places) {
            PlannedTour next = filled[place];
            if (next == null) {
                ordersAfter(successors[place], nearest, tour, by);
                continue;
            }
            tourOrder(tour, next, by);
            if (nearest != null) {
                tourOrder(nearest, next, -by);
            }
        }
    }

    /** Every tour has an officer. Priority of the position. */
    private void unfilledTour(PlannedTour tour, int by) {
        tally.add(Rule.UNFILLED_TOUR, (long) by * tour.position().priority());
    }

    /** Somebody is in the seat on every day of its coverage. Days times priority. */
    private void uncoveredDays(Seat seat) {
        long before = seat.points;
        seat.points = (long) seat.priority * seat.uncoveredDays();
        seat.isChanged = false;
        tally.add(Rule.UNCOVERED_DAYS, seat.points - before);
    }

    /** Two officers in one seat overlap by the days that the mission wants for handover. Days. */
    private void handover(PlannedTour before, PlannedTour tour, int by) {
        int overlap = tour.period().overlap(before.period());
        tally.add(Rule.HANDOVER, (long) by * Math.abs(tour.mission().handoverDays() - overlap));
    }

    /** A tour starts after the nearest filled one before it in its seat. Tours. */
    private void tourOrder(PlannedTour before, PlannedTour tour, int by) {
        if (tour.period().from() <= before.period().from() && !(before.isFact() && tour.isFact())) {
            tally.add(Rule.TOUR_ORDER, by);
        }
    }

    /** A tour is as long as preferred. Days. */
    private void tourLength(PlannedTour tour, int by) {
        tally.add(Rule.TOUR_LENGTH, (long) by * tour.window().daysOff());
    }

    /** Two tours of one officer do not overlap, and the rest between them is long enough. Pairs. */
    private void restBetweenTours(PlannedTour tour, int by) {
        for (PlannedTour other = held.first(tour.officer()); other != null; other = held.next(other)) {
            if (isRestTooShort(tour, other)) {
                tally.add(Rule.REST_BETWEEN_TOURS, by);
            }
        }
    }

    private static boolean isRestTooShort(PlannedTour a, PlannedTour b) {
        if (a.isFact() && b.isFact()) {
            return false;
        }
        int order = a.period().compareTo(b.period());
        boolean aIsEarlier =
                order != 0 ? order < 0 : a.tour().id().compareTo(b.tour().id()) < 0;
        PlannedTour earlier = aIsEarlier ? a : b;
        PlannedTour later = aIsEarlier ? b : a;
        return Rest.tooShort(
                earlier.period(), earlier.absence(), earlier.mission().restDays(), later.period(), later.absence());
    }

    /** A position that somebody should be in. */
    private static final class Seat {

        private final Period coverage;
        private final int priority;
        private final List<Period> periods = new ArrayList<>(4);
        private long points;
        private boolean isChanged = true;

        Seat(Period coverage, int priority) {
            this.coverage = coverage;
            this.priority = priority;
        }

        void take(Period period) {
            int place = Collections.binarySearch(periods, period);
            periods.add(place < 0 ? -place - 1 : place, period);
        }

        void leave(Period period) {
            periods.remove(period);
        }

        int uncoveredDays() {
            int uncovered = 0;
            int next = coverage.from();
            for (int i = 0; i < periods.size(); i++) {
                Period period = periods.get(i);
                int gapEnd = Math.min(period.from() - 1, coverage.to());
                uncovered += Math.max(0, gapEnd - next + 1);
                next = Math.max(next, period.to() + 1);
            }
            return uncovered + Math.max(0, coverage.to() - next + 1);
        }
    }
}
