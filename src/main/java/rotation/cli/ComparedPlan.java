package rotation.cli;

import java.nio.file.Path;
import rotation.judge.Verdict;
import rotation.model.Plan;

/**
 * One of some plans of one problem.
 *
 * @param name a letter, from A on
 * @param file where it stands
 */
record ComparedPlan(String name, Path file, Plan plan, Verdict verdict) {}
