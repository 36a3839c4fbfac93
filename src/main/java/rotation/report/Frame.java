package rotation.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import rotation.html.Html;
import rotation.html.Page;
import rotation.text.Sentence;

/**
 * What surrounds the parts of a page about a plan: contents, footer, the dialog of a tour, style sheet and script.
 *
 * @param language that the page shows first
 * @param title of the document
 * @param foot the key of the sentence that says who may see the page
 */
record Frame(Locale language, Sentence title, String foot) {

    /**
     * A part of a page.
     *
     * @param id of its element; its title is the sentence with that id and {@code .title}
     * @param isShown whether it has anything to say
     * @param writeTo writes it where the page has come to
     */
    record Part(String id, boolean isShown, Consumer<Html> writeTo) {}

    /**
     * The complete page.
     *
     * @param header writes what stands above all parts
     * @param all parts, in the order of the page
     * @param styles that the parts use
     */
    Page around(Consumer<Html> header, List<Part> all, Styles styles) {
        List<Part> parts = all.stream().filter(Part::isShown).toList();
        var html = new Html(Report.class);
        Page.writeSkip(html);
        header.accept(html);
        writeContents(parts, html);
        html.open("main", "id", "main", "tabindex", "-1");
        parts.forEach(part -> part.writeTo.accept(html));
        html.closeLine();
        html.open("footer").say(foot).closeLine();
        writeDialog(html);
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").closeLine();
        return new Page(
                language,
                title,
                Page.resource(Report.class, "report.css") + styles.sheet(),
                Page.resource(Report.class, "timeline.js") + Page.resource(Report.class, "report.js"),
                html);
    }

    private static void writeContents(List<Part> parts, Html html) {
        html.open("nav", "class", "controls", "aria-labelledby", "parts");
        html.open("span", "id", "parts", "class", "vh").say("page.parts").close();
        for (Part part : parts) {
            html.open("a", "href", "#" + part.id).say(part.id + ".title").close();
        }
        html.closeLine();
    }

    private static void writeDialog(Html html) {
        html.open("dialog", "id", "card", "aria-labelledby", "card-title");
        html.leaf("h2", "", "id", "card-title");
        html.open("dl", "id", "card-facts").close();
        html.open("div", "id", "card-reasons").open("h3").say("card.reasons").close();
        html.open("ol").close().close();
        html.open("div", "id", "card-why").close();
        html.open("p", "class", "buttons");
        html.open("a", "id", "card-row", "href", "#timeline").say("card.row").close();
        html.open("button", "type", "button", "id", "card-close")
                .say("card.close")
                .close();
        html.close().closeLine();
    }
}
