package rotation.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a problem that is tried otherwise than its file says, in several ways.
 *
 * @param path where it stands, as in a setting: {@code policy.weights.missionWomen}
 * @param values what is to stand there, each as in a setting; distinct, at least one
 */
public record Variation(String path, List<String> values) {

    /** Copies the list. */
    public Variation {
        values = List.copyOf(values);
    }

    /**
     * Takes apart a text such as {@code policy.weights.missionWomen=100soft,200soft}. A comma within brackets, braces or quotes
     * belongs to a value.
     *
     * @return null: it is none, lacks a value between two commas, or has one twice
     */
    public static @Nullable Variation parse(String text) {
        SettingPath setting = SettingPath.of(text);
        if (setting == null) {
            return null;
        }
        List<String> values = split(setting.value());
        return values.contains("") || new LinkedHashSet<>(values).size() < values.size()
                ? null
                : new Variation(setting.text(), values);
    }

    private static List<String> split(String text) {
        var values = new ArrayList<String>();
        int depth = 0;
        boolean isQuoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    isQuoted = false;
                }
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                values.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        values.add(text.substring(from).strip());
        return values;
    }

    /** Each of its values as a setting, such as {@code policy.weights.missionWomen=100soft}. */
    public List<String> settings() {
        return values.stream().map(value -> path + "=" + value).toList();
    }

    /** One setting of each variation, in all combinations; those of the last one change first. */
    public static List<List<String>> combinations(List<Variation> variations) {
        List<List<String>> all = List.of(List.of());
        for (Variation variation : variations) {
            var longer = new ArrayList<List<String>>();
            for (List<String> settings : all) {
                for (String setting : variation.settings()) {
                    var more = new ArrayList<>(settings);
                    more.add(setting);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return List.copyOf(all);
    }
}
