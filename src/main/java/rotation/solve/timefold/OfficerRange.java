package rotation.solve.timefold;

import ai.timefold.solver.core.impl.domain.valuerange.AbstractCountableValueRange;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourOptions;

/**
 * Who may serve in a tour, for the solver. Given a list, it would keep a hash table of every tour's officers for the one question
 * whether somebody is among them: for ten thousand tours and three thousand officers, that is more memory than all else.
 *
 * <p>The public interface alone will not do: where a variable may be unassigned, the engine wraps the range in one of its own,
 * and casts it to this class.
 */
final class OfficerRange extends AbstractCountableValueRange<RosterOfficer> {

    private final TourOptions options;

    OfficerRange(TourOptions options) {
        this.options = options;
    }

    @Override
    public long getSize() {
        return options.officers().size();
    }

    @Override
    public RosterOfficer get(long index) {
        return options.officers().get(Math.toIntExact(index));
    }

    @Override
    public boolean contains(@Nullable RosterOfficer officer) {
        return officer != null && options.indexOf(officer.index()) >= 0;
    }

    @Override
    public Iterator<RosterOfficer> createOriginalIterator() {
        return options.officers().iterator();
    }

    @Override
    public Iterator<RosterOfficer> createRandomIterator(Random random) {
        return LongStream.generate(() -> random.nextInt(options.officers().size()))
                .mapToObj(this::get)
                .iterator();
    }
}
