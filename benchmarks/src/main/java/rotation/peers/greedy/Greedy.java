package rotation.peers.greedy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.solve.WorkingPlan;

/**
 * Plans tour after tour. Announced tours come first, and stay as people were told unless that breaks a hard rule. The others
 * follow by priority, then by their first day. Each goes to the officer with whom the plan costs least, every officer in the
 * earliest window that suits; what is planned is not changed any more. A hard rule is never broken further.
 */
final class Greedy {

    private final WorkingPlan plan;

    /** The places of tours by their ids. */
    private final Map<String, Integer> places = new HashMap<>();

    private long tried;

    /** Begins with what cannot be changed: deployed and locked tours. */
    Greedy(Problem problem) {
        plan = new WorkingPlan(problem);
        for (int tour = 0; tour < plan.tours(); tour++) {
            places.put(plan.tour(tour).id(), tour);
            if (!plan.isOfficerFixed(tour)) {
                plan.empty(tour);
            }
        }
    }

    /** @param isOver whether there is no time left; what is not planned then stays empty */
    void plan(BooleanSupplier isOver) {
        for (int tour = 0; tour < plan.tours(); tour++) {
            if (plan.isOfficerFixed(tour)) {
                keepHardRules(tour);
            }
        }
        List<Integer> mostUrgentFirst = IntStream.range(0, plan.tours())
                .filter(tour -> !plan.isOfficerFixed(tour))
                .boxed()
                .sorted(Comparator.comparing((Integer tour) -> !plan.tour(tour).isAnnounced())
                        .thenComparing(tour -> -plan.tour(tour).position().priority())
                        .thenComparing(tour -> plan.tour(tour).starts().period().from()))
                .toList();
        for (int tour : mostUrgentFirst) {
            if (isOver.getAsBoolean()) {
                return;
            }
            if (!keepWord(tour)) {
                sendBest(tour);
            }
        }
    }

    /** Lets an officer who is there already return another day if the one that was announced breaks a hard rule. */
    private void keepHardRules(int tour) {
        List<Period> windows = plan.windows(tour, 0);
        int best = windows.indexOf(plan.window(tour));
        HardMediumSoftLongScore bestScore = plan.score();
        for (int window = 0; window < windows.size(); window++) {
            HardMediumSoftLongScore score = scoreWith(tour, 0, window);
            if (score.hardScore() > bestScore.hardScore()) {
                best = window;
                bestScore = score;
            }
        }
        plan.send(tour, 0, best);
    }

    /** Plans a tour as people were told; says whether that could be. */
    private boolean keepWord(int tour) {
        Tour.Assignment told = plan.tour(tour).assignment();
        if (told == null || !plan.tour(tour).isAnnounced()) {
            return false;
        }
        List<Officer> officers = plan.officers(tour);
        for (int officer = 0; officer < officers.size(); officer++) {
            if (told.isOf(officers.get(officer))) {
                int window = plan.windows(tour, officer).indexOf(told.window());
                HardMediumSoftLongScore empty = plan.score();
                if (window >= 0 && breaksNoMoreThan(empty, scoreWith(tour, officer, window))) {
                    return true;
                }
                plan.empty(tour);
            }
        }
        return false;
    }

    private void sendBest(int tour) {
        HardMediumSoftLongScore empty = plan.score();
        HardMediumSoftLongScore best = empty;
        int bestOfficer = -1;
        int bestWindow = -1;
        int officers = plan.officers(tour).size();
        for (int officer = 0; officer < officers; officer++) {
            for (int window : earliestFirst(tour, plan.windows(tour, officer))) {
                HardMediumSoftLongScore score = scoreWith(tour, officer, window);
                if (breaksNoMoreThan(empty, score)) {
                    if (score.compareTo(best) > 0) {
                        best = score;
                        bestOfficer = officer;
                        bestWindow = window;
                    }
                    break;
                }
            }
        }
        if (bestOfficer < 0) {
            plan.empty(tour);
        } else {
            plan.send(tour, bestOfficer, bestWindow);
        }
    }

    private HardMediumSoftLongScore scoreWith(int tour, int officer, int window) {
        tried++;
        plan.send(tour, officer, window);
        return plan.score();
    }

    private static boolean breaksNoMoreThan(HardMediumSoftLongScore before, HardMediumSoftLongScore after) {
        return after.hardScore() >= before.hardScore();
    }

    /**
     * The order in which a planner looks at windows: the earliest that leaves no more than the wanted handover with the tour
     * before it, the longer overlaps last; of one start the length that is wanted.
     */
    private List<Integer> earliestFirst(int tour, List<Period> windows) {
        int wanted = wantedStart(tour);
        int preferredDays = plan.tour(tour).preferredDays();
        return IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer window) -> windows.get(window).from() < wanted)
                        .thenComparing(window -> Math.abs(windows.get(window).from() - wanted))
                        .thenComparing(window -> Math.abs(windows.get(window).days() - preferredDays)))
                .toList();
    }

    /** The day on which a tour should start for the handover that its mission wants; very early if nobody is there before. */
    private int wantedStart(int tour) {
        String follows = plan.tour(tour).follows();
        Integer before = follows == null ? null : places.get(follows);
        @Nullable Period there = before == null ? null : plan.window(before);
        return there == null
                ? plan.tour(tour).starts().period().from()
                : there.to() + 1 - plan.tour(tour).mission().handoverDays();
    }

    HardMediumSoftLongScore score() {
        return plan.score();
    }

    /** How many officers were tried in how many windows. */
    long tried() {
        return tried;
    }

    Plan toPlan() {
        return plan.toPlan();
    }
}
