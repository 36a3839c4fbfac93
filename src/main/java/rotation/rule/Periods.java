package rotation.rule;

import java.util.List;
import rotation.model.Day;
import rotation.model.Period;
import rotation.text.Sentence;

/** Periods in words, for the sentences of all who tell of rules. */
public final class Periods {

    private Periods() {}

    /** All of them, from the first on: "2025-01-01 to 2025-03-31, 2025-06-01 to 2025-12-31". At least one. */
    public static Sentence list(List<Period> periods) {
        Sentence all = one(periods.get(0));
        for (Period period : periods.subList(1, periods.size())) {
            all = say("periods.and", all, one(period));
        }
        return all;
    }

    /** From its first to its last day, as far as they are bounded. */
    public static Sentence one(Period period) {
        if (period.from() == Day.ALWAYS) {
            return period.to() == Day.FOREVER ? say("period.always") : say("period.to", Day.format(period.to()));
        }
        return period.to() == Day.FOREVER
                ? say("period.from", Day.format(period.from()))
                : say("period", Day.format(period.from()), Day.format(period.to()));
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Rule.class, key, arguments);
    }
}
