package rotation.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import rotation.text.Sentence;

/** A self-contained HTML document, see the package. */
public final class Page {

    private final Locale language;
    private final Sentence title;
    private final String style;
    private final String script;
    private final Html body;

    /**
     * @param language that the page shows first: French, otherwise English
     * @param style sheet of this page, after the one that all pages share
     * @param script of this page, after the one that all pages share; it runs when the body is complete
     * @param body the content of the element {@code body}
     */
    public Page(Locale language, Sentence title, String style, String script, Html body) {
        this.language = shown(language);
        this.title = title;
        this.style = resource(Page.class, "page.css") + style;
        this.script = resource(Page.class, "page.js") + script;
        this.body = body;
    }

    /** The language that a page shows: French, otherwise English. */
    static Locale shown(Locale wanted) {
        return isFrench(wanted) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    /** The document in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The document as text. */
    public String text() {
        var page = new Html(Page.class)
                .raw("<!DOCTYPE html>\n")
                .open("html", "lang", language.getLanguage())
                .open("head");
        page.open("meta", "charset", "utf-8");
        page.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; script-src 'sha256-" + sha256(script)
                        + "'; base-uri 'none'; form-action 'none'");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "referrer", "content", "no-referrer");
        page.open("meta", "name", "robots", "content", "noindex");
        String english = title.in(Locale.ENGLISH);
        String french = title.in(Locale.FRENCH);
        page.leaf("title", isFrench(language) ? french : english, "data-en", english, "data-fr", french);
        page.open("style").raw(style).close().close();
        page.raw("\n").open("body").raw(body.toString());
        page.open("script").raw(script).close();
        return page.close().close().raw("\n").toString();
    }

    /** Writes the link that lets keyboard users skip to the element {@code main}; it must be the first of the body. */
    public static void writeSkip(Html html) {
        html.open("a", "class", "skip", "href", "#main")
                .say(Sentence.of(Page.class, "skip"))
                .close();
    }

    /** Writes the buttons that change the language and print. They are hidden where scripts are disabled. */
    public static void writeTools(Html html) {
        html.open("div", "class", "controls", "id", "tools", "hidden", "hidden");
        html.open("button", "type", "button", "id", "english", "lang", "en")
                .text("English")
                .close();
        html.open("button", "type", "button", "id", "french", "lang", "fr")
                .text("Français")
                .close();
        html.open("button", "type", "button", "id", "print")
                .say(Sentence.of(Page.class, "print"))
                .close()
                .close();
    }

    /**
     * Opens an element for what may be wider than the screen. Keyboards reach and scroll it, and a word above it tells that it
     * goes on, where it does.
     *
     * @param id of that word, unique on the page
     * @param name of what is in it
     */
    public static void openScroll(Html html, String id, Sentence name) {
        html.open("p", "class", "sideways", "id", id);
        html.open("span", "class", "vh").say(name).close().text(" ");
        html.open("span", "aria-hidden", "true")
                .text("⇆ ")
                .say(Sentence.of(Page.class, "sideways"))
                .close();
        html.closeLine();
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id);
    }

    /** The content of a text file among the program's resources, in the package of a class. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
