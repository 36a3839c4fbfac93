package rotation.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting, taken apart: keys with dots between them, and ids or indexes in square brackets.
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
                steps.add(new Step(true, setting.substring(at + 1, close), setting.substring(0, close + 1)));
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

    private static int keyEnd(String setting, int from) {
        int end = from;
        while (end < setting.length() && ".[=".indexOf(setting.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The bracket that closes; one within an id is not followed by what may follow an entry. Below 0: there is none. */
    private static int close(String setting, int open) {
        for (int i = open + 1; i < setting.length(); i++) {
            if (setting.charAt(i) == ']' && (i + 1 == setting.length() || ".[= ".indexOf(setting.charAt(i + 1)) >= 0)) {
                return i;
            }
        }
        return -1;
    }
}
