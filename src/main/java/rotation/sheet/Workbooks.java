package rotation.sheet;

import java.util.List;
import java.util.Locale;

/**
 * Tables as files of spreadsheets. They hold values and never formulas: a text that begins like one stays a text. The same tables
 * give the same bytes.
 */
public final class Workbooks {

    /** The hidden sheet of an {@code .xlsx} file to whose cells its drop-downs point. */
    public static final String CHOICES = "_choices";

    static final String HEADING_COLOUR = "D9E1F2";
    static final String MARK_COLOUR = "FFC7CE";

    private Workbooks() {}

    /**
     * A workbook for Excel, a sheet for each table: the heading row stays in sight, remarks are comments, and where a column has
     * choices nothing else can be typed.
     *
     * @param tables at least one
     * @param language of what the spreadsheet says where something else is typed: French, otherwise English
     */
    public static byte[] xlsx(List<Table> tables, Locale language) {
        return new XlsxWriter(tables, language).bytes();
    }

    /**
     * A workbook for LibreOffice, a sheet for each table, with neither remarks nor drop-downs, and every text in one line.
     *
     * @param tables at least one
     */
    public static byte[] ods(List<Table> tables) {
        return new OdsWriter(tables).bytes();
    }

    /**
     * A CSV file in UTF-8 with a byte order mark, with dates as in ISO 8601, without remarks, drop-downs and marks. A text that
     * begins like a formula gets an apostrophe before it, also behind a comma or a semicolon.
     *
     * @param language in French, cells are separated by semicolons, as Excel expects it there; otherwise by commas
     */
    public static byte[] csv(Table table, Locale language) {
        return CsvWriter.bytes(table, language);
    }

    /** A whole number without a decimal point. */
    static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }
}
