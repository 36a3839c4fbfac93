package rotation.standby;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.Sentence;

/**
 * Who stands by for which tour of a plan. Standbys are named for every filled tour that is not deployed and starts after the day
 * of planning, also for those that are locked: a pin keeps nobody from falling ill.
 */
public final class Standbys {

    /** So many officers are judged for a tour at first, and one more for each standby wanted. */
    private static final int LEAST_JUDGED = 4;

    private static final Comparator<Standby> BEST_FIRST = Comparator.comparing(Standby::change)
            .reversed()
            .thenComparingInt(Standby::scarcity)
            .thenComparing(standby -> standby.officer().id());

    private final Map<Tour, List<Standby>> byTour;
    private final List<Gap> gaps;

    private Standbys(Map<Tour, List<Standby>> byTour, List<Gap> gaps) {
        this.byTour = Collections.unmodifiableMap(byTour);
        this.gaps = List.copyOf(gaps);
    }

    /**
     * Names standbys: as many tours as possible have one, then as many as possible two, and so on; among these ways, one that
     * costs little. The same problem and plan give the same standbys.
     *
     * @param plan any plan of the problem; what does not fit into it is left out
     * @param perTour the most for each tour, at least 1
     */
    public static Standbys of(Problem problem, Plan plan, int perTour) {
        if (perTour < 1) {
            throw new IllegalArgumentException("a tour needs at least one standby, not " + perTour);
        }
        return new Search(problem, plan, perTour).standbys();
    }

    /**
     * The tours that nobody could take over in their planned windows, even if nobody stood by for any other.
     *
     * @param plan any plan of the problem; what does not fit into it is left out
     * @param planned filled tours of the plan, of which it is asked
     * @return those of them that have nobody, in their order
     */
    public static List<Posting> withoutAnybody(Problem problem, Plan plan, List<Posting> planned) {
        if (planned.isEmpty()) {
            return List.of();
        }
        var whole = new WholePlan(problem, plan);
        var search = new CandidateSearch(whole, new Judge(problem));
        boolean isFinal = search.isFinalInPlannedWindow();
        return ParallelWork.filter(planned, posting -> search.inPlannedWindow(posting)
                .noneMatch(candidate ->
                        isFinal || new Exchange(whole, posting, List.of(candidate)).change(candidate) != null));
    }

    /** The standbys of each tour that needs any, the best first, in the problem's order; empty where there is none. */
    public Map<Tour, List<Standby>> byTour() {
        return byTour;
    }

    /** The standbys of one tour, the best first; empty if it has none or needs none. */
    public List<Standby> of(Tour tour) {
        return byTour.getOrDefault(tour, List.of());
    }

    /** The tours that need a standby and have none, in the problem's order: the single points of failure. */
    public List<Gap> withoutStandby() {
        return gaps;
    }

    /** From the candidates of each tour to the standbys of all. */
    private static final class Search {

        private final Problem problem;
        private final WholePlan whole;
        private final List<Posting> waiting;
        private final int perTour;
        private final Map<String, Integer> scarcity = new HashMap<>();

        Search(Problem problem, Plan plan, int perTour) {
            this.problem = problem;
            this.perTour = perTour;
            whole = new WholePlan(problem, plan);
            waiting = whole.staffing().filled().stream()
                    .filter(posting ->
                            !posting.tour().isDeployed() && posting.window().from() > problem.asOf())
                    .toList();
        }

        Standbys standbys() {
            var search = new CandidateSearch(whole, new Judge(problem));
            List<List<Candidate>> candidates = ParallelWork.map(waiting, search::of);
            candidates.forEach(of ->
                    of.forEach(candidate -> scarcity.merge(candidate.officer().id(), 1, Integer::sum)));
            var matching =
                    new Matching<>(ParallelWork.map(waiting.size(), tour -> options(tour, candidates.get(tour))));
            Map<Tour, List<Standby>> byTour = new LinkedHashMap<>();
            waiting.forEach(posting -> byTour.put(posting.tour(), new ArrayList<>()));
            for (int round = 0; round < perTour; round++) {
                matching.round();
                settle(matching);
                matching.improve();
                for (Option<Candidate> option : matching.taken()) {
                    byTour.getOrDefault(waiting.get(option.tour()).tour(), List.of())
                            .add(standby(option));
                }
            }
            byTour.values().forEach(list -> list.sort(BEST_FIRST));
            byTour.replaceAll((tour, list) -> List.copyOf(list));
            List<Gap> gaps = IntStream.range(0, waiting.size())
                    .filter(tour -> byTour.getOrDefault(waiting.get(tour).tour(), List.of())
                            .isEmpty())
                    .mapToObj(tour ->
                            gap(waiting.get(tour).tour(), matching.options(tour).size()))
                    .toList();
            return new Standbys(byTour, gaps);
        }

