package rotation.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of xlsx: its rows, and which cells were merged. */
final class XlsxSheetReader {

    private final XmlPart xml;
    private final XlsxValues values;
    private final SheetCollector collector;

    private int row;
    private int column;

    XlsxSheetReader(XmlPart xml, XlsxValues values, SheetCollector collector) {
        this.xml = xml;
        this.values = values;
        this.collector = collector;
    }

    void read() throws IOException {
        for (int root = xml.depth(); xml.nextChild(root); ) {
            if (xml.name().equals("sheetData")) {
                for (int data = xml.depth(); xml.nextChild(data); ) {
                    readRow();
                }
            } else if (xml.name().equals("mergeCells")) {
                for (int list = xml.depth(); xml.nextChild(list); ) {
                    readMerged();
                }
            }
        }
    }

    /** A row follows the one before unless it says its number; so does a cell. */
    private void readRow() throws IOException {
        String number = xml.attribute("r");
        int next = number == null ? row + 1 : rowOf(number, 0);
        if (next <= row) {
            throw xml.broken();
        }
        row = next;
        column = -1;
        collector.beginRow(row);
        for (int cells = xml.depth(); xml.nextChild(cells); ) {
            if (xml.name().equals("c")) {
                readCell();
            }
        }
    }

    private void readCell() throws IOException {
        String place = xml.attribute("r");
        int next = place == null ? column + 1 : columnOf(place);
        if (next <= column || (place != null && rowOf(place, lettersOf(place)) != row)) {
            throw xml.broken();
        }
        column = next;
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        String formula = null;
        Cell inline = null;
        for (int cell = xml.depth(); xml.nextChild(cell); ) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "f" -> formula = xml.text();
                case "is" -> inline = XlsxStrings.cell(xml);
                default -> {}
            }
        }
        collector.add(column, inline == null ? cell(type, style, value, formula) : inline);
    }

    private Cell cell(@Nullable String type, @Nullable String style, @Nullable String value, @Nullable String formula)
            throws Refusal {
        if (value == null && formula == null) {
            return Cell.BLANK;
        }
        Cell cell = values.cell(type, style, value, formula);
        if (cell == null) {
            throw xml.broken(Sheet.letters(column) + row);
        }
        return cell;
    }

    /** As in {@code B2:C3}, or a single cell. */
    private void readMerged() throws IOException {
        String area = xml.attribute("ref");
        if (area == null) {
            return;
        }
        int colon = area.indexOf(':');
        String first = colon < 0 ? area : area.substring(0, colon);
        String last = area.substring(colon + 1);
        collector.merge(rowOf(first, lettersOf(first)), columnOf(first), rowOf(last, lettersOf(last)), columnOf(last));
    }

    /** How many letters a place begins with. */
    private static int lettersOf(String place) {
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }

    /** From 0 on. */
    private int columnOf(String place) throws Refusal {
        int letters = lettersOf(place);
        // XFD is the last one of all.
        if (letters == 0 || letters > 3) {
            throw xml.broken(place);
        }
        int number = 0;
        for (int i = 0; i < letters; i++) {
            number = 26 * number + place.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    /** From 1 on. */
    private int rowOf(String place, int from) throws Refusal {
        int digits = place.length() - from;
        // 1048576 is the last one of all.
        if (digits == 0 || digits > 7) {
            throw xml.broken(place);
        }
        int number = 0;
        for (int i = from; i < place.length(); i++) {
            int digit = place.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw xml.broken(place);
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
