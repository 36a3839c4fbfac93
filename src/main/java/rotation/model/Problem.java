package rotation.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A season to be staffed: what, by whom, and under which policy. The code that makes one answers for its references: every
 * tour's position, every officer's agency and so on must be among the lists (the reader of files checks that).
 */
public final class Problem {

    private final String name;
    private final Period season;
    private final int asOf;
    private final List<String> ranks;
    private final Policy policy;
    private final List<Agency> agencies;
    private final List<Course> courses;
    private final List<Intake> intakes;
    private final List<Mission> missions;
    private final List<Position> positions;
    private final List<Tour> tours;
    private final List<Officer> officers;

    private final Map<String, Tour> tourById;
    private final Map<String, Officer> officerById;
    private final Map<Tour, List<Tour>> successors = new HashMap<>();
    private final Map<Course, List<Intake>> intakesByCourse = new HashMap<>();
    private final Map<Agency, Long> allowanceByAgency = new HashMap<>();

    Problem(
            String name,
            Period season,
            int asOf,
            List<String> ranks,
            Policy policy,
            List<Agency> agencies,
            List<Course> courses,
            List<Intake> intakes,
            List<Mission> missions,
            List<Position> positions,
            List<Tour> tours,
            List<Officer> officers) {
        this.name = name;
        this.season = season;
        this.asOf = asOf;
        this.ranks = List.copyOf(ranks);
        this.policy = policy;
        this.agencies = List.copyOf(agencies);
        this.courses = List.copyOf(courses);
        this.intakes = List.copyOf(intakes);
        this.missions = List.copyOf(missions);
        this.positions = List.copyOf(positions);
        this.tours = List.copyOf(tours);
        this.officers = List.copyOf(officers);
        tourById = byId(this.tours, Tour::id);
        officerById = byId(this.officers, Officer::id);
        for (Tour tour : this.tours) {
            Tour before = predecessor(tour);
            if (before != null) {
                successors.computeIfAbsent(before, key -> new ArrayList<>()).add(tour);
            }
        }
        for (Intake intake : this.intakes) {
            intakesByCourse
                    .computeIfAbsent(intake.course(), course -> new ArrayList<>())
                    .add(intake);
        }
        var latestFirst = Comparator.<Intake>comparingInt(
                        intake -> -intake.period().to())
                .thenComparingInt(intake -> -intake.period().from())
                .thenComparing(Intake::id);
        intakesByCourse.values().forEach(list -> list.sort(latestFirst));
        long wantedDays = this.tours.stream().mapToLong(Tour::preferredDays).sum();
        long shares = this.agencies.stream().mapToLong(Agency::share).sum();
        for (Agency agency : this.agencies) {
            allowanceByAgency.put(agency, allowance(wantedDays, agency.share(), policy.fairSharePercent(), shares));
        }
    }

    /**
     * Begins a problem.
     *
     * @param name what people call it
     * @param season the season that is reported on
     */
    public static ProblemBuilder builder(String name, Period season) {
        return new ProblemBuilder(name, season);
    }

