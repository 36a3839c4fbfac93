package rotation.event;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Nearest;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.Sentence;

/** What the arguments of an event mean in a season, or why they mean nothing. */
public final class Arguments {

    /** So many ids are listed where none is near to the one that was given. */
    private static final int MOST_LISTED = 10;

    private Arguments() {}

    /** @throws InputException if there is no such tour */
    static Tour tour(Problem problem, String id) throws InputException {
        return tour(problem, "TOUR", id);
    }

    /**
     * The tour with that id.
     *
     * @param argument as the command line names it
     * @throws InputException if there is no such tour
     */
    public static Tour tour(Problem problem, String argument, String id) throws InputException {
        Tour tour = problem.tour(id);
        return tour != null ? tour : unknown("TOUR", argument, id, problem.tours(), Tour::id);
    }

    /** @throws InputException if nobody has that id */
    static Officer officer(Problem problem, String id) throws InputException {
        return officer(problem, "OFFICER", id);
    }

    /**
     * The officer with that id.
     *
     * @param argument as the command line names it
     * @throws InputException if nobody has that id
     */
    public static Officer officer(Problem problem, String argument, String id) throws InputException {
        Officer officer = problem.officer(id);
        return officer != null ? officer : unknown("OFFICER", argument, id, problem.officers(), Officer::id);
    }

    /** @throws InputException if there is no such mission */
    static Mission mission(Problem problem, String id) throws InputException {
        return mission(problem, "MISSION", id);
    }

    /**
     * The mission with that id.
     *
     * @param argument as the command line names it
     * @throws InputException if there is no such mission
     */
    public static Mission mission(Problem problem, String argument, String id) throws InputException {
        return one("MISSION", argument, id, problem.missions(), Mission::id);
    }

    /**
     * The agency with that id.
     *
     * @param argument as the command line names it
     * @throws InputException if there is no such agency
     */
    public static Agency agency(Problem problem, String argument, String id) throws InputException {
        return one("AGENCY", argument, id, problem.agencies(), Agency::id);
    }

    private static <T> T one(String kind, String argument, String id, Collection<T> all, Function<T, String> name)
            throws InputException {
        for (T candidate : all) {
            if (name.apply(candidate).equals(id)) {
                return candidate;
            }
        }
        return unknown(kind, argument, id, all, name);
    }

    private static <T> T unknown(String kind, String argument, String id, Collection<T> all, Function<T, String> name)
            throws InputException {
        throw refused(
                argument,
                id,
                say("unknown." + kind),
                hint(id, all.stream().map(name).toList()));
    }

    /** What an unknown id may have meant. */
    static Sentence hint(String id, List<String> known) {
        String nearest = new Nearest().to(id, known);
        if (nearest != null) {
            return say("hint.meant", nearest);
        }
        return known.isEmpty() || known.size() > MOST_LISTED
                ? say("hint.spelling")
                : say("hint.known", String.join(", ", known));
    }

    /**
     * An argument that does not fit the season; to be thrown.
     *
     * @param argument as the command line names it: {@code TOUR}, {@code --on}
     * @param value as it was given
     * @param expected the value becomes its first argument
     */
    static InputException refused(String argument, Object value, Sentence expected, Sentence hint) {
        return new InputException(InputError.ofValue(argument, null, "\"" + value + "\"", expected, hint));
    }

    /** A sentence of this package. */
    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Event.class, key, arguments);
    }

    /** A note with a reason added; as it is if it says that already, or if there is no reason. */
    static @Nullable String noted(@Nullable String note, @Nullable String reason) {
        if (reason == null || note == null) {
            return reason == null ? note : reason;
        }
        return ("; " + note + "; ").contains("; " + reason + "; ") ? note : note + "; " + reason;
    }
}
