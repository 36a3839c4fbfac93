package rotation.solve.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Mission.SiteNeed;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
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
    private final List<Need> needs = new ArrayList<>();
    private final List<List<Partner>> partners = new ArrayList<>();
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
            List<Need> ownNeeds = needs(mission);
            needs.addAll(ownNeeds);
            missions.put(mission, new MissionFacts(missions.size(), mission, Math.max(1, arrivals), ownNeeds));
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
                    needs,
                    problem.missions()));
        }
        problem.officers().forEach(officer -> partners.add(new ArrayList<>(0)));
        Map<String, RosterOfficer> byId =
                roster.stream().collect(Collectors.toMap(RosterOfficer::id, Function.identity()));
        problem.pairs().forEach(pair -> pair(pair, byId));
    }

    private List<Need> needs(Mission mission) {
        var found = new ArrayList<Need>();
        for (SiteNeed need : mission.siteNeeds()) {
            found.add(new Need(needs.size() + found.size(), need));
        }
        return List.copyOf(found);
    }

    private void pair(OfficerPair pair, Map<String, RosterOfficer> byId) {
        RosterOfficer first = byId.get(pair.first());
        RosterOfficer second = byId.get(pair.second());
        boolean apart = pair.kind() == OfficerPair.Kind.APART;
        if (first != null) {
            partners.get(first.index()).add(new Partner(second, apart));
        }
        if (second != null) {
            partners.get(second.index()).add(new Partner(first, apart));
        }
    }

    private AgencyFacts agency(Agency agency, List<Officer> officers) {
        var ownFloors = new ArrayList<SkillFloor>();
        for (Agency.KeepHome keepHome : agency.keepHome()) {
            List<SkillFloor> parts = floors(keepHome, officers);
            floors.addAll(parts);
            ownFloors.addAll(parts);
        }
        boolean hasReleases = officers.stream()
                .anyMatch(officer -> officer.releases().stream().anyMatch(problem.season()::touches));
        return new AgencyFacts(agencies.size(), agency, hasReleases, problem.allowance(agency), List.copyOf(ownFloors));
    }

    /** The days fall into parts between which the skill of some officer lapses. */
    private List<SkillFloor> floors(Agency.KeepHome keepHome, List<Officer> officers) {
        int[] lapses = officers.stream()
                .mapToInt(officer -> officer.skilledTo(keepHome.skill()))
                .filter(last -> last != Day.ALWAYS)
                .sorted()
                .toArray();
        var parts = new ArrayList<SkillFloor>();
        int from = Day.ALWAYS;
        for (int lapsed = 0; lapsed < lapses.length; lapsed++) {
            int to = lapses[lapsed];
            if (lapsed == 0 || to > lapses[lapsed - 1]) {
                int holders = lapses.length - lapsed;
                int index = floors.size() + parts.size();
                parts.add(new SkillFloor(index, keepHome.skill(), new Period(from, to), holders - keepHome.min()));
                from = to + 1;
            }
        }
        return parts;
    }

    private int unit(Officer officer) {
        return officer.unit() == null
                ? -1
                : units.computeIfAbsent(new Unit(officer.agency(), officer.unit()), unit -> units.size());
    }

    private record Unit(Agency agency, String name) {}

    /**
     * The other one of a pair.
     *
     * @param officer null: not on the roster
     * @param apart whether the two must be kept apart; else they belong together
     */
    public record Partner(@Nullable RosterOfficer officer, boolean apart) {}

    private record Site(Mission mission, String name) {}

    /**
     * What home policing can bear.
     *
     * @param index its place among all agencies
     * @param agency which
     * @param hasRelease whether it has an officer with a release in the season
     * @param allowance absence days that the agency may carry before it counts as too much
     * @param floors the skills of which some holders should stay
     */
    public record AgencyFacts(int index, Agency agency, boolean hasRelease, long allowance, List<SkillFloor> floors) {}

    /**
     * A skill of which some holders should stay, on days on which the same officers hold it.
     *
     * @param index its place among those of all agencies
     * @param skill which
     * @param days the days
     * @param slack how many of the holders on the roster may be absent; negative where there are too few of them
     */
    public record SkillFloor(int index, String skill, Period days, int slack) {}

    /**
     * What is needed among those who are there.
     *
     * @param index its place among those of all missions
     * @param need which
     */
    public record Need(int index, SiteNeed need) {}

    /**
     * What a mission can bear.
     *
     * @param index its place among all missions
     * @param mission which
     * @param arrivalsPerMonth how many officers should arrive in a calendar month at most
     * @param needs what is needed among those who are there
     */
    public record MissionFacts(int index, Mission mission, int arrivalsPerMonth, List<Need> needs) {}

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

    /** The needs of all missions. */
    public List<Need> needs() {
        return needs;
    }

    /** The others of the pairs of an officer. */
    public List<Partner> partners(RosterOfficer officer) {
        return partners.get(officer.index());
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

    /** The place of an intake among all intakes; negative: none. */
    public int intake(@Nullable Intake intake) {
        return intake == null ? -1 : Objects.requireNonNull(intakes.get(intake));
    }

    /** How much a change to a tour counts; 0 for one that nobody was told of. */
    public int noticeFactor(Tour tour) {
        return tour.isAnnounced() ? problem.noticeFactor(tour) : 0;
    }
}
