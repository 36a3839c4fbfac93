package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Pin;

/** The command {@code event pin}. */
@Command(name = "pin")
final class PinCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "TOUR", descriptionKey = "event.tour")
    @SuppressWarnings("NullAway.Init")
    private String tour;

    @Option(names = "--officer", paramLabel = "OFFICER")
    private @Nullable String officer;

    @Option(names = "--dates-free")
    private boolean datesFree;

    @Override
    Event event(@Nullable String reason) {
        return new Pin(tour, officer, datesFree, reason);
    }

    @Override
    boolean looksAtRules() {
        return true;
    }
}
