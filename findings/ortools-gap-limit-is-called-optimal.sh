#!/usr/bin/env bash
# OR-Tools 9.15.6755, CP-SAT: a search that ended at a gap limit says OPTIMAL.
#
# A small knapsack, solved with relative_gap_limit 0.9. Expected: status FEASIBLE, since the best plan is not proven.
# Seen: OPTIMAL, while the value found is below the bound that the same response reports. Only bound = value tells a proof,
# so whoever records "proven" must compare the two and not look at the status.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.ortools</groupId><artifactId>ortools-java</artifactId><version>9.15.6755</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Gap.java" <<'JAVA'
import com.google.ortools.Loader;
import com.google.ortools.sat.*;

public class Gap {
    public static void main(String[] args) {
        Loader.loadNativeLibraries();
        var model = new CpModel();
        int n = 40;
        var taken = new Literal[n];
        long[] weights = new long[n];
        long[] values = new long[n];
        var random = new java.util.Random(1);
        long sum = 0;
        for (int i = 0; i < n; i++) {
            taken[i] = model.newBoolVar("x" + i);
            weights[i] = 100 + random.nextInt(900);
            values[i] = weights[i] + random.nextInt(100);
            sum += weights[i];
        }
        model.addLessOrEqual(LinearExpr.weightedSum(taken, weights), sum / 2);
        model.maximize(LinearExpr.weightedSum(taken, values));
        var solver = new CpSolver();
        solver.getParameters().setRelativeGapLimit(0.9).setNumWorkers(1).setRandomSeed(1).setCpModelPresolve(false);
        CpSolverStatus status = solver.solve(model);
        System.out.println(status + ", the value is " + (solver.objectiveValue() < solver.bestObjectiveBound() ? "below" : "at") + " the bound");
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Gap.java")
echo "$seen"
[ "$seen" = "OPTIMAL, the value is below the bound" ] || { echo "It behaves otherwise now."; exit 1; }
