package rotation.cli;

import java.nio.file.Path;
import rotation.change.Publication;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.io.ReadOptions;
import rotation.io.StoredPlan;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * Reads the plans of a command. It warns on standard error of one that is unfinished, and of one that was made with other options than
 * are given now, and refuses one of another problem where nothing good would come of it, or else warns of it.
 */
final class PlanInput {

    private final RotationCommand command;
    private final Path problemFile;
    private final ProblemFile read;

    /**
     * For plans of one problem.
     *
     * @param problemFile where it is
     * @param read as the command has read it
     */
    PlanInput(RotationCommand command, Path problemFile, ProblemFile read) {
        this.command = command;
        this.problemFile = problemFile;
        this.read = read;
    }

    /**
     * A plan to be looked at as it was made.
     *
     * @throws InputException if it cannot be read or is none
     */
    Plan plan(Path file) throws InputException {
        return plan(file, true, false);
    }

    /**
     * A plan to be compared with another.
     *
     * @param force whether one of another problem is taken
     * @throws InputException if it cannot be read, is none, or is one of another problem
     */
    Plan compared(Path file, boolean force) throws InputException {
        return plan(file, force, false);
    }

    /**
     * A plan that was made before. That the day is a later one now is no news.
     *
     * @param force whether one of another problem is taken
     * @throws InputException if it cannot be read, is none, or is one of another problem
     */
    Plan earlier(Path file, boolean force) throws InputException {
        return plan(file, force, true);
    }

    /**
     * A plan that is carried out: with what comes of it, another season is planned.
     *
     * @throws InputException if it cannot be read, is none, is one of another problem, or is unfinished
     */
    Plan carriedOut(Path file) throws InputException {
        StoredPlan stored = PlanReader.readStored(file);
        stored.requireToBeOf(read.problem(), file, Sentence.of(PlanInput.class, "hint.carriedOut"));
        if (!stored.isComplete()) {
            throw new InputException(InputError.ofFile(
                    file.toString(),
                    Sentence.of(PlanInput.class, "plan.notFinished"),
                    Sentence.of(PlanInput.class, "hint.plan.notFinished")));
        }
        if (stored.options() != null) {
            warnOfOptions(file, stored.options(), true);
        }
        return stored.plan();
    }

    private Plan plan(Path file, boolean force, boolean isEarlier) throws InputException {
        StoredPlan stored = PlanReader.readStored(file);
        Problem problem = read.problem();
        if (!force) {
            stored.requireToBeOf(problem, file, Sentence.of(PlanInput.class, "hint.foreign"));
        } else if (!stored.isOf(problem)) {
            warn(
                    "plan.foreign",
                    file,
                    stored.known(problem),
                    stored.plan().byTour().size());
        }
        if (!stored.isComplete()) {
            warn("plan.unfinished", file);
        }
        if (stored.options() != null) {
            warnOfOptions(file, stored.options(), isEarlier);
        }
        return stored.plan();
    }

    private void warnOfOptions(Path file, ReadOptions made, boolean isEarlier) {
        ReadOptions given = read.options();
        Integer today = given.asOf();
        boolean isLater = today != null && (made.asOf() == null || made.asOf() < today);
        ReadOptions expected = isEarlier && isLater ? new ReadOptions(made.set(), today) : made;
        if (!expected.equals(given) && !isReadTheSame(expected)) {
            String kind = given.isNone() ? "options.missing" : made.isNone() ? "options.added" : "options.other";
            warn(kind, file, made, given);
        }
    }

    /** Whether other options make the same of the problem: a published season says itself what was set for its plan. */
    private boolean isReadTheSame(ReadOptions options) {
        try {
            Problem problem = ProblemReader.read(problemFile, options.set()).problem();
            Integer day = options.asOf();
            if (day != null && day >= problem.asOf()) {
                problem = Publication.advance(problem, day);
            }
            return ProblemWriter.isSame(read.problem(), problem);
        } catch (InputException e) {
            // What was set is not there any more.
            return false;
        }
    }

    private void warn(String key, Object... arguments) {
        Object[] texts = arguments.clone();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = texts[i] instanceof Number ? texts[i] : texts[i].toString();
        }
        command.err().println(command.messages().format(key, texts));
    }
}
