package rotation.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.text.Messages;

/** The names of sheets and the headings of columns that are known beforehand, in both languages. */
final class Headings {

    /** By the plain name. */
    private static final Map<String, Layout> SHEETS = new HashMap<>();

    /** By the sheet, by the plain heading. */
    private static final Map<Layout, Map<String, Column>> COLUMNS = new LinkedHashMap<>();

    static {
        for (Layout sheet : Sheets.ALL) {
            SHEETS.put(Plain.of(sheet.id()), sheet);
            COLUMNS.put(sheet, new HashMap<>());
            sheet.columns().forEach(column -> columns(sheet).put(Plain.of(column.name()), column));
        }
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = Messages.of(Headings.class, language);
            for (Layout sheet : Sheets.ALL) {
                for (String name : all(messages, "sheet." + sheet.id())) {
                    SHEETS.putIfAbsent(Plain.of(name), sheet);
                }
                for (Column column : sheet.columns()) {
                    for (String heading : all(messages, column.key())) {
                        columns(sheet).putIfAbsent(Plain.of(heading), column);
                    }
                }
            }
        }
    }

    private Headings() {}

    /** Whether a heading of the column of names says the family name, beside which another column may have the given one. */
    static boolean isFamilyName(String heading) {
        return isOf("names.family", heading);
    }

    static boolean isGivenName(String heading) {
        return isOf("names.given", heading);
    }

    private static boolean isOf(String key, String heading) {
        String plain = Plain.of(heading);
        return Messages.LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(
                        Messages.of(Headings.class, language).format(key).split("\\|", -1)))
                .anyMatch(word -> Plain.of(word).equals(plain));
    }

    /** What is written in templates, and after it what people write in its place. */
    private static String[] all(Messages messages, String key) {
        return (messages.format(key) + "|" + messages.format(key + ".also")).split("\\|", -1);
    }

    private static Map<String, Column> columns(Layout sheet) {
        return COLUMNS.getOrDefault(sheet, Map.of());
    }

    /** The sheet of a name; null: none is called so. */
    static @Nullable Layout sheet(String name) {
        return SHEETS.get(Plain.of(name));
    }

    /** The column of a heading; null: none is called so. */
    static @Nullable Column column(Layout sheet, String heading) {
        Column column = columns(sheet).get(Plain.of(heading));
        return column == null ? columns(sheet).get(Plain.withoutBrackets(heading)) : column;
    }
}
