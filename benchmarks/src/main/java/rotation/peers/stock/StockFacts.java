package rotation.peers.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** What the constraints must know of a problem beside its tours, worked out once. */
final class StockFacts {

    private final Problem problem;
    private final Map<Agency, List<SkillFloor>> floors = new HashMap<>();
    private final Map<Mission, Integer> arrivalsPerMonth = new HashMap<>();

    private final Map<Mission, DayCounts> inTheatre = new HashMap<>();
    private final DayCounts inAnyTheatre = noCost();
    private final Map<Agency, DayCounts> absent = new HashMap<>();
    private final Map<Integer, Integer> arrived = new HashMap<>();

    /** Works them out. */
    StockFacts(Problem problem) {
        this.problem = problem;
        problem.tours().forEach(this::count);
        for (Agency agency : problem.agencies()) {
            floors.put(agency, floors(agency));
        }
        for (Mission mission : problem.missions()) {
            int seats = 0;
            for (Position position : problem.positions()) {
                seats += position.mission().equals(mission) ? 1 : 0;
            }
            int arrivals = Problem.ceilPercent(seats, mission.maxArrivalsPercent());
            arrivalsPerMonth.put(mission, Math.max(1, arrivals));
        }
    }

    /** Counts who is there already, and those who arrived in each week. */
    private void count(Tour tour) {
        Tour.Assignment own = tour.assignment();
        Officer officer = own == null ? null : problem.officer(own.officer());
        if (tour.isDeployed() && own != null && officer != null) {
            add(inTheatre, tour.mission(), own.window());
            add(absent, officer.agency(), Problem.absence(tour.mission(), own.window(), null));
            arrived.merge(StockWindow.week(own.window().from()), 1, Integer::sum);
            inAnyTheatre.add(own.window());
        }
    }

    private static <K> void add(Map<K, DayCounts> counts, K key, Period days) {
        counts.computeIfAbsent(key, first -> noCost()).add(days);
    }

    private static DayCounts noCost() {
        return new DayCounts((day, count) -> 0);
    }

    private List<SkillFloor> floors(Agency agency) {
        List<SkillFloor> ofAgency = new ArrayList<>();
        for (Agency.KeepHome keepHome : agency.keepHome()) {
            List<Integer> lapses = problem.officers().stream()
                    .filter(officer -> officer.agency().equals(agency))
                    .filter(officer -> officer.hasSkill(keepHome.skill()))
                    .map(officer -> officer.skilledTo(keepHome.skill()))
                    .toList();
            ofAgency.add(new SkillFloor(keepHome.skill(), keepHome.min(), lapses));
        }
        return ofAgency;
    }

    /**
     * A skill of which some holders should stay.
     *
     * @param min so many
     * @param lapses the last days on which the holders on the roster have it
     */
    record SkillFloor(String skill, int min, List<Integer> lapses) {

        /** How many of the holders may be absent on a day; negative where there are too few of them. */
        int slack(int day) {
            int slack = -min;
            for (int lapse : lapses) {
                slack += lapse >= day ? 1 : 0;
            }
            return slack;
        }
    }

    /** How many officers of the agency may be absent on a day; never fewer than are away already. */
    int agencyLimit(Agency agency, int day) {
        Integer cap = agency.cap(day);
        DayCounts already = absent.get(agency);
        return cap == null ? Integer.MAX_VALUE : Math.max(cap, already == null ? 0 : already.on(day));
    }

    /** How many officers may be in theatre in the mission on a day; never fewer than are there already. */
    int missionLimit(Mission mission, int day) {
        DayCounts already = inTheatre.get(mission);
        return limit(mission.ceiling(), already == null ? 0 : already.on(day));
    }

    /** How many officers may be in theatre on a day; never fewer than are there already. */
    int programLimit(int day) {
        return limit(problem.policy().programCeiling(), inAnyTheatre.on(day));
    }

    private static int limit(@Nullable Integer ceiling, int already) {
        return ceiling == null ? Integer.MAX_VALUE : Math.max(ceiling, already);
    }

    Problem problem() {
        return problem;
    }

    /** The skills of which some officers of the agency should stay. */
    List<SkillFloor> floors(Officer officer) {
        return floors.getOrDefault(officer.agency(), List.of());
    }

    /** Whether the officer's absence is felt in one of the skills that should stay. */
    boolean isMissed(Officer officer) {
        return floors(officer).stream().anyMatch(floor -> officer.hasSkill(floor.skill()));
    }

    /** How many officers should arrive in a calendar month at most. */
    int arrivalsPerMonth(Mission mission) {
        return arrivalsPerMonth.getOrDefault(mission, 1);
    }

    /** How many of a week's arrivals are more than headquarters can prepare; weeks that are over do not count. */
    int arrivalsAboveOnboarding(int week, int arrivals) {
        Integer limit = problem.policy().onboardingPerWeek();
        return limit == null || StockWindow.sunday(week) < problem.asOf()
                ? 0
                : Math.max(0, arrivals - Math.max(limit, arrived.getOrDefault(week, 0)));
    }
}
