package rotation.explain.choice;

import org.jspecify.annotations.Nullable;
import rotation.model.Plan;

/**
 * Another tour that has to change, because it holds the officer who is to go.
 *
 * @param tour its id
 * @param replacement who takes it then, in its window; null: nobody, it would be empty
 */
public record Displacement(String tour, Plan.@Nullable Row replacement) {

    /** Its row in the changed plan. */
    public Plan.Row row() {
        return replacement == null ? Plan.Row.empty(tour) : replacement;
    }
}
