package rotation.json;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Period;
import rotation.text.Sentence;

/** Dates, and periods of which both days are included. */
final class Days {

    /** A day where one was wrong. */
    static final int STAND_IN = 0;

    private Days() {}

    /** A date; null: it is none. */
    static @Nullable Integer day(Value value) {
        if (!value.node().isTextual()) {
            value.refuseType("date");
            return null;
        }
        try {
            int day = Day.parse(value.node().textValue());
            if (Day.CALENDAR.contains(day)) {
                return day;
            }
            value.refuse(Sentence.of(InputError.class, "date.range"), Sentence.of(InputError.class, "hint.date.range"));
        } catch (DateTimeException | ArithmeticException e) {
            value.refuse(Sentence.of(InputError.class, "type.date"), Sentence.of(InputError.class, "hint.type.date"));
        }
        return null;
    }

    /** A period where one was wrong. */
    static Period standIn() {
        return Period.ofDays(STAND_IN, 1);
    }

    /**
     * A period, or another where the last day is before the first, which is reported.
     *
     * @param to where the last day stands; null: nowhere, and it is after all others
     */
    static Period period(int first, @Nullable Value to, int last) {
        if (last >= first) {
            return new Period(first, last);
        }
        if (to != null) {
            to.refuse(
                    Sentence.of(InputError.class, "period.reversed", Day.format(first)),
                    Sentence.of(InputError.class, "hint.period.reversed"));
        }
        return standIn();
    }
}
