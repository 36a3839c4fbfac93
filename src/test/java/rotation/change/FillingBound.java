package rotation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import rotation.model.Officer;
import rotation.model.Problem;

/**
 * The least priority that stays empty, were it only for the number of officers: each can hold no more tours than there is time
 * for. Tours are given to officers by augmenting paths, those of the highest priority first, which leaves the least priority
 * without; limits that several officers share are not looked at.
 */
final class FillingBound {

    private final Problem problem;
    private final Choices choices;
    private final Map<Officer, Integer> room = new HashMap<>();
    private final Map<Officer, List<Integer>> given = new HashMap<>();
    private final List<Set<Officer>> candidates = new ArrayList<>();

    FillingBound(Problem problem, Choices choices) {
        this.problem = problem;
        this.choices = choices;
        Map<Officer, List<Choice>> byOfficer = new HashMap<>();
        for (int i = 0; i < problem.tours().size(); i++) {
            Set<Officer> officers = new HashSet<>();
            for (Choice choice : choices.of(i)) {
                officers.add(choice.officer());
                byOfficer
                        .computeIfAbsent(choice.officer(), key -> new ArrayList<>())
                        .add(choice);
            }
            candidates.add(officers);
        }
        byOfficer.forEach((officer, all) -> room.put(officer, room(all)));
    }

    /** The most tours that one officer can hold: the longest row in which each begins after the rest that the last one earns. */
    private int room(List<Choice> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Choice::window));
        int[] longest = new int[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            longest[i] = 1;
            for (int j = 0; j < i; j++) {
                if (longest[j] >= longest[i] && Choice.rested(problem, sorted.get(j), sorted.get(i))) {
                    longest[i] = longest[j] + 1;
                }
            }
        }
        return IntStream.of(longest).max().orElse(0);
    }

    int leastEmptyPriority() {
        var order = new ArrayList<Integer>();
        IntStream.range(0, problem.tours().size()).forEach(order::add);
        order.sort(Comparator.comparingInt(tour -> choices.isStaffed(tour)
                ? -10
                : -problem.tours().get(tour).position().priority()));
        int empty = 0;
        for (int tour : order) {
            if (!give(tour, new HashSet<>())) {
                empty += problem.tours().get(tour).position().priority();
            }
        }
        return empty;
    }

    private boolean give(int tour, Set<Officer> tried) {
        for (Officer officer : candidates.get(tour)) {
            if (!tried.add(officer)) {
                continue;
            }
            List<Integer> his = given.computeIfAbsent(officer, key -> new ArrayList<>());
            if (his.size() < room.getOrDefault(officer, 0)) {
                his.add(tour);
                return true;
            }
            for (int other : List.copyOf(his)) {
                if (give(other, tried)) {
                    his.remove((Integer) other);
                    his.add(tour);
                    return true;
                }
            }
        }
        return false;
    }
}
