package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.io.Formats;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.Fields;
import rotation.json.Ids;
import rotation.json.InputErrors;
import rotation.json.InputException;
import rotation.json.Output;
import rotation.text.Sentence;

/** Reads and writes what is known of the best plans. */
public final class BestKnownFile {

    static final String FORMAT = "rotation-best-known/1";

    private BestKnownFile() {}

    /**
     * Reads what is known.
     *
     * @throws InputException with everything that is wrong, if the file cannot be read or contradicts itself
     */
    public static BestKnown read(Path file) throws InputException {
        Document document = Document.read(file);
        var errors = new InputErrors(document);
        Fields fields = Fields.of(errors, BestKnownFile.class);
        List<BestKnown.Entry> problems = List.of();
        if (fields != null && fields.isFormat(FORMAT, Formats.HINTS)) {
            var sums = new Ids<String>("problems");
            problems = fields.objects("problems", f -> entry(f, sums));
            fields.close();
        }
        errors.throwIfAny();
        return new BestKnown(problems);
    }

    private static BestKnown.@Nullable Entry entry(Fields f, Ids<String> sums) {
        String problem = f.text("problem");
        String sha256 = f.distinctWord("sha256", sums);
        HardMediumSoftLongScore score = f.score("score");
        HardMediumSoftLongScore bound = f.nullableScore("bound");
        Boolean proven = f.requiredFlag("proven");
        BestKnown.Origin origin = f.object("origin", BestKnownFile::origin);
        BestKnown.Origin boundOrigin = f.nullableObject("boundOrigin", BestKnownFile::origin);
        if (score == null || origin == null || proven == null) {
            return null;
        }
        if (bound != null && score.compareTo(bound) > 0) {
            f.refuse(
                    "score",
                    Sentence.of(BestKnownFile.class, "bestKnown.bound", bound.toString()),
                    Sentence.of(BestKnownFile.class, "hint.bestKnown.bound"));
        } else if (proven != (bound != null && score.equals(bound))) {
            f.refuse(
                    "proven",
                    Sentence.of(BestKnownFile.class, "bestKnown.proven"),
                    Sentence.of(BestKnownFile.class, "hint.bestKnown.proven"));
        } else if (bound != null && boundOrigin == null) {
            f.refuse(
                    "bound",
                    Sentence.of(BestKnownFile.class, "bestKnown.origin"),
                    Sentence.of(BestKnownFile.class, "hint.bestKnown.origin"));
        }
        return new BestKnown.Entry(problem, sha256, score, bound, origin, boundOrigin);
    }

    private static BestKnown.Origin origin(Fields f) {
        return new BestKnown.Origin(
                f.text("solver"), f.seconds("seconds"), f.nullableLong("seed"), f.text("version"), f.day("date"));
    }

    /**
     * Writes what is known.
     *
     * @throws InputException if it cannot be written; then the file is as it was
     */
    public static void write(BestKnown known, Path file) throws InputException {
        AtomicFile.write(file, out -> {
            try (var output = new Output(out, Set.of("problems"))) {
                output.text("format", FORMAT);
                output.objects("problems", known.problems(), entry -> write(output, entry));
            }
        });
    }

    private static void write(Output output, BestKnown.Entry entry) throws IOException {
        output.text("problem", entry.problem());
        output.text("sha256", entry.sha256());
        output.text("score", entry.score().toString());
        output.nullableText(
                "bound", entry.bound() == null ? null : entry.bound().toString());
        output.flag("proven", entry.isProven());
        output.object("origin", entry.origin(), origin -> write(output, origin));
        output.nullableObject("boundOrigin", entry.boundOrigin(), origin -> write(output, origin));
    }

    private static void write(Output output, BestKnown.Origin origin) throws IOException {
        output.text("solver", origin.solver());
        output.decimal("seconds", Double.toString(origin.seconds()));
        output.nullableNumber("seed", origin.seed());
        output.text("version", origin.version());
        output.day("date", origin.day());
    }
}
