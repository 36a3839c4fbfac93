package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.EarlyReturn;
import rotation.event.Event;

/** The command {@code event return}. */
@Command(name = "return")
final class ReturnCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "TOUR", descriptionKey = "event.tour")
    @SuppressWarnings("NullAway.Init")
    private String tour;

    @Option(names = "--on", required = true, paramLabel = "DATE")
    @SuppressWarnings("NullAway.Init")
    private String on;

    @Option(names = "--interim")
    private boolean interim;

    @Override
    Event event(@Nullable String reason) {
        return new EarlyReturn(tour, day("--on", on), interim, reason);
    }
}
