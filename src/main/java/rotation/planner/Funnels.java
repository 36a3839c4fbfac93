package rotation.planner;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import rotation.explain.Explainer;
import rotation.explain.Funnel;
import rotation.model.ParallelWork;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** How many officers are left for the empty tours of a plan. */
final class Funnels {

    /** So many pairs of a tour and an officer are looked at, which takes a few seconds; {@code explain} tells the rest. */
    private static final int MOST_PAIRS = 1_000_000;

    private Funnels() {}

    /** By the ids of the empty tours, the first of them if there are too many. */
    static Map<String, Funnel> of(Problem problem, Plan plan) {
        var explainer = new Explainer(problem, plan);
        List<Tour> empty = explainer.emptyTours();
        int most = MOST_PAIRS / Math.max(1, problem.officers().size());
        return ParallelWork.map(empty.subList(0, Math.min(most, empty.size())), explainer::funnel).stream()
                .collect(Collectors.toMap(Funnel::tour, Function.identity()));
    }
}
