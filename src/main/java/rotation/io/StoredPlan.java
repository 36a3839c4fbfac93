package rotation.io;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.rule.Rule;

/**
 * A plan as it was read.
 *
 * @param plan what the file says
 * @param problem the SHA-256 of the problem that it was made for, in hexadecimal; null: it does not say
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param hardPoints of each hard rule, as the file says; without the rules of which it says nothing, or which were not hard
 */
public record StoredPlan(Plan plan, @Nullable String problem, String sha256, Map<Rule, Long> hardPoints) {

    /** Copies the map. */
    public StoredPlan {
        hardPoints = Map.copyOf(hardPoints);
    }
}
