package rotation.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/**
 * What is set for one run instead of what the file says, such as {@code agencies[SPVM].maxAway=14}. It is written into the
 * document before anybody reads it, so that it is checked like everything else.
 */
final class Settings {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is longer is no number; it is refused as a text. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?");

    private final List<String> given;
    private final Map<Place, String> settings = new HashMap<>();
    private final List<InputError> errors = new ArrayList<>();
    private final Nearest nearest = new Nearest();

    /** @param given each a path, an equals sign and a value */
    Settings(List<String> given) {
        this.given = List.copyOf(given);
    }

    /** The place of a setting, for messages. */
    private static String place(String setting) {
        return "--set " + setting;
    }

    /** The setting that has put there what stands at a place, for messages; null: none has. */
    @Nullable
    String at(Place place) {
        String setting = settings.get(place);
        return setting == null ? null : place(setting);
    }

    /**
     * Writes all of them into a problem, in their order.
     *
     * @throws InputException with every setting that does not say what is to be set
     */
    void apply(JsonNode root) throws InputException {
        if (given.isEmpty()) {
            return;
        }
        Shape problem = Shape.ofProblem();
        for (String setting : given) {
            SettingPath path = SettingPath.of(setting);
            if (path == null) {
                refuse(setting, "set.form", setting, Sentence.of(InputError.class, "hint.set.form"));
            } else {
                new Walk(setting, path).set(root, problem);
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
    }

    private void refuse(String setting, String sentence, String value, Sentence hint) {
        errors.add(new InputError(
                place(setting),
                null,
                null,
                "",
                Json.text(value),
                Sentence.of(InputError.class, sentence, Json.text(value)),
                hint));
    }

    /** The way of one setting into the document. */
    private final class Walk {

        private final String setting;
        private final SettingPath path;

        Walk(String setting, SettingPath path) {
            this.setting = setting;
            this.path = path;
        }

        void set(JsonNode root, Shape problem) {
            JsonNode node = root;
            Shape shape = problem;
            Place place = Place.ROOT;
            int last = path.steps().size() - 1;
            for (int i = 0; i <= last; i++) {
                SettingPath.Step step = path.steps().get(i);
                if (!step.isEntry()) {
                    Shape next = key(shape, step);
                    if (next == null) {
                        return;
                    }
                    shape = next;
                    place = place.key(step.name());
                    if (i == last) {
                        end(shape, place, (ObjectNode) node, step.name());
                        return;
                    }
                    node = child((ObjectNode) node, step.name(), shape, place);
                } else {
                    ArrayNode list = (ArrayNode) node;
                    int index = index(
                            list, shape, step, i == 1 ? path.steps().get(0).name() : "");
                    if (index < 0) {
                        return;
                    }
                    shape = shape.element();
                    place = place.index(index);
                    if (i == last) {
                        end(shape, place, list, index);
                        return;
                    }
                    node = list.get(index);
                }
                if (shape.isObject() ? !node.isObject() : shape.isList() && !node.isArray()) {
                    // The file is wrong here already, and whoever reads it will say so.
                    return;
                }
                if (!fits(shape, path.steps().get(i + 1), step)) {
                    return;
                }
            }
        }

        /** What may stand under a key; null: there is none, which is said. */
        private @Nullable Shape key(Shape shape, SettingPath.Step step) {
            Shape next = shape.key(step.name());
            if (next == null) {
                List<String> keys = shape.keys();
                String meant = nearest.to(step.name(), keys);
                Sentence other = shape.isMap()
                        ? Sentence.of(InputError.class, "hint.rules")
                        : Sentence.of(InputError.class, "hint.keys", String.join(", ", keys));
                refuse("key.unknown", step.name(), meant == null ? other : meant(meant));
            }
            return next;
        }

        private void refuse(String sentence, String value, Sentence hint) {
            Settings.this.refuse(setting, sentence, value, hint);
        }

        private Sentence meant(String word) {
            return Sentence.of(InputError.class, "hint.meant", Json.text(word));
        }

        /** Whether the path may go on like that, which is said if not. */
        private boolean fits(Shape shape, SettingPath.Step next, SettingPath.Step step) {
            if (shape.isList() ? next.isEntry() : shape.isObject() && !next.isEntry()) {
                return true;
            }
            if (shape.isList()) {
                refuse("set.list", step.upToHere(), Sentence.of(InputError.class, "hint.set.list"));
            } else if (shape.isObject()) {
                refuse("set.noList", step.upToHere(), hintOfKeys(shape));
            } else {
                refuse("set.single", step.upToHere(), Sentence.of(InputError.class, "hint.set.single"));
            }
            return false;
        }

        private Sentence hintOfKeys(Shape shape) {
            return shape.isMap()
                    ? Sentence.of(InputError.class, "hint.set.map")
                    : Sentence.of(InputError.class, "hint.set.keys", String.join(", ", shape.keys()));
        }

        /** What stands under a key; an object that is not there is made. */
        private JsonNode child(ObjectNode object, String key, Shape shape, Place place) {
            JsonNode child = object.get(key);
            if (child == null && shape.isList()) {
                return object.arrayNode();
            }
            if (child == null && shape.isObject()) {
                child = object.putObject(key);
                settings.put(place, setting);
            }
            return child == null ? NullNode.instance : child;
        }

        /**
         * The index of an entry by its id, or by its number where entries have none; below 0: there is none, which is said.
         *
         * @param kind the key of the list, if it is one of the problem's
         */
        private int index(ArrayNode list, Shape shape, SettingPath.Step step, String kind) {
            if (shape.element().keys().contains("id")) {
                Set<String> ids = new LinkedHashSet<>();
                for (int i = 0; i < list.size(); i++) {
                    String id = list.get(i).path("id").textValue();
                    if (step.name().equals(id)) {
                        return i;
                    }
                    if (id != null) {
                        ids.add(id);
                    }
                }
                refuse("reference." + kind, step.name(), nearestId(step.name(), ids, kind));
                return -1;
            }
            int index = step.name().matches("[0-9]{1,9}") ? Integer.parseInt(step.name()) : -1;
            if (index < 0 || index >= list.size()) {
                refuse("set.index", step.name(), Sentence.of(InputError.class, "hint.set.index", list.size()));
                return -1;
            }
            return index;
        }

        private Sentence nearestId(String id, Collection<String> ids, String kind) {
            String meant = nearest.to(id, ids);
            if (meant != null) {
                return meant(meant);
            }
            return !ids.isEmpty() && ids.size() <= 10
                    ? Sentence.of(InputError.class, "hint.known", String.join(", ", ids))
                    : Sentence.of(InputError.class, "hint.set.spelling", kind);
        }

        /** Whether the path ends at a single value; if not, that is said. */
        private boolean isSingle(Shape shape) {
            if (shape.isList()) {
                refuse("set.list", path.text(), Sentence.of(InputError.class, "hint.set.list"));
            } else if (shape.isObject()) {
                refuse("set.object", path.text(), hintOfKeys(shape));
            }
            return !shape.isList() && !shape.isObject();
        }

        private void end(Shape shape, Place place, ObjectNode object, String key) {
            if (!isSingle(shape)) {
                return;
            }
            JsonNode value = value(shape, path.value());
            if (value.isNull()) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
            settings.put(place, setting);
        }

        private void end(Shape shape, Place place, ArrayNode list, int index) {
            if (isSingle(shape)) {
                list.set(index, value(shape, path.value()));
                settings.put(place, setting);
            }
        }
    }

    /** What was typed, as the field wants it; a text where it can be nothing else. */
    private static JsonNode value(Shape shape, String typed) {
        if (typed.equals("null")) {
            return NullNode.instance;
        }
        if (shape.isFlag() && (typed.equals("true") || typed.equals("false"))) {
            return BooleanNode.valueOf(typed.equals("true"));
        }
        if (shape.isNumber() && NUMBER.matcher(typed).matches()) {
            return typed.contains(".")
                    ? DecimalNode.valueOf(new BigDecimal(typed))
                    : MAPPER.getNodeFactory().numberNode(new BigInteger(typed));
        }
        return TextNode.valueOf(isQuoted(typed) ? unquoted(typed) : typed);
    }

    private static boolean isQuoted(String typed) {
        return typed.length() >= 2 && typed.startsWith("\"") && typed.endsWith("\"");
    }

    private static String unquoted(String typed) {
        try {
            return MAPPER.readValue(typed, String.class);
        } catch (JsonProcessingException e) {
            return typed.substring(1, typed.length() - 1);
        }
    }
}
