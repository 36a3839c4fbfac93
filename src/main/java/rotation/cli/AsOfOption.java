package rotation.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rotation.change.Publication;
import rotation.io.ProblemFile;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.text.Messages;

/** The day of planning from now on: the option of every command that lets days go by. */
final class AsOfOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
    private @Nullable String date;

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

    /**
     * A problem on the day that was asked for.
     *
     * @throws ParameterException if it is no date, or before the day of planning of the problem
     */
    ProblemFile applyTo(ProblemFile read, Messages messages) {
        Integer day = day(read.problem(), messages);
        return day == null ? read : read.with(Publication.advance(read.problem(), day));
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
