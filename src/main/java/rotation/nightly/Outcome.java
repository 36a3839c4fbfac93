package rotation.nightly;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a run has ended. */
public enum Outcome {
    /** The current plan is another now. */
    PLANNED(0),
    /** Nobody goes elsewhere or at another time than before. */
    UNCHANGED(0),
    /** Neither problem nor plan had changed since the last run that did its work, so nothing was searched. */
    SKIPPED(0),
    /** The program is at fault; the current plan stays. */
    FAILED(1),
    /** Problem, current plan or directory cannot be used; the current plan stays. */
    INVALID(3),
    /** The new plan breaks hard rules that the current one does not; the current plan stays. */
    REFUSED(4),
    /** It did not end by itself. */
    KILLED(null);

    private final @Nullable Integer exitCode;

    Outcome(@Nullable Integer exitCode) {
        this.exitCode = exitCode;
    }

    /** What the caller of the program is told; null: nothing, for there was no end. */
    public @Nullable Integer exitCode() {
        return exitCode;
    }

    /** Whether the run has done its work, and the current plan is the one that is wanted. */
    boolean isAccepted() {
        return this == PLANNED || this == UNCHANGED || this == SKIPPED;
    }

    /** The same of an outcome as it stands in files. */
    static boolean isAccepted(String outcome) {
        return Arrays.stream(values())
                .anyMatch(known -> known.isAccepted() && known.toString().equals(outcome));
    }

    /** As in files: {@code planned}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
