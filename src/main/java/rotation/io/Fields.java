package rotation.io;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Period;
import rotation.text.Sentence;

/**
 * The fields of one JSON object. Each is asked for once; what was asked for is what is known. A field that is wrong is reported
 * and gets a stand-in, so that reading can go on; what is built of stand-ins is thrown away in the end.
 */
final class Fields {

    private static final int STAND_IN_DAY = 0;

    /** What to say about a format that is known, but stands in the wrong place. */
    private static final Map<String, String> FORMATS =
            Map.of(ProblemReader.FORMAT, "hint.format.problem", PlanReader.FORMAT, "hint.format.plan");

    /** What all objects of a document share. */
    static final class Context {
        final Findings findings;
        final Nearest nearest = new Nearest();
        private final Map<String, String> texts = new HashMap<>();

        Context(Findings findings) {
            this.findings = findings;
        }

        /** One text for all that are equal: units and skills come back thousands of times. */
        String share(String text) {
            String known = texts.putIfAbsent(text, text);
            return known == null ? text : known;
        }
    }

    private final Context context;
    private final Place place;
    private final JsonNode object;
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Sentence> missing = new LinkedHashMap<>();

    private Fields(Context context, Place place, JsonNode object) {
        this.context = context;
        this.place = place;
        this.object = object;
    }

    /** The fields of a whole document; null: it is no object, and that was reported. */
    static @Nullable Fields of(Context context, JsonNode root) {
        return at(context, Place.ROOT, root);
    }

    private static @Nullable Fields at(Context context, Place place, JsonNode node) {
        if (node.isObject()) {
            return new Fields(context, place, node);
        }
        wrongType(context, place, node, "object");
        return null;
    }

    private static void wrongType(Context context, Place place, JsonNode node, String type) {
        context.findings.add(
                place,
                node,
                "type." + type,
                Sentence.of(InputError.class, node.isNull() ? "hint.null" : "hint.type." + type));
    }

    Place place(String key) {
        return place.key(key);
    }

    /** Whether the document says that it is of that format; nobody knows what is right in another. */
    boolean isFormat(String format) {
        JsonNode node = required("format");
        if (node == null || node.asText().equals(format)) {
            return true;
        }
        String hint = FORMATS.getOrDefault(node.asText(), "hint.format");
        context.findings.add(place("format"), node, "format", Sentence.of(InputError.class, hint), Json.text(format));
        return false;
    }

    /** Refuses a value that is there; it is the first argument of the sentence. */
    void refuse(String key, String sentence, Sentence hint, Object... more) {
        context.findings.add(place(key), object.get(key), sentence, hint, more);
    }

    /** A value that is there, as JSON. */
    String show(String key) {
        return Json.show(object.get(key));
    }

    /** To be called last: reports keys that are missing or unknown. */
    void close() {
        closeOpen(false);
    }

    /** To be called last: reports keys that are missing; others than those asked for may stand there. */
    void closeOpen() {
        closeOpen(true);
    }

    private void closeOpen(boolean open) {
        if (!open) {
            for (String key : (Iterable<String>) object::fieldNames) {
                if (!asked.contains(key)) {
                    String meant = context.nearest.to(key, asked);
                    if (meant != null) {
                        missing.remove(meant);
                    }
                    context.findings.add(
                            place.key(key),
                            Json.text(key),
                            "key.unknown",
                            meant == null
                                    ? Sentence.of(InputError.class, "hint.keys", String.join(", ", asked))
                                    : Sentence.of(InputError.class, "hint.meant", Json.text(meant)));
                }
            }
        }
        missing.forEach((key, hint) -> context.findings.addMissing(place, key, hint));
    }

    private @Nullable JsonNode optional(String key) {
        asked.add(key);
        return object.get(key);
    }

    private @Nullable JsonNode required(String key) {
        JsonNode node = optional(key);
        if (node == null) {
            require(key, Sentence.of(InputError.class, "hint.required"));
        }
        return node;
    }

    /** Reports a key as missing, unless it is there or misspelt. */
    void require(String key, Sentence why) {
        if (!object.has(key)) {
            missing.put(key, why);
        }
    }

    // Texts

    private static @Nullable String textAt(Context context, Place place, JsonNode node) {
        if (!node.isTextual()) {
            wrongType(context, place, node, "text");
            return null;
        }
        return isSound(context, place, node.textValue()) ? node.textValue() : null;
    }

