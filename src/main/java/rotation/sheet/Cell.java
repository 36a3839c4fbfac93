package rotation.sheet;

/** What stands in a cell of a spreadsheet. A formula stands here as its cached value. */
public sealed interface Cell {

    /** A cell in which nothing stands, or white space alone. */
    Cell BLANK = new Blank();

    /** See {@link #BLANK}. */
    record Blank() implements Cell {}

    /** A text that is not blank, without white space at its ends. */
    record Text(String text) implements Cell {}

    /**
     * A number that is shown as one. Of a percentage, what stands before its percent sign: 30, where the file has 0.3 and shows 30%. One
     * that is shown with zeros before it, such as 000012, is a text.
     */
    record Numeric(double value) implements Cell {}

    /** Yes or no. */
    record Truth(boolean value) implements Cell {}

    /**
     * A day.
     *
     * @param day as in {@link rotation.model.Day}
     */
    record Date(int day) implements Cell {}

    /** What no value can be taken from. */
    record Unreadable(Fault fault) implements Cell {}

    /** Why no value can be taken from a cell. */
    enum Fault {
        /** A formula that was never computed. */
        FORMULA_WITHOUT_VALUE,
        /** An error such as #N/A. */
        ERROR,
        /** One of several cells that were merged into one. */
        MERGED,
        /**
         * A time, a date with a time of day, or a date outside {@link rotation.model.Day#CALENDAR}; in xlsx also one before
         * 1900-03-01, of which spreadsheet programs say different things.
         */
        NO_DAY
    }
}
