package rotation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Position;

/** What is drawn for a seat, in as many rows as it takes so that nothing hides anything. */
final class Lane {

    private final Position position;
    private final List<ShownTour> tours;
    private final List<Period> gaps;
    private final List<Placed> placed = new ArrayList<>();
    private int rows = 1;

    /**
     * Something with a row of its own for some days.
     *
     * @param days those that it takes
     * @param row from 0 on
     * @param tour null: it is a gap
     */
    record Placed(Period days, int row, @Nullable ShownTour tour) {}

    /**
     * The days on which an officer and the relief are both in the seat.
     *
     * @param days null: none
     * @param wanted how many days there should be
     */
    record Handover(ShownTour relief, @Nullable Period days, int wanted) {

        int overlap() {
            return days == null ? 0 : days.days();
        }
    }

    /** @param tours those in the seat, by their windows */
    Lane(Position position, List<ShownTour> tours) {
        this.position = position;
        this.tours = tours;
        gaps = gaps(position, tours);
        var items = new ArrayList<Placed>();
        tours.forEach(tour -> items.add(new Placed(tour.absence(), 0, tour)));
        gaps.forEach(gap -> items.add(new Placed(gap, 0, null)));
        items.sort(Comparator.comparing(Placed::days));
        var lastDays = new ArrayList<Integer>();
        for (Placed item : items) {
            int row = 0;
            while (row < lastDays.size() && lastDays.get(row) >= item.days.from()) {
                row++;
            }
            if (row == lastDays.size()) {
                lastDays.add(item.days.to());
            } else {
                lastDays.set(row, item.days.to());
            }
            placed.add(new Placed(item.days, row, item.tour));
        }
        rows = Math.max(1, lastDays.size());
    }

    private static List<Period> gaps(Position position, List<ShownTour> tours) {
        Period coverage = position.coverage();
        if (coverage == null) {
            return List.of();
        }
        var gaps = new ArrayList<Period>();
        int next = coverage.from();
        for (ShownTour tour : tours) {
            if (tour.isFilled() && tour.window().touches(coverage)) {
                if (tour.window().from() > next) {
                    gaps.add(new Period(next, tour.window().from() - 1));
                }
                next = Math.max(next, tour.window().to() + 1);
            }
        }
        if (next <= coverage.to()) {
            gaps.add(new Period(next, coverage.to()));
        }
        return gaps;
    }

    Position position() {
        return position;
    }

    /** Everything with a row of its own, by its first day. */
    List<Placed> placed() {
        return placed;
    }

    int rows() {
        return rows;
    }

    /** The days of the coverage on which nobody is in the seat. */
    int uncoveredDays() {
        return gaps.stream().mapToInt(Period::days).sum();
    }

    /** The handovers that are wanted or happen. */
    List<Handover> handovers() {
        var handovers = new ArrayList<Handover>();
        for (ShownTour relief : tours) {
            for (ShownTour before : tours) {
                if (relief.isFilled()
                        && before.isFilled()
                        && before.tour().id().equals(relief.tour().follows())) {
                    int wanted = relief.mission().handoverDays();
                    Period one = before.window();
                    Period other = relief.window();
                    Period both = one.touches(other)
                            ? new Period(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()))
                            : null;
                    if (both != null || wanted > 0) {
                        handovers.add(new Handover(relief, both, wanted));
                    }
                }
            }
        }
        return handovers;
    }
}
