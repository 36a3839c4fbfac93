package rotation.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.json.Json;

/**
 * A setting, taken apart: keys with dots between them, and ids or indexes in square brackets. An id may stand there as a text in
 * JSON, which any id can be told by.
 *
 * @param steps from the problem to the value, at least one; the first is a key
 * @param text the path as it was given
 * @param value what is to stand there, as it was given
 */
record SettingPath(List<Step> steps, String text, String value) {

    /**
     * One step.
     *
     * @param isEntry whether it is an entry of a list, else a key of an object
     * @param name the key, the id or the index
     * @param upToHere the path with this step as its last
     */
    record Step(boolean isEntry, String name, String upToHere) {}

    /** Takes a setting apart; null: it is none. Spaces around path and value do not count. */
    static @Nullable SettingPath of(String setting) {
        var steps = new ArrayList<Step>();
        int at = 0;
        while (true) {
            int end = keyEnd(setting, at);
            String key = setting.substring(at, end).strip();
            if (key.isEmpty() || end == setting.length()) {
                return null;
            }
            steps.add(new Step(false, key, setting.substring(0, end).strip()));
            at = end;
            while (setting.charAt(at) == '[') {
                int close = close(setting, at);
                if (close <= at + 1) {
                    return null;
                }
                String name = name(setting.substring(at + 1, close));
                steps.add(new Step(true, name, setting.substring(0, close + 1)));
                at = close + 1;
                while (at < setting.length() && setting.charAt(at) == ' ') {
                    at++;
                }
                if (at == setting.length()) {
                    return null;
                }
            }
            if (setting.charAt(at) == '=') {
                return new SettingPath(
                        steps,
                        setting.substring(0, at).strip(),
                        setting.substring(at + 1).strip());
            }
            if (setting.charAt(at) != '.') {
                return null;
            }
            at++;
        }
    }

    /** An id as it was typed, as it is or as a text in JSON. */
    private static String name(String typed) {
        String parsed = typed.startsWith("\"") ? Json.parsed(typed) : null;
        return parsed == null ? typed : parsed;
    }

    private static int keyEnd(String setting, int from) {
        int end = from;
        while (end < setting.length() && ".[=".indexOf(setting.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The index after the quote that closes a text in JSON; below 0: none begins there, or it does not end. */
    private static int quoteEnd(String setting, int from) {
        if (from == setting.length() || setting.charAt(from) != '"') {
            return -1;
        }
        for (int i = from + 1; i < setting.length(); i++) {
            if (setting.charAt(i) == '\\') {
                i++;
            } else if (setting.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The bracket that closes; one within an id is not followed by what may follow an entry. Below 0: there is none. */
    private static int close(String setting, int open) {
        for (int i = Math.max(open + 1, quoteEnd(setting, open + 1)); i < setting.length(); i++) {
            if (setting.charAt(i) == ']' && (i + 1 == setting.length() || ".[= ".indexOf(setting.charAt(i + 1)) >= 0)) {
                return i;
            }
        }
        return -1;
    }
}
