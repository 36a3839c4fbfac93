package rotation.standby;

import java.util.List;
import java.util.function.Predicate;
import rotation.model.Officer;
import rotation.model.Posting;
import rotation.model.Problem;

/**
 * A target share of some tours, such as that of women, and what an exchange does to it.
 *
 * @param tours how many
 * @param percent how many of them should be held by such officers
 * @param reached how many are
 * @param those which officers count
 */
record Shares(int tours, int percent, int reached, Predicate<Officer> those) {

    static Shares of(List<Posting> tours, int percent, Predicate<Officer> those) {
        int reached = (int)
                tours.stream().filter(posting -> those.test(posting.officer())).count();
        return new Shares(tours.size(), percent, reached, those);
    }

    /** By how many tours more the target is missed if one officer holds a tour of these instead of another. */
    int change(Officer planned, Officer instead) {
        int after = reached - (those.test(planned) ? 1 : 0) + (those.test(instead) ? 1 : 0);
        return missing(after) - missing(reached);
    }

    private int missing(int held) {
        return Math.max(0, Problem.ceilPercent(tours, percent) - held);
    }
}
