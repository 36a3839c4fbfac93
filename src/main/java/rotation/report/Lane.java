package rotation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Position;

/**
 * What is drawn for a position: its tours and gaps, in as many rows as needed so that no two of a row share a day, nor a day with
 * the name beside a short bar.
 */
final class Lane {

    private final Position position;
    private final List<ShownTour> tours;
    private final List<Period> gaps;
    private final List<Item> items;
    private final int rows;

    /**
     * A tour or a gap.
     *
     * @param days that it takes up in its row: of a tour, the absence, and the name if it stands beside the bar
     * @param row from 0
     * @param tour null: this is a gap
     */
    record Item(Period days, int row, @Nullable ShownTour tour) {}

    /**
     * A tour and the one that it follows.
     *
     * @param relief the later tour
     * @param days on which both officers are in theatre; null: none
     * @param wanted how many such days the mission wants
     */
    record Handover(ShownTour relief, @Nullable Period days, int wanted) {

        int overlap() {
            return days == null ? 0 : days.days();
        }
    }

    /**
     * @param tours of the position, by window
     * @param span of the time line
     * @param isWhole whether these are all of them, so that there is nobody in the seat on all other days
     */
    Lane(Position position, List<ShownTour> tours, Period span, boolean isWhole) {
        this.position = position;
        this.tours = tours;
        gaps = isWhole ? gaps(position, tours) : List.of();
        var unplaced = new ArrayList<Item>();
        tours.forEach(tour -> unplaced.add(new Item(taken(tour, span), 0, tour)));
        gaps.forEach(gap -> unplaced.add(new Item(gap, 0, null)));
        unplaced.sort(Comparator.comparing(Item::days));
        var placed = new ArrayList<Item>();
        var lastDays = new ArrayList<Integer>();
        for (Item item : unplaced) {
            int row = 0;
            while (row < lastDays.size() && lastDays.get(row) >= item.days.from()) {
                row++;
            }
            if (row == lastDays.size()) {
                lastDays.add(item.days.to());
            } else {
                lastDays.set(row, item.days.to());
            }
            placed.add(new Item(item.days, row, item.tour));
        }
        items = List.copyOf(placed);
        rows = Math.max(1, lastDays.size());
    }

    private static Period taken(ShownTour tour, Period span) {
        Period absence = tour.absence();
        Period name = TourBar.nameBeside(tour, span);
        return name == null
                ? absence
                : new Period(Math.min(absence.from(), name.from()), Math.max(absence.to(), name.to()));
    }

    private static List<Period> gaps(Position position, List<ShownTour> tours) {
        Period coverage = position.coverageInMandate();
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

    /** Tours and gaps, by their days. */
    List<Item> items() {
        return items;
    }

    /** At least 1. */
    int rows() {
        return rows;
    }

    /** The number of days of the coverage, within the mandate, without an officer in theatre. */
    int uncoveredDays() {
        return gaps.stream().mapToInt(Period::days).sum();
    }

    /** Between filled tours: the handovers that have a day or that the mission wants. */
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
                    Period both = one.intersection(other);
                    if (both != null || wanted > 0) {
                        handovers.add(new Handover(relief, both, wanted));
                    }
                }
            }
        }
        return handovers;
    }
}
