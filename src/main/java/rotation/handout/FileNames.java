package rotation.handout;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import rotation.json.Sha256;

/**
 * Names of files for ids that may hold any characters: of the letters and digits of English, dots, hyphens and underscores, on every
 * system and without regard to case only one id has a name. An id that cannot be a name, or is like another one, gets the beginning of
 * its SHA-256 as well, or all of it where that is taken. A name depends on all ids, and not on which of them get a file.
 */
public final class FileNames {

    private static final int LONGEST = 60;
    private static final int DIGITS = 8;

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0," + (LONGEST - 1) + "}(?<!\\.)");

    /** Devices of Windows, with whatever ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Map<String, String> byId = new HashMap<>();

    /**
     * @param ids all that could need a name, also those without a file, each once
     * @param others names in small letters that are taken already
     */
    public FileNames(List<String> ids, Set<String> others) {
        var like = new HashMap<String, Integer>();
        ids.forEach(id -> like.merge(id.toLowerCase(Locale.ROOT), 1, Integer::sum));
        for (String id : ids) {
            boolean isName = SAFE.matcher(id).matches()
                    && !DEVICE.matcher(id).matches()
                    && !others.contains(id.toLowerCase(Locale.ROOT))
                    && like.getOrDefault(id.toLowerCase(Locale.ROOT), 0) == 1;
            byId.put(id, isName ? id : altered(id, sum(id).substring(0, DIGITS)));
        }
        var taken = new HashMap<String, Integer>();
        byId.values().forEach(name -> taken.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
        byId.replaceAll(
                (id, name) -> taken.getOrDefault(name.toLowerCase(Locale.ROOT), 0) == 1 ? name : altered(id, sum(id)));
    }

    private static String sum(String id) {
        return Sha256.of(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String altered(String id, String sum) {
        String plain = Normalizer.normalize(id, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_-]", "_");
        return "_" + plain.substring(0, Math.min(plain.length(), LONGEST)) + "-" + sum;
    }

    /** The name of the file for an id, without its ending. */
    public String of(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }
}
