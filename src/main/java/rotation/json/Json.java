package rotation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Values as they are shown in messages. */
public final class Json {

    private static final int LONGEST = 60;

    private Json() {}

    /** A value in JSON; what is long is cut. */
    static String show(JsonNode node) {
        if (node.isTextual()) {
            return text(node.textValue());
        }
        if (node.isContainerNode()) {
            return node.isEmpty() ? node.toString() : node.isArray() ? "[…]" : "{…}";
        }
        return cut(node.toString());
    }

    /** A text in JSON; what is long is cut. */
    public static String text(String text) {
        return TextNode.valueOf(cut(text)).toString();
    }

    /** A text in JSON, quotes and all, however long it is. */
    public static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    /** The text that a text in JSON says, quotes and all; null: it is none. */
    public static @Nullable String parsed(String quoted) {
        JsonNode value = Document.value(quoted);
        return value == null ? null : value.textValue();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
