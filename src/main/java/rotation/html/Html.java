package rotation.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.text.Messages;
import rotation.text.Sentence;

/** Writes elements, so that they are closed in order and no text becomes anything but text. Elements and keys are our own. */
public final class Html {

    private static final Set<String> WITHOUT_CONTENT = Set.of("meta", "input", "br", "rect", "path", "line", "polygon");

    private final Class<?> owner;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param owner any class of the package whose sentences are said, see {@link Messages} */
    public Html(Class<?> owner) {
        this.owner = owner;
    }

    /**
     * Begins an element; one that can have no content is complete.
     *
     * @param attributes names and values in turn; a value that is null leaves its attribute out
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

    /** Ends the element that was begun last and is not ended. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends an element and begins a line: for those that are large. */
    public Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** A text. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** A number without words. */
    public Html text(long number) {
        out.append(number);
        return this;
    }

    /** An element with nothing but a text. */
    public Html leaf(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A text from a file, which may run in the other direction without turning what is around it. */
    public Html foreign(String text) {
        return leaf("bdi", text);
    }

    /** A sentence of the package in both languages, of which one is seen. */
    public Html say(String key, Object... arguments) {
        return say(Sentence.of(owner, key, arguments));
    }

    /** A sentence in both languages, of which one is seen. */
    public Html say(Sentence sentence) {
        String english = sentence.in(Locale.ENGLISH);
        String french = sentence.in(Locale.FRENCH);
        if (english.equals(french)) {
            return text(english);
        }
        for (Locale language : Messages.LANGUAGES) {
            leaf("span", language.equals(Locale.FRENCH) ? french : english, "lang", language.getLanguage());
        }
        return this;
    }

    /** An element with nothing but a sentence of the package. */
    public Html saying(String element, String key, Object... arguments) {
        return open(element).say(key, arguments).close();
    }

    /** A number as each language writes it. */
    public Html number(long number) {
        return say(Sentence.of(Html.class, "number", number));
    }

    /**
     * Data for the script of the page. It is no markup, runs nothing, and cannot end its element.
     *
     * @param json where less-than signs and the like stand in texts alone
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

    /** What was escaped elsewhere or needs no escaping: nothing from a file. */
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

    /** Whether a character may stand in a document: no control, no half of a pair, none that is none. */
    private static boolean isPrintable(int c) {
        if (Character.isISOControl(c)) {
            return c == '\n' || c == '\t';
        }
        return Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }

    /** @throws IllegalStateException if an element is not ended */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
