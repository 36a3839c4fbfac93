package rotation.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.explain.EmptyTourExplanation;
import rotation.explain.Explainer;
import rotation.explain.Funnel;
import rotation.model.ParallelWork;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Why tours are empty. A full explanation takes time in proportion to the size of the problem, so only the tours of the highest
 * priority have one. How many depends on the size of the problem and not on the clock: the same plan always gives the same page.
 */
final class Reasons {

    /** The most tours and officers that all explanations together go through; one explanation goes through all of them. */
    private static final int WORK = 30_000;

    private static final int LEAST_EXPLAINED = 2;
    private static final int MOST_EXPLAINED = 40;

    private final Map<Tour, EmptyTourExplanation> explained = new HashMap<>();
    private final Map<Tour, Funnel> funnels = new HashMap<>();

    /** @param empty the empty tours, highest priority first */
    Reasons(Problem problem, Plan plan, List<ShownTour> empty) {
        int size = Math.max(1, problem.tours().size() + problem.officers().size());
        int most = Math.min(empty.size(), Math.max(LEAST_EXPLAINED, Math.min(MOST_EXPLAINED, WORK / size)));
        if (empty.isEmpty()) {
            return;
        }
        var explainer = new Explainer(problem, plan);
        List<Object> found = ParallelWork.map(empty.size(), i -> {
            Tour tour = empty.get(i).tour();
            return i < most ? (Object) explainer.tour(tour.id()) : explainer.funnel(tour);
        });
        for (int i = 0; i < empty.size(); i++) {
            Tour tour = empty.get(i).tour();
            if (found.get(i) instanceof EmptyTourExplanation why) {
                explained.put(tour, why);
                funnels.put(tour, why.funnel());
            } else if (found.get(i) instanceof Funnel funnel) {
                funnels.put(tour, funnel);
            }
        }
    }

    /** The number of tours with a full explanation. */
    int explained() {
        return explained.size();
    }

    /** The full explanation of an empty tour; null: its priority is too low, or its row cannot be judged. */
    @Nullable
    EmptyTourExplanation of(Tour tour) {
        return explained.get(tour);
    }

    /** How many officers each hard rule removes for an empty tour; null: its row cannot be judged. */
    @Nullable
    Funnel funnel(Tour tour) {
        return funnels.get(tour);
    }
}
