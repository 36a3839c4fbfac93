package rotation.change;

import java.util.List;
import rotation.rule.Rule;

/**
 * Why a tour is not as it was in the plan before.
 *
 * @param kind what has happened
 * @param rules the hard rules that are broken, or would be; empty unless the kind is {@link Kind#INELIGIBLE},
 *     {@link Kind#COURSE_CANCELLED}, {@link Kind#SHORTLIST}, {@link Kind#JOINT_RULE} or {@link Kind#MAKES_ROOM}
 */
public record Reason(Kind kind, List<Rule> rules) {

    /** Copies the rules. */
    public Reason {
        rules = List.copyOf(rules);
    }

    /** Who or what asked for a change. */
    public enum Cause {
        /** The old assignment cannot stay, whatever the planner wishes. */
        FORCED,
        /** The planner asked for it: by a lock, a shortlist or an exclusion in the season, or by hand in the plan. */
        EDITED,
        /** Neither: the search thought another plan better. */
        CHOSEN
    }

    /** What can have happened. */
    public enum Kind {
        /** The officer is not on the roster. */
        LEFT_ROSTER("leftRoster", Cause.FORCED),
        /** The officer is on the roster, but is released for no day at all. */
        WITHDRAWN("withdrawn", Cause.FORCED),
        /** The officer breaks hard rules that look at one tour alone. */
        INELIGIBLE("ineligible", Cause.FORCED),
        /** The window is none of the tour's candidates. */
        WINDOW_GONE("windowGone", Cause.FORCED),
        /** The officer is there, and the season has another agreed end, with which the window is no candidate. */
        AGREED_END("agreedEnd", Cause.FORCED),
        /** The intake that the officer was to attend cannot serve, or the officer is bound to another one. */
        INTAKE_GONE("intakeGone", Cause.FORCED),
        /** The season does not have the intake that the officer was to attend, and needs. */
        COURSE_CANCELLED("courseCancelled", Cause.FORCED),
        /** The problem has no such tour. */
        POST_GONE("postGone", Cause.FORCED),
        /** It could stay by itself, but with all else that could stay it breaks hard rules that look at several tours. */
        JOINT_RULE("jointRule", Cause.FORCED),
        /** The tour is deployed or locked, for somebody else or in another window. */
        LOCKED("locked", Cause.EDITED),
        /** Nothing but the tour's shortlist or its excluded officers speaks against the officer. */
        SHORTLIST("shortlist", Cause.EDITED),
        /** The plan was edited by hand since, and says so. */
        EDITED_PLAN("editedPlan", Cause.EDITED),
        /** The plan before had no such tour. */
        POST_NEW("postNew", Cause.CHOSEN),
        /** It could have stayed, were it not for another tour that is filled or changed now, with which it breaks hard rules. */
        MAKES_ROOM("makesRoom", Cause.CHOSEN),
        /** Nothing stood in its way: another plan was thought better. */
        CHOSEN("chosen", Cause.CHOSEN);

        private final String id;
        private final Cause cause;

        Kind(String id, Cause cause) {
            this.id = id;
            this.cause = cause;
        }

        /** As in files: {@code leftRoster}. */
        public String id() {
            return id;
        }

        /** Who or what asks for a change of this kind. */
        public Cause cause() {
            return cause;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Reason of(Kind kind) {
        return new Reason(kind, List.of());
    }

    /**
     * Of an officer who may not go.
     *
     * @param rules that look at one tour alone and are broken, at least one
     */
    static Reason against(List<Rule> rules) {
        return new Reason(rules.equals(List.of(Rule.SHORTLIST)) ? Kind.SHORTLIST : Kind.INELIGIBLE, rules);
    }

    /** Who or what asked for the change. */
    public Cause cause() {
        return kind.cause;
    }
}
