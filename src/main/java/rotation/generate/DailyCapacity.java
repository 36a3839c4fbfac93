package rotation.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/** A limit on the number of periods that contain the same day. */
final class DailyCapacity {

    private final @Nullable Integer limit;
    private final List<Period> taken = new ArrayList<>();

    /** @param limit null: no limit */
    DailyCapacity(@Nullable Integer limit) {
        this.limit = limit;
    }

    /** Adds a period if the limit allows it on each of its days; false: it does not. */
    boolean take(Period period) {
        boolean free = limit == null || (limit > 0 && firstDays(period).allMatch(day -> taken(day) < limit));
        if (free) {
            taken.add(period);
        }
        return free;
    }

    /** The first days of the periods: the number of periods on a day is highest on one of them. */
    private Stream<Integer> firstDays(Period period) {
        return Stream.concat(Stream.of(period), taken.stream())
                .map(Period::from)
                .filter(period::contains);
    }

    private long taken(int day) {
        return taken.stream().filter(period -> period.contains(day)).count();
    }
}
