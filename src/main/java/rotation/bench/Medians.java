package rotation.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Medians. Of an even number of values, the worse of the two middle ones, so that it is always a measured value. */
final class Medians {

    private Medians() {}

    /**
     * The median of values.
     *
     * @param bestFirst orders better values first
     * @return null: there are no values
     */
    static <T> @Nullable T of(Collection<? extends T> values, Comparator<? super T> bestFirst) {
        List<? extends T> sorted = values.stream().sorted(bestFirst).toList();
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }

    /** The median of a number of each element, where less is better; null: no element has the number. */
    static <T, N extends Comparable<N>> @Nullable N least(Collection<T> values, Function<T, @Nullable N> number) {
        return of(numbers(values, number), Comparator.<N>naturalOrder());
    }

    /** The median of a number of each element, where more is better; null: no element has the number. */
    static <T, N extends Comparable<N>> @Nullable N most(Collection<T> values, Function<T, @Nullable N> number) {
        return of(numbers(values, number), Comparator.<N>reverseOrder());
    }

    private static <T, N> List<N> numbers(Collection<T> values, Function<T, @Nullable N> number) {
        return values.stream()
                .map(number)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