        /** The most promising candidates as they were judged, the best first; then the others, who were not. */
        private List<Option<Candidate>> options(int tour, List<Candidate> candidates) {
            int judged = Math.min(candidates.size(), LEAST_JUDGED + perTour);
            List<Candidate> promising = candidates.subList(0, judged);
            var options = new ArrayList<Option<Candidate>>(candidates.size());
            if (judged > 0) {
                var exchange = new Exchange(whole, waiting.get(tour), promising);
                for (Candidate candidate : promising) {
                    HardMediumSoftLongScore change = exchange.change(candidate);
                    if (change != null) {
                        options.add(option(tour, candidate, change));
                    }
                }
            }
            options.sort(Comparator.<Option<Candidate>, HardMediumSoftLongScore>comparing(Search::known)
                    .reversed()
                    .thenComparingInt(option -> scarcity(option.officer()))
                    .thenComparing(Option::officer));
            candidates.subList(judged, candidates.size()).forEach(other -> options.add(option(tour, other, null)));
            return options;
        }

        private static Option<Candidate> option(
                int tour, Candidate candidate, @Nullable HardMediumSoftLongScore change) {
            return new Option<>(
                    tour, candidate.officer().id(), candidate.posting().absence(), candidate, change);
        }

        private static HardMediumSoftLongScore known(Option<Candidate> option) {
            HardMediumSoftLongScore change = option.change();
            return change == null ? HardMediumSoftLongScore.ZERO : change;
        }

        private int scarcity(String officer) {
            return scarcity.getOrDefault(officer, 0);
        }

        /** Judges those who were taken unjudged; for those who cannot go after all, others are taken. */
        private void settle(Matching<Candidate> matching) {
            boolean settled = false;
            while (!settled) {
                List<Option<Candidate>> impossible = ParallelWork.filter(
                        matching.taken(),
                        option -> option.change() == null
                                && !option.judge(
                                        candidate -> new Exchange(whole, waiting.get(option.tour()), List.of(candidate))
                                                .change(candidate)));
                impossible.forEach(matching::drop);
                matching.fill();
                settled = impossible.isEmpty();
            }
        }

        private Standby standby(Option<Candidate> option) {
            Candidate candidate = option.candidate();
            Officer officer = candidate.officer();
            Period window = candidate.posting().window();
            HardMediumSoftLongScore change = known(option);
            Intake intake = candidate.posting().intake();
            Sentence cost = intake == null ? cost(change) : sentence("cost.intake", cost(change), intake.id());
            Sentence sentence = candidate.asPlanned()
                    ? sentence("standby", officer.id(), officer.agency().id(), cost)
                    : sentence(
                            "standby.otherDays",
                            officer.id(),
                            officer.agency().id(),
                            cost,
                            Day.format(window.from()),
                            Day.format(window.to()));
            return new Standby(
                    officer,
                    window,
                    candidate.asPlanned(),
                    intake,
                    candidate.posting().absence(),
                    change,
                    scarcity(officer.id()),
                    sentence);
        }

        private static Sentence cost(HardMediumSoftLongScore change) {
            if (change.isZero()) {
                return sentence("cost.none");
            }
            boolean worse = change.compareTo(HardMediumSoftLongScore.ZERO) < 0;
            return sentence(worse ? "cost.worse" : "cost.better", (worse ? change.negate() : change).toShortString());
        }

        private static Gap gap(Tour tour, int couldGo) {
            String post = tour.position().id();
            return new Gap(
                    tour,
                    couldGo,
                    couldGo == 0
                            ? sentence("gap.nobody", tour.id(), post)
                            : sentence("gap.taken", tour.id(), post, couldGo));
        }

        private static Sentence sentence(String key, Object... arguments) {
            return Sentence.of(Standbys.class, key, arguments);
        }
    }
}
