package rotation.explain.choice;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * Somebody who could go instead, or at all.
 *
 * @param row who, when, and after which intake
 * @param agency the id of the agency that would send the officer
 * @param displacement the other tour of the officer, which is in the way; null: none is, and nothing else changes
 * @param change what the plan would cost more or less than it does
 * @param total what it would cost
 */
public record Choice(
        Plan.Row row,
        String agency,
        @Nullable Displacement displacement,
        ScoreChange change,
        HardMediumSoftLongScore total) {

    /** All rows of the plan that would change. */
    public List<Plan.Row> rows() {
        var rows = new ArrayList<>(List.of(row));
        if (displacement != null) {
            rows.add(displacement.row());
        }
        return rows;
    }

    /** Who, when, what else would change, and at what cost. */
    public Sentence text() {
        return Phrases.priced(going(row, agency, displacement), change);
    }

    /**
     * Who goes, when, and what has to change for it.
     *
     * @param row of a filled tour
     * @param agency the id of the agency that would send the officer
     * @param displacement the other tour that has to change; null: none has to
     */
    public static Sentence going(Plan.Row row, String agency, @Nullable Displacement displacement) {
        String officer = Objects.requireNonNull(row.officer());
        Sentence dates = Periods.one(Objects.requireNonNull(row.window()));
        Sentence goes = row.intake() == null
                ? Phrases.say("going", officer, agency, dates)
                : Phrases.say("going.intake", officer, agency, dates, row.intake());
        if (displacement == null) {
            return goes;
        }
        Plan.Row replacement = displacement.replacement();
        if (replacement == null) {
            return Phrases.say("going.emptied", goes, displacement.tour());
        }
        String instead = Objects.requireNonNull(replacement.officer());
        return replacement.intake() == null
                ? Phrases.say("going.moved", goes, displacement.tour(), instead)
                : Phrases.say("going.moved.intake", goes, displacement.tour(), instead, replacement.intake());
    }
}
