package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Withdrawal;
import rotation.model.Day;
import rotation.model.Period;

/** The command {@code event withdraw}. */
@Command(name = "withdraw")
final class WithdrawCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "OFFICER", descriptionKey = "event.officer")
    @SuppressWarnings("NullAway.Init")
    private String officer;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable String to;

    @Override
    Event event(@Nullable String reason) {
        int first = from == null ? Day.ALWAYS : day("--from", from);
        int last = to == null ? Day.FOREVER : day("--to", to);
        if (first > last) {
            throw usageError("usage.event.days", Day.format(first), Day.format(last));
        }
        return new Withdrawal(officer, new Period(first, last), reason);
    }
}
