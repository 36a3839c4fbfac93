package rotation.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Tour.Assignment;

/**
 * A season to be staffed: what, by whom, and under which policy. The code that makes one answers for its references: every
 * tour's position, every officer's agency and so on must be among the lists (the reader of files checks that).
 */
public final class Problem {

    /** Which of several intakes that can serve comes first: the one after which the absence is shortest. */
    private static final Comparator<Intake> LATEST_FIRST = Comparator.<Intake>comparingInt(
                    intake -> -intake.period().from())
            .thenComparingInt(intake -> -intake.period().to())
            .thenComparing(Intake::id);

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
    private final List<OfficerPair> pairs;

    private final Map<String, Tour> tourById;
    private final Map<String, Officer> officerById;
    private final Map<String, Mission> missionById;
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
            List<Officer> officers,
            List<OfficerPair> pairs) {
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
        this.pairs = List.copyOf(pairs);
        tourById = byId(this.tours, Tour::id);
        officerById = byId(this.officers, Officer::id);
        missionById = byId(this.missions, Mission::id);
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
        intakesByCourse.values().forEach(list -> list.sort(LATEST_FIRST));
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
        var byId = new HashMap<String, T>(2 * all.size());
        for (T one : all) {
            if (byId.put(id.apply(one), one) != null) {
                throw new IllegalArgumentException("two have the id " + id.apply(one));
            }
        }
        return byId;
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

    /** The pairs of officers of whom more is asked. */
    public List<OfficerPair> pairs() {
        return pairs;
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
     * The windows that a tour may take if that officer fills it ({@code docs/format.md}, candidate windows), in the order of the grid,
     * the assignment's own last if it is not on the grid.
     *
     * @param locked whether the tour keeps officer, start and end; each of judge and solver finds out by itself
     * @param officer who would fill it; null: anybody at all
     * @return without duplicates; empty: the tour must stay empty
     */
    public List<Period> windows(Tour tour, boolean locked, @Nullable Officer officer) {
        Assignment assignment = tour.assignment();
        if (!locked && !tour.isDeployed()) {
            List<Period> windows = grid(tour);
            if (assignment != null
                    && (officer == null || assignment.isOf(officer))
                    && !isOnGrid(tour, assignment.window())) {
                windows.add(assignment.window());
            }
            return windows;
        }
        var windows = new ArrayList<Period>();
        if (assignment != null) {
            Period own = assignment.window();
            if (!locked && own.to() >= asOf) {
                tour.days().stream()
                        .distinct()
                        .map(days -> Period.ofDays(own.from(), days))
                        .filter(extended -> extended.to() > own.to())
                        .forEach(windows::add);
            }
            windows.add(own);
        }
        return windows;
    }

    /** Whether a window is one of the {@link #windows} that a tour may take if that officer fills it; not one is listed for that. */
    public boolean isCandidate(Tour tour, boolean locked, @Nullable Officer officer, Period window) {
        Assignment assignment = tour.assignment();
        if (!locked && !tour.isDeployed()) {
            boolean isOwn = assignment != null
                    && assignment.window().equals(window)
                    && (officer == null || assignment.isOf(officer));
            return isOwn || isOnGrid(tour, window);
        }
        if (assignment == null) {
            return false;
        }
        Period own = assignment.window();
        boolean isExtended = own.from() == window.from()
                && own.to() < window.to()
                && tour.days().contains(window.days());
        return own.equals(window) || (isExtended && !locked && own.to() >= asOf);
    }

    /**
     * The windows that anybody may take who fills a tour that is neither deployed nor locked: every start with every length,
     * unless it is before the day of planning.
     *
     * @return in the order of starts, and of lengths; without duplicates; the caller may change it
     */
    public List<Period> grid(Tour tour) {
        var grid = new ArrayList<Period>();
        List<Integer> lengths = tour.days().stream().distinct().toList();
        Period starts = tour.starts().period();
        for (int start = starts.from();
                start <= starts.to();
                start += tour.starts().everyDays()) {
            if (start >= asOf) {
                for (int days : lengths) {
                    grid.add(Period.ofDays(start, days));
                }
            }
        }
        return grid;
    }

    private boolean isOnGrid(Tour tour, Period window) {
        Tour.Starts starts = tour.starts();
        return window.from() >= asOf
                && starts.period().contains(window.from())
                && (window.from() - starts.period().from()) % starts.everyDays() == 0
                && tour.days().contains(window.days());
    }

    /** Whether an officer who starts this tour on that day must have attended an intake ({@code docs/rules.md}, training). */
    public boolean needsTraining(Tour tour, Officer officer, int start) {
        Course course = tour.mission().course();
        return course != null && !tour.isDeployed() && officer.trainedTo(course) < start;
    }

    /**
     * The intakes of which an officer attends one before a tour with this start ({@code docs/rules.md}, training).
     *
     * @param locked whether the tour keeps officer, start and end
     * @return those after which the absence is shortest come first; empty: no training is needed, or no intake can serve
     */
    public List<Intake> intakes(Tour tour, boolean locked, Officer officer, int start) {
        return needsTraining(tour, officer, start) ? servingIntakes(tour, locked, officer, start) : List.of();
    }

    /**
     * The intakes that can serve an officer who needs training before a tour with this start ({@code docs/rules.md}, training). The
     * officer of the tour's assignment who sits in class already stays there; and on a locked tour stays with what they were told.
     *
     * @param locked whether the tour keeps officer, start and end
     * @param officer null: anybody but the officer of the assignment
     * @return those after which the absence is shortest come first
     */
    public List<Intake> servingIntakes(Tour tour, boolean locked, @Nullable Officer officer, int start) {
        Course course = tour.mission().course();
        if (course == null) {
            return List.of();
        }
        Assignment assignment = tour.assignment();
        String told = assignment != null && officer != null && assignment.isOf(officer) ? assignment.intake() : null;
        var serving = new ArrayList<Intake>();
        for (Intake intake : intakesByCourse.getOrDefault(course, List.of())) {
            boolean isTold = intake.id().equals(told);
            boolean hasBegun = intake.period().from() < asOf;
            int end = intake.period().to();
            if (end + course.bufferDays() < start && end + course.validDays() >= start && (isTold || !hasBegun)) {
                if (isTold && (hasBegun || locked)) {
                    return List.of(intake);
                }
                serving.add(intake);
            }
        }
        return serving;
    }

    /**
     * The intake that an officer attends for a tour, or did: also of who is there, or sits in class, and for whom a plan names none
     * any more, the one that they were told to attend. Null: none.
     */
    public @Nullable Intake attended(Posting posting) {
        Tour tour = posting.tour();
        Assignment told = tour.assignment();
        if (posting.intake() != null || told == null || !told.isOf(posting.officer())) {
            return posting.intake();
        }
        return intakes.stream()
                .filter(intake -> intake.id().equals(told.intake()))
                .filter(intake -> tour.isDeployed() || intake.period().from() < asOf)
                .findFirst()
                .orElse(null);
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
     * How much a change to an announced tour counts: {@link Policy#shortNoticeFactor} if its announced start is near, or, of a
     * deployed tour, its agreed end; else 1.
     *
     * @throws IllegalArgumentException if the tour has no assignment
     */
    public int noticeFactor(Tour tour) {
        if (tour.assignment() == null) {
            throw new IllegalArgumentException("tour " + tour + " was never announced");
        }
        Period told = tour.assignment().window();
        boolean shortNotice = (tour.isDeployed() ? told.to() : told.from()) - asOf < policy.shortNoticeDays();
        return shortNotice ? policy.shortNoticeFactor() : 1;
    }

    /**
     * The full days at home that an officer is owed since the last tour ({@code restSinceLastTour}): those of its mission, if that
     * is stated, else the policy's.
     */
    public int restOwed(Officer officer) {
        Mission last = officer.lastMission() == null ? null : missionById.get(officer.lastMission());
        return last == null ? policy.restDays() : last.restDays();
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
