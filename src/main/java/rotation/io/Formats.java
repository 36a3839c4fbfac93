package rotation.io;

import java.util.Map;
import rotation.text.Sentence;

/** What the files say of themselves under {@code format}. */
public final class Formats {

    /** A problem. */
    public static final String PROBLEM = "rotation-problem/1";

    /** A plan. */
    public static final String PLAN = "rotation-plan/1";

    /** By a format, what to do about a file of this format that stands where another is expected. */
    public static final Map<String, Sentence> HINTS = Map.of(
            PROBLEM,
            Sentence.of(Formats.class, "hint.format.problem"),
            PLAN,
            Sentence.of(Formats.class, "hint.format.plan"));

    private Formats() {}
}
