package rotation.workbench;

import java.util.List;
import rotation.event.Event;

/** Reads the arguments of an event as the command line does. */
public interface EventParser {

    /**
     * An event.
     *
     * @param mustKeepRules whether it is refused if hard rules are broken then that were not before
     */
    record Parsed(Event event, boolean mustKeepRules) {}

    /**
     * How an event is said.
     *
     * @param words its name, and its arguments without the season: {@code slip OFFICER --by=DAYS}
     * @param told what it is
     */
    record Usage(String words, Told told) {}

    /** How each event is said. */
    List<Usage> usages();

    /**
     * The event that arguments say.
     *
     * @param arguments of the command {@code event}, without the season: {@code pin}, {@code T12}, {@code --officer}, {@code O7}
     * @throws UsageException if they say none
     */
    Parsed parse(List<String> arguments) throws UsageException;
}
