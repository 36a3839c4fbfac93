package rotation.workbench;

import java.util.List;

/** A step was asked for by somebody who had not seen what others did since. */
public final class StaleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Change> since;

    /** @param since what was done since, the first first */
    StaleException(List<Change> since) {
        super("stale");
        this.since = List.copyOf(since);
    }

    /** What was done since, the first first. */
    List<Change> since() {
        return since;
    }
}
