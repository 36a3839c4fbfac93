package rotation.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.text.ControlCharacters;
import rotation.text.Sentence;

/** A value that stands in a document. What is wrong with it is reported, so that reading can go on. */
public final class Value {

    private final Context context;
    private final Place place;
    private final JsonNode node;

    Value(Context context, Place place, JsonNode node) {
        this.context = context;
        this.place = place;
        this.node = node;
    }

    Context context() {
        return context;
    }

    Place place() {
        return place;
    }

    JsonNode node() {
        return node;
    }

    Value within(String key, JsonNode child) {
        return new Value(context, place.key(key), child);
    }

    /** The key that it stands under. */
    public String key() {
        return place.step();
    }

    /** Whether the file says null. */
    public boolean isNull() {
        return node.isNull();
    }

    /** The text that it is; null: it is none, which is not reported. */
    public @Nullable String textIfAny() {
        return node.textValue();
    }

    /**
     * Reports the value as wrong.
     *
     * @param expected the value becomes its first argument
     */
    public void refuse(Sentence expected, Sentence hint) {
        context.errors.add(place, node, expected, hint);
    }

    /**
     * Reports the key as wrong.
     *
     * @param expected the key becomes its first argument
     */
    public void refuseKey(Sentence expected, Sentence hint) {
        context.errors.add(place, Json.text(key()), expected, hint);
    }

    /** Reports the value as a number that is larger than it may be. */
    public void refuseAbove(Range range) {
        refuse(Sentence.of(InputError.class, "number.above", range.most()), range.hint());
    }

    /** Reports the value as none of that type; what to do about it is said as {@code hint.type.<type>}. */
    void refuseType(String type) {
        refuse(
                Sentence.of(InputError.class, "type." + type),
                Sentence.of(InputError.class, node.isNull() ? "hint.null" : "hint.type." + type));
    }

    /**
     * What to do about a word that is not known.
     *
     * @param otherwise what to say where none of the known words is near
     */
    public Sentence meant(String word, Collection<String> known, Sentence otherwise) {
        String meant = context.nearest.to(word, known);
        return meant == null ? otherwise : Sentence.of(InputError.class, "hint.meant", Json.text(meant));
    }

    /** Whether an id stands in a list for the first time; if not, that is reported. */
    boolean isFirst(Ids<?> ids, String id) {
        Place first = ids.add(id, place);
        boolean isFirst = first.equals(place);
        if (!isFirst) {
            context.errors.addTwice(
                    place,
                    Json.text(id),
                    first,
                    Sentence.of(InputError.class, "twice"),
                    Sentence.of(InputError.class, "hint.twice"));
        }
        return isFirst;
    }

    /** A free text; null: it is none. */
    @Nullable
    String text() {
        if (!node.isTextual()) {
            refuseType("text");
            return null;
        }
        return isSound(node.textValue()) ? node.textValue() : null;
    }

    /** Whether this text, or this key, can be written in UTF-8; if not, that is reported. */
    boolean isSound(String text) {
        boolean sound = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            sound = sound && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
        }
        if (!sound) {
            context.errors.add(
                    place,
                    Json.text(text),
                    Sentence.of(InputError.class, "text.broken"),
                    Sentence.of(InputError.class, "hint.text.broken"));
        }
        return sound;
    }

    /** Whether this word, or this key, has no control characters, so that it stays in one line; if not, that is reported. */
    boolean isOneLine(String word) {
        String control = ControlCharacters.firstIn(word);
        if (control != null) {
            context.errors.add(
                    place,
                    Json.text(word),
                    Sentence.of(InputError.class, "text.control", control),
                    Sentence.of(InputError.class, "hint.text.control"));
        }
        return control == null;
    }

    /** A text that must not be empty and has no control characters, such as a skill; null: it is none. */
    public @Nullable String word() {
        String word = id();
        return word == null ? null : context.share(word);
    }

    /** The values of this map, by their keys, as the caller reads them. */
    public <T> Map<String, T> map(Function<Value, @Nullable T> read) {
        return Lists.map(this, read);
    }

    /** A word for {@link Ids} to share; null: it is none. */
    @Nullable
    String id() {
        String text = name();
        return text != null && isOneLine(text) ? text : null;
    }

    /** A text for people that must not be empty, such as a unit; null: it is none. */
    @Nullable
    String name() {
        String text = text();
        if (text != null && text.isEmpty()) {
            refuse(Sentence.of(InputError.class, "text.empty"), Sentence.of(InputError.class, "hint.text.empty"));
            return null;
        }
        return text;
    }
}
