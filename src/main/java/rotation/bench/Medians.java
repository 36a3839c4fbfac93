package rotation.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The middle of some values. Of two middle ones it is the worse, so that it is always a value that was measured. */
final class Medians {

    private Medians() {}

    /**
     * The middle one.
     *
     * @param bestFirst which of two is better
     * @return null: there are none
     */
    static <T> @Nullable T of(Collection<? extends T> values, Comparator<? super T> bestFirst) {
        List<? extends T> sorted = values.stream().sorted(bestFirst).toList();
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }

    /** The middle of what some values say, of which less is better; null: none says anything. */
    static <T, N extends Comparable<N>> @Nullable N least(Collection<T> values, Function<T, @Nullable N> number) {
        return of(said(values, number), Comparator.<N>naturalOrder());
    }

    /** The middle of what some values say, of which more is better; null: none says anything. */
    static <T, N extends Comparable<N>> @Nullable N most(Collection<T> values, Function<T, @Nullable N> number) {
        return of(said(values, number), Comparator.<N>reverseOrder());
    }

    private static <T, N> List<N> said(Collection<T> values, Function<T, @Nullable N> number) {
        return values.stream()
                .map(number)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
