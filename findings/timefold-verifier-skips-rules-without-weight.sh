#!/usr/bin/env bash
# Timefold Solver 1.32.0 (timefold-solver-test): a constraint whose default weight is 0 has no matches in ConstraintVerifier.given.
#
# The constraint penalizes each task by 1, with a default weight of zero, as a rule that a user switches on by an override.
# Expected of verifyThat(...).given(task): its matches are counted whatever the weight, so that penalizes(1) passes.
# Seen: penalizes(0) passes and penalizes(1) fails; the test would stay green with the whole stream emptied. With
# givenSolution and a ConstraintWeightOverrides of 1 in that solution the match is seen.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ai.timefold.solver</groupId><artifactId>timefold-solver-test</artifactId><version>1.32.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Verify.java" <<'JAVA'
package demo;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.*;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.simple.SimpleScore;
import ai.timefold.solver.core.api.score.stream.*;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import java.util.*;

public class Verify {
    @PlanningEntity
    public static class Task {
        @PlanningVariable public Integer slot;
        @ValueRangeProvider public List<Integer> slots = List.of(1, 2);
    }
    @PlanningSolution
    public static class Plan {
        @PlanningEntityCollectionProperty public List<Task> tasks;
        @PlanningScore public SimpleScore score;
        public ConstraintWeightOverrides<SimpleScore> weights = ConstraintWeightOverrides.none();
    }
    public static class Rules implements ConstraintProvider {
        public Constraint[] defineConstraints(ConstraintFactory factory) { return new Constraint[] {off(factory)}; }
        Constraint off(ConstraintFactory factory) {
            return factory.forEach(Task.class).penalize(SimpleScore.ZERO).asConstraint("off");
        }
    }
    static String passes(Runnable check) {
        try {
            check.run();
            return "passes";
        } catch (AssertionError e) {
            return "fails";
        }
    }
    public static void main(String[] args) {
        var verifier = ConstraintVerifier.build(new Rules(), Plan.class, Task.class);
        var task = new Task();
        task.slot = 1;
        System.out.println("given, penalizes(0): " + passes(() -> verifier.verifyThat(Rules::off).given(task).penalizes(0)));
        System.out.println("given, penalizes(1): " + passes(() -> verifier.verifyThat(Rules::off).given(task).penalizes(1)));
        var plan = new Plan();
        plan.tasks = List.of(task);
        plan.weights = ConstraintWeightOverrides.of(Map.of("off", SimpleScore.ONE));
        System.out.println("givenSolution, weight 1, penalizes(1): " + passes(() -> verifier.verifyThat(Rules::off).givenSolution(plan).penalizes(1)));
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Verify.java")
echo "$seen"
[ "$seen" = "given, penalizes(0): passes
given, penalizes(1): fails
givenSolution, weight 1, penalizes(1): passes" ] || { echo "It behaves otherwise now."; exit 1; }
