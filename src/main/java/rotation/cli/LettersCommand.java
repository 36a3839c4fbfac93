package rotation.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
        if (!verdict.isLegal()) {
            verdict.irregularities().forEach(odd -> print("check.irregularity", odd.sentence(language())));
            print("publish.refused", planFile);
            return ExitCode.HARD_RULES_BROKEN;
        }
        var letters = new Letters(problem, plan, previous, template, isLanguageAsked() ? language() : null);
        if (!letters.unknown().isEmpty()) {
            err().println(messages()
                    .format("letters.unknown", letters.unknown().size(), String.join(", ", letters.unknown())));
        }
        if (letters.all().isEmpty()) {
            print(previous == null ? "letters.nobody" : "letters.nothingNew", problem.name());
            return ExitCode.OK;
        }
        if (templateFile != null) {
            for (Letter letter : letters.all()) {
                keepApart(output.resolve(letter.file()), templateFile);
            }
            keepApart(output.resolve(Letters.indexFile()), templateFile);
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
        makeDirectory();
        Set<String> written = new HashSet<>(Set.of(Letters.indexFile()));
        letters.all().forEach(letter -> written.add(letter.file()));
        int others = others(written);
        for (Letter letter : letters.all()) {
            write(letter.file(), letters.page(letter));
        }
        write(Letters.indexFile(), letters.index(language()).bytes());
        if (others > 0) {
            err().println(messages().format("letters.others", others, output));
        }
    }

    private void write(String name, byte[] page) throws InputException {
        Path file = output.resolve(name);
        if (redact) {
            AtomicFile.write(file, out -> out.write(page));
        } else {
            AtomicFile.writeForOwner(file, out -> out.write(page));
        }
    }

    /** Makes the directory if there is none, but not its parent; with names in it, for its owner alone. */
    private void makeDirectory() throws InputException {
        if (Files.isDirectory(output)) {
            return;
        }
        if (Files.exists(output)) {
            throw InputException.noDirectory(output);
        }
        boolean hasOwners = output.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] forOwner = redact || !hasOwners
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                };
        try {
            Files.createDirectory(output, forOwner);
        } catch (IOException e) {
            throw InputException.notWritable(output, e);
        }
    }

    /** How many pages are there that are not of these letters, such as those of an earlier plan. */
    private int others(Set<String> written) throws InputException {
        int others = 0;
        try (var files = Files.newDirectoryStream(output, "*.html")) {
            for (Path file : files) {
                others += written.contains(file.getFileName().toString()) ? 0 : 1;
            }
            return others;
        } catch (DirectoryIteratorException e) {
            throw InputException.notReadable(output, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw InputException.notReadable(output, e);
        }
    }
}
