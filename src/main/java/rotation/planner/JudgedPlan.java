package rotation.planner;

import rotation.judge.Verdict;
import rotation.solve.SolvedPlan;

/**
 * A plan that solver and judge agree on.
 *
 * @param solved how it was found
 * @param verdict what the judge says of it; it is legal
 * @param file what is to be written
 */
public record JudgedPlan(SolvedPlan solved, Verdict verdict, PlanFile file) {}
