package rotation.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;

/**
 * How a problem is read otherwise than its file says.
 *
 * @param set what is set instead of what the file says, as it was given
 * @param asOf the day of planning that was asked for; null: that of the file
 */
public record ReadOptions(List<String> set, @Nullable Integer asOf) {

    /** As the file says. */
    public static final ReadOptions NONE = new ReadOptions(List.of(), null);

    /** Copies the list. */
    public ReadOptions {
        set = List.copyOf(set);
    }

    /** Whether there are none, and it is read as the file says. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** As on a command line: {@code --set 'agencies[SPVM].maxAway=14' --as-of 2025-03-10}; empty: there are none. */
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        set.forEach(setting -> words.add("--set '" + setting + "'"));
        if (asOf != null) {
            words.add("--as-of " + Day.format(asOf));
        }
        return String.join(" ", words);
    }
}
