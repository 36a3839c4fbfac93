package rotation.json;

import static java.util.Objects.requireNonNullElse;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Period;

/**
 * The fields of one JSON object, read by their types. A field that is wrong is reported and gets a stand-in, so that reading can
 * go on; what is built of stand-ins is thrown away in the end. A method whose name has no {@code optional} or {@code nullable}
 * and that takes no default wants its key to be there; where it returns null, the key is missing or its value is wrong.
 */
public final class Fields extends Keys {

    private Fields(Value object) {
        super(object);
    }

    /**
     * The fields of a whole document; null: it is no object, and that was reported.
     *
     * @param format any class of the package that reads this format: its sentences have {@code reference.<kind>},
     *     {@code hint.add.<kind>}, {@code hint.known} and {@code hint.list.empty.<key>} where they are needed
     */
    public static @Nullable Fields of(InputErrors errors, Class<?> format) {
        return at(new Value(new Context(errors, format), Place.ROOT, errors.root()));
    }

    private static @Nullable Fields at(Value value) {
        if (value.node().isObject()) {
            return new Fields(value);
        }
        value.refuseType("object");
        return null;
    }

    /** What an object says; null: it is none. */
    static <T> @Nullable T read(Value value, Function<Fields, @Nullable T> read) {
        Fields fields = at(value);
        T said = fields == null ? null : read.apply(fields);
        if (fields != null) {
            fields.close();
        }
        return said;
    }

    private static <T> @Nullable T readOpen(Value value, Function<Fields, @Nullable T> read) {
        Fields fields = at(value);
        T said = fields == null ? null : read.apply(fields);
        if (fields != null) {
            fields.closeOpen();
        }
        return said;
    }

    /** A free text; empty where it is missing or wrong. */
    public String text(String key) {
        return requireNonNullElse(required(key, Value::text), "");
    }

    /** A free text, or a default. */
    public String text(String key, String otherwise) {
        return requireNonNullElse(optionalText(key), otherwise);
    }

    /** A free text; null: none. */
    public @Nullable String optionalText(String key) {
        return optional(key, Value::text);
    }

    /** A text for people that must not be empty; null: none. */
    public @Nullable String optionalName(String key) {
        return optional(key, Value::name);
    }

    /** A text that must not be empty and has no control characters, such as an id. */
    public @Nullable String word(String key) {
        return required(key, Value::word);
    }

    /** A text that must not be empty; null: none. */
    public @Nullable String optionalWord(String key) {
        return optional(key, Value::word);
    }

    /** A text that must not be empty; null: none, or the file says null. */
    public @Nullable String nullableWord(String key) {
        return nullable(key, Value::word);
    }

    /** A word that must not stand twice in a list; the first one is remembered. Empty where it is missing or wrong. */
    public String distinctWord(String key, Ids<?> seen) {
        return requireNonNullElse(required(key, value -> distinct(value, seen)), "");
    }

    private static @Nullable String distinct(Value value, Ids<?> seen) {
        String word = value.word();
        if (word != null) {
            value.isFirst(seen, word);
        }
        return word;
    }

    /** Texts of which none may be empty or stand twice; none where they are not there. */
    public List<String> words(String key) {
        return requireNonNullElse(optional(key, Lists::words), List.of());
    }

    /** Two different texts, neither of them empty, in their order. */
    public @Nullable List<String> twoWords(String key) {
        return required(key, Lists::twoWords);
    }

    /** What an id refers to; null also where what it refers to is wrong. */
    public <T> @Nullable T reference(String key, Ids<T> ids) {
        return required(key, value -> References.reference(value, ids));
    }

    /** What an id refers to; null also where it is not there, or where what it refers to is wrong. */
    public <T> @Nullable T optionalReference(String key, Ids<T> ids) {
        return optional(key, value -> References.reference(value, ids));
    }

    /** An id that refers to something. */
    public @Nullable String id(String key, Ids<?> ids) {
        return required(key, value -> References.id(value, ids));
    }

    /** An id that refers to something; null also where it is not there. */
    public @Nullable String optionalId(String key, Ids<?> ids) {
        return optional(key, value -> References.id(value, ids));
    }

    /**
     * Ids that refer to something, in their order; none where they are not there.
     *
     * @param distinct whether none may stand twice
     */
    public List<String> ids(String key, Ids<?> ids, boolean distinct) {
        return requireNonNullElse(optional(key, value -> Lists.ids(value, ids, distinct)), List.of());
    }

    /** One of a few words; the default where it is not there; null: it is wrong. */
    public <T> @Nullable T choice(String key, Map<String, T> choices, T otherwise) {
        Value value = optional(key);
        return value == null ? otherwise : References.choice(value, choices);
    }

    /** One of a few words. */
    public <T> @Nullable T requiredChoice(String key, Map<String, T> choices) {
        return required(key, value -> References.choice(value, choices));
    }

    /** One of a few words; null also where it is not there. */
    public <T> @Nullable T optionalChoice(String key, Map<String, T> choices) {
        return optional(key, value -> References.choice(value, choices));
    }

    /** A whole number; the least of the range where it is missing or wrong. */
    public int whole(String key, Range range) {
        return toInt(requireNonNullElse(required(key, value -> Numbers.whole(value, range)), range.least()));
    }

    /** A whole number, or a default. */
    public int whole(String key, Range range, int otherwise) {
        return requireNonNullElse(optionalWhole(key, range), otherwise);
    }

    /** A whole number; null: none. */
    public @Nullable Integer optionalWhole(String key, Range range) {
        Long number = optionalAmount(key, range);
        return number == null ? null : toInt(number);
    }

