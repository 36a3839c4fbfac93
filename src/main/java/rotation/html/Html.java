package rotation.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.text.Messages;
import rotation.text.Sentence;

/**
 * A writer of HTML that closes elements in order and escapes all text and attribute values. Names of elements and attributes are
 * not checked or escaped: they are constants of this program.
 */
public final class Html {

    private static final Set<String> WITHOUT_CONTENT =
            Set.of("meta", "link", "input", "br", "rect", "path", "line", "polygon");

    private final Class<?> owner;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param owner any class of the package whose sentences {@link #say(String, Object...)} writes, see {@link Messages} */
    public Html(Class<?> owner) {
        this.owner = owner;
    }

    /**
     * Opens an element. A void element such as {@code input} is complete and must not be closed.
     *
     * @param attributes names and values in turn; an attribute whose value is null is left out
     */
    public Html open(String element, @Nullable String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
        if (WITHOUT_CONTENT.contains(element)) {
            out.append("/>");
        } else {
            out.append('>');
            open.push(element);
        }
        return this;
    }

    /** Closes the innermost open element. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the innermost open element and breaks the line, so that the file can be read. */
    public Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Writes a text, escaped. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** Writes a number as digits, the same in both languages. */
    public Html text(long number) {
        out.append(number);
        return this;
    }

    /** Writes an element that contains only a text. */
    public Html leaf(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes a text from an input file. Its direction, left to right or right to left, does not affect the text around it. */
    public Html foreign(String text) {
        return leaf("bdi", text);
    }

    /** Writes a sentence of the owner's package in both languages, of which the page shows one. */
    public Html say(String key, Object... arguments) {
        return say(Sentence.of(owner, key, arguments));
    }

    /** Writes a sentence in both languages, of which the page shows one; only once if they are equal. */
    public Html say(Sentence sentence) {
        return sayEither(sentence.in(Locale.ENGLISH), sentence.in(Locale.FRENCH));
    }

    /** Writes a text of which there are two, of which the page shows one; only once if they are equal. */
    public Html sayEither(String english, String french) {
        if (english.equals(french)) {
            return text(english);
        }
        for (Locale language : Messages.LANGUAGES) {
            leaf("span", language.equals(Locale.FRENCH) ? french : english, "lang", language.getLanguage());
        }
        return this;
    }

    /** Writes an element that contains only a sentence of the owner's package. */
    public Html saying(String element, String key, Object... arguments) {
        return open(element).say(key, arguments).close();
    }

    /** Writes a number with the thousands separators of each language. */
    public Html number(long number) {
        return say(Sentence.of(Html.class, "number", number));
    }

    /**
     * Writes a data block for the script of the page. It is not executed, and its content cannot close the element.
     *
     * @param json in which {@code <}, {@code >} and {@code &} occur only inside strings
     */
    public Html data(String id, String json) {
        out.append("<script type=\"application/json\" id=\"").append(id).append("\">");
        json.codePoints().forEach(c -> {
            switch (c) {
                case '<', '>', '&', 0x2028, 0x2029 -> out.append("\\u%04x".formatted(c));
                default -> out.appendCodePoint(c);
            }
        });
        out.append("</script>");
        return this;
    }

    /** Writes markup without escaping it. It must not contain unescaped text from input files. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
            }
        });
    }

    /** Whether a code point may occur in a document: not a control character, a lone surrogate or a noncharacter. */
    private static boolean isPrintable(int c) {
        if (Character.isISOControl(c)) {
            return c == '\n' || c == '\t';
        }
        return Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }

    /** @throws IllegalStateException if an element is still open */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
