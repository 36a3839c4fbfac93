package rotation.solve;

import ai.timefold.solver.core.impl.domain.valuerange.AbstractCountableValueRange;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Who may serve in a tour, for the solver. Given a list, it would keep a hash table of every tour's officers for the one question
 * whether somebody is among them: for ten thousand tours and three thousand officers, that is more memory than all else.
 */
final class OfficerRange extends AbstractCountableValueRange<PlanningOfficer> {

    private final TourOptions options;

    OfficerRange(TourOptions options) {
        this.options = options;
    }

    @Override
    public long getSize() {
        return options.officers().size();
    }

    @Override
    public PlanningOfficer get(long index) {
        return options.officers().get(Math.toIntExact(index));
    }

    @Override
    public boolean contains(@Nullable PlanningOfficer officer) {
        return officer != null && options.indexOf(officer.index()) >= 0;
    }

    @Override
    public Iterator<PlanningOfficer> createOriginalIterator() {
        return options.officers().iterator();
    }

    @Override
    public Iterator<PlanningOfficer> createRandomIterator(Random random) {
        return LongStream.generate(() -> random.nextInt(options.officers().size()))
                .mapToObj(this::get)
                .iterator();
    }
}
