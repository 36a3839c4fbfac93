package rotation.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** A plan read against its problem: which tours are filled, by whom and when. All lists are in the problem's order. */
final class Staffing {

    private final List<FilledTour> filled = new ArrayList<>();
    private final List<Tour> unfilled = new ArrayList<>();
    private final Map<Tour, FilledTour> byTour;
    private final Map<Officer, List<FilledTour>> byOfficer;
    private final Map<Agency, List<FilledTour>> byAgency;
    private final Map<Mission, List<FilledTour>> byMission;
    private final Map<Position, List<FilledTour>> byPosition;

    Staffing(Problem problem, Plan plan) {
        Map<String, Plan.Row> rows = new HashMap<>();
        plan.rows().forEach(row -> rows.put(row.tour(), row));
        for (Tour tour : problem.tours()) {
            Plan.Row row = rows.get(tour.id());
            if (row == null) {
                continue;
            }
            if (row.officer() == null) {
                unfilled.add(tour);
                continue;
            }
            Officer officer = problem.officer(row.officer());
            if (officer != null && row.window() != null) {
                filled.add(FilledTour.of(problem, tour, officer, row.window()));
            }
        }
        byTour = filled.stream().collect(Collectors.toMap(FilledTour::tour, Function.identity()));
        byOfficer = groupBy(FilledTour::officer);
        byAgency = groupBy(tour -> tour.officer().agency());
        byMission = groupBy(FilledTour::mission);
        byPosition = groupBy(FilledTour::position);
    }

    private <K> Map<K, List<FilledTour>> groupBy(Function<FilledTour, K> key) {
        return filled.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** The tours with an officer and a window. */
    List<FilledTour> filled() {
        return filled;
    }

    /** The tours that stand in the plan without an officer. */
    List<Tour> unfilled() {
        return unfilled;
    }

    /** The filled tour that a tour follows; null: it follows none, or one that is not filled. */
    @Nullable
    FilledTour filledPredecessor(FilledTour tour, Problem problem) {
        Tour before = problem.predecessor(tour.tour());
        return before == null ? null : byTour.get(before);
    }

    /** How a tour is filled; null: it is not. */
    @Nullable
    FilledTour of(Tour tour) {
        return byTour.get(tour);
    }

    /** The filled tours of each officer who has one. */
    Map<Officer, List<FilledTour>> byOfficer() {
        return byOfficer;
    }

    /** The filled tours that officers of the agency hold. */
    List<FilledTour> of(Agency agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    /** The filled tours of the mission. */
    List<FilledTour> of(Mission mission) {
        return byMission.getOrDefault(mission, List.of());
    }

    /** The filled tours of the position. */
    List<FilledTour> of(Position position) {
        return byPosition.getOrDefault(position, List.of());
    }
}
