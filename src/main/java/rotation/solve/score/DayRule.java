package rotation.solve.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.rule.Rule;

/** A rule that counts, group by group, how many periods cover each day. */
final class DayRule {

    private final Rule rule;
    private final RuleTally tally;
    private final @Nullable DayCounts[] groups;
    private final List<DayCounts> touched = new ArrayList<>();

    /**
     * @param groups how many there are
     * @param counts of a group, by its place; null: the rule asks nothing of it
     */
    DayRule(Rule rule, RuleTally tally, int groups, IntFunction<@Nullable DayCounts> counts) {
        this.rule = rule;
        this.tally = tally;
        this.groups = new DayCounts[groups];
        for (int i = 0; i < groups; i++) {
            this.groups[i] = counts.apply(i);
        }
    }

    /** A period comes to a group. */
    void add(int group, Period period) {
        DayCounts counts = groups[group];
        if (counts != null) {
            touch(counts);
            counts.add(period);
        }
    }

    /** A period leaves a group. */
    void remove(int group, Period period) {
        DayCounts counts = groups[group];
        if (counts != null) {
            touch(counts);
            counts.remove(period);
        }
    }

    private void touch(DayCounts counts) {
        if (counts.touch()) {
            touched.add(counts);
        }
    }

    /** Tells the tally what has changed. */
    void settle() {
        for (int i = 0; i < touched.size(); i++) {
            tally.add(rule, touched.get(i).settle());
        }
        touched.clear();
    }
}
