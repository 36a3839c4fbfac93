package rotation.solve.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rotation.solve.space.PlannedTour;

/** Tours in groups, each in one at most. */
public final class TourGroups {

    private final List<List<PlannedTour>> groups = new ArrayList<>();

    /** By the place of a tour: its group; negative: none. */
    private final int[] groupOf;

    /** By the place of a tour: its place in the group. */
    private final int[] places;

    TourGroups(int groups, int tours) {
        for (int i = 0; i < groups; i++) {
            this.groups.add(new ArrayList<>(0));
        }
        groupOf = new int[tours];
        Arrays.fill(groupOf, -1);
        places = new int[tours];
    }

    /** The tours of a group, in no order. */
    public List<PlannedTour> of(int group) {
        return groups.get(group);
    }

    /** The group of a tour; negative: none. */
    public int groupOf(PlannedTour tour) {
        return groupOf[tour.index()];
    }

    /** Puts a tour into a group; negative: none. */
    void put(PlannedTour tour, int group) {
        int index = tour.index();
        int before = groupOf[index];
        if (before == group) {
            return;
        }
        if (before >= 0) {
            List<PlannedTour> left = groups.get(before);
            PlannedTour last = left.remove(left.size() - 1);
            if (last != tour) {
                left.set(places[index], last);
                places[last.index()] = places[index];
            }
        }
        groupOf[index] = group;
        if (group >= 0) {
            places[index] = groups.get(group).size();
            groups.get(group).add(tour);
        }
    }
}
