package rotation.attention;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.judge.Subject;
import rotation.model.Day;

/**
 * What needs attention, as it is written for other programs. Sentences are for people.
 *
 * @param id the same every night as long as it is the same thing
 * @param kind what it is
 * @param tour the tour that it is about; null: none, or many
 * @param officer the officer that it is about; null: none, or many
 * @param agency the agency that it is about; null: none
 * @param mission the mission that it is about; null: none
 * @param position the position that it is about; null: none
 * @param intake the intake that it is about; null: none
 * @param from the first day, an ISO date; null: no days are told
 * @param to the last day, an ISO date; null: no days are told
 * @param number how much, in the unit of its kind; null: nothing is counted
 * @param sentence what is to be said of it
 * @param decision what is to be decided
 */
public record AttentionRow(
        String id,
        Attention.Kind kind,
        @Nullable String tour,
        @Nullable String officer,
        @Nullable String agency,
        @Nullable String mission,
        @Nullable String position,
        @Nullable String intake,
        @Nullable String from,
        @Nullable String to,
        @Nullable Long number,
        String sentence,
        String decision) {

    /** A row for each, in their order, in French or else in English. */
    public static List<AttentionRow> of(List<Attention> attention, Locale language) {
        return attention.stream().map(one -> of(one, language)).toList();
    }

    private static AttentionRow of(Attention one, Locale language) {
        return new AttentionRow(
                one.id(),
                one.kind(),
                one.about(Subject.TOUR),
                one.about(Subject.OFFICER),
                one.about(Subject.AGENCY),
                one.about(Subject.MISSION),
                one.about(Subject.POSITION),
                one.about(Subject.INTAKE),
                one.days() == null ? null : Day.format(one.days().from()),
                one.days() == null ? null : Day.format(one.days().to()),
                one.number(),
                one.text().in(language),
                one.decision().in(language));
    }
}
