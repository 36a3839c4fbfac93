package rotation.attention;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Subject;
import rotation.model.Period;
import rotation.text.Sentence;

/**
 * One thing that a person must decide.
 *
 * @param kind what it is
 * @param id the same every night as long as it is the same thing, so that old news is known as such: a word and the ids that it is
 *     about, without dates and numbers
 * @param about the id of the one tour, officer, agency, mission, position and intake that it is about, as far as there is one
 * @param days the days that it is about, both included, none of them before the day of planning; null: none
 * @param number how much, in the unit of its kind; null: nothing is counted
 * @param text what is to be said of it, with ids, dates and numbers
 * @param decision what is to be decided
 */
public record Attention(
        Kind kind,
        String id,
        Map<Subject, String> about,
        @Nullable Period days,
        @Nullable Long number,
        Sentence text,
        Sentence decision) {

    /** Copies the ids, in the order of {@link Subject}. */
    public Attention {
        var copy = new EnumMap<Subject, String>(Subject.class);
        copy.putAll(about);
        about = Collections.unmodifiableMap(copy);
    }

    /** What can need attention, in the order in which it is told. */
    public enum Kind {
        /** A deployed officer breaks a hard rule before the agreed end: medical, release, mandate or certificate lapses; in days. */
        LAPSE("lapse"),
        /** An officer sits in a course, and is not to go any more; in days that the course still lasts. */
        UNSEATED("unseated"),
        /** More are away, or in theatre, than a cap or ceiling allows, by those alone who are there already; in officers. */
        EXCEEDED("exceeded"),
        /** Nobody is in a seat on days for which somebody was announced; in days. */
        GAP("gap"),
        /** A relief comes too late for the handover; in days that are missing. */
        HANDOVER("handover"),
        /** A tour that people were told of changes at short notice; in days of notice. */
        SHORT_NOTICE("shortNotice"),
        /** A pin breaks a hard rule, or several pins break one together; in the rule's points. */
        PIN("pin"),
        /** A tour that is soon to begin, and nobody could stand in; in days until then. */
        NO_STANDBY("noStandby");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** As in files: {@code shortNotice}. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** The one id of that sort that it is about; null: none, or many. */
    public @Nullable String about(Subject subject) {
        return about.get(subject);
    }

    /** The whole of it in one line: what it is and what to decide, in French or else in English. */
    public String sentence(Locale language) {
        return Sentence.of(Attention.class, "attention", text, decision).in(language);
    }
}
