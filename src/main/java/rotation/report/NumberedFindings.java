package rotation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** The findings of a verdict, numbered in the order of the page: hard rules first, then by cost; within a rule, by points. */
final class NumberedFindings {

    private final Map<Rule, List<NumberedFinding>> byRule = new LinkedHashMap<>();
    private final Map<String, List<NumberedFinding>> byTour = new HashMap<>();
    private final Map<String, List<NumberedFinding>> byPosition = new HashMap<>();

    NumberedFindings(Problem problem, Verdict verdict) {
        List<Rule> costliestFirst = Arrays.stream(Rule.values())
                .filter(rule -> !verdict.score(rule).isZero())
                .sorted(Comparator.comparing(verdict::score))
                .toList();
        int number = 0;
        for (Rule rule : costliestFirst) {
            List<Finding> largestFirst = verdict.findings(rule).stream()
                    .sorted(Comparator.comparingLong(Finding::points).reversed())
                    .toList();
            var numbered = new ArrayList<NumberedFinding>();
            for (Finding finding : largestFirst) {
                number++;
                var one = new NumberedFinding(number, finding, rule.weight(problem));
                numbered.add(one);
                addToSubjects(one);
            }
            byRule.put(rule, numbered);
        }
    }

    private void addToSubjects(NumberedFinding one) {
        List<String> tours = one.finding().ids(Subject.TOUR);
        tours.forEach(
                tour -> byTour.computeIfAbsent(tour, key -> new ArrayList<>()).add(one));
        if (tours.isEmpty()) {
            one.finding().ids(Subject.POSITION).forEach(position -> byPosition
                    .computeIfAbsent(position, key -> new ArrayList<>())
                    .add(one));
        }
    }

    /** The rules with a cost, in the order of the page. */
    List<Rule> rules() {
        return List.copyOf(byRule.keySet());
    }

    /** The findings of a rule; empty: the rule costs nothing. */
    List<NumberedFinding> of(Rule rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    /** The findings that name a tour. */
    List<NumberedFinding> of(Tour tour) {
        return byTour.getOrDefault(tour.id(), List.of());
    }

    /** The findings that name a position and no tour. */
    List<NumberedFinding> of(Position position) {
        return byPosition.getOrDefault(position.id(), List.of());
    }
}
