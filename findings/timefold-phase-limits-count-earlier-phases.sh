#!/usr/bin/env bash
# Timefold Solver 1.32.0: a moveCountLimit (or scoreCalculationCountLimit) of a phase counts the phases before it too.
#
# Two local search phases, each with a limit of 1,000 moves. Expected: 1,000 moves in each, 2,000 in all.
# Seen: the first makes 1,000 and the second not one. A stepCountLimit of a phase counts that phase alone, as one would think.
# So phases that should share moves equally want limits of 1,000, 2,000, ..., or a solver of their own each.
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
cat > "$dir/Phases.java" <<'JAVA'
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.*;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.*;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import ai.timefold.solver.core.impl.phase.scope.*;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.util.*;
import java.util.stream.IntStream;

public class Phases {
    @PlanningEntity
    public static class Task {
        @PlanningVariable public Integer slot;
        @ValueRangeProvider public List<Integer> slots = IntStream.range(0, 100).boxed().toList();
    }
    @PlanningSolution
    public static class Plan {
        @PlanningEntityCollectionProperty public List<Task> tasks;
        @PlanningScore public SimpleScore score;
    }
    public static class Sum implements EasyScoreCalculator<Plan, SimpleScore> {
        public SimpleScore calculateScore(Plan plan) {
            return SimpleScore.of(plan.tasks.stream().mapToInt(task -> task.slot).sum());
        }
    }
    static String steps(TerminationConfig limit) {
        var plan = new Plan();
        plan.tasks = IntStream.range(0, 50).mapToObj(i -> new Task()).toList();
        plan.tasks.forEach(task -> task.slot = 0);
        var phases = new ArrayList<LocalSearchPhaseConfig>();
        for (int i = 0; i < 2; i++) {
            phases.add(new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                    .withTerminationConfig(limit.copyConfig()));
        }
        var config = new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Task.class)
                .withEasyScoreCalculatorClass(Sum.class).withPhases(phases.get(0), phases.get(1));
        var solver = (DefaultSolver<Plan>) SolverFactory.<Plan>create(config).buildSolver();
        var steps = new ArrayList<Integer>();
        solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<Plan>() {
            @Override public void phaseEnded(AbstractPhaseScope<Plan> scope) { steps.add(scope.getLastCompletedStepScope().getStepIndex() + 1); }
        });
        solver.solve(plan);
        return steps.stream().map(n -> n > 0 ? "some" : "none").toList().toString();
    }
    public static void main(String[] args) {
        System.out.println("moves: " + steps(new TerminationConfig().withMoveCountLimit(1000L)));
        System.out.println("score calculations: " + steps(new TerminationConfig().withScoreCalculationCountLimit(1000L)));
        System.out.println("steps: " + steps(new TerminationConfig().withStepCountLimit(1000)));
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Phases.java")
echo "$seen"
[ "$seen" = "moves: [some, none]
score calculations: [some, none]
steps: [some, some]" ] || { echo "It behaves otherwise now."; exit 1; }
