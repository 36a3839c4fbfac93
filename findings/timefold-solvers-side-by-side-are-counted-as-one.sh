#!/usr/bin/env bash
# Timefold Solver 1.32.0: of plain solvers that run side by side in one program, only the first is counted by Micrometer.
#
# Two solvers of one factory, on two threads, and a registry that is asked for "timefold.solver.move.evaluation.count" while both are
# at work. Expected: the moves of both, as two gauges or added up. Seen: one gauge, that of the solver that began first; the other is
# not counted at all, and Micrometer logs a warning ("This Gauge has been already registered"), also where nobody asks for meters.
# SolverManager has a tag of its own for each job and is not concerned. A plain solver wants one too: DefaultSolver.setMonitorTagMap.
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
cat > "$dir/Meters.java" <<'JAVA'
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
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.IntStream;

public class Meters {
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
    static final SimpleMeterRegistry REGISTRY = new SimpleMeterRegistry();

    static int gauges(boolean tagged) throws Exception {
        var config = new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Task.class)
                .withEasyScoreCalculatorClass(Sum.class)
                .withPhases(new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                        .withTerminationConfig(new TerminationConfig().withStepCountLimit(1000)));
        SolverFactory<Plan> factory = SolverFactory.create(config);
        var both = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var seen = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 2; i++) {
            var solver = (DefaultSolver<Plan>) factory.buildSolver();
            if (tagged) {
                solver.setMonitorTagMap(Map.of("search", "" + i));
            }
            var count = new int[1];
            solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<Plan>() {
                @Override public void phaseStarted(AbstractPhaseScope<Plan> scope) {
                    try {
                        both.await();
                        count[0] = REGISTRY.find("timefold.solver.move.evaluation.count").gauges().size();
                        both.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            seen.add(threads.submit(() -> {
                var plan = new Plan();
                plan.tasks = IntStream.range(0, 50).mapToObj(t -> new Task()).toList();
                plan.tasks.forEach(task -> task.slot = 0);
                solver.solve(plan);
                return count[0];
            }));
        }
        int gauges = seen.get(0).get();
        threads.shutdown();
        return gauges;
    }
    public static void main(String[] args) throws Exception {
        Metrics.addRegistry(REGISTRY);
        System.out.println("two solvers at work, gauges: " + gauges(false));
        System.out.println("the same with a tag each, gauges: " + gauges(true));
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Meters.java" 2> "$dir/log")
echo "$seen"
[ "$seen" = "two solvers at work, gauges: 1
the same with a tag each, gauges: 2" ] && grep -q "has been already registered" "$dir/log" ||
  { cat "$dir/log"; echo "It behaves otherwise now."; exit 1; }
