package rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * The worked cases in {@code src/test/resources/cases/<rule>/<what-happens>}: a problem, a plan, and what the plan costs with
 * the reason why.
 */
public final class Cases {

    private static final Path FOLDER = folder();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cases() {}

    /**
     * A worked case.
     *
     * @param name the rule's id, a slash and what happens
     * @param score what the plan costs
     * @param points the points of every rule, also of those that have none
     * @param why the arithmetic, for people
     */
    public record Case(String name, Problem problem, Plan plan, String score, Map<Rule, Long> points, String why) {

        /** The name alone. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them, in the order of their names. */
    public static List<Case> all() {
        var cases = new ArrayList<Case>();
        for (Path rule : within(FOLDER)) {
            for (Path folder : within(rule)) {
                cases.add(read(folder, rule.getFileName() + "/" + folder.getFileName()));
            }
        }
        return cases;
    }

    /** Tests of the benchmarks run beside this project's own. */
    private static Path folder() {
        Path own = Path.of("src", "test", "resources", "cases");
        return Files.isDirectory(own) ? own : Path.of("..").resolve(own);
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(Path folder, String name) {
        try {
            Problem problem = ProblemReader.read(folder.resolve("problem.json")).problem();
            Plan plan = PlanReader.read(folder.resolve("plan.json"));
            JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
            return new Case(
                    name,
                    problem,
                    plan,
                    expected.required("score").textValue(),
                    points(expected.required("points"), name),
                    expected.required("why").textValue());
        } catch (InputException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Map<Rule, Long> points(JsonNode said, String name) {
        var points = new EnumMap<Rule, Long>(Rule.class);
        for (Rule rule : Rule.values()) {
            points.put(rule, 0L);
        }
        said.properties().forEach(entry -> {
            Rule rule = Rule.byId(entry.getKey());
            if (rule == null) {
                throw new IllegalStateException(name + ": there is no rule " + entry.getKey());
            }
            points.put(rule, entry.getValue().longValue());
        });
        return points;
    }
}
