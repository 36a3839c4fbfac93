package rotation.peers.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Position;
import rotation.model.Problem;

/** What the constraints must know of a problem beside its tours, worked out once. */
final class StockFacts {

    private final Problem problem;
    private final Map<Agency, List<SkillFloor>> floors = new HashMap<>();
    private final Map<Mission, Integer> arrivalsPerMonth = new HashMap<>();

    /** Works them out. */
    StockFacts(Problem problem) {
        this.problem = problem;
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

    private List<SkillFloor> floors(Agency agency) {
        List<SkillFloor> ofAgency = new ArrayList<>();
        for (Agency.KeepHome keepHome : agency.keepHome()) {
            int holders = 0;
            for (Officer officer : problem.officers()) {
                holders += officer.agency().equals(agency) && officer.hasSkill(keepHome.skill()) ? 1 : 0;
            }
            ofAgency.add(new SkillFloor(keepHome.skill(), holders - keepHome.min()));
        }
        return ofAgency;
    }

    /**
     * A skill of which some holders should stay.
     *
     * @param slack how many of the holders on the roster may be absent; negative where there are too few of them
     */
    record SkillFloor(String skill, int slack) {}

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

    /** How many of a week's arrivals are more than headquarters can prepare. */
    int arrivalsAboveOnboarding(int arrivals) {
        Integer limit = problem.policy().onboardingPerWeek();
        return limit == null ? 0 : Math.max(0, arrivals - limit);
    }
}
