package rotation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document with all that is in it, to be looked at and changed before it is read as {@link Fields}. A tree may also be
 * made of nothing. What is put into an object or a list stays the same value: a change of it is seen there, too.
 */
public final class Tree {

    private final JsonNode node;

    Tree(JsonNode node) {
        this.node = node;
    }

    JsonNode node() {
        return node;
    }

    /** A new object without keys. */
    public static Tree object() {
        return new Tree(JsonNodeFactory.instance.objectNode());
    }

    /** A new list without elements. */
    public static Tree list() {
        return new Tree(JsonNodeFactory.instance.arrayNode());
    }

    /** A text. */
    public static Tree of(String text) {
        return new Tree(TextNode.valueOf(text));
    }

    /** A whole number. */
    public static Tree of(long number) {
        // as it is parsed, so that equal numbers are equal
        return new Tree(number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number));
    }

    /** A number with decimals. */
    public static Tree of(BigDecimal number) {
        return new Tree(DecimalNode.valueOf(number));
    }

    /** Yes or no. */
    public static Tree of(boolean flag) {
        return new Tree(BooleanNode.valueOf(flag));
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

    /** Whether it is a yes. */
    public boolean isTrue() {
        return node.booleanValue();
    }

    /** The whole number that it is; 0 where it is none. */
    public long whole() {
        return node.longValue();
    }

    /** The keys of this object in their order; none where it is no object. */
    public List<String> keys() {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** How many keys or elements it has. */
    public int size() {
        return node.size();
    }

    /** A value of its own that says the same. */
    public Tree copy() {
        return new Tree(node.deepCopy());
    }

    /** Whether another says the same, in whichever order of keys. */
    public boolean isSame(Tree other) {
        return node.equals(other.node);
    }

    /** Puts a value under a key of this object. */
    public void put(String key, Tree value) {
        ((ObjectNode) node).set(key, value.node);
    }

    /** Takes a key of this object away, if it is there. */
    public void remove(String key) {
        ((ObjectNode) node).remove(key);
    }

    /** Adds an element to this list. */
    public void add(Tree value) {
        ((ArrayNode) node).add(value.node);
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
