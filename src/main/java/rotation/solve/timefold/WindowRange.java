package rotation.solve.timefold;

import ai.timefold.solver.core.impl.domain.valuerange.AbstractCountableValueRange;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import rotation.solve.space.TourWindow;

/**
 * The windows of a tour, for the solver. Each stands here once, without an intake; with any intake of the mission's course it is
 * in the range too, for which of them can serve depends on the officer. The public interface says that it is not for us to implement.
 */
final class WindowRange extends AbstractCountableValueRange<TourWindow> {

    private final List<TourWindow> windows;

    WindowRange(List<TourWindow> windows) {
        this.windows = windows;
    }

    @Override
    public long getSize() {
        return windows.size();
    }

    @Override
    public TourWindow get(long index) {
        return windows.get(Math.toIntExact(index));
    }

    @Override
    public boolean contains(@Nullable TourWindow window) {
        return window != null && windows.stream().anyMatch(window::isAtSameTime);
    }

    @Override
    public Iterator<TourWindow> createOriginalIterator() {
        return windows.iterator();
    }

    @Override
    public Iterator<TourWindow> createRandomIterator(Random random) {
        return LongStream.generate(() -> random.nextInt(windows.size()))
                .mapToObj(this::get)
                .iterator();
    }
}
