package rotation.recruit;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.model.Posting;

/**
 * What comes of a measure.
 *
 * @param plan the best that was found with it
 * @param filled how many tours are filled more than without it
 * @param fills the ids of the tours that are filled then, and empty without it
 * @param score of that plan, by the judge
 * @param isProvenMost whether no plan with it fills more, wherever people who are added come from
 * @param postings what those who are added do in that plan, or what the one who learns does there; empty: nothing, others gain by it
 * @param senders where those who are added may come from; null: not looked at, since nobody is added, or more than one
 */
record Advice(
        Measure measure,
        Plan plan,
        int filled,
        List<String> fills,
        HardMediumSoftLongScore score,
        boolean isProvenMost,
        List<Posting> postings,
        @Nullable Senders senders) {

    Advice {
        fills = List.copyOf(fills);
        postings = List.copyOf(postings);
    }

    /** What those who are added bring along; empty: nobody is added. */
    List<Profile> people() {
        return measure instanceof Measure.Recruits recruits ? recruits.people() : List.of();
    }

    /** The same, with where somebody may come from: the score is that of the best agency. */
    Advice with(Senders found) {
        return new Advice(measure, plan, filled, fills, found.score(), isProvenMost, postings, found);
    }
}
