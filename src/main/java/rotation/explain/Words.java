package rotation.explain;

import java.util.List;
import rotation.model.Day;
import rotation.model.Period;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** The sentences of this package. */
final class Words {

    private Words() {}

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Explainer.class, key, arguments);
    }

    /** Some things one after the other, at least one. */
    static Sentence list(List<Sentence> things) {
        Sentence all = things.get(0);
        for (Sentence next : things.subList(1, things.size())) {
            all = say("list", all, next);
        }
        return all;
    }

    /** What a rule asks for, in its own words. */
    static Sentence title(Rule rule) {
        return Sentence.of(Rule.class, rule.id());
    }

    /** An ISO date; an open end is three dots. */
    static String day(int day) {
        return day == Day.FOREVER || day == Day.ALWAYS ? "..." : Day.format(day);
    }

    /** From when to when. */
    static Sentence dates(Period period) {
        return say("dates", day(period.from()), day(period.to()));
    }
}
