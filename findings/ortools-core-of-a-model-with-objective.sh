#!/usr/bin/env bash
# OR-Tools 9.15.6755, CP-SAT: with an objective, the core of an infeasible model is all assumptions.
#
# Ten switches, each an assumption; the first two exclude each other, the others have nothing to do with it. Asked why it
# is infeasible (sufficientAssumptionsForInfeasibility). Expected: the same two switches whether there is an objective or not.
# Seen: two without an objective; all ten once the model minimizes anything.
# So to explain with cores: take the objective away first, then solve again.
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
cat > "$dir/Core.java" <<'JAVA'
import com.google.ortools.Loader;
import com.google.ortools.sat.*;

public class Core {
    static int core(boolean objective) {
        var model = new CpModel();
        var on = new Literal[10];
        var amount = model.newIntVar(0, 100, "amount");
        for (int i = 0; i < on.length; i++) {
            on[i] = model.newBoolVar("on" + i);
        }
        model.addLessOrEqual(amount, 10).onlyEnforceIf(on[0]);
        model.addGreaterOrEqual(amount, 20).onlyEnforceIf(on[1]);
        model.addAssumptions(on);
        if (objective) {
            model.minimize(LinearExpr.sum(on));
        }
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1);
        solver.solve(model);
        return solver.sufficientAssumptionsForInfeasibility().size();
    }
    public static void main(String[] args) {
        Loader.loadNativeLibraries();
        System.out.println("without an objective: " + core(false) + ", with one: " + core(true));
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Core.java")
echo "$seen"
[ "$seen" = "without an objective: 2, with one: 10" ] || { echo "It behaves otherwise now."; exit 1; }
