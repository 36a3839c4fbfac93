package rotation.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.stress.RunRow.Called;
import rotation.stress.RunRow.Repair;
import rotation.stress.StressDocument.AgencyFigures;
import rotation.stress.StressDocument.Comparison;
import rotation.stress.StressDocument.PlanFigures;
import rotation.stress.StressDocument.Spread;
import rotation.stress.StressDocument.StandbyFigures;
import rotation.stress.StressDocument.TourFigures;

/** Adds up runs. */
final class Figures {

    /** Those who were never tried without come last: nothing is known of what their absence costs. */
    private static final Comparator<StandbyFigures> COSTLIEST_FIRST = Comparator.comparing(
                    (StandbyFigures standby) -> standby.tried() == 0)
            .thenComparing(perTrial(StandbyFigures::lost).reversed())
            .thenComparing(perTrial(StandbyFigures::changes).reversed())
            .thenComparing(Comparator.comparingInt(StandbyFigures::called).reversed())
            .thenComparing(StandbyFigures::officer);

    private final StressSetup setup;
    private final List<RunRow> runs;

    Figures(StressSetup setup, List<RunRow> runs) {
        this.setup = setup;
        this.runs = runs;
    }

    StressDocument document() {
        List<PlanFigures> plans = runs.isEmpty()
                ? List.of()
                : IntStream.range(0, setup.tested().size()).mapToObj(this::plan).toList();
        return new StressDocument(setup, runs.size(), plans, compared(), runs);
    }

    private List<Repair> repairs(int plan) {
        return runs.stream().map(run -> run.repairs().get(plan)).toList();
    }

    private PlanFigures plan(int place) {
        StressSetup.Tested tested = setup.tested().get(place);
        List<Repair> repairs = repairs(place);
        return new PlanFigures(
                spread(repairs, repair -> -repair.filled(), -1),
                spread(repairs, Repair::changes, 1),
                (int) repairs.stream().filter(Repair::isMost).count(),
                (int) repairs.stream()
                        .filter(repair -> !repair.score().isFeasible())
                        .count(),
                tours(repairs, Set.copyOf(tested.empty())),
                agencies(repairs),
                standbys(repairs, tested.standbys()));
    }

    /**
     * @param badness of a run: the higher, the worse
     * @param sign what makes the number of the badness
     */
    private static Spread spread(List<Repair> repairs, ToIntFunction<Repair> badness, int sign) {
        int[] worstLast = repairs.stream().mapToInt(badness).sorted().toArray();
        int runs = worstLast.length;
        return new Spread(
                sign * worstLast[runs / 2], sign * worstLast[runs - (runs + 9) / 10], sign * worstLast[runs - 1]);
    }

    private static List<TourFigures> tours(List<Repair> repairs, Set<String> emptyBefore) {
        Map<String, Integer> fell = new TreeMap<>();
        Map<String, Integer> empty = new TreeMap<>();
        for (Repair repair : repairs) {
            repair.fallen().forEach(tour -> fell.merge(tour, 1, Integer::sum));
            repair.empty().stream()
                    .filter(tour -> !emptyBefore.contains(tour))
                    .forEach(tour -> empty.merge(tour, 1, Integer::sum));
        }
        Set<String> all = new HashSet<>(fell.keySet());
        all.addAll(empty.keySet());
        return all.stream()
                .map(tour -> new TourFigures(tour, fell.getOrDefault(tour, 0), empty.getOrDefault(tour, 0)))
                .sorted(Comparator.comparingInt(TourFigures::empty)
                        .thenComparingInt(TourFigures::fell)
                        .reversed()
                        .thenComparing(TourFigures::tour))
                .toList();
    }

    private static List<AgencyFigures> agencies(List<Repair> repairs) {
        Map<String, Integer> tours = new TreeMap<>();
        repairs.forEach(
                repair -> repair.stepsIn().forEach((agency, count) -> tours.merge(agency, count, Integer::sum)));
        return tours.entrySet().stream()
                .map(entry -> new AgencyFigures(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(AgencyFigures::tours).reversed().thenComparing(AgencyFigures::agency))
                .toList();
    }

    private static List<StandbyFigures> standbys(List<Repair> repairs, List<StressSetup.Standby> named) {
        Map<String, List<Called>> calls = new HashMap<>();
        repairs.stream().flatMap(repair -> repair.standbys().stream()).forEach(called -> calls.computeIfAbsent(
                        called.officer(), first -> new ArrayList<>())
                .add(called));
        return named.stream()
                .map(standby -> standby(standby, calls.getOrDefault(standby.officer(), List.of())))
                .filter(standby -> standby.called() > 0)
                .sorted(COSTLIEST_FIRST)
                .toList();
    }

    /** By a number for each run in which it was tried: a/b is to c/d as a*d is to c*b. */
    private static Comparator<StandbyFigures> perTrial(ToLongFunction<StandbyFigures> total) {
        return (one, other) ->
                Long.compare(total.applyAsLong(one) * other.tried(), total.applyAsLong(other) * one.tried());
    }

    private static StandbyFigures standby(StressSetup.Standby standby, List<Called> calls) {
        int tried = 0;
        int lost = 0;
        int changes = 0;
        for (Called call : calls) {
            if (call.lost() != null && call.changes() != null) {
                tried++;
                lost += call.lost();
                changes += call.changes();
            }
        }
        return new StandbyFigures(
                standby.officer(), standby.agency(), standby.tours(), calls.size(), tried, lost, changes);
    }

    private @Nullable Comparison compared() {
        if (runs.isEmpty() || setup.tested().size() < 2) {
            return null;
        }
        return new Comparison(
                count((first, second) -> first.filled() > second.filled()),
                count((first, second) -> first.filled() < second.filled()),
                count((first, second) -> first.changes() < second.changes()),
                count((first, second) -> first.changes() > second.changes()));
    }

    private int count(BiPredicate<Repair, Repair> test) {
        return (int) runs.stream()
                .filter(run -> test.test(run.repairs().get(0), run.repairs().get(1)))
                .count();
    }
}
