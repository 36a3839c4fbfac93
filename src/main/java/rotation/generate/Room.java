package rotation.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/** Room for so many periods on one day. */
final class Room {

    private final @Nullable Integer limit;
    private final List<Period> taken = new ArrayList<>();

    /** @param limit null: there is always room */
    Room(@Nullable Integer limit) {
        this.limit = limit;
    }

    /** Takes room for the period, if there is any on each of its days. */
    boolean take(Period period) {
        boolean free = limit == null || (limit > 0 && crowdedDays(period).allMatch(day -> taken(day) < limit));
        if (free) {
            taken.add(period);
        }
        return free;
    }

    /** There are never more than on one of the days on which one begins. */
    private Stream<Integer> crowdedDays(Period period) {
        return Stream.concat(Stream.of(period), taken.stream())
                .map(Period::from)
                .filter(period::contains);
    }

    private long taken(int day) {
        return taken.stream().filter(period -> period.contains(day)).count();
    }
}
