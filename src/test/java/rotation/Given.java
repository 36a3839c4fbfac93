package rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;

/**
 * A small problem made by hand, so that a test says only what matters to it. It starts with agency A, mission M, the officers
 * O-1 and O-2 who may go at any time, and no tours; the day of planning is 2025-01-06. Tours are in the position M-1.
 */
public final class Given {

    /** The agency of the officers that are there from the start. */
    public Agency agency = agency("A", 100);

    /** Change it before anything of the mission is made. */
    public @Nullable Course course;

    public int asOf = Day.parse("2025-01-06");
    public int freezeDays;
    public int shortNoticeDays = 60;
    public int shortNoticeFactor = 3;
    public int fairSharePercent = 125;
    public Map<String, Weight> weights = Map.of();

    /** Days of handover in the mission. */
    public int handoverDays;

    /** The coverage of the position; null: none. */
    public @Nullable Period coverage;

    public boolean leadership;

    public final List<Agency> moreAgencies = new ArrayList<>();
    public final List<Intake> intakes = new ArrayList<>();
    private final List<Tour> tours = new ArrayList<>();
    private final List<Officer> moreOfficers = new ArrayList<>();
    private @Nullable Position position;

    /** An agency without cap, blackouts or floors. */
    public static Agency agency(String id, int share) {
        return Agency.builder(id, share).build();
    }

    /** An officer of a constable's rank who may go at any time. */
    public static Officer officer(String id, Agency agency, @Nullable Gender gender) {
        return officer(id, agency, gender, List.of(), null);
    }

    /** An officer whose first day of service is given; null: not stated. */
    public static Officer officer(
            String id,
            Agency agency,
            @Nullable Gender gender,
            List<String> excludedMissions,
            @Nullable Integer serviceFrom) {
        return Officer.builder(id, agency)
                .gender(gender)
                .serviceFrom(serviceFrom)
                .releases(List.of(Period.UNBOUNDED))
                .excludedMissions(excludedMissions)
                .build();
    }

    /** The same officer, who may go in these periods alone; none: never. */
    public static Officer released(Officer officer, Period... releases) {
        return officer.toBuilder().releases(List.of(releases)).build();
    }

    /** Adds an officer to the roster. */
    public Given with(Officer officer) {
        moreOfficers.add(officer);
        return this;
    }

    /** An officer who is there from the start, a woman: O-1. */
    public Officer woman() {
        return officer("O-1", agency, Gender.F);
    }

    /** An officer who is there from the start, a man: O-2. */
    public Officer man() {
        return officer("O-2", agency, Gender.M);
    }

    /** The mission M, with a rest of nothing and no leave. */
    public Mission mission() {
        return Mission.builder("M")
                .course(course)
                .handoverDays(handoverDays)
                .restDays(0)
                .build();
    }

    /** The position M-1, in which any officer may serve. */
    public Position position() {
        Position made = position;
        if (made == null) {
            made = Position.builder("M-1", mission())
                    .leadership(leadership)
                    .coverage(coverage)
                    .build();
            position = made;
        }
        return made;
    }

    /** Adds an open tour that starts on a fixed day. */
    public Tour tour(String id, String start, Integer... days) {
        return tour(id, null, start, start, 1, days);
    }

    /** Adds an open tour that follows another; null: none. */
    public Tour tour(String id, @Nullable String follows, String from, String to, int everyDays, Integer... days) {
        return add(id, follows, Period.of(from, to), everyDays, Tour.Status.OPEN, false, null, days);
    }

    /** Adds a tour that was announced for O-1, or pinned; its grid is its own start alone. */
    public Tour assigned(String id, Tour.Status status, boolean pinned, Period window, Integer... days) {
        Period start = new Period(window.from(), window.from());
        return add(id, null, start, 1, status, pinned, new Tour.Assignment(woman().id(), window, null), days);
    }

    /** Adds a tour that was announced for an officer, with a grid. */
    public Tour assigned(
            String id,
            Tour.Status status,
            Officer officer,
            Period window,
            Period starts,
            int everyDays,
            Integer... days) {
        return add(id, null, starts, everyDays, status, false, new Tour.Assignment(officer.id(), window, null), days);
    }

    /** Adds a published tour for O-1, who was told to attend an intake; its grid is its own start alone. */
    public Tour announce(String id, Period window, String intake, boolean pinned) {
        Period start = new Period(window.from(), window.from());
        var told = new Tour.Assignment(woman().id(), window, intake);
        return add(id, null, start, 1, Tour.Status.PUBLISHED, pinned, told, window.days());
    }

    /** Adds a tour. */
    public Tour add(Tour tour) {
        tours.add(tour);
        return tour;
    }

    private Tour add(
            String id,
            @Nullable String follows,
            Period starts,
            int everyDays,
            Tour.Status status,
            boolean pinned,
            Tour.@Nullable Assignment assignment,
            Integer... days) {
        var tour = Tour.builder(id, position(), new Tour.Starts(starts, everyDays), Arrays.asList(days))
                .follows(follows)
                .preferredDays(days[0])
                .status(status)
                .pinned(pinned)
                .assignment(assignment)
                .build();
        return add(tour);
    }

    /** The problem as it now stands. */
    public Problem problem() {
        var policy = Policy.builder()
                .fairSharePercent(fairSharePercent)
                .freezeDays(freezeDays)
                .shortNoticeDays(shortNoticeDays)
                .shortNoticeFactor(shortNoticeFactor)
                .weights(weights)
                .build();
        var agencies = new ArrayList<>(List.of(agency));
        agencies.addAll(moreAgencies);
        var officers = new ArrayList<>(List.of(woman(), man()));
        officers.addAll(moreOfficers);
        return Problem.builder("by hand", Period.of("2025-04-01", "2026-03-31"))
                .asOf(asOf)
                .ranks(List.of("CONSTABLE"))
                .policy(policy)
                .agencies(agencies)
                .courses(course == null ? List.of() : List.of(course))
                .intakes(intakes)
                .missions(List.of(mission()))
                .positions(List.of(position()))
                .tours(tours)
                .officers(officers)
                .build();
    }

    /** A row of a plan, without an intake. */
    public static Plan.Row row(String tour, String officer, String from, String to) {
        return new Plan.Row(tour, officer, Period.of(from, to), null);
    }

    /** A plan that says nothing of its score. */
    public static Plan plan(Plan.Row... rows) {
        return new Plan(Arrays.asList(rows), null);
    }
}
