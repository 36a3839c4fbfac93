package rotation.io;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * A plan as it was read.
 *
 * @param plan what the file says
 * @param problem the SHA-256 of the problem that it was made for, in hexadecimal; null: it does not say
 * @param options how that problem was read otherwise than its file says; null: it does not say what it was made for
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param hardPoints of each hard rule, as the file says; without the rules of which it says nothing, or which were not hard
 * @param isComplete whether every tour that somebody could take was tried for it, as far as the file says
 */
public record StoredPlan(
        Plan plan,
        @Nullable String problem,
        @Nullable ReadOptions options,
        String sha256,
        Map<Rule, Long> hardPoints,
        boolean isComplete) {

    /** Copies the map. */
    public StoredPlan {
        hardPoints = Map.copyOf(hardPoints);
    }

    /** How many of its tours the problem has. */
    public int known(Problem problem) {
        return (int) plan.byTour().keySet().stream()
                .filter(tour -> problem.tour(tour) != null)
                .count();
    }

    /**
     * Whether it can be a plan of the problem, as it is or was: at least half of its tours are tours of the problem. One without tours
     * can be a plan of any.
     */
    public boolean isOf(Problem problem) {
        return 2 * known(problem) >= plan.byTour().size();
    }

    /**
     * Refuses a plan of another problem.
     *
     * @param file where the plan is
     * @param hint what to do
     * @throws InputException if it is one, see {@link #isOf}
     */
    public void requireToBeOf(Problem problem, Path file, Sentence hint) throws InputException {
        if (!isOf(problem)) {
            throw new InputException(InputError.ofFile(
                    file.toString(),
                    Sentence.of(
                            StoredPlan.class,
                            "plan.foreign",
                            known(problem),
                            plan.byTour().size()),
                    hint));
        }
    }
}
