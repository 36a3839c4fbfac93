package rotation.explain;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.explain.choice.Phrases;
import rotation.explain.choice.ScoreChange;
import rotation.model.Plan.Row;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * Where an officer could serve instead.
 *
 * @param row the tour, the best of the windows that were looked at, and the intake
 * @param now how the tour is filled in the plan; null: it is empty
 * @param emptied the ids of the officer's own tours that are in the way and would be empty
 * @param change what the plan would cost more or less than it does
 * @param total what it would cost
 */
public record Service(
        Row row, @Nullable Row now, List<String> emptied, ScoreChange change, HardMediumSoftLongScore total) {

    /** Copies the list. */
    public Service {
        emptied = List.copyOf(emptied);
    }

    /** Where, when, what stands against it, and at what cost. */
    public Sentence text() {
        Sentence dates = Periods.one(Objects.requireNonNull(row.window()));
        if (row.intake() != null) {
            dates = Words.say("service.intake", dates, row.intake());
        }
        Sentence could = now == null || now.officer() == null
                ? Words.say("service.empty", row.tour(), dates)
                : Words.say("service.instead", row.tour(), dates, now.officer());
        return emptied.isEmpty()
                ? Phrases.priced(could, change)
                : Phrases.priced(Words.say("service.taken", could, String.join(", ", emptied)), change);
    }
}
