package rotation.shard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of several equal parts of some work, which may be done apart from the others.
 *
 * @param number from 1
 * @param of how many there are, at least {@code number}
 */
public record Shard(int number, int of) {

    /** So many shards may there be. */
    public static final int MOST = 9999;

    /** All the work. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** Refuses numbers that no shard has. */
    public Shard {
        if (number < 1 || number > of || of > MOST) {
            throw new IllegalArgumentException(number + "/" + of);
        }
    }

    /** The shard that a text such as {@code 2/4} names; null: it names none. */
    public static @Nullable Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        int of = Integer.parseInt(matcher.group(2));
        return number < 1 || number > of ? null : new Shard(number, of);
    }

    /**
     * Whether a unit of work is this shard's.
     *
     * @param position of the unit among all units of work, from 0; they are dealt in turn
     */
    public boolean has(int position) {
        return position % of == number - 1;
    }

    /** Those of all units of work that are this shard's, in their order. */
    public <T> List<T> of(List<T> units) {
        return IntStream.range(0, units.size())
                .filter(this::has)
                .mapToObj(units::get)
                .toList();
    }

    /** As in {@code 2/4}. */
    @Override
    public String toString() {
        return number + "/" + of;
    }
}
