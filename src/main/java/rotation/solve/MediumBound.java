package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import rotation.model.Officer;
import rotation.model.Tour;

/**
 * What no plan exceeds that breaks no hard rule by more points than the plan that was found. Proven; no plan need reach it.
 *
 * @param points of the medium level at most, for posts that stay empty: negative or 0
 * @param mostFilled how many tours a plan fills at most, whatever they are worth: another plan may fill more tours and yet be
 *     worse, where priorities differ
 * @param certificate why no more can be filled
 */
public record MediumBound(long points, int mostFilled, Certificate certificate) {

    /** As a score: nothing is known of the other levels, but that they are no better than 0. */
    public HardMediumSoftLongScore score() {
        return HardMediumSoftLongScore.of(0, points, 0);
    }

    /**
     * Tours that compete for officers, of whom there are too few. All other tours may be filled beside them.
     *
     * @param tours those that compete, in the order of the problem, and those that nobody could take; empty: all tours may be
     *     filled, as far as is known
     * @param officers for whom they compete, in the order of the roster; empty: nobody could take any of them. Others who could
     *     take one of the tours are no help: what they would leave is as hard to fill
     * @param mostFilled how many of these tours a plan fills at most
     */
    public record Certificate(List<Tour> tours, List<Officer> officers, int mostFilled) {

        /** Copies the lists. */
        public Certificate {
            tours = List.copyOf(tours);
            officers = List.copyOf(officers);
        }
    }
}
