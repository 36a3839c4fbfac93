package rotation.solve.deal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.model.Level;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * Few instructors who were told to hold short tours back to back, and some of whom are now away for a while. Nothing costs but
 * empty tours and, one point each, tours that are not as they were told.
 */
final class DenseRoster {

    private static final LocalDate START = LocalDate.of(2030, 1, 1);
    private static final int[] LENGTHS = {15, 15, 30, 30, 45, 60, 90};
    private static final List<String> SKILLS = List.of("A", "B", "C", "D", "E");

    private DenseRoster() {}

    private record Told(int start, int days, int officer, String skill) {}

    static Problem problem(long seed, int tours, int officers, Path directory) throws IOException, InputException {
        Path file = Files.writeString(
                directory.resolve("dense-" + seed + ".json"), json(new Random(seed), tours, officers));
        return ProblemReader.read(file).problem();
    }

    private static String json(Random random, int count, int officers) {
        int horizon = count * 50 / officers;
        List<List<String>> skills = new ArrayList<>();
        List<String> roster = new ArrayList<>();
        for (int officer = 0; officer < officers; officer++) {
            List<String> held =
                    SKILLS.stream().filter(skill -> random.nextInt(2) == 0).collect(Collectors.toList());
            if (held.isEmpty()) {
                held = SKILLS;
            }
            skills.add(held);
            roster.add(
                    "{\"id\": \"I-%02d\", \"agency\": \"COLLEGE\", \"rank\": \"R\", \"skills\": [%s], \"releases\": [%s]}"
                            .formatted(
                                    officer,
                                    held.stream()
                                            .map("{\"code\": \"%s\"}"::formatted)
                                            .collect(Collectors.joining(", ")),
                                    releases(random, horizon)));
        }
        List<Told> told = told(random, count, horizon, skills);
        String positions = IntStream.range(0, told.size())
                .mapToObj(i -> "{\"id\": \"C-%03d\", \"mission\": \"M\", \"priority\": 1%s}"
                        .formatted(
                                i,
                                told.get(i).skill().isEmpty()
                                        ? ""
                                        : ", \"skills\": [\"" + told.get(i).skill() + "\"]"))
                .collect(Collectors.joining(",\n"));
        String tours = IntStream.range(0, told.size())
                .mapToObj(i -> tour(i, told.get(i)))
                .collect(Collectors.joining(",\n"));
        String weights = Arrays.stream(Rule.values())
                .filter(rule -> rule.defaultWeight().level() == Level.SOFT)
                .map(rule -> "\"%s\": \"%dsoft\"".formatted(rule.id(), rule == Rule.PUBLISHED_OFFICER ? 1 : 0))
                .collect(Collectors.joining(", "));
        return """
                {"format": "rotation-problem/1", "name": "dense", "asOf": "2029-01-01",
                 "season": {"from": "2030-01-01", "to": "%s"}, "ranks": ["R"],
                 "policy": {"restDays": 0, "shortNoticeDays": 0, "weights": {%s}},
                 "agencies": [{"id": "COLLEGE", "strength": 100}], "missions": [{"id": "M"}],
                 "positions": [%s],
                 "tours": [%s],
                 "officers": [%s]}
                """
                .formatted(START.plusDays(horizon), weights, positions, tours, String.join(",\n", roster));
    }

    private static String releases(Random random, int horizon) {
        if (random.nextInt(3) > 0) {
            return release(0, horizon + 200);
        }
        int away = random.nextInt(horizon);
        int back = away + 20 + random.nextInt(horizon / 3);
        return (away > 0 ? release(0, away - 1) + ", " : "") + release(back, back + horizon);
    }

    private static String release(int from, int to) {
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(START.plusDays(from), START.plusDays(to));
    }

    private static List<Told> told(Random random, int count, int horizon, List<List<String>> skills) {
        List<Told> told = new ArrayList<>();
        while (told.size() < count) {
            int officer = random.nextInt(skills.size());
            int days = LENGTHS[random.nextInt(LENGTHS.length)];
            int start = random.nextInt(horizon);
            boolean isFree = told.stream()
                    .noneMatch(other -> other.officer() == officer
                            && start < other.start() + other.days()
                            && other.start() < start + days);
            if (isFree) {
                List<String> held = skills.get(officer);
                String skill = random.nextInt(5) == 0 ? "" : held.get(random.nextInt(held.size()));
                told.add(new Told(start, days, officer, skill));
            }
        }
        told.sort(Comparator.comparingInt(Told::start));
        return told;
    }

    private static String tour(int place, Told told) {
        LocalDate start = START.plusDays(told.start());
        return """
                {"id": "C-%03d/1", "position": "C-%03d", "starts": {"from": "%s", "to": "%s"}, "days": [%d],
                 "status": "published", "assignment": {"officer": "I-%02d", "start": "%s", "end": "%s"}}"""
                .formatted(
                        place,
                        place,
                        start,
                        start,
                        told.days(),
                        told.officer(),
                        start,
                        start.plusDays(told.days() - 1));
    }
}
