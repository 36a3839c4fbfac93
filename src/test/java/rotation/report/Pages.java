package rotation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;
import rotation.planner.Shortages;
import rotation.standby.Standbys;
import rotation.text.ControlCharacters;

/** Pages to be looked at. */
final class Pages {

    /** What would do harm if it were more than text. */
    static final List<String> HOSTILE = List.of(
            "</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(2)>",
            "' autofocus onfocus='alert(3)",
            "]]><script>alert(4)</script>",
            "--></style><script>alert(5)</script>",
            "\u2028alert(6)\u2029",
            "\u202Egnitaeb\u202D \u0001\uFFFF",
            "\uD83D\uDC6E\u200D\u2640\uFE0F &lt;b&gt; &#39;",
            "javascript:alert(7)",
            "{0} '{1} ${7*7}",
            "x".repeat(4000));

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String season = "";

    private Pages() {}

    static Problem tiny() {
        return read(Path.of("problems", "tiny.json"));
    }

    static Problem read(Path file) {
        try {
            return ProblemReader.read(file).problem();
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The season with every name, title, site and unit hostile, and the ids of an officer, a tour, a mission and an agency. */
    static Problem hostile(Path directory) {
        try {
            ObjectNode root =
                    (ObjectNode) JSON.readTree(Path.of("problems", "tiny.json").toFile());
            root.put("name", HOSTILE.get(0));
            int next = 0;
            for (String list : List.of("agencies", "missions", "positions", "officers")) {
                for (var node : root.withArray(list)) {
                    for (String key : List.of("name", "title", "site", "unit", "organization", "country")) {
                        if (node.has(key)) {
                            String text = HOSTILE.get(next++ % HOSTILE.size());
                            ((ObjectNode) node).put(key, key.equals("site") ? word(text) : text);
                        }
                    }
                }
            }
            String text = JSON.writeValueAsString(root);
            for (int i = 0; i < HOSTILE.size(); i++) {
                for (String list : List.of("agencies", "missions", "tours", "officers")) {
                    var node = root.withArray(list).get(i);
                    if (node != null) {
                        String id = JSON.writeValueAsString(node.get("id").textValue());
                        text = text.replace(id, JSON.writeValueAsString(word(HOSTILE.get(i)) + list));
                    }
                }
            }
            Path file = directory.resolve("hostile.json");
            Files.writeString(file, text);
            return read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids and sites have no control characters. */
    private static String word(String text) {
        return ControlCharacters.escaped(text);
    }

    /** The page of a season as large as people have them, in English; it is made once. */
    static synchronized String season() {
        if (season.isEmpty()) {
            season = of(read(Path.of("problems", "cpa-2024-25.json")), false, Locale.ENGLISH);
        }
        return season;
    }

    /** The page of what was announced, with nobody new. */
    static String of(Problem problem, boolean redacted, Locale language) {
        Problem shown = redacted ? Redaction.redacted(problem) : problem;
        Plan plan = CarriedPlan.of(shown, null).plan();
        return of(shown, plan, null, redacted, language);
    }

    static String of(Problem problem, Plan plan, @Nullable Plan previous, boolean redacted, Locale language) {
        return new Report(
                        problem,
                        plan,
                        new Judge(problem).judge(plan),
                        previous,
                        Standbys.of(problem, plan, 1),
                        Shortages.of(problem, null, () -> false),
                        redacted,
                        language)
                .page()
                .text();
    }
}
