package rotation.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.ReassignMove.Change;

/** The tours of a working plan that a search may change, and where they stand to each other. */
final class OpenTours {

    private final List<PlanningTour> tours;
    private final List<PlanningTour> open;
    private final List<List<PlanningTour>> byMission = new ArrayList<>();

    /** By site: those whose officer may change, where women serve in pairs. */
    private final Map<Integer, List<PlanningTour>> pairSites = new HashMap<>();

    private final int[] predecessors;
    private final int[][] successors;
    private final Holdings holdings;
    private final long size;
    private final int[] seats;
    private final boolean restIsHard;
    private final boolean seatsAreHard;

    OpenTours(PlanningSeason season) {
        Problem problem = season.eligibility().problem();
        tours = season.getTours();
        open = tours.stream().filter(tour -> tour.options().isOpen()).toList();
        problem.missions().forEach(mission -> byMission.add(new ArrayList<>()));
        for (PlanningTour tour : open) {
            byMission.get(tour.options().mission().index()).add(tour);
            int site = tour.options().site();
            if (tour.mission().pairWomen() && site >= 0 && !tour.options().isOfficerFixed()) {
                pairSites.computeIfAbsent(site, none -> new ArrayList<>()).add(tour);
            }
        }
        predecessors = season.eligibility().predecessors();
        successors = season.eligibility().successors();
        holdings = new Holdings(season.eligibility(), tours);
        size = open.stream()
                .mapToLong(tour ->
                        (long) tour.officers().size() * tour.getWindows().size())
                .sum();
        seats = problem.intakes().stream().mapToInt(Intake::capacity).toArray();
        restIsHard = Rule.REST_BETWEEN_TOURS.weight(problem).isHard();
        seatsAreHard = Rule.TRAINING_CAPACITY.weight(problem).isHard();
    }

    /** How many ways there are to change one tour. */
    long size() {
        return size;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    List<PlanningTour> all() {
        return open;
    }

    /** Any of them; only if there is one. */
    PlanningTour draw(Random random) {
        return open.get(random.nextInt(open.size()));
    }

    /** Those of a mission. */
    List<PlanningTour> of(SeasonFacts.MissionFacts mission) {
        return byMission.get(mission.index());
    }

    /** Those with which a tour could make a pair of women, itself among them; empty: women do not serve there in pairs. */
    List<PlanningTour> pairSite(PlanningTour tour) {
        return pairSites.getOrDefault(tour.options().site(), List.of());
    }

    /** The tour before one in its seat, whether it may change or not; null: there is none. */
    @Nullable
    PlanningTour predecessor(PlanningTour tour) {
        int predecessor = predecessors[tour.index()];
        return predecessor < 0 ? null : tours.get(predecessor);
    }

    /** The tours after one in its seat, whether they may change or not. */
    List<PlanningTour> successors(PlanningTour tour) {
        var found = new ArrayList<PlanningTour>(1);
        for (int successor : successors[tour.index()]) {
            found.add(tours.get(successor));
        }
        return found;
    }

    /** Who holds which tours. */
    Holdings holdings() {
        return holdings;
    }

    /** Whether changes break the hard rules of rest or of seats in training, so that there is no need to work out a score. */
    boolean isHopeless(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.officer() != null
                    && ((restIsHard && (holdings.inTheWay(change, changes) != null || sendsAgain(changes, i)))
                            || (seatsAreHard && isWithoutSeat(change, changes)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a change sends somebody whom one before it sends too: tours that one officer could serve both are few. */
    private static boolean sendsAgain(List<Change> changes, int place) {
        for (int i = 0; i < place; i++) {
            if (changes.get(i).officer() == changes.get(place).officer()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithoutSeat(Change sent, List<Change> changes) {
        int intake = sent.intake();
        if (intake < 0) {
            return false;
        }
        int before = holdings.byIntake().of(intake).size();
        int after = before;
        for (Change change : changes) {
            if (holdings.byIntake().groupOf(change.tour()) == intake) {
                after--;
            }
            if (change.intake() == intake) {
                after++;
            }
        }
        return after > before && after > seats[intake];
    }
}
