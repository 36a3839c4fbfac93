package rotation.planner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.change.ChangeRow;
import rotation.explain.Funnel;
import rotation.io.Formats;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.json.Output;
import rotation.judge.Subject;
import rotation.model.Plan;
import rotation.rule.Rule;

/** Writes plan files: a line for each rule, for each tour, for each change and for all that needs attention. The same plan makes the same bytes. */
public final class PlanWriter {

    private static final Set<String> ROWS = Set.of("rules", "tours", "changes", "attention");

    /** Bytes of all that a plan says once, and of what it says of each tour, where nothing is very long. */
    private static final long ONCE = 16 * 1024;

    private static final long EACH_TOUR = 512;

    private PlanWriter() {}

    /** How many bytes the file of a plan takes, all but the most unusual ones less. */
    public static long space(int tours) {
        return ONCE + EACH_TOUR * tours;
    }

    /**
     * Writes a plan to a file, which may exist.
     *
     * @throws InputException if it cannot be written there; then the place is as it was
     */
    public static void write(PlanFile plan, Path file) throws InputException {
        AtomicFile.write(file, out -> write(plan, out));
    }

    /** The text of a plan's file. */
    public static String text(PlanFile plan) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(plan, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes a plan to a stream, which is flushed, but not closed. */
    public static void write(PlanFile plan, OutputStream stream) throws IOException {
        try (var out = new Output(stream, ROWS)) {
            out.text("format", Formats.PLAN);
            out.object("problem", plan, problem -> {
                out.text("name", problem.problem());
                out.text("sha256", problem.sha256());
                out.textsIfAny("set", problem.options().set());
                Integer asOf = problem.options().asOf();
                if (asOf != null) {
                    out.day("asOf", asOf);
                }
            });
            out.text("score", plan.score().toString());
            if (plan.bound() != null) {
                out.text("bound", plan.bound().toString());
            }
            out.flag("feasible", plan.feasible());
            if (plan.keyFigures() != null) {
                out.record("keyFigures", plan.keyFigures());
            }
            out.objects("rules", plan.rules(), rule -> {
                out.text("id", rule.rule().id());
                out.text("weight", rule.weight().toString());
                out.number("matches", rule.matches());
                out.text("score", rule.score().toString());
            });
            out.objects("tours", plan.rows(), row -> row(row, plan.funnels().get(row.tour()), out));
            if (plan.changes() != null) {
                out.objects("changes", plan.changes(), change -> change(change, out));
            }
            if (plan.attention() != null) {
                out.objects("attention", plan.attention(), one -> attention(one, out));
            }
            out.object("run", plan.run(), run -> {
                out.text("version", run.version());
                out.text("strategy", run.strategy());
                out.number("seed", run.seed());
                out.decimal("seconds", oneDecimal(run.seconds()));
                out.decimal("constructionSeconds", oneDecimal(run.constructionSeconds()));
                out.number("moves", run.moves());
                if (!run.complete()) {
                    out.flag("complete", false);
                }
            });
        }
    }

    private static void row(Plan.Row row, @Nullable Funnel funnel, Output out) throws IOException {
        out.text("tour", row.tour());
        out.nullableText("officer", row.officer());
        if (row.officer() != null && row.window() != null) {
            out.day("start", row.window().from());
            out.day("end", row.window().to());
            out.nullableText("intake", row.intake());
        } else if (funnel != null) {
            out.number("officers", funnel.officers());
            if (funnel.withoutWindow() > 0) {
                out.number("withoutWindow", funnel.withoutWindow());
            }
            out.objects("funnel", funnel.steps(), step -> {
                out.text("rule", step.rule().id());
                out.number("remaining", step.remaining());
            });
        }
    }

    private static void change(ChangeRow change, Output out) throws IOException {
        out.text("tour", change.tour());
        out.text("change", change.change().toString());
        out.nullableObject("before", change.before(), side -> side(side, out));
        out.nullableObject("after", change.after(), side -> side(side, out));
        out.flag("forced", change.forced());
        out.flag("edited", change.edited());
        out.text("reason", change.reason().toString());
        out.texts("rules", change.rules().stream().map(Rule::id).toList());
    }

    private static void side(ChangeRow.Side side, Output out) throws IOException {
        out.text("officer", side.officer());
        out.text("start", side.start());
        out.text("end", side.end());
        out.nullableText("intake", side.intake());
    }

    private static void attention(Attention one, Output out) throws IOException {
        out.text("id", one.id());
        out.text("kind", one.kind().toString());
        for (Map.Entry<Subject, String> about : one.about().entrySet()) {
            out.text(about.getKey().toString(), about.getValue());
        }
        if (one.days() != null) {
            out.day("from", one.days().from());
            out.day("to", one.days().to());
        }
        out.numberUnless(null, "number", one.number());
    }

    private static String oneDecimal(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
