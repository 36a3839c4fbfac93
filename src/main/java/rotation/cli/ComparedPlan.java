package rotation.cli;

import java.nio.file.Path;
import rotation.judge.Verdict;
import rotation.model.Plan;

/**
 * One of the plans that are compared.
 *
 * @param name a letter, from A
 */
record ComparedPlan(String name, Path file, Plan plan, Verdict verdict) {}
