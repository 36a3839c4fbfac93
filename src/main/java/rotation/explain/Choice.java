package rotation.explain;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.text.Sentence;

/**
 * Somebody who could go instead, or at all.
 *
 * @param row who, when, and after which intake
 * @param agency the id of the agency that would send the officer
 * @param moved the other tour of the officer, which is in the way; null: none is, and nothing else changes
 * @param change what the plan would cost more or less than it does
 * @param total what it would cost
 */
public record Choice(
        Plan.Row row, String agency, @Nullable Moved moved, ScoreChange change, HardMediumSoftLongScore total) {

    /** All rows of the plan that would change. */
    public List<Plan.Row> rows() {
        var rows = new ArrayList<>(List.of(row));
        if (moved != null) {
            rows.add(moved.row());
        }
        return rows;
    }

    /** Who, when, what else would change, and at what cost. */
    public Sentence text() {
        return Words.say("choice", going(row, agency, moved), change.text());
    }

    /** Who goes, when, and what has to move for it. */
    static Sentence going(Plan.Row row, String agency, @Nullable Moved moved) {
        String officer = Objects.requireNonNull(row.officer());
        Sentence dates = Words.dates(Objects.requireNonNull(row.window()));
        Sentence goes = row.intake() == null
                ? Words.say("going", officer, agency, dates)
                : Words.say("going.intake", officer, agency, dates, row.intake());
        if (moved == null) {
            return goes;
        }
        Plan.Row replacement = moved.replacement();
        return replacement == null
                ? Words.say("going.emptied", goes, moved.tour())
                : Words.say("going.moved", goes, moved.tour(), Objects.requireNonNull(replacement.officer()));
    }
}
