package rotation.judge;

import java.util.Locale;
import rotation.text.Sentence;

/**
 * Something that makes a plan not legal, whatever it costs.
 *
 * @param kind what is wrong
 * @param tour the id of the tour of which it is wrong
 * @param text what is to be said of it
 */
public record Irregularity(Kind kind, String tour, Sentence text) {

    /** What can be wrong. */
    public enum Kind {
        /** Two rows of one tour. */
        TOUR_TWICE("tourTwice"),
        /** A row of a tour that the problem does not have. */
        TOUR_UNKNOWN("tourUnknown"),
        /** A tour of the problem without a row. */
        TOUR_MISSING("tourMissing"),
        /** An officer who is not on the roster. */
        OFFICER_UNKNOWN("officerUnknown"),
        /** An officer, but no window. */
        WINDOW_MISSING("windowMissing"),
        /** A window that is no candidate. */
        WINDOW_NO_CANDIDATE("windowNoCandidate"),
        /** A locked or deployed tour without its officer. */
        FIXED_EMPTIED("fixedEmptied"),
        /** A locked or deployed tour with another officer. */
        FIXED_OFFICER("fixedOfficer"),
        /** A locked tour with another window. */
        FIXED_WINDOW("fixedWindow"),
        /** Another intake than those of which the officer attends one. */
        INTAKE_WRONG("intakeWrong"),
        /** No intake is said, but the officer needs one, and there is one that can serve. */
        INTAKE_MISSING("intakeMissing"),
        /** An intake is said, but the officer needs none. */
        INTAKE_NEEDLESS("intakeNeedless"),
        /** An intake is said, but none can serve the officer, who needs one. */
        INTAKE_UNFIT("intakeUnfit");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** As in messages: {@code tourTwice}. */
        @Override
        public String toString() {
            return id;
        }
    }

    static Irregularity of(Kind kind, String tour, Object... arguments) {
        return new Irregularity(kind, tour, Sentence.of(Judge.class, kind.toString(), arguments));
    }

    /** What is wrong, with ids, in French or else in English. */
    public String sentence(Locale language) {
        return text.in(language);
    }
}
