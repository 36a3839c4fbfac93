package rotation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a document with all that is in it, to be looked at and changed before it is read as {@link Fields}. */
public final class Tree {

    private final JsonNode node;

    Tree(JsonNode node) {
        this.node = node;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node.isArray();
    }

    /** Whether there is nothing, not even null. */
    public boolean isMissing() {
        return node.isMissingNode();
    }

    /** What stands under a key of this object, which may be missing. */
    public Tree child(String key) {
        return new Tree(node.path(key));
    }

    /** The text that it is; null: it is none. */
    public @Nullable String text() {
        return node.textValue();
    }

    /** The text under a key of this object; null: there is none. */
    public @Nullable String text(String key) {
        return child(key).text();
    }

    /**
     * The truth value under a key of this object.
     *
     * @param otherwise what counts where there is none
     */
    public boolean flag(String key, boolean otherwise) {
        return node.path(key).asBoolean(otherwise);
    }

    /** The elements of this list; none where it is no list. */
    public List<Tree> elements() {
        var elements = new ArrayList<Tree>();
        if (node.isArray()) {
            node.forEach(element -> elements.add(new Tree(element)));
        }
        return elements;
    }

    /** Puts an empty object under a key of this object. */
    public Tree putObject(String key) {
        return new Tree(((ObjectNode) node).putObject(key));
    }

    /**
     * Puts a value under a key of this object, or takes the key away where the value is null.
     *
     * @param shape what may stand there
     * @param typed what somebody has typed, which {@linkplain Shape#canBe can be} meant for it
     */
    public void set(String key, Shape shape, String typed) {
        JsonNode value = shape.value(typed);
        if (value.isNull()) {
            ((ObjectNode) node).remove(key);
        } else {
            ((ObjectNode) node).set(key, value);
        }
    }

    /**
     * Replaces an element of this list.
     *
     * @param shape what may stand there
     * @param typed what somebody has typed, which {@linkplain Shape#canBe can be} meant for it
     */
    public void set(int index, Shape shape, String typed) {
        ((ArrayNode) node).set(index, shape.value(typed));
    }
}
