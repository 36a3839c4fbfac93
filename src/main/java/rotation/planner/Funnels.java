package rotation.planner;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rotation.explain.Explainer;
import rotation.explain.Funnel;
import rotation.io.FunnelRow;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** How many officers are left for the empty tours of a plan, as it is written. */
final class Funnels {

    /** So many pairs of a tour and an officer are looked at, which takes a second or two; {@code explain} tells the rest. */
    private static final int MOST_PAIRS = 5_000_000;

    private Funnels() {}

    /** By the ids of the empty tours, the first of them if there are too many. */
    static Map<String, FunnelRow> of(Problem problem, Plan plan) {
        var explainer = new Explainer(problem, plan);
        List<Tour> empty = explainer.emptyTours();
        int most = MOST_PAIRS / Math.max(1, problem.officers().size());
        return empty.parallelStream()
                .limit(most)
                .map(explainer::funnel)
                .collect(Collectors.toMap(Funnel::tour, Funnels::row));
    }

    private static FunnelRow row(Funnel funnel) {
        return new FunnelRow(
                funnel.officers(),
                funnel.steps().stream()
                        .map(step -> new FunnelRow.Step(step.rule().id(), step.remaining()))
                        .toList());
    }
}
