package rotation.planner;

import rotation.judge.Verdict;
import rotation.solve.SolvedPlan;

/**
 * A plan that solver and judge agree on.
 *
 * @param solved the result of the search
 * @param verdict of the judge; the plan is legal
 * @param file the document to write
 */
public record JudgedPlan(SolvedPlan solved, Verdict verdict, PlanFile file) {}
