package rotation.explain.choice;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import rotation.judge.Verdict;
import rotation.model.Level;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * What one plan costs more or less than another.
 *
 * @param rules every rule whose penalty differs, in catalogue order
 * @param score by how much the score differs; negative: the other plan costs more
 */
public record ScoreChange(List<RuleChange> rules, HardMediumSoftLongScore score) {

    /** Copies the list. */
    public ScoreChange {
        rules = List.copyOf(rules);
    }

    /**
     * What one rule takes more or less.
     *
     * @param rule which
     * @param points how many points more, before the weight; negative: fewer
     * @param level that pays for it
     * @param cost how much more it costs at that level, with the weight; negative: less
     */
    public record RuleChange(Rule rule, long points, Level level, long cost) {

        /** Which rule, and what it costs more or saves. */
        public Sentence text() {
            return Phrases.say(
                    cost > 0 ? "change.rule.more" : "change.rule.less",
                    Math.abs(cost),
                    level.toString(),
                    Phrases.named(rule));
        }
    }

    /** What the plan of the second verdict costs more or less than that of the first. */
    public static ScoreChange between(Verdict before, Verdict after) {
        var rules = new ArrayList<RuleChange>();
        for (Rule rule : Rule.values()) {
            HardMediumSoftLongScore change = after.score(rule).subtract(before.score(rule));
            for (Level level : Level.values()) {
                long cost = -at(level, change);
                if (cost != 0) {
                    rules.add(new RuleChange(rule, after.points(rule) - before.points(rule), level, cost));
                }
            }
        }
        return new ScoreChange(rules, after.score().subtract(before.score()));
    }

    private static long at(Level level, HardMediumSoftLongScore score) {
        return switch (level) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }

    /** In all, level by level, as in "costs 2medium, saves 35soft". */
    public Sentence total() {
        var levels = new ArrayList<Sentence>();
        for (Level level : Level.values()) {
            long cost = -at(level, score);
            if (cost != 0) {
                levels.add(Phrases.say(
                        cost > 0 ? "change.level.more" : "change.level.less", Math.abs(cost), level.toString()));
            }
        }
        return levels.isEmpty() ? Phrases.say("change.none") : Phrases.list(levels);
    }

    /** In all, and rule by rule. */
    public Sentence text() {
        return rules.isEmpty()
                ? total()
                : Phrases.say(
                        "change",
                        total(),
                        Phrases.list(rules.stream().map(RuleChange::text).toList()));
    }
}
