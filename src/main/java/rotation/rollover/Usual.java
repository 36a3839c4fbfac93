package rotation.rollover;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Tour;

/**
 * How the tours of a seat usually are.
 *
 * @param days candidate lengths
 * @param preferredDays the one that is wanted
 * @param starts of one of its tours: how wide they are, their step and their day of the week
 */
record Usual(List<Integer> days, int preferredDays, Tour.Starts starts) {

    private record Length(List<Integer> days, int preferredDays) {}

    /**
     * What is usual in a seat: of the lengths the most common, of equally common ones that of the latest tour; the starts of the latest
     * tour that has more than one. A seat that has no such tour has them from its mission.
     *
     * @param seat its tours
     * @param mission those of the mission
     * @return null: there are none
     */
    static @Nullable Usual of(List<Tour> seat, List<Tour> mission) {
        Length length = length(seat);
        if (length == null) {
            length = length(mission);
        }
        Tour.Starts starts = starts(seat);
        if (starts == null) {
            starts = starts(mission);
        }
        if (length == null) {
            return null;
        }
        if (starts == null) {
            starts = latest(seat.isEmpty() ? mission : seat).starts();
        }
        return new Usual(length.days, length.preferredDays, starts);
    }

    private static @Nullable Length length(List<Tour> tours) {
        var counts = new LinkedHashMap<Length, Integer>();
        Length most = null;
        for (Tour tour : inOrder(tours)) {
            var length = new Length(tour.days(), tour.preferredDays());
            counts.merge(length, 1, Integer::sum);
            if (most == null || count(counts, length) >= count(counts, most)) {
                most = length;
            }
        }
        return most;
    }

    private static int count(Map<Length, Integer> counts, Length length) {
        return counts.getOrDefault(length, 0);
    }

    private static Tour.@Nullable Starts starts(List<Tour> tours) {
        List<Tour> several =
                tours.stream().filter(tour -> tour.starts().period().days() > 1).toList();
        return several.isEmpty() ? null : latest(several).starts();
    }

    private static Tour latest(List<Tour> tours) {
        List<Tour> inOrder = inOrder(tours);
        return inOrder.get(inOrder.size() - 1);
    }

    private static List<Tour> inOrder(List<Tour> tours) {
        return tours.stream().sorted(Comparator.comparing(Grid::expected)).toList();
    }

    /** The shortest of the lengths. */
    int shortest() {
        return days.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }
}