    /** A whole number that may be too large for an {@code int}, or a default. */
    public long amount(String key, Range range, long otherwise) {
        return requireNonNullElse(optionalAmount(key, range), otherwise);
    }

    /** A whole number that may be too large for an {@code int}; null: none. */
    public @Nullable Long optionalAmount(String key, Range range) {
        return optional(key, value -> Numbers.whole(value, range));
    }

    private static int toInt(long number) {
        return Math.toIntExact(number);
    }

    /** At least one whole number; the least of the range where there is none. */
    public List<Integer> wholes(String key, Range range) {
        List<Integer> numbers = required(key, value -> wholes(value, range));
        return numbers == null || numbers.isEmpty() ? List.of(toInt(range.least())) : numbers;
    }

    private static List<Integer> wholes(Value value, Range range) {
        return Lists.isEmpty(value)
                ? List.of()
                : Lists.list(value, element -> {
                    Long number = Numbers.whole(element, range);
                    return number == null ? null : toInt(number);
                });
    }

    /** A whole number that fits into a {@code long}; null: it is not there, or the file says null. */
    public @Nullable Long nullableLong(String key) {
        return nullable(key, Numbers::wholeOfAnySize);
    }

    /** A number of seconds, at least 0; 0 where it is missing, and without a meaning where it is wrong. */
    public double seconds(String key) {
        return requireNonNullElse(required(key, Numbers::seconds), 0.0);
    }

    /** A score. */
    public @Nullable HardMediumSoftLongScore score(String key) {
        return required(key, Numbers::score);
    }

    /** A score; null also where the file says null. */
    public @Nullable HardMediumSoftLongScore nullableScore(String key) {
        return nullable(key, Numbers::score);
    }

    /** Yes or no; no where it is not there. */
    public boolean flag(String key) {
        return requireNonNullElse(optional(key, Numbers::flag), false);
    }

    /** Yes or no. */
    public @Nullable Boolean requiredFlag(String key) {
        return required(key, Numbers::flag);
    }

    /** Whether a flag is certainly off: it is not there, or it says no. */
    public boolean isOff(String key) {
        Value value = peek(key);
        return value == null || (value.node().isBoolean() && !value.node().booleanValue());
    }

    /** A date; a stand-in where it is missing or wrong. */
    public int day(String key) {
        return requireNonNullElse(required(key, Days::day), Days.STAND_IN);
    }

    /** A date, or a default. */
    public int day(String key, int otherwise) {
        return requireNonNullElse(optionalDay(key), otherwise);
    }

    /** A date; null: none. */
    public @Nullable Integer optionalDay(String key) {
        return optional(key, Days::day);
    }

    /** Two dates, both included. */
    public Period period(String from, String to) {
        Integer first = required(from, Days::day);
        Integer last = required(to, Days::day);
        return first == null || last == null ? Days.standIn() : Days.period(first, peek(to), last);
    }

    /** Two dates, both included; open where one is not there. */
    public Period openPeriod(String from, String to) {
        return Days.period(day(from, Day.ALWAYS), peek(to), day(to, Day.FOREVER));
    }

    /** An object. */
    public <T> @Nullable T object(String key, Function<Fields, @Nullable T> read) {
        return required(key, value -> read(value, read));
    }

    /** An object; null also where it is not there. */
    public <T> @Nullable T optionalObject(String key, Function<Fields, @Nullable T> read) {
        return optional(key, value -> read(value, read));
    }

    /** An object; null also where it is not there, or where the file says null. */
    public <T> @Nullable T nullableObject(String key, Function<Fields, @Nullable T> read) {
        return nullable(key, value -> read(value, read));
    }

    /** Objects; none where they are not there. */
    public <T> List<T> objects(String key, Function<Fields, @Nullable T> read) {
        return requireNonNullElse(optional(key, list -> Lists.<T>list(list, value -> read(value, read))), List.<T>of());
    }

    /** Objects in a list that must be there and that may hold keys that are not asked for. */
    public <T> List<T> openObjects(String key, Function<Fields, @Nullable T> read) {
        return requireNonNullElse(
                required(key, list -> Lists.<T>list(list, value -> readOpen(value, read))), List.<T>of());
    }

    /**
     * Objects that others refer to by their {@code id}. All ids are known before the first object is read.
     *
     * @param required whether the list must be there; otherwise there are none where it is not
     * @param ids where they become known
     * @param read of the fields and the id
     */
    public <T> List<T> entries(String key, boolean required, Ids<T> ids, BiFunction<Fields, String, @Nullable T> read) {
        Value value = required ? required(key) : optional(key);
        if (value == null && required) {
            ids.markIncomplete();
        }
        return value == null ? List.of() : Lists.entries(value, ids, read);
    }

    /** Words that others refer to, each known by its index. At least one must be there. */
    public List<String> names(String key, Ids<Integer> ids) {
        Value value = required(key);
        if (value == null) {
            ids.markIncomplete();
        }
        return value == null ? List.of() : Lists.names(value, ids);
    }

    /** A list whose elements are read by the caller; empty where it is not there. */
    public <T> List<T> list(String key, Function<Value, @Nullable T> read) {
        return requireNonNullElse(optional(key, value -> Lists.<T>list(value, read)), List.<T>of());
    }

    /** A map from words to one of a few words; empty where it is not there. */
    public <T> Map<String, T> choices(String key, Map<String, T> choices) {
        return map(key, value -> References.choice(value, choices));
    }

    /** A map whose values are read by the caller; empty where it is not there. */
    public <T> Map<String, T> map(String key, Function<Value, @Nullable T> read) {
        return requireNonNullElse(optional(key, value -> Lists.<T>map(value, read)), Map.<String, T>of());
    }
}
