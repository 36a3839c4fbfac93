package rotation.solve.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/**
 * Who may serve where and when: the options of every tour, from the hard rules that look at one tour alone. The search never
 * proposes anything else, so that a move is rarely hopeless.
 */
public final class SearchSpace {

    private final Problem problem;
    private final SingleTourRules rules;
    private final SeasonFacts facts;
    private final Map<Officer, Integer> rosterIndexes;
    private final Map<String, Integer> tourIndexes = new HashMap<>();
    private final Map<Requirements, int[]> suitedByRequirements = new ConcurrentHashMap<>();
    private final List<TourOptions> options;

    /** Works out the options of every tour; on several threads, if the machine has them. */
    public SearchSpace(Problem problem) {
        this(problem, () -> false);
    }

    /**
     * The same, unless there is no time left for it.
     *
     * @param isOver whether there is no time left; asked on several threads
     * @throws CancellationException if there was none before all was done
     */
    public SearchSpace(Problem problem, BooleanSupplier isOver) {
        this.problem = problem;
        rules = new SingleTourRules(problem);
        facts = new SeasonFacts(problem);
        rosterIndexes = new HashMap<>();
        for (Officer officer : problem.officers()) {
            rosterIndexes.put(officer, rosterIndexes.size());
        }
        for (Tour tour : problem.tours()) {
            tourIndexes.put(tour.id(), tourIndexes.size());
        }
        options = ParallelWork.map(problem.tours().size(), index -> {
            if (isOver.getAsBoolean()) {
                throw new CancellationException("no time left to see who may go where");
            }
            return optionsOf(index);
        });
        suitedByRequirements.clear();
    }

    /** The problem whose tours and officers these are. */
    public Problem problem() {
        return problem;
    }

    /** The options of every tour, in the order of the problem. */
    public List<TourOptions> options() {
        return options;
    }

    /** The options of a tour of the problem. */
    public TourOptions options(Tour tour) {
        return options.get(Objects.requireNonNull(tourIndexes.get(tour.id())));
    }

    /** The rules that say who may serve. */
    public SingleTourRules rules() {
        return rules;
    }

    /** What rules ask for again and again. */
    public SeasonFacts facts() {
        return facts;
    }

    /** An assignment as one of the options of its tour; null: it is none. */
    @Nullable
    public Stint stint(TourOptions options, @Nullable Assignment assignment) {
        return assignment == null ? null : options.stint(rosterIndex(assignment), assignment);
    }

    /** Negative: nobody, or nobody who is on the roster. */
    private int rosterIndex(@Nullable Assignment assignment) {
        Officer officer = assignment == null ? null : problem.officer(assignment.officer());
        return officer == null ? -1 : Objects.requireNonNull(rosterIndexes.get(officer));
    }

    /** By the places of tours: the place of the tour before it in the same seat; negative: it is the first. */
    public int[] predecessors() {
        return problem.tours().stream()
                .mapToInt(tour -> tour.follows() == null ? -1 : tourIndexes.getOrDefault(tour.follows(), -1))
                .toArray();
    }

    /** By the places of tours: the places of the tours that follow it in the same seat. */
    public int[][] successors() {
        int[] predecessors = predecessors();
        var successors = new int[predecessors.length][];
        var lists = IntStream.range(0, predecessors.length)
                .filter(index -> predecessors[index] >= 0)
                .boxed()
                .collect(Collectors.groupingBy(index -> predecessors[index]));
        for (int i = 0; i < successors.length; i++) {
            successors[i] = lists.getOrDefault(i, List.of()).stream()
                    .mapToInt(index -> index)
                    .toArray();
        }
        return successors;
    }

    private TourOptions optionsOf(int index) {
        Tour tour = problem.tours().get(index);
        boolean locked = isLocked(tour);
        boolean officerFixed = locked || tour.isDeployed();
        var candidates = new TourCandidates(facts, tour, locked);
        int[] serving = tour.assignment() != null && officerFixed
                ? new int[] {rosterIndex(tour.assignment())}
                : serving(candidates);
        var officers = Arrays.stream(serving).mapToObj(facts.roster()::get).toList();
        int told = tour.isAnnounced() ? rosterIndex(tour.assignment()) : -1;
        return new TourOptions(index, candidates, told, officers, !officerFixed && rules.areAllHard(), rules, facts);
    }

    /** Roster indexes of the officers who may serve in at least one of the windows. */
    private int[] serving(TourCandidates candidates) {
        Tour tour = candidates.tour();
        List<TourWindow> windows = candidates.all();
        if (windows.isEmpty()) {
            return new int[0];
        }
        int[] suited = suitedByRequirements.computeIfAbsent(
                Requirements.of(tour), requirements -> suited(tour, windows.get(0)));
        int latestStart = windows.stream().mapToInt(TourWindow::start).max().orElseThrow();
        int earliestReturn =
                windows.stream().mapToInt(window -> window.absence().to()).min().orElseThrow();
        return Arrays.stream(suited)
                .filter(index -> {
                    Officer officer = problem.officers().get(index);
                    return rules.mayBeReleased(officer, latestStart, earliestReturn) && candidates.fits(officer, rules);
                })
                .toArray();
    }

    /** What an officer must be in every window: tours that agree in it share the officers who are suited. */
    private record Requirements(
            Mission mission,
            int minRank,
            int maxRank,
            int rankTolerance,
            boolean openToCivilians,
            boolean reservedForWomen,
            Map<String, LanguageLevel> languages,
            List<String> skills,
            List<String> shortlist,
            List<String> excludedOfficers) {

        static Requirements of(Tour tour) {
            Position position = tour.position();
            return new Requirements(
                    tour.mission(),
                    position.minRank(),
                    position.maxRank(),
                    position.rankTolerance(),
                    position.openToCivilians(),
                    position.reservedForWomen(),
                    position.languages(),
                    position.skills(),
                    tour.shortlist(),
                    tour.excludedOfficers());
        }
    }

    /** Roster indexes of the officers who may serve as far as the window does not matter. */
    private int[] suited(Tour tour, TourWindow anyWindow) {
        return IntStream.range(0, problem.officers().size())
                .filter(index -> rules.isSuited(tour, problem.officers().get(index), anyWindow))
                .toArray();
    }

    /** Whether an assignment breaks no hard rule that looks at one tour alone, with the intake that suits best. */
    private boolean stands(Tour tour, Officer officer, Period window) {
        List<Intake> intakes = problem.intakes(tour, false, officer, window.from());
        Intake intake = intakes.isEmpty() ? null : intakes.get(0);
        return rules.mayServe(tour, officer, TourWindow.of(facts, tour, window, intake));
    }

    /** Whether a tour keeps its officer and its window: it is pinned, or starts soon with an officer who still may serve. */
    public boolean isLocked(Tour tour) {
        Assignment assignment = tour.assignment();
        if (tour.pinned() || assignment == null || tour.status() != Tour.Status.PUBLISHED) {
            return tour.pinned();
        }
        Officer officer = problem.officer(assignment.officer());
        boolean frozen =
                assignment.window().from() - problem.asOf() < problem.policy().freezeDays();
        return frozen && officer != null && stands(tour, officer, assignment.window());
    }
}
