package rotation.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Random draws. The same seed gives the same draws on every machine: only those methods of {@link Random} are used whose
 * algorithm is specified.
 */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** True with that probability, in percent. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number between two, both included, uniformly distributed. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** An element of a list that is not empty, uniformly distributed. */
    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** An element with a probability in proportion to its weight. The weights must not be negative, nor all 0. */
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

    /** That many distinct elements in random order; all of them, where there are fewer. */
    <T> List<T> some(List<T> all, int number) {
        var left = new ArrayList<>(all);
        int size = Math.min(number, left.size());
        for (int i = 0; i < size; i++) {
            Collections.swap(left, i, between(i, left.size() - 1));
        }
        return left.subList(0, size);
    }
}
