package rotation.model;

import java.util.List;

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
