package rotation.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a {@link Problem} together, part by part. It is for the caller to see that what refers to something refers to what is there, as
 * {@link Problem} asks.
 */
public final class ProblemBuilder {

    private final String name;
    private final Period season;
    private int asOf;
    private List<String> ranks = List.of();
    private Policy policy = Policy.DEFAULT;
    private List<Agency> agencies = List.of();
    private List<Course> courses = List.of();
    private List<Intake> intakes = List.of();
    private List<Mission> missions = List.of();
    private List<Position> positions = List.of();
    private List<Tour> tours = List.of();
    private List<Officer> officers = List.of();
    private List<OfficerPair> pairs = List.of();

    ProblemBuilder(String name, Period season) {
        this.name = name;
        this.season = season;
        asOf = season.from();
    }

    ProblemBuilder(Problem problem) {
        name = problem.name();
        season = problem.season();
        asOf = problem.asOf();
        ranks = problem.ranks();
        policy = problem.policy();
        agencies = problem.agencies();
        courses = problem.courses();
        intakes = problem.intakes();
        missions = problem.missions();
        positions = problem.positions();
        tours = problem.tours();
        officers = problem.officers();
        pairs = problem.pairs();
    }

    /** The day of planning. Default: the first day of the season. */
    public ProblemBuilder asOf(int asOf) {
        this.asOf = asOf;
        return this;
    }

    /** All ranks, lowest first. Default: none. */
    public ProblemBuilder ranks(List<String> ranks) {
        this.ranks = ranks;
        return this;
    }

    /** What headquarters has decided. Default: {@link Policy#DEFAULT}. */
    public ProblemBuilder policy(Policy policy) {
        this.policy = policy;
        return this;
    }

    /** All agencies. Default: none. */
    public ProblemBuilder agencies(List<Agency> agencies) {
        this.agencies = agencies;
        return this;
    }

    /** All trainings. Default: none. */
    public ProblemBuilder courses(List<Course> courses) {
        this.courses = courses;
        return this;
    }

    /** All runs of all trainings. Default: none. */
    public ProblemBuilder intakes(List<Intake> intakes) {
        this.intakes = intakes;
        return this;
    }

    /** All missions. Default: none. */
    public ProblemBuilder missions(List<Mission> missions) {
        this.missions = missions;
        return this;
    }

    /** All seats of all missions. Default: none. */
    public ProblemBuilder positions(List<Position> positions) {
        this.positions = positions;
        return this;
    }

    /** All tours: what is planned. Default: none. */
    public ProblemBuilder tours(List<Tour> tours) {
        this.tours = tours;
        return this;
    }

    /** The roster. Default: nobody. */
    public ProblemBuilder officers(List<Officer> officers) {
        this.officers = officers;
        return this;
    }

    /** The pairs of officers of whom more is asked. Default: none. */
    public ProblemBuilder pairs(List<OfficerPair> pairs) {
        this.pairs = pairs;
        return this;
    }

    /** The agency in place of the one with the same id, also where officers refer to it. */
    public ProblemBuilder replace(Agency agency) {
        agencies = replaced(agencies, agency);
        officers = officers.stream()
                .map(officer -> officer.agency().equals(agency)
                        ? officer.toBuilder().agency(agency).build()
                        : officer)
                .toList();
        return this;
    }

    /** The mission in place of the one with the same id, also where positions refer to it. */
    public ProblemBuilder replace(Mission mission) {
        missions = replaced(missions, mission);
        positions = positions.stream()
                .map(position -> position.mission().equals(mission)
                        ? position.toBuilder().mission(mission).build()
                        : position)
                .toList();
        Map<Position, Position> byId =
                positions.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        tours = tours.stream()
                .map(tour -> tour.mission().equals(mission)
                        ? tour.toBuilder()
                                .position(byId.getOrDefault(tour.position(), tour.position()))
                                .build()
                        : tour)
                .toList();
        return this;
    }

    /** The tour in place of the one with the same id. */
    public ProblemBuilder replace(Tour tour) {
        tours = replaced(tours, tour);
        return this;
    }

    /** The officer in place of the one with the same id. */
    public ProblemBuilder replace(Officer officer) {
        officers = replaced(officers, officer);
        return this;
    }

    /** The list with that one in place of its equal, which is the one with the same id. */
    private static <T> List<T> replaced(List<T> all, T one) {
        return all.stream().map(other -> other.equals(one) ? one : other).toList();
    }

    /**
     * The problem as it stands here.
     *
     * @throws IllegalArgumentException if two tours, or two officers, have one id
     */
    public Problem build() {
        return new Problem(
                name, season, asOf, ranks, policy, agencies, courses, intakes, missions, positions, tours, officers,
                pairs);
    }
}
