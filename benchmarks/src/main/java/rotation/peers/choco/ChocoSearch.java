package rotation.peers.choco;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.search.strategy.selectors.values.IntDomainMax;
import org.chocosolver.solver.search.strategy.selectors.variables.DomOverWDeg;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;
import rotation.peers.choco.Choices.Choice;
import rotation.peers.choco.RotationModel.Taken;

/** Looks for the best plan level by level: what is proven of one level must be kept on the next. */
final class ChocoSearch {

    private final PeerTask task;
    private final Choices choices;
    private final Map<Level, Integer> proven = new EnumMap<>(Level.class);
    private @Nullable Plan best;
    private HardMediumSoftLongScore bestScore = HardMediumSoftLongScore.ZERO;
    private long nodes;

    ChocoSearch(PeerTask task, Choices choices) {
        this.task = task;
        this.choices = choices;
    }

    /** The best plan; null: there was not time enough to find any. */
    @Nullable
    PeerAnswer search() {
        for (Level level : Level.values()) {
            Integer least = least(level);
            if (least == null) {
                break;
            }
            proven.put(level, least);
            task.trace().proven(score(proven));
        }
        return best == null ? null : new PeerAnswer(best, bestScore, nodes, remarks());
    }

    private List<String> remarks() {
        return proven.size() == Level.values().length
                ? List.of("the best plan, proven in " + nodes + " nodes")
                : List.of("ended before it was proven to be the best, after " + nodes + " nodes");
    }

    private static HardMediumSoftLongScore score(Map<Level, Integer> taken) {
        return HardMediumSoftLongScore.of(
                -taken.getOrDefault(Level.HARD, 0),
                -taken.getOrDefault(Level.MEDIUM, 0),
                -taken.getOrDefault(Level.SOFT, 0));
    }

    /** What a level takes in the best plan; null: that is not known. */
    private @Nullable Integer least(Level level) {
        var rotation = new RotationModel(choices);
        Rules.addTo(rotation);
        proven.forEach((before, least) ->
                rotation.model().arithm(rotation.total(before), "<=", least).post());
        IntVar total = rotation.total(level);
        Solver solver = rotation.model().getSolver();
        rotation.model().setObjective(false, total);
        BoolVar[] decisions = decisions(rotation);
        List<IntVar> rest = new ArrayList<>(Arrays.asList(rotation.model().retrieveIntVars(true)));
        rest.removeAll(Arrays.asList(decisions));
        var costs = Search.inputOrderLBSearch(rest.toArray(IntVar[]::new));
        if (decisions.length == 0) {
            solver.setSearch(costs);
        } else {
            var choice = new DomOverWDeg<IntVar>(decisions, task.seed());
            solver.setSearch(Search.intVarSearch(choice, new IntDomainMax(), decisions), costs);
        }
        solver.addStopCriterion(() -> task.timeLeft().isZero());
        Integer least = null;
        while (solver.solve()) {
            least = total.getValue();
            found(rotation, nodes + solver.getNodeCount());
        }
        nodes += solver.getNodeCount();
        return solver.isStopCriterionMet() ? null : least;
    }

    private static BoolVar[] decisions(RotationModel rotation) {
        return rotation.all().stream().map(Taken::is).toArray(BoolVar[]::new);
    }

    private void found(RotationModel rotation, long nodesSoFar) {
        var plan = choices.plan();
        for (int tour = 0; tour < rotation.byTour().size(); tour++) {
            if (!plan.isOfficerFixed(tour)) {
                plan.empty(tour);
            }
            for (Taken taken : rotation.byTour().get(tour)) {
                Choice choice = taken.choice();
                if (taken.is().getValue() == 1) {
                    plan.send(tour, choice.officerPlace(), choice.windowPlace());
                }
            }
        }
        if (task.trace().found(plan.score(), nodesSoFar)) {
            best = plan.toPlan();
            bestScore = plan.score();
        }
    }
}
