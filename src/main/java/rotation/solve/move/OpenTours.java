package rotation.solve.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.SeasonFacts;

/** The tours of a plan that a search may change, and where they stand to each other. */
final class OpenTours {

    private final List<PlannedTour> tours;
    private final List<PlannedTour> open;
    private final List<List<PlannedTour>> byMission = new ArrayList<>();

    /** By site: those whose officer may change, where women serve in pairs. */
    private final Map<Integer, List<PlannedTour>> pairSites = new HashMap<>();

    private final int[] predecessors;
    private final int[][] successors;
    private final long size;

    OpenTours(SearchSpace space, List<PlannedTour> tours) {
        this.tours = tours;
        open = tours.stream().filter(tour -> tour.options().isOpen()).toList();
        space.problem().missions().forEach(mission -> byMission.add(new ArrayList<>()));
        for (PlannedTour tour : open) {
            byMission.get(tour.options().mission().index()).add(tour);
            int site = tour.options().site();
            if (tour.mission().pairWomen() && site >= 0 && !tour.options().isOfficerFixed()) {
                pairSites.computeIfAbsent(site, none -> new ArrayList<>()).add(tour);
            }
        }
        predecessors = space.predecessors();
        successors = space.successors();
        size = open.stream()
                .mapToLong(
                        tour -> (long) tour.officers().size() * tour.windows().size())
                .sum();
    }

    /** How many ways there are to change one tour. */
    long size() {
        return size;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    List<PlannedTour> all() {
        return open;
    }

    /** Any of them; only if there is one. */
    PlannedTour draw(Random random) {
        return open.get(random.nextInt(open.size()));
    }

    /** Those of a mission. */
    List<PlannedTour> of(SeasonFacts.MissionFacts mission) {
        return byMission.get(mission.index());
    }

    /** Those with which a tour could make a pair of women, itself among them; empty: women do not serve there in pairs. */
    List<PlannedTour> pairSite(PlannedTour tour) {
        return pairSites.getOrDefault(tour.options().site(), List.of());
    }

    /** The tour before one in its seat, whether it may change or not; null: there is none. */
    @Nullable
    PlannedTour predecessor(PlannedTour tour) {
        int predecessor = predecessors[tour.index()];
        return predecessor < 0 ? null : tours.get(predecessor);
    }

    /** The tours after one in its seat, whether they may change or not. */
    List<PlannedTour> successors(PlannedTour tour) {
        var found = new ArrayList<PlannedTour>(1);
        for (int successor : successors[tour.index()]) {
            found.add(tours.get(successor));
        }
        return found;
    }
}
