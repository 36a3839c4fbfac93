package rotation.handout.calendar;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * Days that a plan takes of an officer for a tour.
 *
 * @param key what stays the same of it from edition to edition
 * @param days the first and the last of them
 * @param intake the id of the intake; null unless it is a course
 */
record Duty(Key key, Period days, @Nullable String intake) {

    /** By days, then by tour, officer and kind: the order of a calendar. */
    static final Comparator<Duty> EARLIER_FIRST = Comparator.comparing(Duty::days)
            .thenComparing(duty -> duty.key.tour)
            .thenComparing(duty -> duty.key.officer)
            .thenComparing(duty -> duty.key.kind);

    /** What the days are for. */
    enum Kind {
        COURSE,
        TOUR,
        LEAVE;

        /** As in identifiers and keys of sentences: {@code course}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What makes it the same duty in another edition, on whatever days.
     *
     * @param tour the id of the tour
     * @param officer the id of the officer
     */
    record Key(Kind kind, String tour, String officer) {}

    static Duty of(Kind kind, String tour, String officer, Period days) {
        return new Duty(new Key(kind, tour, officer), days, null);
    }

    static Duty course(String tour, String officer, Period days, String intake) {
        return new Duty(new Key(Kind.COURSE, tour, officer), days, intake);
    }
}
