package rotation.bench;

import rotation.html.Html;
import rotation.text.Sentence;

/** Writes a {@link Table} as HTML. */
public final class HtmlTable {

    private HtmlTable() {}

    /**
     * Writes a table with a caption.
     */
    public static void write(Html html, Table table, Sentence caption) {
        html.open("div", "class", "scroll", "tabindex", "0").open("table");
        html.open("caption").say(caption).close();
        html.open("thead").open("tr");
        for (int i = 0; i < table.headings().size(); i++) {
            html.open("th", "scope", "col", "class", i == 0 ? null : "n")
                    .say(table.headings().get(i))
                    .close();
        }
        html.close().close().open("tbody");
        for (Table.Row row : table.rows()) {
            html.open("tr").open("th", "scope", "row").foreign(row.name()).close();
            row.cells().forEach(cell -> html.open("td", "class", "n").say(cell).close());
            html.closeLine();
        }
        html.close().close().closeLine();
    }
}
