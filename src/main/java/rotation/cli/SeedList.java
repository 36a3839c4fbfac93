package rotation.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses lists of seeds such as {@code 42}, {@code 1,3,7}, {@code 1-5}, or several of these. */
final class SeedList {

    private static final Pattern PART = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");
    private static final int MOST = 1000;

    private SeedList() {}

    /** The distinct seeds; null: the text is not a list of seeds, or has too many. */
    static @Nullable List<Long> parse(String text) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                return null;
            }
            long first = Long.parseLong(matcher.group(1));
            long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
            if (last < first || last - first >= MOST) {
                return null;
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        }
        return seeds.size() > MOST ? null : List.copyOf(seeds);
    }
}
