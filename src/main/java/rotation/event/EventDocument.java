package rotation.event;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.VerdictDocument.FindingRow;

/**
 * What an event does, as it is written for other programs. Sentences are for people.
 *
 * @param event which, as the command line names it
 * @param changed whether it changes anything
 * @param refused whether it was not done because of the rules that it breaks
 * @param sentences what happens, and what follows for single tours
 * @param broken where hard rules are broken that were not before; null: that was not looked at
 * @param cost what it does to the plan; null: none was named
 * @param written the file of the season afterwards; null: none
 */
public record EventDocument(
        String event,
        boolean changed,
        boolean refused,
        List<String> sentences,
        @Nullable List<FindingRow> broken,
        @Nullable Cost cost,
        @Nullable String written) {

    /**
     * What stands of a plan.
     *
     * @param scoreBefore without the event
     * @param scoreAfter with it
     * @param emptied the tours that lose their officer
     */
    public record Cost(HardMediumSoftLongScore scoreBefore, HardMediumSoftLongScore scoreAfter, List<String> emptied) {}

    /**
     * An event in French, or else in English.
     *
     * @param effect null: that was not looked at
     * @param costs whether the effect is on a plan that was named
     */
    public static EventDocument of(
            String event,
            Happening happening,
            boolean changed,
            @Nullable Effect effect,
            boolean costs,
            boolean refused,
            @Nullable String written,
            Locale language) {
        return new EventDocument(
                event,
                changed,
                refused,
                Stream.concat(happening.told().stream(), happening.concerned().stream())
                        .map(sentence -> sentence.in(language))
                        .toList(),
                effect == null
                        ? null
                        : effect.broken().stream()
                                .map(finding -> FindingRow.of(finding, language))
                                .toList(),
                effect == null || !costs ? null : new Cost(effect.before(), effect.after(), effect.emptied()),
                written);
    }
}
