package rotation.explain.shortage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Who is missing, whatever plan is made. */
public final class Shortage {

    private final Problem problem;
    private final List<Tour> open;
    private final List<SetExplanation> sets;
    private final boolean complete;
    private final List<Balance> balances;
    private final List<Request> requests;
    /** The empty tours of a plan by their ids; null: no plan is looked at. */
    private final @Nullable List<String> emptyInPlan;

    /**
     * Explains a shortage.
     *
     * @param open the tours whose officer is not settled
     * @param sets of these, those that compete; no tour is in two of them
     * @param complete whether these are all sets
     * @param takers how many officers could take at least one of some tours
     * @param plan breaks no hard rule, and tells which tours are empty now; null: no plan is looked at
     * @param isOver whether there is no time left to see why the others are no help
     */
    public Shortage(
            Problem problem,
            List<Tour> open,
            List<TourSet> sets,
            boolean complete,
            ToIntFunction<List<Tour>> takers,
            @Nullable Plan plan,
            BooleanSupplier isOver) {
        this.problem = problem;
        this.open = List.copyOf(open);
        var judge = new Judge(problem);
        this.sets = sets.stream()
                .map(set -> SetExplanation.of(problem, judge, set, isOver))
                .toList();
        this.complete = complete && this.sets.stream().noneMatch(one -> one.others() == null);
        balances = Balances.of(problem, open, takers);
        requests = made();
        emptyInPlan = plan == null ? null : empty(plan);
    }

    private List<String> empty(Plan plan) {
        Map<String, Plan.Row> rows = plan.byTour();
        return problem.tours().stream()
                .map(Tour::id)
                .filter(id -> {
                    Plan.Row row = rows.get(id);
                    return row == null || row.officer() == null;
                })
                .toList();
    }

    private List<Request> made() {
        var requests = new ArrayList<Request>();
        for (Agency agency : problem.agencies()) {
            for (int set = 0; set < sets.size(); set++) {
                var byRule = new LinkedHashMap<Rule, List<Lacking>>();
                sets.get(set).near().stream()
                        .filter(one -> one.posting().officer().agency().equals(agency))
                        .forEach(one -> byRule.computeIfAbsent(one.rules().get(0), key -> new ArrayList<>())
                                .add(one));
                int place = set;
                byRule.forEach((rule, officers) -> requests.add(new Request(agency, place, rule, officers)));
            }
        }
        return requests;
    }

    Problem problem() {
        return problem;
    }

    /** The tours whose officer is not settled, in the order of the problem. */
    List<Tour> open() {
        return open;
    }

    /** The tours that compete, in the order of their first ones. */
    List<SetExplanation> sets() {
        return sets;
    }

    /** Whether these are all, with all that is to say of them; no: it had to end before, and more tours may have to stay empty. */
    public boolean isComplete() {
        return complete;
    }

    /** What tours ask for, beside what the roster has: by trait, the scarcest first. */
    List<Balance> balances() {
        return balances;
    }

    /** Who of each agency lacks a single thing, in the order of agencies and of sets. */
    List<Request> requests() {
        return requests;
    }

    /** The empty tours of the plan that is looked at, in the order of the problem; null: none is. */
    @Nullable
    List<String> emptyInPlan() {
        return emptyInPlan;
    }

    /** How many tours stay empty at least, in any plan that breaks no hard rule. */
    public int empty() {
        return sets.stream().mapToInt(one -> one.set().empty()).sum();
    }
}
