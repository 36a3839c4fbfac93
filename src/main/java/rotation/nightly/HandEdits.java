package rotation.nightly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.json.JsonLine;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/**
 * What somebody has edited in the current plan by hand, and what became of it tonight. An edit is a wish: the search begins with
 * it, and may find a plan without it that is better.
 *
 * @param tours the ids of the tours that were edited
 * @param undone those of them that are otherwise in tonight's plan
 */
record HandEdits(Set<String> tours, List<TourChange> undone) {

    /**
     * Compares the three plans.
     *
     * @param left as the last run left it
     * @param edited as it was found tonight
     * @param tonight as it is now, a plan of that problem
     */
    static HandEdits of(Problem problem, Plan left, Plan edited, Plan tonight) {
        Map<String, Plan.Row> rows = edited.byTour();
        Map<String, Plan.Row> before = left.byTour();
        var tours = new LinkedHashSet<>(rows.keySet());
        tours.addAll(before.keySet());
        tours.removeIf(tour -> Objects.equals(assignment(rows.get(tour)), assignment(before.get(tour))));
        List<TourChange> undone = tours.isEmpty()
                ? List.of()
                : PlanChanges.between(problem, edited, tonight).all().stream()
                        .filter(change -> tours.contains(change.tour()))
                        .toList();
        return new HandEdits(tours, undone);
    }

    private static @Nullable Assignment assignment(Plan.@Nullable Row row) {
        return row == null ? null : row.assignment();
    }

    /** For programs: the tours, and why those that do not stand do not. */
    JsonLine line() {
        Map<String, String> reasons = new LinkedHashMap<>();
        undone.forEach(
                change -> reasons.put(change.tour(), change.reason().kind().id()));
        return new JsonLine("edited").with("tours", tours).with("undone", reasons);
    }

    /** For people: how many stand, and a sentence for each that does not. */
    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        sentences.add(
                undone.isEmpty()
                        ? Sentence.of(HandEdits.class, "edits", tours.size())
                        : Sentence.of(
                                HandEdits.class,
                                "edits.undone",
                                tours.size(),
                                tours.size() - undone.size(),
                                undone.size()));
        undone.forEach(change -> sentences.add(change.text()));
        return sentences;
    }
}
