package rotation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/** Everything that is wrong with one document, collected while it is read. */
public final class InputErrors {

    private final Document document;
    private final Function<Place, @Nullable String> settings;
    private final List<Fault> faults = new ArrayList<>();

    /** All of it is in the document. */
    public InputErrors(Document document) {
        this(document, place -> null);
    }

    /**
     * Some of it may be in values that were put into the document after it was parsed.
     *
     * @param settings by the place of such a value, what is said instead of the file, its line and its place; null: it stands in
     *     the file
     */
    public InputErrors(Document document, Function<Place, @Nullable String> settings) {
        this.document = document;
        this.settings = settings;
    }

    /**
     * One thing that is wrong.
     *
     * @param place the value that is wrong, or the object in which a key is missing
     * @param value as JSON
     * @param expected what is wrong; the value is its first argument
     * @param hint what to do about it
     * @param first another place that the sentence points to, which becomes its last argument; null: none
     * @param missing the key that is missing; null: it is something else that is wrong
     */
    public record Fault(
            Place place,
            String value,
            Sentence expected,
            Sentence hint,
            @Nullable Place first,
            @Nullable String missing) {}

    JsonNode root() {
        return document.node();
    }

    /** A value is wrong; it becomes the first argument of the sentence. */
    void add(Place place, JsonNode value, Sentence expected, Sentence hint) {
        add(place, Json.show(value), expected, hint);
    }

    /**
     * A value or a key is wrong.
     *
     * @param value as JSON; it becomes the first argument of the sentence
     */
    public void add(Place place, String value, Sentence expected, Sentence hint) {
        faults.add(new Fault(place, value, with(value, expected), hint, null, null));
    }

    /** A value stands twice: the sentence has the value and the place where it stands first. */
    void addTwice(Place place, String value, Place first, Sentence expected, Sentence hint) {
        faults.add(new Fault(place, value, with(value, expected), hint, first, null));
    }

    /** A key is missing in an object. */
    void addMissing(Place place, String key, Sentence hint) {
        String value = Json.text(key);
        Sentence expected = Sentence.of(InputError.class, "key.missing", value);
        faults.add(new Fault(place, value, expected, hint, null, key));
    }

    /** A sentence whose first argument is the value, before all that it has. */
    static Sentence with(String value, Sentence sentence) {
        var arguments = new ArrayList<Object>(sentence.arguments());
        arguments.add(0, value);
        return new Sentence(sentence.owner(), sentence.key(), arguments);
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /**
     * Ends the reading of a document that is wrong.
     *
     * @throws InputException with everything that is wrong, in the order of the file; none if all is right
     */
    public void throwIfAny() throws InputException {
        if (!faults.isEmpty()) {
            throw new InputException(errors());
        }
    }

    private List<InputError> errors() {
        var spots = new Spot();
        for (Fault fault : faults) {
            spots.of(fault.place);
            if (fault.first != null) {
                spots.of(fault.first);
            }
        }
        try (JsonParser parser = document.parser()) {
            parser.nextToken();
            spots.locate(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults.stream()
                .sorted(Comparator.comparingLong(fault -> spots.of(fault.place).offset))
                .map(fault -> error(fault, spots))
                .toList();
    }

    private InputError error(Fault fault, Spot spots) {
        Sentence expected = fault.expected;
        if (fault.first != null) {
            expected = Sentence.of(
                    expected.owner(),
                    expected.key(),
                    fault.value,
                    InputError.place(document.file(), spots.of(fault.first).line, null, fault.first.pointer()));
        }
        String setting = setting(fault);
        int line = spots.of(fault.place).line;
        return new InputError(
                setting == null ? document.file() : setting,
                setting == null && line > 0 ? line : null,
                null,
                fault.place.pointer(),
                fault.value,
                expected,
                fault.hint);
    }

    /** The setting that is at fault; null: none is. */
    private @Nullable String setting(Fault fault) {
        String ofKey = fault.missing == null ? null : settings.apply(fault.place.key(fault.missing));
        return ofKey == null ? settings.apply(fault.place) : ofKey;
    }

    /** Where a place is in the text; the spots of a document are a tree, of the places that matter. */
    private static final class Spot {

        private final Map<String, Spot> within = new HashMap<>();
        private int line;
        private long offset;

        Spot of(Place place) {
            return place.parent() == null
                    ? this
                    : of(place.parent()).within.computeIfAbsent(place.step(), step -> new Spot());
        }

        /** Finds this spot, which the parser is at, and those within; the parser ends up at its last token. */
        void locate(JsonParser parser) throws IOException {
            var location = parser.currentTokenLocation();
            line = location.getLineNr();
            offset = location.getCharOffset();
            if (within.isEmpty()) {
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String key = parser.currentName();
                    parser.nextToken();
                    locate(key, parser);
                }
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    locate(Integer.toString(i), parser);
                }
            }
        }

        private void locate(String step, JsonParser parser) throws IOException {
            Spot spot = within.get(step);
            if (spot == null) {
                parser.skipChildren();
            } else {
                spot.locate(parser);
            }
        }
    }
}
