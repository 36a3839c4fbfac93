package rotation.nightly;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job that plans every night, as it stands in the list of runs. What is null is not known, or there is none.
 *
 * @param time when it began, in UTC, as ISO 8601 has it
 * @param outcome how it ended, in a word
 * @param exitCode what the program told its caller; null: it was killed
 * @param seconds how long it took, with one decimal
 * @param problem the SHA-256 of the problem file
 * @param weights the SHA-256 of the weights of all rules in that problem
 * @param planBefore the SHA-256 of the current plan when the run began
 * @param planAfter the same when it ended
 * @param seed of the random numbers
 * @param strategy how it searched
 * @param moves how many changes were tried
 * @param version of this program
 * @param scoreBefore of what still stood of the current plan
 * @param scoreAfter of the plan that was found, also if it was refused
 * @param bound what no plan exceeds that breaks no hard rule more than the one that was found
 * @param counts what became of tours
 * @param asOf the day of planning, an ISO date
 * @param daysSinceLast how many days lie between the last run, however it ended, and this one, by their dates in UTC
 * @param attention what needs attention; empty: nothing does
 */
public record RunRecord(
        String time,
        String outcome,
        @Nullable Integer exitCode,
        @Nullable Double seconds,
        @Nullable String problem,
        @Nullable String weights,
        @Nullable String planBefore,
        @Nullable String planAfter,
        @Nullable Long seed,
        @Nullable String strategy,
        @Nullable Long moves,
        @Nullable String version,
        @Nullable HardMediumSoftLongScore scoreBefore,
        @Nullable HardMediumSoftLongScore scoreAfter,
        @Nullable HardMediumSoftLongScore bound,
        @Nullable Counts counts,
        @Nullable String asOf,
        @Nullable Long daysSinceLast,
        @Nullable List<AttentionRow> attention) {

    /** Copies the list. What does not say when it began and how it ended is no run. */
    public RunRecord {
        Objects.requireNonNull(time);
        Objects.requireNonNull(outcome);
        attention = attention == null ? null : List.copyOf(attention);
    }

    /**
     * Something that needs attention.
     *
     * @param id the same every night as long as it is the same thing
     * @param since the date in UTC of the first run that told it, and since when every run did that knew, as ISO 8601 has it
     */
    public record AttentionRow(String id, String since) {

        /** Both are there. */
        public AttentionRow {
            Objects.requireNonNull(id);
            Objects.requireNonNull(since);
        }
    }

    /**
     * What became of tours. The first ten compare the plan that was found with the one before it.
     *
     * @param opened tours that could not stay as they were
     * @param cancelled tours that the problem does not have any more
     * @param replaced tours with another officer
     * @param moved tours with the same officer in another window
     * @param rebooked tours with the same officer in the same window, after another intake; 0 in runs of before there were such
     * @param filled tours that were empty before
     * @param emptied tours that are empty now
     * @param forced of these changes, those that could not be helped
     * @param edited of these changes, those that the planner asked for; 0 in runs of before these were told apart
     * @param chosen of these changes, the others
     * @param announcedChanged announced tours that are not as they were told
     * @param announced tours that people were told of
     * @param empty tours without an officer
     * @param leastEmpty as many tours are without an officer at least in any plan that breaks no hard rule more, which is proven; null:
     *     nothing is proven, or the run is of before this was told
     */
    public record Counts(
            int opened,
            int cancelled,
            int replaced,
            int moved,
            int rebooked,
            int filled,
            int emptied,
            int forced,
            int edited,
            int chosen,
            int announcedChanged,
            int announced,
            int empty,
            @Nullable Integer leastEmpty) {}
}
