package rotation.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import rotation.text.Sentence;

/** An HTML document that a server of this program delivers, with style sheets and scripts that it delivers too. */
public final class LinkedPage {

    private final Locale language;
    private final Sentence title;
    private final List<String> styles;
    private final List<String> scripts;
    private final Html body;

    /**
     * @param language that the page shows first: French, otherwise English
     * @param styles the addresses of its style sheets
     * @param scripts the addresses of its scripts, which run in this order when the body is complete
     * @param body the content of the element {@code body}
     */
    public LinkedPage(Locale language, Sentence title, List<String> styles, List<String> scripts, Html body) {
        this.language = Page.shown(language);
        this.title = title;
        this.styles = List.copyOf(styles);
        this.scripts = List.copyOf(scripts);
        this.body = body;
    }

    /** The document in UTF-8. */
    public byte[] bytes() {
        var page = new Html(LinkedPage.class)
                .raw("<!DOCTYPE html>\n")
                .open("html", "lang", language.getLanguage())
                .open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "robots", "content", "noindex");
        page.open("link", "rel", "icon", "href", "data:,");
        String english = title.in(Locale.ENGLISH);
        String french = title.in(Locale.FRENCH);
        page.leaf("title", title.in(language), "data-en", english, "data-fr", french);
        styles.forEach(style -> page.open("link", "rel", "stylesheet", "href", style));
        page.close().raw("\n").open("body").raw(body.toString());
        scripts.forEach(script -> page.open("script", "src", script).close());
        return page.close().close().raw("\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
