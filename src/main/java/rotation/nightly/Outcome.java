package rotation.nightly;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a run ended. */
public enum Outcome {
    /** The current plan was replaced by one with other assignments. */
    PLANNED(0),
    /** The current plan has more points of a hard rule than the one before said of itself; it was replaced or written anew. */
    PLANNED_BROKEN(4),
    /** The search found a plan in which nothing has changed. */
    UNCHANGED(0),
    /** No search: neither problem nor plan had changed since the last accepted run. */
    SKIPPED(0),
    /** An internal error; the current plan stays. */
    FAILED(1),
    /** Problem, current plan or directory cannot be used; the current plan stays. */
    INVALID(3),
    /** The new plan has more points of a hard rule than the current one; the current plan stays. */
    REFUSED(4),
    /** The search had to end before every tour was tried; the current plan stays. */
    UNFINISHED(4),
    /** The process was killed. Recorded by the next run. */
    KILLED(null);

    private final @Nullable Integer exitCode;

    Outcome(@Nullable Integer exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the program; null: none, the process was killed. */
    public @Nullable Integer exitCode() {
        return exitCode;
    }

    /** Whether the current plan is the result of the run. */
    boolean isAccepted() {
        return this == PLANNED || this == PLANNED_BROKEN || this == UNCHANGED || this == SKIPPED;
    }

    /** The same for the name of an outcome in a file; false for an unknown name. */
    static boolean isAccepted(String outcome) {
        return Arrays.stream(values())
                .anyMatch(known -> known.isAccepted() && known.toString().equals(outcome));
    }

    /** The name as in files: {@code planned-broken}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
