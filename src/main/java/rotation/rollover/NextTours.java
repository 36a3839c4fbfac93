package rotation.rollover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * The tours that the seats get in the season that begins. A seat that is to be covered, or whose tours follow each other, has one after
 * another, each with the wanted handover, from the end of the last one that it has or from the first day of the season. Any other has
 * the tours of the last year again, a year later.
 */
final class NextTours {

    /** Of tours of one seat; a longer one is no number that is counted on. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final Period season;
    private final Set<String> uncovered;
    private final Map<Position, List<Tour>> before;
    private final Map<Position, List<Tour>> carried;
    private final Map<Mission, List<Tour>> ofMission;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Tour> added = new ArrayList<>();
    private final List<Position> withoutLength = new ArrayList<>();
    private final List<Position> tooShort = new ArrayList<>();

    /**
     * Makes them.
     *
     * @param told the season as it is told, on the eve of the next
     * @param carried its tours that the next one still has
     * @param positions the seats, as the next season has them
     * @param uncovered the ids of those whose coverage has ended
     */
    NextTours(Problem told, List<Tour> carried, Period season, List<Position> positions, Set<String> uncovered) {
        this.season = season;
        this.uncovered = uncovered;
        before = bySeat(told.tours());
        this.carried = bySeat(carried);
        ofMission = told.tours().stream().collect(Collectors.groupingBy(Tour::mission));
        told.tours().forEach(tour -> count(tour.id()));
        positions.forEach(this::fill);
    }

    private static Map<Position, List<Tour>> bySeat(List<Tour> tours) {
        return tours.stream().collect(Collectors.groupingBy(Tour::position));
    }

    /** All of them, seat by seat. */
    List<Tour> added() {
        return added;
    }

    /** The seats of which nothing says how long a tour lasts. */
    List<Position> withoutLength() {
        return withoutLength;
    }

    /** The seats with days at their end for which nobody is expected, because not even the shortest tour would fit in there. */
    List<Position> tooShort() {
        return tooShort;
    }

    private void fill(Position seat) {
        if (uncovered.contains(seat.id())) {
            return;
        }
        List<Tour> tours = before.getOrDefault(seat, List.of());
        boolean isChained = seat.coverage() != null || tours.stream().anyMatch(tour -> tour.follows() != null);
        if (!isChained && tours.isEmpty()) {
            return;
        }
        Usual usual = Usual.of(tours, ofMission.getOrDefault(seat.mission(), List.of()));
        if (usual == null) {
            withoutLength.add(seat);
        } else if (isChained) {
            chain(seat, usual);
        } else {
            again(seat, usual, tours);
        }
    }

    private int firstDay(Position seat) {
        Period coverage = seat.coverage();
        int first = Math.max(season.from(), seat.mission().mandate().from());
        return coverage == null ? first : Math.max(first, coverage.from());
    }

    /** The last day on which the seat is needed; {@link Day#FOREVER}: that is not said. */
    private int lastDay(Position seat) {
        Period coverage = seat.coverage();
        int last = seat.mission().mandate().to();
        return coverage == null || coverage.to() >= season.to() ? last : Math.min(last, coverage.to());
    }

    private void chain(Position seat, Usual usual) {
        Tour last = carried.getOrDefault(seat, List.of()).stream()
                .filter(tour -> Grid.expected(tour).to() >= season.from())
                .max(Comparator.<Tour>comparingInt(tour -> Grid.expected(tour).to())
                        .thenComparing(Tour::id))
                .orElse(null);
        int start = firstDay(seat);
        if (last != null) {
            start = Math.max(start, reliefOf(last));
        }
        int lastDay = lastDay(seat);
        while (start <= Math.min(season.to(), lastDay)) {
            Tour next = tour(seat, usual, start, last == null ? null : last.id());
            if (next == null) {
                if (last == null || Grid.expected(last).to() < lastDay) {
                    tooShort.add(seat);
                }
                return;
            }
            add(next);
            last = next;
            start = Math.max(start + 1, reliefOf(next));
        }
    }

    /** When the tour after this one begins: a handover before its end, but not before half of it is over. */
    private static int reliefOf(Tour tour) {
        Period expected = Grid.expected(tour);
        return expected.to() + 1 - Math.min(tour.mission().handoverDays(), expected.days() / 2);
    }

    /** The tours of the last year, a year later, unless one that there is already lasts till then. */
    private void again(Position seat, Usual usual, List<Tour> tours) {
        List<Period> busy = carried.getOrDefault(seat, List.of()).stream()
                .map(Grid::expected)
                .toList();
        List<Integer> starts = tours.stream()
                .filter(tour -> !tour.tentative())
                .map(tour -> Grid.expected(tour).from())
                .filter(start -> start < season.from() && start >= season.from() - Grid.YEAR)
                .sorted()
                .toList();
        for (int shift = Grid.YEAR; season.from() - Grid.YEAR + shift <= season.to(); shift += Grid.YEAR) {
            for (int day : starts) {
                int start = day + shift;
                Period wanted = Period.ofDays(start, usual.preferredDays());
                Tour next = start > season.to()
                                || start < firstDay(seat)
                                || busy.stream().anyMatch(wanted::touches)
                        ? null
                        : tour(seat, usual, start, null);
                if (next != null) {
                    add(next);
                }
            }
        }
    }

    /**
     * A tour that begins on a day if it can, or else near it: on the usual day of the week, the day itself or before, and not before
     * the seat is needed.
     *
     * @return null: not even the shortest would fit in
     */
    private @Nullable Tour tour(Position seat, Usual usual, int day, @Nullable String follows) {
        int step = usual.starts().everyDays();
        int first = firstDay(seat);
        int start = day;
        if (step % Grid.WEEK == 0) {
            int late = Math.floorMod(day - usual.starts().period().from(), Grid.WEEK);
            start = Grid.first(day - late, Grid.WEEK, first);
        }
        int steps = (usual.starts().period().days() - 1) / step;
        int from = Grid.first(start - steps / 2 * step, step, first);
        var starts = new Period(from, from + steps * step);
        if (start + usual.shortest() - 1 > lastDay(seat)) {
            return null;
        }
        int mandateTo = seat.mission().mandate().to();
        List<Integer> days = usual.days().stream()
                .filter(length -> from + length - 1 <= mandateTo)
                .toList();
        int longest = days.stream().mapToInt(Integer::intValue).max().orElseThrow();
        if (starts.to() + longest - 1 > Day.CALENDAR.to()) {
            return null;
        }
        return Tour.builder(freeId(seat), seat, new Tour.Starts(starts, step), days)
                .preferredDays(days.contains(usual.preferredDays()) ? usual.preferredDays() : longest)
                .follows(follows)
                .build();
    }

    private void add(Tour tour) {
        added.add(tour);
        count(tour.id());
    }

    /** Remembers the number behind the last slash of an id, if it ends in one. */
    private void count(String id) {
        int slash = id.lastIndexOf('/');
        String number = id.substring(slash + 1);
        if (slash > 0 && NUMBER.matcher(number).matches()) {
            numbers.merge(id.substring(0, slash), Integer.parseInt(number), Math::max);
        }
    }

    /** The id of the seat with the number after the highest that a tour of either season has. */
    private String freeId(Position seat) {
        return seat.id() + "/" + (1 + numbers.getOrDefault(seat.id(), 0));
    }
}
