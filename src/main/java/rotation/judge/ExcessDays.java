package rotation.judge;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import rotation.model.Period;
import rotation.model.Posting;

/**
 * The days on which something is above what it should be, or below, in their order.
 *
 * @param runs days with one and the same excess
 */
record ExcessDays(List<Run> runs) {

    /**
     * Days that are equally bad.
     *
     * @param days the days
     * @param excess how bad is each of them, at least 1
     */
    record Run(Period days, long excess) {}

    /** Copies the list. */
    ExcessDays {
        runs = List.copyOf(runs);
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** What they add up to. */
    long points() {
        return runs.stream().mapToLong(run -> run.excess * run.days.days()).sum();
    }

    /** How many they are. */
    long days() {
        return runs.stream().mapToLong(run -> run.days.days()).sum();
    }

    /**
     * The first of the worst.
     *
     * @throws java.util.NoSuchElementException if there are none
     */
    int worstDay() {
        // Of several maxima, max() may keep any: the first is that of the smaller day.
        return runs.stream()
                .max(Comparator.comparingLong(Run::excess)
                        .thenComparing(run -> run.days.from(), Comparator.reverseOrder()))
                .orElseThrow()
                .days
                .from();
    }

    /**
     * Those who are there on at least one of them.
     *
     * @param days on which days a posting counts
     */
    List<Posting> concerned(List<Posting> postings, Function<Posting, Period> days) {
        return postings.stream()
                .filter(posting -> {
                    Period there = days.apply(posting);
                    return runs.stream().anyMatch(run -> run.days.touches(there));
                })
                .toList();
    }
}
