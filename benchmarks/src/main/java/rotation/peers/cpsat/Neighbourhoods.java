package rotation.peers.cpsat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.peers.PeerTask;

/**
 * For seasons of which the whole model is too large: again and again a few tours are planned anew with some officers, each time as
 * well as can be, while the others stay as they are. First all tours have their turn, by priority and time; then some of one
 * mission, some that begin about the same time, or any, and always some that are empty. Nothing is proven.
 */
final class Neighbourhoods {

    private static final int TOURS = 30;

    /** So many officers for each. */
    private static final int OFFICERS = 20;

    private static final double SECONDS = 5;

    private final PeerTask task;
    private final int workers;
    private final Choices choices;
    private final Consumer<Plan> found;
    private final Judge judge;
    private final Random random;

    /** @param found hears of every plan that is better than the one before */
    Neighbourhoods(PeerTask task, int workers, Choices choices, Consumer<Plan> found) {
        this.task = task;
        this.workers = workers;
        this.choices = choices;
        this.found = found;
        judge = new Judge(task.problem());
        random = new Random(task.seed());
    }

    /**
     * Looks for better plans until the deadline.
     *
     * @param start the plan to begin with
     * @return what is to be said of it
     */
    String search(Plan start) {
        Plan plan = start;
        int rounds = 0;
        for (Set<Integer> open : firstTurns()) {
            if (task.timeLeft().toMillis() > 0) {
                plan = improve(plan, open);
                rounds++;
            }
        }
        while (task.timeLeft().toMillis() > 0) {
            plan = improve(plan, some(plan));
            rounds++;
        }
        return rounds + " times about " + TOURS + " tours were planned anew";
    }

    private List<Choices.Seat> free() {
        return choices.seats().stream()
                .filter(seat -> !seat.given() && !seat.candidates().isEmpty())
                .toList();
    }

    private List<Set<Integer>> firstTurns() {
        var order = new ArrayList<>(free());
        order.sort(Comparator.<Choices.Seat>comparingInt(
                        seat -> -seat.tour().position().priority())
                .thenComparingInt(seat -> seat.tour().starts().period().from()));
        var turns = new ArrayList<Set<Integer>>();
        for (int i = 0; i < order.size(); i += TOURS) {
            turns.add(indexes(order.subList(i, Math.min(order.size(), i + TOURS))));
        }
        return turns;
    }

    private static Set<Integer> indexes(List<Choices.Seat> seats) {
        var indexes = new HashSet<Integer>();
        seats.forEach(seat -> indexes.add(seat.index()));
        return indexes;
    }

    /** Tours to be planned anew. */
    private Set<Integer> some(Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        var all = new ArrayList<>(free());
        Collections.shuffle(all, random);
        Tour one = all.get(0).tour();
        switch (random.nextInt(3)) {
            case 0 ->
                all.sort(Comparator.comparing(seat -> !seat.tour().mission().equals(one.mission())));
            case 1 ->
                all.sort(Comparator.comparingInt(
                        seat -> Math.abs(seat.tour().starts().period().from()
                                - one.starts().period().from())));
            default -> {
                // Any.
            }
        }
        var open = new ArrayList<>(all.subList(0, Math.min(all.size(), TOURS)));
        all.stream()
                .filter(seat -> {
                    Plan.Row row = rows.get(seat.tour().id());
                    return row == null || row.officer() == null;
                })
                .limit(TOURS / 4)
                .forEach(open::add);
        return indexes(open);
    }

    /**
     * For each of the tours, some of the candidates who hold no other tour, and the officer who holds it now, whatever else they
     * hold: so the plan is among those that may be found, and one to begin with.
     */
    Map<Integer, List<Choices.Candidate>> candidates(Plan plan, Set<Integer> open) {
        Map<String, Plan.Row> rows = plan.byTour();
        var busy = new HashSet<String>();
        for (Choices.Seat seat : choices.seats()) {
            Plan.Row row = rows.get(seat.tour().id());
            if (row != null && row.officer() != null && !open.contains(seat.index())) {
                busy.add(row.officer());
            }
        }
        Map<Integer, List<Choices.Candidate>> candidates = new HashMap<>();
        for (Choices.Seat seat : free()) {
            if (open.contains(seat.index())) {
                Plan.Row row = rows.get(seat.tour().id());
                var all = new ArrayList<>(seat.candidates());
                Collections.shuffle(all, random);
                all.removeIf(candidate -> busy.contains(candidate.officer().id()) && !isHeldBy(row, candidate));
                all.sort(Comparator.comparing(candidate -> !isHeldBy(row, candidate)));
                candidates.put(seat.index(), all.subList(0, Math.min(all.size(), OFFICERS)));
            }
        }
        return candidates;
    }

    private static boolean isHeldBy(Plan.@Nullable Row row, Choices.Candidate candidate) {
        return row != null && candidate.officer().id().equals(row.officer());
    }

    /** The plan, or a better one. */
    private Plan improve(Plan plan, Set<Integer> open) {
        HardMediumSoftLongScore score = judge.judge(plan).score();
        var model = new RotationModel(choices.around(plan, candidates(plan, open)), Level.SOFT);
        model.limit(Level.HARD, -score.hardScore());
        model.limit(Level.MEDIUM, -score.mediumScore());
        model.hint(plan);
        model.minimizeWeighted(Math.max(10_000, 1 - score.softScore()));
        var solver = new CpSolver();
        CpSatSearch.setWorkers(solver.getParameters(), workers)
                .setRandomSeed(random.nextInt(Integer.MAX_VALUE))
                .setMaxTimeInSeconds(Math.min(SECONDS, task.timeLeft().toMillis() / 1000.0))
                .setRelativeGapLimit(0.001)
                .setMaxPresolveIterations(1)
                .setCpModelProbingLevel(0)
                .setSymmetryLevel(0);
        CpSolverStatus status = solver.solve(model.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return plan;
        }
        Plan other = model.plan(solver::booleanValue);
        if (judge.judge(other).score().compareTo(score) <= 0) {
            return plan;
        }
        found.accept(other);
        return other;
    }
}
