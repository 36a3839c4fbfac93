package rotation.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.handout.letter.Letter;
import rotation.handout.letter.LetterTemplate;
import rotation.handout.letter.Letters;
import rotation.io.ProblemFile;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;

/** The command {@code letters}: writes a page for each officer, and a list of all. */
@Command(name = "letters")
final class LettersCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "shown")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--previous", paramLabel = "PLAN")
    private @Nullable Path previousFile;

    @Option(names = "--force", descriptionKey = "foreign")
    private boolean force;

    @Option(names = "--template", paramLabel = "FILE")
    private @Nullable Path templateFile;

    @Option(names = "--redact", descriptionKey = "redact")
    private boolean redact;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        ProblemFile read = input.read(messages());
        LetterTemplate template = templateFile == null
                ? LetterTemplate.builtIn()
                : LetterTemplate.read(templateFile, previousFile != null);
        var plans = new PlanInput(this, input.file(), read);
        Plan previous = previousFile == null ? null : plans.earlier(previousFile, force);
        Plan plan = plans.plan(planFile);
        Problem problem = redact ? Redaction.redacted(read.problem()) : read.problem();
        Verdict verdict = new Judge(problem).judge(plan);
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        var letters = new Letters(problem, plan, previous, template, isLanguageAsked() ? language() : null);
        if (!letters.unknown().isEmpty()) {
            err().println(messages().format("letters.unknown", letters.unknown().size(), some(letters.unknown())));
        }
        if (letters.all().isEmpty()) {
            print(previous == null ? "letters.nobody" : "letters.nothingNew", problem.name());
            return ExitCode.OK;
        }
        write(letters);
        if (!verdict.isFeasible()) {
            print("publish.infeasible", verdict.score());
        }
        long french = letters.all().stream()
                .filter(letter -> letter.language().equals(Locale.FRENCH))
                .count();
        print(
                "letters.files",
                problem.name(),
                letters.all().size(),
                letters.all().size() - french,
                french,
                output.resolve(Letters.indexFile()));
        return ExitCode.OK;
    }

    private void write(Letters letters) throws InputException {
        Set<String> written = new LinkedHashSet<>();
        letters.all().forEach(letter -> written.add(letter.file()));
        written.add(Letters.indexFile());
        Path[] inputs = Stream.of(input.file(), planFile, previousFile, templateFile)
                .filter(Objects::nonNull)
                .toArray(Path[]::new);
        for (String file : written) {
            keepApart(output.resolve(file), inputs);
        }
        var directory = new HandoutDirectory(output, !redact);
        directory.make();
        for (String file : written) {
            AtomicFile.checkPlace(output.resolve(file));
        }
        int others = directory.others("*.html", written);
        for (Letter letter : letters.all()) {
            directory.write(letter.file(), letters.page(letter));
        }
        directory.write(Letters.indexFile(), letters.index(language()).bytes());
        if (others > 0) {
            err().println(messages().format("letters.others", others, output));
        }
    }
}
