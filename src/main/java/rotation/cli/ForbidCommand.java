package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Exclusion;

/** The command {@code event forbid}. */
@Command(name = "forbid")
final class ForbidCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "TOUR", descriptionKey = "event.tour")
    @SuppressWarnings("NullAway.Init")
    private String tour;

    @Parameters(index = "2", paramLabel = "OFFICER", descriptionKey = "event.officer")
    @SuppressWarnings("NullAway.Init")
    private String officer;

    @Override
    Event event(@Nullable String reason) {
        return new Exclusion(tour, officer, reason);
    }
}
