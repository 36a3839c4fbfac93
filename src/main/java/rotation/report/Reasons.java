package rotation.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.explain.EmptyTourExplanation;
import rotation.explain.Explainer;
import rotation.explain.Funnel;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Why tours are empty. What would fill one takes long to find out, the longer the larger the season: it is done for the most
 * important ones alone, for as many as the season is small, so that the same plan always makes the same page.
 */
final class Reasons {

    /** To explain a tour takes as long as the season has tours and officers; of these, so many for all together. */
    private static final int WORK = 30_000;

    private static final int LEAST = 2;
    private static final int MOST = 40;

    private final Map<Tour, EmptyTourExplanation> explained = new HashMap<>();
    private final Map<Tour, Funnel> funnels = new HashMap<>();

    /** @param empty the tours in question, the most important first */
    Reasons(Problem problem, Plan plan, List<ShownTour> empty) {
        int size = Math.max(1, problem.tours().size() + problem.officers().size());
        int most = Math.min(empty.size(), Math.max(LEAST, Math.min(MOST, WORK / size)));
        if (empty.isEmpty()) {
            return;
        }
        var explainer = new Explainer(problem, plan);
        List<Object> found = IntStream.range(0, empty.size())
                .parallel()
                .mapToObj(i -> {
                    Tour tour = empty.get(i).tour();
                    return i < most ? (Object) explainer.tour(tour.id()) : explainer.funnel(tour);
                })
                .toList();
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

    /** For how many tours it is known what would fill them. */
    int explained() {
        return explained.size();
    }

    /** Why a tour is empty, and what would fill it; null: it is one of too many, or its row cannot be judged. */
    @Nullable
    EmptyTourExplanation of(Tour tour) {
        return explained.get(tour);
    }

    /** Who is left for an empty tour, one hard rule after the other; null: its row cannot be judged. */
    @Nullable
    Funnel funnel(Tour tour) {
        return funnels.get(tour);
    }
}
