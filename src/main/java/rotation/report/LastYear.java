package rotation.report;

import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;

/**
 * The season before and its plan, beside which the page shows its own.
 *
 * @param problem redacted by {@link rotation.model.Redaction#redacted} if names must not be shown
 * @param plan legal for that problem
 * @param verdict of the judge on the plan
 */
public record LastYear(Problem problem, Plan plan, Verdict verdict) {}
