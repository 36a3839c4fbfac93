package rotation.bench;

/**
 * The result of a benchmark.
 *
 * @param summary of all runs in the directory
 * @param planned number of runs asked for
 * @param ended number of these runs that have ended, now or before
 */
public record BenchmarkResult(Summary summary, int planned, int ended) {

    /** Whether the benchmark was stopped before all runs had ended. */
    public boolean isStopped() {
        return ended < planned;
    }

    /** Whether a run failed or contradicts a proven bound. */
    public boolean hasFaults() {
        return summary.failures().stream().anyMatch(row -> !row.outcome().ranOut())
                || !summary.contradictions().isEmpty();
    }

    /** Whether the time of a run ran out before every tour was tried. */
    public boolean hasUnfinished() {
        return summary.failures().stream().anyMatch(row -> row.outcome().ranOut());
    }
}
