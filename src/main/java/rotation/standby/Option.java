package rotation.standby;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * That somebody could stand by for a tour. It is itself alone: two options are never equal.
 *
 * @param <C> what is known of it besides
 */
final class Option<C> {

    private final int tour;
    private final String officer;
    private final Period absence;
    private final C candidate;
    private @Nullable HardMediumSoftLongScore change;

    /**
     * @param tour the index of the tour
     * @param officer the id of who could
     * @param absence the days that this takes
     * @param change what it does to the score; null: not known yet
     */
    Option(int tour, String officer, Period absence, C candidate, @Nullable HardMediumSoftLongScore change) {
        this.tour = tour;
        this.officer = officer;
        this.absence = absence;
        this.candidate = candidate;
        this.change = change;
    }

    int tour() {
        return tour;
    }

    String officer() {
        return officer;
    }

    C candidate() {
        return candidate;
    }

    /** What it does to the score; null: not known yet. */
    @Nullable
    HardMediumSoftLongScore change() {
        return change;
    }

    /** Finds out what it does to the score. Returns whether it may be at all. */
    boolean judge(Function<C, @Nullable HardMediumSoftLongScore> judging) {
        change = judging.apply(candidate);
        return change != null;
    }

    /** Whether nobody can do both. */
    boolean clashes(Option<C> other) {
        return officer.equals(other.officer) && absence.touches(other.absence);
    }
}
