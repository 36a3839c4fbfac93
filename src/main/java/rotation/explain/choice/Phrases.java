package rotation.explain.choice;

import java.util.List;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Parts of sentences that explanations have in common. */
public final class Phrases {

    private Phrases() {}

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Phrases.class, key, arguments);
    }

    /** Some things one after the other, at least one. */
    public static Sentence list(List<Sentence> things) {
        Sentence all = things.get(0);
        for (Sentence next : things.subList(1, things.size())) {
            all = say("list", all, next);
        }
        return all;
    }

    /** What could be, and at what cost. */
    public static Sentence priced(Sentence what, ScoreChange change) {
        return say("choice", what, change.text());
    }

    /** A rule by its title, and its id behind it. */
    public static Sentence named(Rule rule) {
        return say("rule", Sentence.of(Rule.class, rule.id()), rule.id());
    }
}
