#!/usr/bin/env bash
# Timefold Solver 1.32.0: a swap of one variable is not tried between entities whose OTHER variable has different ranges.
#
# Each task has a worker (one range for all) and a slot (a range of its own for each task, given by the task). A swap move
# selector limited to the variable "worker" would only exchange workers. Expected: it proposes the exchange of two workers.
# Seen: it proposes nothing, and says nothing: partners are those that could take over ALL values of the entity, of the slot
# too, which is not swapped. With one slot range for both tasks the same selector proposes the exchange. A pillar swap limited to "worker" proposes it in both cases.
# So the default local search of a model with entity-provided ranges may be one of change moves only.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ai.timefold.solver</groupId><artifactId>timefold-solver-core</artifactId><version>1.32.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Swap.java" <<'JAVA'
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.*;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.entity.pillar.PillarSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.*;
import ai.timefold.solver.core.config.localsearch.*;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.*;

public class Swap {
    @PlanningEntity
    public static class Task {
        @PlanningId public String id;
        @PlanningVariable(valueRangeProviderRefs = "workers") public String worker;
        @PlanningVariable(valueRangeProviderRefs = "slots") public Integer slot;
        @ValueRangeProvider(id = "slots") public List<Integer> slots;
        public Task() {}
        Task(String id, String worker, List<Integer> slots) { this.id = id; this.worker = worker; this.slots = slots; slot = slots.get(0); }
    }
    @PlanningSolution
    public static class Plan {
        @ValueRangeProvider(id = "workers") public List<String> workers = List.of("a", "b");
        @PlanningEntityCollectionProperty public List<Task> tasks;
        @PlanningScore public SimpleScore score;
    }
    /** Task 1 wants worker b, task 2 wants worker a; two of a kind cost so much that only an exchange gets there. */
    public static class Wish implements EasyScoreCalculator<Plan, SimpleScore> {
        public SimpleScore calculateScore(Plan plan) {
            String first = plan.tasks.get(0).worker, second = plan.tasks.get(1).worker;
            return SimpleScore.of(first.equals(second) ? -100 : first.equals("b") ? 0 : -1);
        }
    }
    static String solve(MoveSelectorConfig<?> moves, List<Integer> first, List<Integer> second) {
        var plan = new Plan();
        plan.tasks = List.of(new Task("1", "a", first), new Task("2", "b", second));
        var phase = new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.HILL_CLIMBING).withMoveSelectorConfig(moves);
        var config = new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Task.class)
                .withEasyScoreCalculatorClass(Wish.class).withPhases(phase)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(java.time.Duration.ofSeconds(1)));
        return SolverFactory.<Plan>create(config).buildSolver().solve(plan).score.toString();
    }
    public static void main(String[] args) {
        List<Integer> one = List.of(1, 2), other = List.of(3, 4);
        System.out.println("swap, one range for both: " + solve(new SwapMoveSelectorConfig().withVariableNameIncludes("worker"), one, one));
        System.out.println("swap, a range for each: " + solve(new SwapMoveSelectorConfig().withVariableNameIncludes("worker"), one, other));
        System.out.println("pillar swap, a range for each: " + solve(new PillarSwapMoveSelectorConfig()
                .withPillarSelectorConfig(new PillarSelectorConfig().withEntitySelectorConfig(new EntitySelectorConfig(Task.class)))
                .withVariableNameIncludes("worker"), one, other));
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Swap.java")
echo "$seen"
[ "$seen" = "swap, one range for both: 0
swap, a range for each: -1
pillar swap, a range for each: 0" ] || { echo "It behaves otherwise now."; exit 1; }