    /** Whether a text can be written in UTF-8; if not, that is reported. */
    private static boolean isSound(Context context, Place place, String text) {
        boolean sound = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!sound) {
            context.findings.add(
                    place, Json.text(text), "text.broken", Sentence.of(InputError.class, "hint.text.broken"));
        }
        return sound;
    }

    private static @Nullable String wordAt(Context context, Place place, JsonNode node) {
        String text = textAt(context, place, node);
        if (text != null && text.isEmpty()) {
            context.findings.add(place, node, "text.empty", Sentence.of(InputError.class, "hint.text.empty"));
            return null;
        }
        return text == null ? null : context.share(text);
    }

    /** A free text that must be there. */
    String text(String key) {
        JsonNode node = required(key);
        String text = node == null ? null : textAt(context, place(key), node);
        return text == null ? "" : text;
    }

    /** A free text; null: none. */
    @Nullable
    String optionalText(String key) {
        JsonNode node = optional(key);
        return node == null ? null : textAt(context, place(key), node);
    }

    String text(String key, String otherwise) {
        String text = optionalText(key);
        return text == null ? otherwise : text;
    }

    /** A text that must be there and not be empty, such as an id; null: it is not. */
    @Nullable
    String word(String key) {
        JsonNode node = required(key);
        return node == null ? null : wordAt(context, place(key), node);
    }

    /** A text that must not be empty; null: none. */
    @Nullable
    String optionalWord(String key) {
        JsonNode node = optional(key);
        return node == null ? null : wordAt(context, place(key), node);
    }

    /** A text that must not be empty; null: it is not there, or the file says null. */
    @Nullable
    String nullableWord(String key) {
        JsonNode node = optional(key);
        return node == null || node.isNull() ? null : wordAt(context, place(key), node);
    }

    /** Texts of which none may be empty or stand twice. */
    List<String> words(String key) {
        var first = new Ids<String>(key);
        return list(key, (at, node) -> {
            String word = wordAt(context, at, node);
            return word != null && isFirst(first, word, at) ? word : null;
        });
    }

    private <T> boolean isFirst(Ids<T> ids, String id, Place at) {
        Place first = ids.add(id, at);
        boolean isFirst = first.equals(at);
        if (!isFirst) {
            context.findings.addTwice(at, Json.text(id), first, "twice", Sentence.of(InputError.class, "hint.twice"));
        }
        return isFirst;
    }

    /** A word that must not stand twice in a list; the first one is remembered. */
    String distinctWord(String key, Ids<?> seen) {
        String word = word(key);
        if (word != null) {
            isFirst(seen, word, place(key));
        }
        return word == null ? "" : word;
    }

    // References

    private @Nullable String idAt(Place at, JsonNode node, Ids<?> ids) {
        String id = wordAt(context, at, node);
        if (id != null && ids.lacks(id)) {
            context.findings.add(at, node, "reference." + ids.kind(), meant(id, ids.all(), "hint.add." + ids.kind()));
            return null;
        }
        return id;
    }

    private <T> @Nullable T referenceAt(Place at, JsonNode node, Ids<T> ids) {
        String id = idAt(at, node, ids);
        return id == null ? null : ids.get(id);
    }

    private Sentence meant(String word, Collection<String> known, String otherwise) {
        String meant = context.nearest.to(word, known);
        if (meant != null) {
            return Sentence.of(InputError.class, "hint.meant", Json.text(meant));
        }
        return !known.isEmpty() && known.size() <= 10
                ? Sentence.of(InputError.class, "hint.known", String.join(", ", known))
                : Sentence.of(InputError.class, otherwise);
    }

    /** What an id that must be there refers to; null: it is missing or wrong, or what it refers to is. */
    <T> @Nullable T reference(String key, Ids<T> ids) {
        JsonNode node = required(key);
        return node == null ? null : referenceAt(place(key), node, ids);
    }

    /** What an id refers to; null: it is not there or wrong, or what it refers to is. */
    <T> @Nullable T optionalReference(String key, Ids<T> ids) {
        JsonNode node = optional(key);
        return node == null ? null : referenceAt(place(key), node, ids);
    }

    /** An id that must be there and refers to something; null: it is missing or wrong. */
    @Nullable
    String id(String key, Ids<?> ids) {
        JsonNode node = required(key);
        return node == null ? null : idAt(place(key), node, ids);
    }

    /** An id that refers to something; null: it is not there or wrong. */
    @Nullable
    String optionalId(String key, Ids<?> ids) {
        JsonNode node = optional(key);
        return node == null ? null : idAt(place(key), node, ids);
    }

    /**
     * Ids that refer to something, in their order.
     *
     * @param distinct whether none may stand twice
     */
    List<String> ids(String key, Ids<?> ids, boolean distinct) {
        var first = new Ids<String>(key);
        return list(key, (at, node) -> {
            String id = idAt(at, node, ids);
            return id != null && (!distinct || isFirst(first, id, at)) ? id : null;
        });
    }

    /** One of a few words; the default if it is not there; null: it is wrong. */
    <T> @Nullable T choice(String key, Map<String, T> choices, T otherwise) {
        JsonNode node = optional(key);
        return node == null ? otherwise : choiceAt(place(key), node, choices);
    }

    /** One of a few words; null: it is not there or wrong. */
    <T> @Nullable T optionalChoice(String key, Map<String, T> choices) {
        JsonNode node = optional(key);
        return node == null ? null : choiceAt(place(key), node, choices);
    }

    private <T> @Nullable T choiceAt(Place at, JsonNode node, Map<String, T> choices) {
        String text = textAt(context, at, node);
        T choice = text == null ? null : choices.get(text);
        if (text != null && choice == null) {
            Collection<String> known = choices.keySet();
            String meant = context.nearest.to(text, known);
            context.findings.add(
                    at,
                    node,
                    "choice",
                    meant == null
                            ? Sentence.of(InputError.class, "hint.choice", String.join(", ", known))
                            : Sentence.of(InputError.class, "hint.meant", Json.text(meant)));
        }
        return choice;
    }

    // Numbers and days

    private static @Nullable Integer wholeAt(Context context, Place place, JsonNode node, Range range) {
        if (!node.isNumber()) {
            wrongType(context, place, node, "number");
            return null;
        }
        String wrong = !node.isIntegralNumber()
                ? "number.fraction"
                : !node.canConvertToLong()
                        ? (node.bigIntegerValue().signum() < 0 ? "number.below" : "number.above")
                        : node.longValue() < range.least
                                ? "number.below"
                                : node.longValue() > range.most ? "number.above" : null;
        if (wrong != null) {
            int limit = wrong.equals("number.below") ? range.least : range.most;
            context.findings.add(place, node, wrong, range.hint(), limit);
            return null;
        }
        return node.intValue();
    }

    /** A whole number that must be there. */
    int whole(String key, Range range) {
        JsonNode node = required(key);
        Integer number = node == null ? null : wholeAt(context, place(key), node, range);
        return number == null ? range.least : number;
    }

    int whole(String key, Range range, int otherwise) {
        Integer number = optionalWhole(key, range);
        return number == null ? otherwise : number;
    }

    /** A whole number; null: none. */
    @Nullable
    Integer optionalWhole(String key, Range range) {
        JsonNode node = optional(key);
        return node == null ? null : wholeAt(context, place(key), node, range);
    }

    /** At least one whole number. */
    List<Integer> wholes(String key, Range range) {
        JsonNode node = required(key);
        if (node != null && node.isArray() && node.isEmpty()) {
            context.findings.add(
                    place(key), node, "list.empty", Sentence.of(InputError.class, "hint.list.empty." + key));
        }
        List<Integer> numbers = node == null
                ? List.of()
                : listAt(place(key), node, (at, element) -> wholeAt(context, at, element, range));
        return numbers.isEmpty() ? List.of(range.least) : numbers;
    }

    /** A number of seconds that must be there, at least 0. */
    double seconds(String key) {
        JsonNode node = required(key);
        if (node != null && (!node.isNumber() || node.doubleValue() < 0)) {
            context.findings.add(place(key), node, "seconds", Sentence.of(InputError.class, "hint.seconds"));
        }
        return node == null ? 0 : node.doubleValue();
    }

    /** A whole number of any size; null: it is not there, or the file says null. */
    @Nullable
    Long nullableLong(String key) {
        JsonNode node = optional(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            wrongType(context, place(key), node, "number");
        }
        return node.longValue();
    }

    private @Nullable HardMediumSoftLongScore scoreAt(String key, JsonNode node) {
        String text = textAt(context, place(key), node);
        HardMediumSoftLongScore score = text == null ? null : Scores.parse(text);
        if (text != null && score == null) {
            context.findings.add(place(key), node, "score", Sentence.of(InputError.class, "hint.score"));
        }
        return score;
    }

    /** A score that must be there; null: it is not, or it is wrong. */
    @Nullable
    HardMediumSoftLongScore score(String key) {
        JsonNode node = required(key);
        return node == null ? null : scoreAt(key, node);
    }

    /** A score; null: it is not there or wrong, or the file says null. */
    @Nullable
    HardMediumSoftLongScore nullableScore(String key) {
        JsonNode node = optional(key);
        return node == null || node.isNull() ? null : scoreAt(key, node);
    }

    /** Yes or no; no if it is not there. */
    boolean flag(String key) {
        JsonNode node = optional(key);
        if (node != null && !node.isBoolean()) {
            wrongType(context, place(key), node, "flag");
        }
        return node != null && node.booleanValue();
    }

    /** Yes or no, which must be there; null: it is not, or it is neither. */
    @Nullable
    Boolean requiredFlag(String key) {
        JsonNode node = required(key);
        boolean said = flag(key);
        if (node == null || !node.isBoolean()) {
            return null;
        }
        return said;
    }

    /** Whether a flag is certainly off: it is not there, or it says no. */
    boolean isOff(String key) {
        JsonNode node = object.get(key);
        return node == null || (node.isBoolean() && !node.booleanValue());
    }

    private static @Nullable Integer dayAt(Context context, Place place, JsonNode node) {
        if (!node.isTextual()) {
            wrongType(context, place, node, "date");
            return null;
        }
        try {
            int day = Day.of(LocalDate.parse(node.textValue()));
            if (Day.CALENDAR.contains(day)) {
                return day;
            }
            context.findings.add(place, node, "date.range", Sentence.of(InputError.class, "hint.date.range"));
        } catch (DateTimeException | ArithmeticException e) {
            context.findings.add(place, node, "type.date", Sentence.of(InputError.class, "hint.type.date"));
        }
        return null;
    }

    /** A date; null: none. */
    @Nullable
    Integer optionalDay(String key) {
        JsonNode node = optional(key);
        return node == null ? null : dayAt(context, place(key), node);
    }

    int day(String key, int otherwise) {
        Integer day = optionalDay(key);
        return day == null ? otherwise : day;
    }

    private @Nullable Integer requiredDay(String key) {
        JsonNode node = required(key);
        return node == null ? null : dayAt(context, place(key), node);
    }

    /** A date that must be there. */
    int day(String key) {
        Integer day = requiredDay(key);
        return day == null ? STAND_IN_DAY : day;
    }

    /** Two dates that must be there, both included. */
    Period period(String from, String to) {
        Integer first = requiredDay(from);
        Integer last = requiredDay(to);
        return first == null || last == null ? Period.ofDays(STAND_IN_DAY, 1) : period(first, to, last);
    }

    /** Two dates, both included; open where one is not there. */
    Period openPeriod(String from, String to) {
        return period(day(from, Day.ALWAYS), to, day(to, Day.FOREVER));
    }

    private Period period(int first, String to, int last) {
        if (last < first) {
            context.findings.add(
                    place(to),
                    object.get(to),
                    "period.reversed",
                    Sentence.of(InputError.class, "hint.period.reversed"),
                    Day.format(first));
            return Period.ofDays(STAND_IN_DAY, 1);
        }
        return new Period(first, last);
    }

    // Lists and objects

    private <T> List<T> list(String key, BiFunction<Place, JsonNode, @Nullable T> read) {
        JsonNode node = optional(key);
        return node == null ? List.of() : listAt(place(key), node, read);
    }

    private <T> List<T> listAt(Place at, JsonNode node, BiFunction<Place, JsonNode, @Nullable T> read) {
        if (!node.isArray()) {
            wrongType(context, at, node, "list");
            return List.of();
        }
        var list = new ArrayList<T>(node.size());
        for (int i = 0; i < node.size(); i++) {
            T value = read.apply(at.index(i), node.get(i));
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private <T> @Nullable T read(Place at, JsonNode node, Function<Fields, @Nullable T> read) {
        Fields fields = at(context, at, node);
        if (fields == null) {
            return null;
        }
        T value = read.apply(fields);
        fields.close();
        return value;
    }

    /** An object that must be there; null: it is not, or it is no object. */
    <T> @Nullable T object(String key, Function<Fields, @Nullable T> read) {
        JsonNode node = required(key);
        return node == null ? null : read(place(key), node, read);
    }

    /** An object; null: it is not there, or it is no object. */
    <T> @Nullable T optionalObject(String key, Function<Fields, @Nullable T> read) {
        JsonNode node = optional(key);
        return node == null ? null : read(place(key), node, read);
    }

    /** An object; null: it is not there or no object, or the file says null. */
    <T> @Nullable T nullableObject(String key, Function<Fields, @Nullable T> read) {
        JsonNode node = optional(key);
        return node == null || node.isNull() ? null : read(place(key), node, read);
    }

    /** Objects; none if they are not there. */
    <T> List<T> objects(String key, Function<Fields, @Nullable T> read) {
        return list(key, (at, node) -> read(at, node, read));
    }

    /** Objects in a list that must be there and that may hold keys nobody asks for. */
    <T> List<T> openObjects(String key, Function<Fields, @Nullable T> read) {
        JsonNode list = required(key);
        return list == null
                ? List.of()
                : listAt(place(key), list, (at, node) -> {
                    Fields fields = at(context, at, node);
                    if (fields == null) {
                        return null;
                    }
                    T value = read.apply(fields);
                    fields.closeOpen();
                    return value;
                });
    }

    /**
     * Objects that others refer to by their {@code id}. All ids are known before the first object is read.
     *
     * @param ids where they become known
     * @param read of the fields and the id
     */
    <T> List<T> entries(String key, boolean required, Ids<T> ids, BiFunction<Fields, String, @Nullable T> read) {
        JsonNode node = required ? required(key) : optional(key);
        if (node == null ? required : !node.isArray()) {
            ids.markIncomplete();
        }
        if (node == null) {
            return List.of();
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String id = node.get(i).path("id").textValue();
            if (id == null || id.isEmpty()) {
                ids.markIncomplete();
            } else {
                ids.add(id, place(key).index(i).key("id"));
            }
        }
        return listAt(place(key), node, (at, element) -> read(at, element, fields -> entry(fields, ids, read)));
    }

    private <T> @Nullable T entry(Fields fields, Ids<T> ids, BiFunction<Fields, String, @Nullable T> read) {
        String id = fields.word("id");
        boolean first = id != null && fields.isFirst(ids, id, fields.place("id"));
        T value = read.apply(fields, id == null ? "" : id);
        if (id != null && first && value != null) {
            ids.put(id, value);
        }
        return value;
    }

    /** Words that others refer to, each known by its index. At least one must be there. */
    List<String> names(String key, Ids<Integer> ids) {
        JsonNode node = required(key);
        if (node == null || !node.isArray()) {
            ids.markIncomplete();
        }
        if (node != null && node.isArray() && node.isEmpty()) {
            ids.markIncomplete();
            context.findings.add(
                    place(key), node, "list.empty", Sentence.of(InputError.class, "hint.list.empty." + key));
        }
        var names = node == null
                ? List.<String>of()
                : listAt(place(key), node, (at, element) -> {
                    String name = wordAt(context, at, element);
                    if (name == null) {
                        ids.markIncomplete();
                    }
                    return name != null && isFirst(ids, name, at) ? name : null;
                });
        for (int i = 0; i < names.size(); i++) {
            ids.put(names.get(i), i);
        }
        return names;
    }

    /** A map from words to one of a few words. */
    <T> Map<String, T> choices(String key, Map<String, T> choices) {
        return map(key, (at, entry) -> choiceAt(at, entry.getValue(), choices));
    }

    /** A map whose values are read by the caller. */
    <T> Map<String, T> map(String key, BiFunction<Place, Map.Entry<String, JsonNode>, @Nullable T> read) {
        JsonNode node = optional(key);
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            wrongType(context, place(key), node, "object");
            return Map.of();
        }
        var map = new LinkedHashMap<String, T>();
        for (var entry : node.properties()) {
            Place at = place(key).key(entry.getKey());
            if (entry.getKey().isEmpty()) {
                context.findings.add(at, Json.text(""), "key.empty", Sentence.of(InputError.class, "hint.key.empty"));
            }
            isSound(context, at, entry.getKey());
            T value = read.apply(at, entry);
            if (value != null) {
                map.put(context.share(entry.getKey()), value);
            }
        }
        return map;
    }
}
