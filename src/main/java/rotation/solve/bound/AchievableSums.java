package rotation.solve.bound;

import java.util.Map;
import java.util.TreeMap;

/** The sums that some of several numbers can have: empty posts of priority 3 and 5 are never worth 4. */
final class AchievableSums {

    /** How often each number is there. */
    private final Map<Integer, Integer> counts = new TreeMap<>();

    /** One more number, at least 1. */
    void add(int number) {
        counts.merge(number, 1, Integer::sum);
    }

    /** The smallest sum that is not less; the least itself, if all numbers together are less. */
    long atLeast(long least) {
        int largest = counts.keySet().stream().mapToInt(number -> number).max().orElse(0);
        var isSum = new boolean[Math.toIntExact(least) + largest + 1];
        isSum[0] = true;
        counts.forEach((number, times) -> {
            // How many of this number the smallest way to each sum takes.
            var taken = new int[isSum.length];
            for (int sum = number; sum < isSum.length; sum++) {
                if (!isSum[sum] && isSum[sum - number] && taken[sum - number] < times) {
                    isSum[sum] = true;
                    taken[sum] = taken[sum - number] + 1;
                }
            }
        });
        for (int sum = (int) least; sum < isSum.length; sum++) {
            if (isSum[sum]) {
                return sum;
            }
        }
        return least;
    }
}
