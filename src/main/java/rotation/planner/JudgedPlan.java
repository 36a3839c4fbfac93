package rotation.planner;

import java.util.List;
import rotation.attention.Attention;
import rotation.judge.Verdict;
import rotation.solve.SolvedPlan;

/**
 * A plan that solver and judge agree on.
 *
 * @param solved the result of the search
 * @param verdict of the judge; the plan is legal
 * @param file the document to write
 */
public record JudgedPlan(SolvedPlan solved, Verdict verdict, PlanFile file) {

    /** What needs attention; empty also of a plan of a search that still runs, at which nobody has looked. */
    public List<Attention> attention() {
        return file.attention() == null ? List.of() : file.attention();
    }
}
