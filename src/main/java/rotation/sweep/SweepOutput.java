package rotation.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.bench.BenchProblem;
import rotation.bench.BenchmarkOutput;
import rotation.bench.BenchmarkRow;
import rotation.bench.BenchmarkShards;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.io.Variation;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.model.Plan;
import rotation.text.Sentence;

/** What is made of the runs of a sweep: its plans judged by the problem as it is, as a document, tables and a page. */
public final class SweepOutput implements BenchmarkOutput {

    /** The file of the document. */
    private static final String DOCUMENT = "sweep.json";

    private final Path file;
    private final ProblemFile problem;
    private final List<Variation> vary;
    private final Locale language;
    private @Nullable Sweep sweep;

    /**
     * Writes and starts nothing yet.
     *
     * @param file of the problem
     * @param problem as its file says
     * @param language of the tables, and that which the page shows first
     */
    public SweepOutput(Path file, ProblemFile problem, List<Variation> vary, Locale language) {
        this.file = file;
        this.problem = problem;
        this.vary = List.copyOf(vary);
        this.language = language;
    }

    /**
     * The shards of a sweep. The plans are judged anew, by the problem of which their directories tell.
     *
     * @param shard the directory of one of them
     * @throws InputException if what it tells cannot be read, or the problem is not there or has changed since
     */
    public static BenchmarkShards shards(Path shard) throws InputException {
        Path place = shard.resolve(DOCUMENT);
        SweepDocument document = document(place);
        if (document == null) {
            throw refusal(place, "document");
        }
        Path file = Path.of(document.problem());
        ProblemFile problem = ProblemReader.read(file);
        if (!problem.sha256().equals(document.sha256())) {
            throw refusal(file, "problem");
        }
        return new BenchmarkShards(language -> new SweepOutput(file, problem, document.variations(), language));
    }

    private static @Nullable SweepDocument document(Path place) throws InputException {
        return JsonText.parse(new String(Document.bytes(place), StandardCharsets.UTF_8), SweepDocument.class);
    }

    private static InputException refusal(Path place, String key) {
        return new InputException(InputError.ofFile(
                place.toString(),
                Sentence.of(SweepOutput.class, "refused." + key),
                Sentence.of(SweepOutput.class, "refused." + key + ".hint")));
    }

    /** What has become of the sweep; null: nothing yet, see {@link #write}. */
    public @Nullable Sweep sweep() {
        return sweep;
    }

    /** Writes down what is to be tried, so that shards can be merged even if none of them comes to its end. */
    @Override
    public void begin(Path directory, List<BenchmarkRow> rows, int planned) throws InputException {
        Path place = directory.resolve(DOCUMENT);
        SweepDocument before = Files.exists(place) ? document(place) : null;
        if (before == null
                || !before.sha256().equals(problem.sha256())
                || !before.variations().equals(vary)) {
            AtomicFile.write(place, JsonText.of(read(directory, rows, planned).document()) + "\n");
        }
    }

    @Override
    public void write(Path directory, List<BenchmarkRow> rows, int planned) throws InputException {
        Sweep read = read(directory, rows, planned);
        AtomicFile.write(directory.resolve(DOCUMENT), JsonText.of(read.document()) + "\n");
        if (!read.rows().isEmpty()) {
            AtomicFile.write(directory.resolve("table.md"), new SweepText(read, language).text());
            byte[] page = new SweepPage(read, language).page().bytes();
            AtomicFile.write(directory.resolve("index.html"), out -> out.write(page));
        }
        sweep = read;
    }

    /** Judges all plans of this sweep; runs of others, which may be in the same directory, are left out. */
    private Sweep read(Path directory, List<BenchmarkRow> rows, int planned) throws InputException {
        List<List<String>> combinations = Variation.combinations(vary);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < combinations.size(); i++) {
            numbers.put(BenchProblem.sha256(problem.sha256(), combinations.get(i)), i + 1);
        }
        var own = new ArrayList<BenchmarkRow>();
        var plans = new ArrayList<SweptPlan>();
        for (BenchmarkRow row : rows) {
            Integer number = numbers.get(row.task().sha256());
            if (number == null) {
                continue;
            }
            own.add(row);
            if (row.outcome().counts()) {
                Plan plan = PlanReader.readStored(directory.resolve(row.plan())).plan();
                plans.add(SweptPlan.of(
                        number, combinations.get(number - 1), row.seed(), row.plan(), problem.problem(), plan));
            }
        }
        int others = rows.size() - own.size();
        return new Sweep(file.toString(), problem.sha256(), vary, own, others, planned - others, Comparison.of(plans));
    }
}
