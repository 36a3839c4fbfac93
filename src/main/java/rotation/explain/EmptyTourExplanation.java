package rotation.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock;
import rotation.explain.choice.Choice;
import rotation.model.Tour;
import rotation.text.Sentence;

/**
 * Why nobody goes, and what would have to be different.
 *
 * @param tour which
 * @param holdText that the tour must keep its officer, so that the plan is not legal; null: it need not
 * @param funnel how many officers are left, one rule after the other
 * @param choices who could go as the problem is, the best first; they are rare, for a search finds them
 * @param unlocks the smallest single changes to the problem with which somebody could go, the smallest first
 * @param nearest how near the officers come, where no change helps; null: some change does
 */
public record EmptyTourExplanation(
        Tour tour,
        @Nullable Sentence holdText,
        Funnel funnel,
        List<Choice> choices,
        List<Unlock> unlocks,
        @Nullable Sentence nearest)
        implements TourExplanation {

    /** Copies the lists. */
    public EmptyTourExplanation {
        choices = List.copyOf(choices);
        unlocks = List.copyOf(unlocks);
    }

    @Override
    public List<Section> reasons() {
        var sections = new ArrayList<Section>();
        var why = new ArrayList<Sentence>();
        if (holdText != null) {
            why.add(holdText);
        }
        why.addAll(Words.about(tour));
        sections.add(new Section(Words.say("empty", tour.id(), tour.position().priority()), why));
        sections.add(new Section(Words.say("empty.funnel"), funnel.sentences()));
        return sections;
    }

    @Override
    public List<Section> sections() {
        var sections = new ArrayList<>(reasons());
        if (!choices.isEmpty()) {
            sections.add(new Section(
                    Words.say("empty.choices", choices.size()),
                    choices.stream().map(Choice::text).toList()));
        }
        if (!unlocks.isEmpty()) {
            sections.add(new Section(
                    Words.say("empty.unlocks", unlocks.size()),
                    unlocks.stream().map(Unlock::text).toList()));
        }
        if (nearest != null) {
            sections.add(new Section(nearest, List.of()));
        }
        return sections;
    }
}
