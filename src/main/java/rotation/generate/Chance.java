package rotation.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Throws the dice. The same seed gives the same throws on every machine: only those methods of {@link Random} are used whose
 * results its contract fixes.
 */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Any whole number between the two, both included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of those with a weight; the weights must not all be 0. */
    <T> T oneOf(List<T> all, ToIntFunction<T> weight) {
        int rest = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T candidate : all) {
            rest -= weight.applyAsInt(candidate);
            if (rest < 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("weights must not change while they are added up");
    }

    /** Up to so many of them, in random order, none twice. */
    <T> List<T> some(List<T> all, int number) {
        var left = new ArrayList<>(all);
        int size = Math.min(number, left.size());
        for (int i = 0; i < size; i++) {
            Collections.swap(left, i, between(i, left.size() - 1));
        }
        return left.subList(0, size);
    }
}
