package rotation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * The least priority that stays empty, were it only for two things: an officer holds no more tours than there is time for, and on
 * the worst day of a limit no more tours are filled than it allows of those that cannot keep clear of that day.
 */
final class FillingBound {

    private static final long STAFFED = 1_000_000;

    private final Problem problem;
    private final Choices choices;
    private final Map<Officer, Integer> room = new HashMap<>();
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

    /** No plan leaves less empty. */
    int leastEmptyPriority() {
        List<Tour> tours = problem.tours();
        var flow = new Flow();
        int source = flow.node();
        int sink = flow.node();
        Map<Officer, Integer> officers = new HashMap<>();
        room.forEach((officer, most) -> {
            int node = flow.node();
            officers.put(officer, node);
            flow.arc(node, sink, most, 0);
        });
        Map<Integer, Integer> crowds = new HashMap<>();
        for (Crowd crowd : crowds()) {
            int node = flow.node();
            flow.arc(source, node, crowd.most(), 0);
            crowd.tours().forEach(tour -> crowds.put(tour, node));
        }
        long worth = 0;
        for (int i = 0; i < tours.size(); i++) {
            // What cannot be empty is not for choice.
            long priority = (choices.isStaffed(i) ? STAFFED : 0)
                    + tours.get(i).position().priority();
            worth += priority;
            int node = flow.node();
            flow.arc(crowds.getOrDefault(i, source), node, 1, priority);
            candidates.get(i).forEach(officer -> flow.arc(node, Objects.requireNonNull(officers.get(officer)), 1, 0));
        }
        return Math.toIntExact(worth - flow.mostWorth(source, sink));
    }

    /**
     * Tours that all count against a limit on one day, whatever officers fill them and when, and are more than it allows.
     *
     * @param most how many of them can be filled
     */
    private record Crowd(Set<Integer> tours, int most) {}

    /** For each limit the worst day; no tour is in two crowds. */
    private List<Crowd> crowds() {
        var crowds = new ArrayList<Crowd>();
        Set<Integer> counted = new HashSet<>();
        for (Limit limit : choices.limits()) {
            Map<Integer, Period> surely = new HashMap<>();
            for (int i = 0; i < problem.tours().size(); i++) {
                Period days = counted.contains(i) ? null : surely(i, limit);
                if (days != null) {
                    surely.put(i, days);
                }
            }
            Crowd worst = null;
            for (Period some : surely.values()) {
                int day = some.from();
                Set<Integer> tours = new HashSet<>();
                surely.forEach((tour, days) -> {
                    if (days.contains(day)) {
                        tours.add(tour);
                    }
                });
                int most = limit.most(day);
                if (tours.size() > most
                        && (worst == null || tours.size() - most > worst.tours().size() - worst.most())) {
                    worst = new Crowd(tours, most);
                }
            }
            if (worst != null) {
                crowds.add(worst);
                counted.addAll(worst.tours());
            }
        }
        return crowds;
    }

    /** The days of a limit that a tour uses in any case; null: none. */
    private @Nullable Period surely(int tour, Limit limit) {
        int from = Integer.MIN_VALUE;
        int to = Integer.MAX_VALUE;
        for (Choice choice : choices.of(tour)) {
            Period days = choice.uses().stream()
                    .filter(use -> use.limit() == limit)
                    .map(Choice.Use::days)
                    .findFirst()
                    .orElse(null);
            if (days == null) {
                return null;
            }
            from = Math.max(from, days.from());
            to = Math.min(to, days.to());
        }
        return from <= to && from != Integer.MIN_VALUE ? new Period(from, to) : null;
    }
}
