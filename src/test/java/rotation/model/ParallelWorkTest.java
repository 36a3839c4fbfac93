package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {

    private static final int MANY = 10_000;

    @Test
    void resultsAreInTheOrderOfWhatIsWorkedOn() {
        List<Integer> numbers = IntStream.range(0, MANY).boxed().toList();

        assertThat(ParallelWork.map(numbers, number -> number + 1))
                .isEqualTo(IntStream.rangeClosed(1, MANY).boxed().toList());
        assertThat(ParallelWork.filter(numbers, number -> number % 2 == 1))
                .isEqualTo(IntStream.range(0, MANY / 2).mapToObj(i -> 2 * i + 1).toList());
        assertThat(ParallelWork.map(List.of(), Object::toString)).isEmpty();
    }

    @Test
    void workMayDivideItsOwnWork() {
        List<Integer> sums = ParallelWork.map(100, i -> ParallelWork.map(100, j -> i * j).stream()
                .mapToInt(product -> product)
                .sum());

        // 0 + 1 + ... + 99 = 4950
        assertThat(sums)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> 4950 * i).toList());
    }

    /** The error is what the work threw, not one that wraps it, and no work goes on when it is thrown. */
    @Test
    void aFailureEndsAllWork() {
        var begun = new AtomicInteger();
        var ended = new AtomicInteger();
        var full = new OutOfMemoryError("as in a full heap");

        assertThatThrownBy(() -> ParallelWork.map(MANY, number -> {
                    begun.incrementAndGet();
                    try {
                        if (number >= 5) {
                            throw full;
                        }
                        return number;
                    } finally {
                        ended.incrementAndGet();
                    }
                }))
                .isSameAs(full);

        int begunWhenThrown = begun.get();
        assertThat(ended).hasValue(begunWhenThrown);
        assertThat(begunWhenThrown).isLessThan(MANY);
    }
}
