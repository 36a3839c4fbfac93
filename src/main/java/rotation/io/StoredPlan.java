package rotation.io;

import org.jspecify.annotations.Nullable;
import rotation.model.Plan;

/**
 * A plan as it was read.
 *
 * @param plan what the file says
 * @param problem the SHA-256 of the problem that it was made for, in hexadecimal; null: it does not say
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 */
public record StoredPlan(Plan plan, @Nullable String problem, String sha256) {}
