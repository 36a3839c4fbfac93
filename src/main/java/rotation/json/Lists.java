package rotation.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/** Lists and maps. What is wrong in them is left out. */
final class Lists {

    private Lists() {}

    /** The elements of a list. */
    static <T> List<T> list(Value value, Function<Value, @Nullable T> read) {
        if (!value.node().isArray()) {
            value.refuseType("list");
            return List.of();
        }
        var list = new ArrayList<T>(value.node().size());
        for (int i = 0; i < value.node().size(); i++) {
            T element = read.apply(element(value, i));
            if (element != null) {
                list.add(element);
            }
        }
        return list;
    }

    private static Value element(Value list, int index) {
        return new Value(list.context(), list.place().index(index), list.node().get(index));
    }

    /** Whether it is a list without elements, which is reported. */
    static boolean isEmpty(Value value) {
        boolean empty = value.node().isArray() && value.node().isEmpty();
        if (empty) {
            value.refuse(
                    Sentence.of(InputError.class, "list.empty"),
                    value.context().ofFormat("hint.list.empty." + value.key()));
        }
        return empty;
    }

    /** Texts of which none may be empty or stand twice. */
    static List<String> words(Value value) {
        var first = new Ids<String>(value.key());
        return list(value, element -> {
            String word = element.word();
            return word != null && element.isFirst(first, word) ? word : null;
        });
    }

    /** Two different texts, neither of them empty; null: they are not. */
    static @Nullable List<String> twoWords(Value value) {
        List<String> words = words(value);
        int size = value.node().size();
        if (value.node().isArray() && size != 2) {
            value.refuse(
                    Sentence.of(InputError.class, "list.two", size),
                    value.context().ofFormat("hint.list.two." + value.key()));
        }
        return size == 2 && words.size() == 2 ? words : null;
    }

    /**
     * Ids that refer to something, in their order.
     *
     * @param distinct whether none may stand twice
     */
    static List<String> ids(Value value, Ids<?> ids, boolean distinct) {
        var first = new Ids<String>(value.key());
        return list(value, element -> {
            String id = References.id(element, ids);
            return id != null && (!distinct || element.isFirst(first, id)) ? id : null;
        });
    }

    /** Objects that others refer to by their {@code id}. All ids are known before the first object is read. */
    static <T> List<T> entries(Value value, Ids<T> ids, BiFunction<Fields, String, @Nullable T> read) {
        if (!value.node().isArray()) {
            ids.markIncomplete();
        }
        for (int i = 0; value.node().isArray() && i < value.node().size(); i++) {
            Value element = element(value, i);
            String id = element.node().path("id").textValue();
            if (id == null || id.isEmpty()) {
                ids.markIncomplete();
            } else {
                ids.add(id, element.place().key("id"));
            }
        }
        return list(value, element -> Fields.read(element, fields -> entry(fields, ids, read)));
    }

    private static <T> @Nullable T entry(Fields fields, Ids<T> ids, BiFunction<Fields, String, @Nullable T> read) {
        Value value = fields.required("id");
        String id = value == null ? null : value.id();
        boolean first = value != null && id != null && value.isFirst(ids, id);
        T entry = read.apply(fields, id == null ? "" : id);
        if (id != null && first && entry != null) {
            ids.put(id, entry);
        }
        return entry;
    }

    /** Words that others refer to, each known by its index. At least one must be there. */
    static List<String> names(Value value, Ids<Integer> ids) {
        if (!value.node().isArray() || isEmpty(value)) {
            ids.markIncomplete();
        }
        List<String> names = list(value, element -> {
            String name = element.word();
            if (name == null) {
                ids.markIncomplete();
            }
            return name != null && element.isFirst(ids, name) ? name : null;
        });
        for (int i = 0; i < names.size(); i++) {
            ids.put(names.get(i), i);
        }
        return names;
    }

    /** The values of a map, by their keys. */
    static <T> Map<String, T> map(Value value, Function<Value, @Nullable T> read) {
        if (!value.node().isObject()) {
            value.refuseType("object");
            return Map.of();
        }
        var map = new LinkedHashMap<String, T>();
        for (var entry : value.node().properties()) {
            Value element = value.within(entry.getKey(), entry.getValue());
            if (entry.getKey().isEmpty()) {
                element.refuseKey(
                        Sentence.of(InputError.class, "key.empty"), Sentence.of(InputError.class, "hint.key.empty"));
            }
            if (element.isSound(entry.getKey())) {
                element.isOneLine(entry.getKey());
            }
            T said = read.apply(element);
            if (said != null) {
                map.put(value.context().share(entry.getKey()), said);
            }
        }
        return map;
    }
}
