package rotation.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads workbooks of OpenDocument. Hidden sheets are left out, hidden rows and columns are not. */
final class OdsReader {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String LIBRE_OFFICE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    /** How errors are shown; older programs save no more of them than that. */
    private static final Pattern ERROR = Pattern.compile("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!)|Err:\\d+");

    private static final Pattern PADDED = Pattern.compile("0\\d+");

    private final XmlPart xml;
    private final Limits limits;
    private final SheetCollector collector;
    private final Set<String> hiding = new HashSet<>();
    private int row;

    private OdsReader(XmlPart xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
        this.collector = new SheetCollector(limits);
    }

    static List<Sheet> read(ZipParts zip, Limits limits) throws IOException {
        if (isProtected(zip)) {
            throw new Refusal("locked");
        }
        try (XmlPart xml = zip.xml("content.xml")) {
            return new OdsReader(xml, limits).sheets();
        }
    }

    /** What a password protects cannot be read as XML. */
    private static boolean isProtected(ZipParts zip) throws IOException {
        String manifest = "META-INF/manifest.xml";
        if (!zip.has(manifest)) {
            return false;
        }
        try (XmlPart xml = zip.xml(manifest)) {
            for (int root = xml.depth(); xml.nextInside(root); ) {
                if (!xml.isText() && xml.name().equals("encryption-data")) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Sheet> sheets() throws IOException {
        for (int root = xml.depth(); xml.nextChild(root); ) {
            if (xml.name().equals("automatic-styles")) {
                readStyles();
            } else if (xml.name().equals("body")) {
                for (int body = xml.depth(); xml.nextChild(body); ) {
                    if (xml.name().equals("spreadsheet")) {
                        readSheets();
                    }
                }
            }
        }
        return collector.sheets();
    }

    /** A sheet is hidden by its style. */
    private void readStyles() throws IOException {
        for (int styles = xml.depth(); xml.nextChild(styles); ) {
            String name = xml.attribute("name");
            for (int style = xml.depth(); xml.nextChild(style); ) {
                if (xml.name().equals("table-properties") && "false".equals(xml.attribute("display")) && name != null) {
                    hiding.add(name);
                }
            }
        }
    }

    private void readSheets() throws IOException {
        int count = 0;
        for (int list = xml.depth(); xml.nextChild(list); ) {
            if (!xml.name().equals("table")) {
                continue;
            }
            count++;
            if (count > limits.sheets()) {
                throw new Refusal("limit.sheets", limits.sheets());
            }
            String style = xml.attribute(TABLE, "style-name");
            if (style != null && hiding.contains(style)) {
                continue;
            }
            String name = xml.attribute(TABLE, "name");
            collector.beginSheet(name == null ? "" : name);
            row = 0;
            readRows();
            collector.endSheet();
        }
    }

    /** Rows may stand in groups. */
    private void readRows() throws IOException {
        for (int list = xml.depth(); xml.nextChild(list); ) {
            switch (xml.name()) {
                case "table-row" -> readRow();
                case "table-header-rows", "table-rows", "table-row-group" -> readRows();
                default -> {}
            }
        }
    }

    /**
     * Cells that stand side by side in a row and are the same.
     *
     * @param column of the first one, from 0 on
     * @param height how many rows were merged into one
     * @param width how many columns were merged into one
     */
    private record Cluster(int column, int repeated, int height, int width, Cell cell) {}

    private void readRow() throws IOException {
        int repeated = number("number-rows-repeated");
        var clusters = new ArrayList<Cluster>();
        int column = 0;
        for (int cells = xml.depth(); xml.nextChild(cells); ) {
            boolean isCovered = xml.name().equals("covered-table-cell");
            if (isCovered || xml.name().equals("table-cell")) {
                int columns = number("number-columns-repeated");
                // What a covered cell still holds is not seen.
                if (!isCovered) {
                    int height = number("number-rows-spanned");
                    int width = number("number-columns-spanned");
                    Cell cell = cell();
                    if (cell != Cell.BLANK) {
                        clusters.add(new Cluster(column, columns, height, width, cell));
                    }
                }
                column = sum(column, columns);
            }
        }
        // The last row of a sheet often stands for a million.
        for (int i = 0; i < repeated && !clusters.isEmpty(); i++) {
            addRow(row + 1 + i, clusters);
        }
        row = sum(row, repeated);
    }

    private void addRow(int number, List<Cluster> clusters) throws IOException {
        collector.beginRow(number);
        for (Cluster cluster : clusters) {
            for (int i = 0; i < cluster.repeated; i++) {
                int column = cluster.column + i;
                collector.add(column, cluster.cell);
                if (cluster.height > 1 || cluster.width > 1) {
                    collector.merge(number, column, sum(number, cluster.height - 1), sum(column, cluster.width - 1));
                }
            }
        }
    }

    private int sum(int number, int more) throws Refusal {
        if (number > Integer.MAX_VALUE - more) {
            throw xml.broken();
        }
        return number + more;
    }

    /** How many there are of something; 1 if it is not said. */
    private int number(String attribute) throws IOException {
        String text = xml.attribute(TABLE, attribute);
        try {
            int number = text == null ? 1 : Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through: no number at all is as wrong.
        }
        throw xml.broken();
    }

    private Cell cell() throws IOException {
        String type = xml.attribute(OFFICE, "value-type");
        String formula = xml.attribute(TABLE, "formula");
        boolean isError = "error".equals(xml.attribute(LIBRE_OFFICE, "value-type"));
        String value = type == null ? null : xml.attribute(OFFICE, attribute(type));
        String paragraphs = paragraphs();
        String shown = paragraphs == null ? "" : paragraphs;
        if (isError || (formula != null && ERROR.matcher(shown).matches())) {
            return Cells.ERROR;
        }
        // An empty text is shown as an empty paragraph.
        if (type == null && formula != null && paragraphs == null) {
            return Cells.FORMULA_WITHOUT_VALUE;
        }
        Cell truth = formula == null ? null : Cells.truth(formula);
        return truth != null ? truth : cell(type, value, shown);
    }

    /** The attribute that has the value of a cell of that type. */
    private static String attribute(String type) {
        return switch (type) {
            case "boolean", "date", "string", "time" -> type + "-value";
            default -> "value";
        };
    }

    private Cell cell(@Nullable String type, @Nullable String value, String shown) throws IOException {
        if (type == null || type.equals("string")) {
            return Cells.text(value == null || value.isEmpty() ? shown : value);
        }
        if (value == null) {
            throw xml.broken();
        }
        return switch (type) {
            case "float" -> padded(numeric(value), shown);
            case "percentage" -> Cells.percent(numeric(value).value());
            case "currency" -> numeric(value);
            case "boolean" -> new Cell.Truth(value.equals("true"));
            case "date" -> Cells.day(value);
            case "time" -> Cells.NO_DAY;
            default -> throw xml.broken();
        };
    }

    private static Cell padded(Cell.Numeric number, String shown) {
        return PADDED.matcher(shown).matches() ? Cells.padded(number.value(), shown.length()) : number;
    }

    private Cell.Numeric numeric(String value) throws IOException {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return new Cell.Numeric(number);
            }
        } catch (NumberFormatException e) {
            // Falls through: no number at all is as wrong.
        }
        throw xml.broken();
    }

    /** What is shown in the cell, without remarks and drawings; null: nothing at all. */
    private @Nullable String paragraphs() throws IOException {
        var text = new StringBuilder();
        boolean isFirst = true;
        for (int cell = xml.depth(); xml.nextChild(cell); ) {
            if (xml.name().equals("p")) {
                if (!isFirst) {
                    text.append('\n');
                }
                isFirst = false;
                addParagraphTo(text);
            }
        }
        return isFirst ? null : text.toString();
    }

    /** White space of any length counts as one space; what shall count stands as elements of its own. */
    private void addParagraphTo(StringBuilder text) throws IOException {
        int paragraph = xml.depth();
        while (xml.nextInside(paragraph)) {
            if (xml.isText()) {
                var piece = new StringBuilder();
                xml.addTextTo(piece);
                text.append(piece.toString().replaceAll("[ \t\r\n]+", " "));
            } else {
                switch (xml.name()) {
                    case "s" -> text.append(" ".repeat(spaces()));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation", "frame", "note", "ruby-text" -> xml.skip();
                    default -> {}
                }
            }
            if (text.length() > limits.text()) {
                throw new Refusal("limit.text", limits.text());
            }
        }
    }

    private int spaces() throws IOException {
        String count = xml.attribute("c");
        try {
            return count == null ? 1 : Math.max(0, Math.min(limits.text() + 1, Integer.parseInt(count)));
        } catch (NumberFormatException e) {
            throw xml.broken();
        }
    }
}
