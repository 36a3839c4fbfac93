package rotation.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values mean in the cells of one workbook.
 *
 * @param strings the texts that its cells share
 * @param formats of its styles
 * @param is1904 whether it counts days from 1904 on
 */
record XlsxValues(List<Cell> strings, List<NumberFormat> formats, boolean is1904) {

    /**
     * The cell of a value.
     *
     * @param type as the file says it; null: a number
     * @param style as the file says it; null: none
     * @param value as the file says it; null: there is none
     * @param formula the value's; null: none, or one that is not told
     * @return null: no cell can have this value
     */
    @Nullable
    Cell cell(@Nullable String type, @Nullable String style, @Nullable String value, @Nullable String formula) {
        String kind = type == null ? "n" : type;
        if (formula != null) {
            // A formula may well give an empty text, and nothing else that is empty.
            if (value == null || (value.isBlank() && !kind.equals("str"))) {
                return Cells.FORMULA_WITHOUT_VALUE;
            }
            Cell truth = Cells.truth(formula);
            if (truth != null) {
                return truth;
            }
        }
        if (value == null || value.isBlank()) {
            return kind.equals("e") ? Cells.ERROR : Cell.BLANK;
        }
        return switch (kind) {
            case "s" -> string(value);
            case "str" -> XlsxStrings.cell(value);
            case "b" -> truth(value.strip());
            case "e" -> Cells.ERROR;
            case "d" -> Cells.day(value.strip());
            case "n" -> number(value, style);
            default -> null;
        };
    }

    private @Nullable Cell string(String value) {
        int index = whole(value);
        return index < 0 || index >= strings.size() ? null : strings.get(index);
    }

    private static @Nullable Cell truth(String value) {
        return switch (value) {
            case "1", "true" -> new Cell.Truth(true);
            case "0", "false" -> new Cell.Truth(false);
            default -> null;
        };
    }

    private @Nullable Cell number(String value, @Nullable String style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return null;
        }
        if (!Double.isFinite(number)) {
            return null;
        }
        int index = style == null ? -1 : whole(style);
        NumberFormat format = index < 0 || index >= formats.size() ? NumberFormat.PLAIN : formats.get(index);
        return switch (format.kind()) {
            case NUMBER -> new Cell.Numeric(number);
            case PERCENT -> Cells.percent(number);
            case PADDED -> Cells.padded(number, format.digits());
            case DAY -> Cells.day(number, is1904);
            case TIME -> Cells.NO_DAY;
        };
    }

    /** A whole number of at least 0; -1: it is none. */
    private static int whole(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
