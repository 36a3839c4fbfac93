package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the best plans of some problems.
 *
 * @param problems none twice
 */
public record BestKnown(List<Entry> problems) {

    /** Copies the list. */
    public BestKnown {
        problems = List.copyOf(problems);
    }

    /**
     * What is known of one problem.
     *
     * @param problem its name
     * @param sha256 of its file's bytes
     * @param score the best that a legal plan was seen to have
     * @param bound no plan has a better one, which is proven; null: nothing is
     * @param origin from where the score is
     * @param boundOrigin from where the bound is; null: there is none
     */
    public record Entry(
            String problem,
            String sha256,
            HardMediumSoftLongScore score,
            @Nullable HardMediumSoftLongScore bound,
            Origin origin,
            @Nullable Origin boundOrigin) {

        /** Whether it is proven that no plan has a better score. */
        public boolean isProven() {
            return bound != null && score.equals(bound);
        }
    }

    /**
     * From where a value is.
     *
     * @param solver the name of the strategy or program
     * @param seconds that it took
     * @param seed of its random numbers; null: it has none
     * @param version of the program
     * @param day when it was found
     */
    public record Origin(String solver, double seconds, @Nullable Long seed, String version, int day) {}
}
