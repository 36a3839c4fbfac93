package rotation.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import rotation.explain.Section;
import rotation.io.ProblemFile;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.report.Resilience;
import rotation.stress.StressDocument;
import rotation.stress.StressSentences;
import rotation.stress.StressSetup;
import rotation.text.Sentence;

/** Reads what {@code stress --json} has printed, for the page of one of its plans. */
final class ResilienceInput {

    private ResilienceInput() {}

    /**
     * What became of a plan.
     *
     * @param file the document
     * @param problem of the page
     * @param planFile the plan of the page
     * @throws InputException if the document cannot be read, is none, has no run, or is of another problem or plan
     */
    static Resilience read(Path file, ProblemFile problem, Path planFile) throws InputException {
        StressDocument document = StressDocument.parse(new String(Document.bytes(file), StandardCharsets.UTF_8));
        if (document == null) {
            throw refusal(file, "resilience.none");
        }
        StressSetup setup = document.setup();
        if (!setup.sha256().equals(problem.sha256())
                || !setup.options().equals(problem.options().toString())) {
            throw refusal(file, "resilience.problem");
        }
        String plan = Sha256.of(Document.bytes(planFile));
        int place = IntStream.range(0, setup.tested().size())
                .filter(i -> setup.tested().get(i).sha256().equals(plan))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            throw refusal(file, "resilience.plan", planFile.toString());
        }
        if (document.runs().isEmpty()) {
            throw refusal(file, "resilience.empty");
        }
        var sentences = new StressSentences(document);
        return new Resilience(
                sentences.lead(),
                sentences.figures().stream()
                        .map(figure -> new Resilience.Figure(
                                figure.label(), figure.values().get(place)))
                        .toList(),
                sentences.lists(place).stream()
                        .map(list -> new Section(list.title(), list.lines()))
                        .toList());
    }

    private static InputException refusal(Path file, String key, Object... arguments) {
        return new InputException(List.of(InputError.ofFile(
                file.toString(),
                Sentence.of(ResilienceInput.class, key, arguments),
                Sentence.of(ResilienceInput.class, "resilience.hint"))));
    }
}
