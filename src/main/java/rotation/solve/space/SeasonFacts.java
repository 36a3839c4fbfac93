package rotation.solve.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * What the rules must know of a problem beside its tours, worked out once. What rules count in groups has a number here, its
 * place among its like, so that counts can be kept in arrays.
 */
public final class SeasonFacts {

    private final Problem problem;
    private final List<AgencyFacts> agencies = new ArrayList<>();
    private final List<SkillFloor> floors = new ArrayList<>();
    private final Map<Mission, MissionFacts> missions = new HashMap<>();
    private final Map<Position, Integer> positions = new HashMap<>();
    private final Map<Site, Integer> sites = new HashMap<>();
    private final Map<Intake, Integer> intakes = new HashMap<>();
    private final Map<Unit, Integer> units = new HashMap<>();
    private final List<RosterOfficer> roster = new ArrayList<>();

    /** Works them out. */
    public SeasonFacts(Problem problem) {
        this.problem = problem;
        Map<Agency, List<Officer>> rosters =
                problem.officers().stream().collect(Collectors.groupingBy(Officer::agency));
        var agencyFacts = new HashMap<Agency, AgencyFacts>();
        for (Agency agency : problem.agencies()) {
            AgencyFacts facts = agency(agency, rosters.getOrDefault(agency, List.of()));
            agencies.add(facts);
            agencyFacts.put(agency, facts);
        }
        Map<Mission, Long> seats =
                problem.positions().stream().collect(Collectors.groupingBy(Position::mission, Collectors.counting()));
        for (Mission mission : problem.missions()) {
            int arrivals =
                    Problem.ceilPercent(Math.toIntExact(seats.getOrDefault(mission, 0L)), mission.maxArrivalsPercent());
            missions.put(mission, new MissionFacts(missions.size(), mission, Math.max(1, arrivals)));
        }
        for (Position position : problem.positions()) {
            positions.put(position, positions.size());
            if (position.site() != null) {
                sites.putIfAbsent(new Site(position.mission(), position.site()), sites.size());
            }
        }
        problem.intakes().forEach(intake -> intakes.put(intake, intakes.size()));
        for (Officer officer : problem.officers()) {
            roster.add(new RosterOfficer(
                    officer,
                    roster.size(),
                    Objects.requireNonNull(agencyFacts.get(officer.agency())),
                    unit(officer),
                    problem.courses(),
                    problem.missions()));
        }
    }

    private AgencyFacts agency(Agency agency, List<Officer> officers) {
        var ownFloors = new ArrayList<SkillFloor>();
        for (Agency.KeepHome keepHome : agency.keepHome()) {
            long holders = officers.stream()
                    .filter(officer -> officer.hasSkill(keepHome.skill()))
                    .count();
            var floor = new SkillFloor(floors.size(), keepHome.skill(), Math.toIntExact(holders - keepHome.min()));
            floors.add(floor);
            ownFloors.add(floor);
        }
        return new AgencyFacts(
                agencies.size(), agency, !officers.isEmpty(), problem.allowance(agency), List.copyOf(ownFloors));
    }

    private int unit(Officer officer) {
        return officer.unit() == null
                ? -1
                : units.computeIfAbsent(new Unit(officer.agency(), officer.unit()), unit -> units.size());
    }

    private record Unit(Agency agency, String name) {}

    private record Site(Mission mission, String name) {}

    /**
     * What home policing can bear.
     *
     * @param index its place among all agencies
     * @param agency which
     * @param isOnRoster whether it has an officer who could go
     * @param allowance absence days that the agency may carry before it counts as too much
     * @param floors the skills of which some holders should stay
     */
    public record AgencyFacts(int index, Agency agency, boolean isOnRoster, long allowance, List<SkillFloor> floors) {}

    /**
     * A skill of which some holders should stay.
     *
     * @param index its place among those of all agencies
     * @param skill which
     * @param slack how many of the holders on the roster may be absent; negative where there are too few of them
     */
    public record SkillFloor(int index, String skill, int slack) {}

    /**
     * What a mission can bear.
     *
     * @param index its place among all missions
     * @param mission which
     * @param arrivalsPerMonth how many officers should arrive in a calendar month at most
     */
    public record MissionFacts(int index, Mission mission, int arrivalsPerMonth) {}

    /** What they are the facts of. */
    public Problem problem() {
        return problem;
    }

    /** All of the problem, in its order. */
    public List<AgencyFacts> agencies() {
        return agencies;
    }

    /** Those of all agencies. */
    public List<SkillFloor> floors() {
        return floors;
    }

    /** The officers, in their order on the roster. */
    public List<RosterOfficer> roster() {
        return roster;
    }

    /** The facts of a mission of the problem. */
    public MissionFacts mission(Mission mission) {
        return Objects.requireNonNull(missions.get(mission));
    }

    /** The place of a position among all positions. */
    public int position(Position position) {
        return Objects.requireNonNull(positions.get(position));
    }

    /** The place of a position's site among those of all missions; negative: it has none. */
    public int site(Position position) {
        return position.site() == null
                ? -1
                : Objects.requireNonNull(sites.get(new Site(position.mission(), position.site())));
    }

    /** How many sites are stated, those of all missions together. */
    public int sites() {
        return sites.size();
    }

    /** How many units are stated, those of all agencies together. */
    public int units() {
        return units.size();
    }

    /** The place of a course among all courses; negative: none. */
    public int course(@Nullable Course course) {
        return course == null ? -1 : problem.courses().indexOf(course);
    }

    /** The place of an intake among all intakes; negative: none. */
    public int intake(@Nullable Intake intake) {
        return intake == null ? -1 : Objects.requireNonNull(intakes.get(intake));
    }

    /** How much a change to a tour counts; 0 for one that nobody was told of. */
    public int noticeFactor(Tour tour) {
        return tour.isAnnounced() ? problem.noticeFactor(tour) : 0;
    }
}
