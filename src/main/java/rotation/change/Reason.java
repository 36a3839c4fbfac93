package rotation.change;

import java.util.List;
import rotation.rule.Rule;

/**
 * Why a tour is not as it was in the plan before.
 *
 * @param kind what has happened
 * @param rules the hard rules that are broken; empty unless the kind is {@link Kind#INELIGIBLE} or {@link Kind#JOINT_RULE}
 */
public record Reason(Kind kind, List<Rule> rules) {

    /** Copies the rules. */
    public Reason {
        rules = List.copyOf(rules);
    }

    /** What can have happened. */
    public enum Kind {
        /** The officer is not on the roster. */
        LEFT_ROSTER("leftRoster", true),
        /** The officer is on the roster, but is released for no day at all. */
        WITHDRAWN("withdrawn", true),
        /** The officer breaks hard rules that look at one tour alone. */
        INELIGIBLE("ineligible", true),
        /** The window is none of the tour's candidates. */
        WINDOW_GONE("windowGone", true),
        /** The intake that the officer was to attend cannot serve, or the officer is bound to another one. */
        INTAKE_GONE("intakeGone", true),
        /** The tour is deployed or locked, for somebody else or in another window. */
        LOCKED("locked", true),
        /** The problem has no such tour. */
        POST_GONE("postGone", true),
        /** It could stay by itself, but with all else that could stay it breaks hard rules that look at several tours. */
        JOINT_RULE("jointRule", true),
        /** The plan before had no such tour. */
        POST_NEW("postNew", false),
        /** Nothing stood in its way: another plan was thought better. */
        CHOSEN("chosen", false);

        private final String id;
        private final boolean forced;

        Kind(String id, boolean forced) {
            this.id = id;
            this.forced = forced;
        }

        /** As in files: {@code leftRoster}. */
        public String id() {
            return id;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Reason of(Kind kind) {
        return new Reason(kind, List.of());
    }

    /** Whether what was planned could not stay, whatever the planner wished. */
    public boolean forced() {
        return kind.forced;
    }
}
