package rotation.bench;

/**
 * How a benchmark ended.
 *
 * @param summary of all runs in its directory
 * @param planned how many runs were asked for
 * @param ended how many of them have ended, now or before
 */
public record BenchmarkResult(Summary summary, int planned, int ended) {

    /** Whether it was stopped before its end. */
    public boolean isStopped() {
        return ended < planned;
    }

    /** Whether some run does not count, or contradicts what is proven. */
    public boolean hasFaults() {
        return !summary.failures().isEmpty() || !summary.contradictions().isEmpty();
    }
}
