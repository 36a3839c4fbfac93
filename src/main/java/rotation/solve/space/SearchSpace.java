package rotation.solve.space;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.rule.Rule;

/**
 * Who may serve where and when: the options of every tour, from the hard rules that look at one tour alone. The search never
 * proposes anything else, so that a move is rarely hopeless.
 */
public final class SearchSpace {

    private final Problem problem;
    private final SingleTourRules rules;
    private final SeasonFacts facts;
    private final OfficerDays days;
    private final Map<Officer, Integer> rosterIndexes;
    private final Map<String, Integer> tourIndexes = new HashMap<>();
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
        days = new OfficerDays(problem);
        rosterIndexes = new HashMap<>();
        for (Officer officer : problem.officers()) {
            rosterIndexes.put(officer, rosterIndexes.size());
        }
        for (Tour tour : problem.tours()) {
            tourIndexes.put(tour.id(), tourIndexes.size());
        }
        List<TourCandidates> candidates =
                ParallelWork.map(problem.tours(), tour -> new TourCandidates(facts, tour, isLocked(tour)));
        Map<Requirements, BitSet> suited = suited(candidates);
        options = ParallelWork.map(candidates.size(), index -> {
            if (isOver.getAsBoolean()) {
                throw new CancellationException("no time left to see who may go where");
            }
            return options(index, candidates.get(index), suited);
        });
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

    private TourOptions options(int index, TourCandidates candidates, Map<Requirements, BitSet> suited) {
        Tour tour = candidates.tour();
        boolean officerFixed = candidates.isOfficerFixed();
        int[] serving = tour.assignment() != null && officerFixed
                ? new int[] {rosterIndex(tour.assignment())}
                : serving(candidates, suited);
        var officers = Arrays.stream(serving).mapToObj(facts.roster()::get).toList();
        int told = tour.isAnnounced() ? rosterIndex(tour.assignment()) : -1;
        return new TourOptions(
                index,
                candidates,
                told,
                officers,
                officerFixed ? null : suited.get(Requirements.of(tour)),
                officerFixed ? isAlwaysFit(candidates, officers) : rules.areAllHard(),
                rules,
                facts);
    }

    /** Whether those who keep a tour keep every rule that looks at one tour alone, in each of their windows. */
    private boolean isAlwaysFit(TourCandidates candidates, List<RosterOfficer> officers) {
        return officers.stream()
                .map(RosterOfficer::officer)
                .allMatch(officer -> candidates.fitting(officer, rules).stream()
                        .allMatch(window -> Rule.eligibility().stream()
                                .allMatch(rule -> rules.points(rule, candidates.tour(), officer, window) == 0)));
    }

    /** Roster indexes of the officers who may serve in at least one of the windows. */
    private int[] serving(TourCandidates candidates, Map<Requirements, BitSet> suited) {
        int told = rosterIndex(candidates.tour().assignment());
        BitSet found = suited.get(Requirements.of(candidates.tour()));
        return found == null || candidates.all().isEmpty()
                ? new int[0]
                : found.stream()
                        .filter(index -> index == told ? fitsAsTold(candidates) : candidates.fits(index, days, rules))
                        .toArray();
    }

    /** Whether the officer for whom a tour is told may serve in one of their windows at least. */
    private boolean fitsAsTold(TourCandidates candidates) {
        Officer officer = problem.officers().get(rosterIndex(candidates.tour().assignment()));
        return rules.isTaken(candidates.tour(), officer, candidates.all().get(0))
                && !candidates.fitting(officer, rules).isEmpty();
    }

    /** What a position asks of an officer: tours that agree in it share the officers who are suited. */
    private record Requirements(
            int minRank,
            int maxRank,
            int rankTolerance,
            boolean openToCivilians,
            boolean reservedForWomen,
            Map<String, LanguageLevel> languages,
            List<String> skills) {

        static Requirements of(Tour tour) {
            Position position = tour.position();
            return new Requirements(
                    position.minRank(),
                    position.maxRank(),
                    position.rankTolerance(),
                    position.openToCivilians(),
                    position.reservedForWomen(),
                    position.languages(),
                    position.skills());
        }
    }

    /**
     * The officers who may serve as far as the position alone says, by their places on the roster. One officer after the other, since what is asked
     * of each is read from all over the memory.
     */
    private Map<Requirements, BitSet> suited(List<TourCandidates> tours) {
        var examples = new LinkedHashMap<Requirements, TourCandidates>();
        for (TourCandidates tour : tours) {
            // Who is there already is asked for less.
            if (!tour.isOfficerFixed() && !tour.all().isEmpty()) {
                examples.putIfAbsent(Requirements.of(tour.tour()), tour);
            }
        }
        List<TourCandidates> asking = List.copyOf(examples.values());
        List<BitSet> found = asking.stream().map(tour -> new BitSet()).toList();
        for (int i = 0; i < problem.officers().size(); i++) {
            Officer officer = problem.officers().get(i);
            for (int place = 0; place < asking.size(); place++) {
                TourCandidates tour = asking.get(place);
                if (rules.isSuited(tour.tour(), officer, tour.all().get(0))) {
                    found.get(place).set(i);
                }
            }
        }
        var suited = new HashMap<Requirements, BitSet>();
        examples.keySet().forEach(one -> suited.put(one, found.get(suited.size())));
        return suited;
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
