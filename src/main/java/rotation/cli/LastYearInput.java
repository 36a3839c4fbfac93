package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;
import rotation.report.LastYear;
import rotation.text.Sentence;

/** The option that names the season before and its plan, for the page of a plan. */
final class LastYearInput {

    @Option(names = "--last-year", arity = "2", paramLabel = "FILE", descriptionKey = "lastYear")
    private List<Path> files = new ArrayList<>();

    /** Whether it was named. */
    boolean isGiven() {
        return !files.isEmpty();
    }

    /**
     * The season before, as its file says it: settings and day of the page are not its.
     *
     * @param output which must be neither of the files
     * @param force whether a plan of another problem is taken, if it is legal
     * @param redact whether names must not be shown
     * @return null: none was named
     * @throws InputException if a file cannot be read or is no such thing, or if the plan is one of another problem, or not legal
     * @throws ParameterException if other than two files are named, or one of them is the output
     */
    @Nullable
    LastYear read(RotationCommand command, Path output, boolean force, boolean redact) throws InputException {
        if (files.isEmpty()) {
            return null;
        }
        if (files.size() != 2) {
            throw command.usageError("usage.lastYear");
        }
        Path problemFile = files.get(0);
        Path planFile = files.get(1);
        command.keepApart(output, problemFile, planFile);
        ProblemFile read = ProblemReader.read(problemFile);
        Plan plan = new PlanInput(command, problemFile, read).compared(planFile, force);
        Problem problem = redact ? Redaction.redacted(read.problem()) : read.problem();
        Verdict verdict = new Judge(problem).judge(plan);
        if (!verdict.isLegal()) {
            throw new InputException(InputError.ofFile(
                    planFile.toString(),
                    Sentence.of(
                            LastYearInput.class,
                            "lastYear.illegal",
                            verdict.irregularities().size(),
                            problemFile.toString()),
                    Sentence.of(LastYearInput.class, "hint.lastYear.illegal")));
        }
        return new LastYear(problem, plan, verdict);
    }
}
