package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rotation.change.Publication;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.text.Messages;

/** The arguments that select the problem: its file, settings for this run, and the day of planning. */
final class ProblemArgument {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--set", paramLabel = "PATH=VALUE", descriptionKey = "set")
    private List<String> set = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
    private @Nullable String date;

    /** The file of the problem. */
    Path file() {
        return file;
    }

    /** Whether settings or day differ from the file. */
    boolean isChanged() {
        return !set.isEmpty() || date != null;
    }

    /**
     * The problem with its settings, on the day asked for.
     *
     * @throws InputException if the problem is not valid
     * @throws ParameterException if the day is not a date, or before the day of planning of the problem
     */
    ProblemFile read(Messages messages) throws InputException {
        return onDay(readAsItWas(), messages);
    }

    /**
     * The same problem on the day asked for.
     *
     * @param read on the day of planning of its file
     * @throws ParameterException if the day is not a date, or before the day of planning of the problem
     */
    ProblemFile onDay(ProblemFile read, Messages messages) {
        Integer day = day(read.problem(), messages);
        return day == null ? read : read.on(day, Publication.advance(read.problem(), day));
    }

    /**
     * The problem with its settings, on the day of planning of its file.
     *
     * @throws InputException if the problem is not valid
     */
    ProblemFile readAsItWas() throws InputException {
        return ProblemReader.read(file, set);
    }

    /**
     * The day asked for.
     *
     * @return null: none
     * @throws ParameterException if it is not a date, or before the day of planning of the problem
     */
    @Nullable
    Integer day(Problem problem, Messages messages) {
        if (date == null) {
            return null;
        }
        Integer day = Day.inCalendar(date);
        if (day == null) {
            throw new ParameterException(command.commandLine(), messages.format("usage.date", "--as-of", date));
        }
        if (day < problem.asOf()) {
            throw new ParameterException(
                    command.commandLine(), messages.format("usage.asOf", "--as-of", date, Day.format(problem.asOf())));
        }
        return day;
    }
}
