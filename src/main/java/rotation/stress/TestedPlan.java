package rotation.stress;

import rotation.model.Plan;

/**
 * A plan that is put through seasons.
 *
 * @param name for people, such as the name of its file
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param plan legal for the problem
 */
public record TestedPlan(String name, String sha256, Plan plan) {}
