package rotation.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rotation.text.ControlCharacters;

/**
 * The names of the sheets of one workbook as all spreadsheets take them: at most 31 characters, no two the same but for case, none
 * of {@code []:*?/\}, and no apostrophe at an end.
 */
final class SheetNames {

    private static final int LONGEST = 31;

    private SheetNames() {}

    /** Safe names, in the order of the tables. */
    static List<String> of(List<Table> tables) {
        Set<String> taken = new HashSet<>(Set.of(Workbooks.CHOICES, "history"));
        var names = new ArrayList<String>();
        for (Table table : tables) {
            String safe = safe(table.name());
            String name = cut(safe, LONGEST);
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                String suffix = " " + number;
                name = cut(safe, LONGEST - suffix.length()) + suffix;
            }
            names.add(name);
        }
        return names;
    }

    private static String safe(String name) {
        String plain = ControlCharacters.escaped(name).replaceAll("[\\[\\]:*?/\\\\]", "-");
        return plain.isBlank() ? "-" : plain.strip();
    }

    /** No longer than that, with nothing at either end that would be lost there. */
    private static String cut(String name, int longest) {
        int end = Math.min(name.length(), longest);
        if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        String cut = name.substring(0, end).replaceAll("^['\\s]+|['\\s]+$", "");
        return cut.isEmpty() ? "-" : cut;
    }
}
