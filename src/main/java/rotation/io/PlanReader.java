package rotation.io;

import static java.util.Objects.requireNonNullElse;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.json.Document;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.InputException;
import rotation.json.Scores;
import rotation.json.Tree;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * Reads plan files. A plan may have been edited by hand: only its shape is checked here, whether it fits a problem is for the
 * judge to say.
 */
public final class PlanReader {

    /** What a point of a hard rule costs, unless that is nothing. */
    private static final Pattern HARD_WEIGHT = Pattern.compile("([1-9][0-9]{0,9})hard");

    private PlanReader() {}

    /**
     * Reads a plan.
     *
     * @throws InputException with everything that is wrong, if the file cannot be read or is no plan of this format
     */
    public static Plan read(Path file) throws InputException {
        return plan(Document.read(file));
    }

    /**
     * Reads a plan, and which problem it says it is for.
     *
     * @throws InputException with everything that is wrong, if the file cannot be read or is no plan of this format
     */
    public static StoredPlan readStored(Path file) throws InputException {
        return readStored(Document.read(file));
    }

    /**
     * The same of a document that was read before.
     *
     * @throws InputException with everything that is wrong, if it is no plan of this format
     */
    public static StoredPlan readStored(Document document) throws InputException {
        Tree problem = document.root().child("problem");
        return new StoredPlan(
                plan(document),
                problem.text("sha256"),
                problem.isObject() ? options(problem) : null,
                document.sha256(),
                hardPoints(document.root()),
                document.root().child("run").flag("complete", true));
    }

    private static Plan plan(Document document) throws InputException {
        var errors = new InputErrors(document);
        Fields fields = Fields.of(errors, PlanReader.class);
        Plan plan = null;
        if (fields != null && fields.isFormat(Formats.PLAN, Formats.HINTS)) {
            plan = new Plan(fields.openObjects("tours", PlanReader::row), fields.optionalText("score"));
            fields.closeOpen();
        }
        errors.throwIfAny();
        if (plan == null) {
            throw new IllegalStateException("no plan, but nothing wrong with it either");
        }
        return plan;
    }

    /** How the problem was read. What is no setting and no day is passed over. */
    private static ReadOptions options(Tree problem) {
        List<String> set = problem.child("set").elements().stream()
                .flatMap(setting -> Stream.ofNullable(setting.text()))
                .toList();
        return new ReadOptions(set, Day.inCalendar(problem.text("asOf")));
    }

    /** The points of the hard rules. What is no row of a rule is passed over: it is there for people. */
    private static Map<Rule, Long> hardPoints(Tree plan) {
        var points = new EnumMap<Rule, Long>(Rule.class);
        for (Tree row : plan.child("rules").elements()) {
            Rule rule = Rule.byId(requireNonNullElse(row.text("id"), ""));
            Matcher weight = HARD_WEIGHT.matcher(requireNonNullElse(row.text("weight"), ""));
            HardMediumSoftLongScore score = Scores.parse(requireNonNullElse(row.text("score"), ""));
            if (rule != null && weight.matches() && score != null) {
                points.put(rule, -score.hardScore() / Long.parseLong(weight.group(1)));
            }
        }
        return points;
    }

    private static Plan.@Nullable Row row(Fields f) {
        String tour = f.word("tour");
        String officer = f.nullableWord("officer");
        f.require("officer", () -> Sentence.of(PlanReader.class, "hint.officer"));
        String intake = f.nullableWord("intake");
        Period window = officer == null ? null : f.period("start", "end");
        if (tour == null) {
            return null;
        }
        return officer == null ? Plan.Row.empty(tour) : new Plan.Row(tour, officer, window, intake);
    }
}
