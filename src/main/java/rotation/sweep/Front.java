package rotation.sweep;

import java.util.List;
import java.util.function.Function;

/** What nothing beats in all goals at once (the Pareto front). */
final class Front {

    private Front() {}

    /**
     * Those of all candidates that no other beats: none costs at most as much in every goal, and less in one. Candidates of equal
     * costs do not beat each other.
     *
     * @param costs of a candidate, in each goal, in the same order for all; less is better
     * @return in the order of {@code all}
     */
    static <T> List<T> of(List<T> all, Function<T, List<Long>> costs) {
        List<List<Long>> every = all.stream().map(costs).distinct().toList();
        return all.stream()
                .filter(one -> {
                    List<Long> cost = costs.apply(one);
                    return every.stream().noneMatch(other -> beats(other, cost));
                })
                .toList();
    }

    private static boolean beats(List<Long> one, List<Long> other) {
        boolean less = false;
        for (int goal = 0; goal < one.size(); goal++) {
            int compared = one.get(goal).compareTo(other.get(goal));
            if (compared > 0) {
                return false;
            }
            less |= compared < 0;
        }
        return less;
    }
}