    /** Begins a problem that is like this one, but for what is said of it. */
    public ProblemBuilder toBuilder() {
        return new ProblemBuilder(this);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream()
                .collect(Collectors.toMap(
                        id,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalArgumentException("two have the id " + id.apply(a));
                        },
                        LinkedHashMap::new));
    }

    private static long allowance(long wantedDays, long share, long percent, long shares) {
        return shares == 0
                ? 0
                : BigInteger.valueOf(wantedDays)
                        .multiply(BigInteger.valueOf(share * percent))
                        .divide(BigInteger.valueOf(shares * 100))
                        .longValueExact();
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** The season that is reported on. */
    public Period season() {
        return season;
    }

    /** The day of planning. */
    public int asOf() {
        return asOf;
    }

    /** All ranks, lowest first. */
    public List<String> ranks() {
        return ranks;
    }

    /** What headquarters has decided. */
    public Policy policy() {
        return policy;
    }

    /** In the order of the file, as are all lists below. */
    public List<Agency> agencies() {
        return agencies;
    }

    /** All trainings. */
    public List<Course> courses() {
        return courses;
    }

    /** All runs of all trainings. */
    public List<Intake> intakes() {
        return intakes;
    }

    /** All missions. */
    public List<Mission> missions() {
        return missions;
    }

    /** All seats of all missions. */
    public List<Position> positions() {
        return positions;
    }

    /** All tours: what is planned. */
    public List<Tour> tours() {
        return tours;
    }

    /** The roster. */
    public List<Officer> officers() {
        return officers;
    }

    /** The tour with that id; null: none. */
    public @Nullable Tour tour(String id) {
        return tourById.get(id);
    }

    /** The officer with that id; null: none. */
    public @Nullable Officer officer(String id) {
        return officerById.get(id);
    }

    /** The tour before it in the same seat; null: it is the first. */
    public @Nullable Tour predecessor(Tour tour) {
        return tour.follows() == null ? null : tourById.get(tour.follows());
    }

    /** The tours that follow it in the same seat. */
    public List<Tour> successors(Tour tour) {
        return successors.getOrDefault(tour, List.of());
    }

    /**
     * The windows that a tour may take ({@code format.md}, candidate windows), in the order of the grid, its own last if it is
     * not on the grid.
     *
     * @param locked whether the tour keeps officer, start and end; each of judge and solver finds out by itself
     * @return without duplicates; empty: the tour must stay empty
     */
    public Set<Period> windows(Tour tour, boolean locked) {
        var windows = new LinkedHashSet<Period>();
        Period own = tour.assignment() == null ? null : tour.assignment().window();
        if (!locked && tour.isDeployed() && own != null) {
            for (int days : tour.days()) {
                if (own.from() + days - 1 >= asOf) {
                    windows.add(Period.ofDays(own.from(), days));
                }
            }
        } else if (!locked) {
            Period grid = tour.starts().period();
            for (int start = grid.from();
                    start <= grid.to();
                    start += tour.starts().everyDays()) {
                if (start >= asOf) {
                    for (int days : tour.days()) {
                        windows.add(Period.ofDays(start, days));
                    }
                }
            }
        }
        if (own != null) {
            windows.add(own);
        }
        return windows;
    }

    /** Whether an officer who starts this tour on that day must have attended an intake ({@code rules.md}, training). */
    public boolean needsTraining(Tour tour, Officer officer, int start) {
        Course course = tour.mission().course();
        return course != null && !tour.isDeployed() && officer.trainedTo(course) < start;
    }

    /**
     * The latest intake that can serve a tour with this start ({@code rules.md}, training).
     *
     * @return null: none can serve, or the mission needs none
     */
    public @Nullable Intake servingIntake(Mission mission, int start) {
        Course course = mission.course();
        if (course == null) {
            return null;
        }
        for (Intake intake : intakesByCourse.getOrDefault(course, List.of())) {
            int end = intake.period().to();
            if (end + course.bufferDays() < start
                    && end + course.validDays() >= start
                    && intake.period().from() >= asOf) {
                return intake;
            }
        }
        return null;
    }

    /** The intake that an officer attends for this tour; null: none, because none is needed or none can serve. */
    public @Nullable Intake intake(Tour tour, Officer officer, int start) {
        return needsTraining(tour, officer, start) ? servingIntake(tour.mission(), start) : null;
    }

    /** The days on which home policing misses the officer of a tour: training, window and leave. */
    public Period absence(Tour tour, Officer officer, Period window) {
        return absence(tour.mission(), window, intake(tour, officer, window.from()));
    }

    /**
     * The days on which home policing misses an officer of this mission.
     *
     * @param attended the intake before it; null: none
     */
    public static Period absence(Mission mission, Period window, @Nullable Intake attended) {
        int from = attended == null ? window.from() : attended.period().from();
        return new Period(from, window.to() + mission.leaveDays());
    }

    /**
     * How much a change to an announced tour counts: {@link Policy#shortNoticeFactor} if its announced start is near, else 1.
     *
     * @throws IllegalArgumentException if the tour has no assignment
     */
    public int noticeFactor(Tour tour) {
        if (tour.assignment() == null) {
            throw new IllegalArgumentException("tour " + tour + " was never announced");
        }
        boolean shortNotice = tour.assignment().window().from() - asOf < policy.shortNoticeDays();
        return shortNotice ? policy.shortNoticeFactor() : 1;
    }

    /** The absence days that an agency may carry before it counts as too much ({@code agencyFairShare}). */
    public long allowance(Agency agency) {
        Long allowance = allowanceByAgency.get(agency);
        if (allowance == null) {
            throw new IllegalArgumentException("agency " + agency + " is not of this problem");
        }
        return allowance;
    }

    /**
     * A percentage of a number, rounded up: how targets and limits by share are counted.
     *
     * @param n not negative
     * @param percent not negative
     */
    public static int ceilPercent(int n, int percent) {
        return Math.toIntExact(((long) n * percent + 99) / 100);
    }
}
