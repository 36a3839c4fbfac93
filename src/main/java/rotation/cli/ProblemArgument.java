package rotation.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
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

/** The season that a command is about, what is set in it for this run, and the day on which it is seen. */
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

    /** Where it stands. */
    Path file() {
        return file;
    }

    /** Whether it is another than the file says. */
    boolean isChanged() {
        return !set.isEmpty() || date != null;
    }

    /**
     * The season, with what is set in it, on the day that was asked for.
     *
     * @throws InputException if it cannot be used
     * @throws ParameterException if the day is no date, or before the day of planning of the problem
     */
    ProblemFile read(Messages messages) throws InputException {
        ProblemFile read = readAsItWas();
        Integer day = day(read.problem(), messages);
        return day == null ? read : read.with(Publication.advance(read.problem(), day));
    }

    /**
     * The season, with what is set in it, on its own day.
     *
     * @throws InputException if it cannot be used
     */
    ProblemFile readAsItWas() throws InputException {
        return ProblemReader.read(file, set);
    }

    /**
     * The day that was asked for.
     *
     * @return null: none
     * @throws ParameterException if it is no date, or before the day of planning of the problem
     */
    @Nullable
    Integer day(Problem problem, Messages messages) {
        if (date == null) {
            return null;
        }
        Integer day = parse(date);
        if (day == null) {
            throw new ParameterException(command.commandLine(), messages.format("usage.date", "--as-of", date));
        }
        if (day < problem.asOf()) {
            throw new ParameterException(
                    command.commandLine(), messages.format("usage.asOf", "--as-of", date, Day.format(problem.asOf())));
        }
        return day;
    }

    /** The day that a text means; null: it is no date, or none that may stand in a file. */
    private static @Nullable Integer parse(String text) {
        try {
            int day = Day.of(LocalDate.parse(text));
            return Day.CALENDAR.contains(day) ? Integer.valueOf(day) : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
