package rotation.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Json;
import rotation.json.Nearest;
import rotation.json.Place;
import rotation.json.Shape;
import rotation.json.Tree;
import rotation.text.Sentence;

/**
 * What is set for one run instead of what the file says, such as {@code agencies[SPVM].maxAway=14}. It is written into the
 * document before it is read, so that it is checked like everything else.
 */
final class Settings {

    private final List<String> given;
    private final String option;
    private final Map<Place, String> settings = new HashMap<>();
    private final List<InputError> errors = new ArrayList<>();
    private final Nearest nearest = new Nearest();

    /**
     * @param given each a path, an equals sign and a value
     * @param option by which they were given, for messages
     */
    Settings(List<String> given, String option) {
        this.given = List.copyOf(given);
        this.option = option;
    }

    /** The place of a setting, for messages. */
    private String place(String setting) {
        return option + " " + setting;
    }

    /** The setting that has put there what stands at a place, for messages; null: none has. */
    @Nullable
    String at(Place place) {
        for (Place within = place; within != null; within = within.parent()) {
            String setting = settings.get(within);
            if (setting != null) {
                return place(setting);
            }
        }
        return null;
    }

    /**
     * Writes all of them into a problem, in their order.
     *
     * @throws InputException with every setting that does not say what is to be set
     */
    void apply(Tree root) throws InputException {
        if (given.isEmpty()) {
            return;
        }
        Shape problem = Shape.of(Schemas.problem());
        for (String setting : given) {
            SettingPath path = SettingPath.of(setting);
            if (path == null) {
                refuse(setting, say("set.form"), setting, say("hint.set.form"));
            } else {
                new Walk(setting, path).set(root, problem);
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Settings.class, key, arguments);
    }

    /** @param expected the value becomes its first argument */
    private void refuse(String setting, Sentence expected, String value, Sentence hint) {
        errors.add(InputError.ofValue(place(setting), null, Json.text(value), expected, hint));
    }

    /** The way of one setting into the document. */
    private final class Walk {

        private final String setting;
        private final SettingPath path;

        Walk(String setting, SettingPath path) {
            this.setting = setting;
            this.path = path;
        }

        void set(Tree root, Shape problem) {
            Tree node = root;
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
                        end(shape, place, node, step.name());
                        return;
                    }
                    node = child(node, step.name(), shape, place);
                } else {
                    int index = index(
                            node, shape, step, i == 1 ? path.steps().get(0).name() : "");
                    if (index < 0) {
                        return;
                    }
                    shape = shape.element();
                    place = place.index(index);
                    if (i == last) {
                        end(shape, place, node, index);
                        return;
                    }
                    node = node.elements().get(index);
                }
                if (shape.isObject() ? !node.isObject() : shape.isList() && !node.isList() && !node.isMissing()) {
                    // The file is wrong here already, which is said when it is read.
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
                        ? say("hint.rules")
                        : Sentence.of(InputError.class, "hint.keys", String.join(", ", keys));
                refuse(Sentence.of(InputError.class, "key.unknown"), step.name(), meant == null ? other : meant(meant));
            }
            return next;
        }

        private void refuse(Sentence expected, String value, Sentence hint) {
            Settings.this.refuse(setting, expected, value, hint);
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
                refuse(say("set.list"), step.upToHere(), say("hint.set.list"));
            } else if (shape.isObject()) {
                refuse(say("set.noList"), step.upToHere(), hintOfKeys(shape));
            } else {
                refuse(say("set.single"), step.upToHere(), say("hint.set.single"));
            }
            return false;
        }

        private Sentence hintOfKeys(Shape shape) {
            return shape.isMap() ? say("hint.set.map") : say("hint.set.keys", String.join(", ", shape.keys()));
        }

        /** What stands under a key; an object that is not there is made. */
        private Tree child(Tree object, String key, Shape shape, Place place) {
            Tree child = object.child(key);
            if (!child.isMissing() || !shape.isObject()) {
                return child;
            }
            settings.put(place, setting);
            return object.putObject(key);
        }

        /**
         * The index of an entry by its id, or by its number where entries have none; below 0: there is none, which is said.
         *
         * @param kind the key of the list, if it is one of the problem's
         */
        private int index(Tree list, Shape shape, SettingPath.Step step, String kind) {
            if (shape.element().keys().contains("id")) {
                Set<String> ids = new LinkedHashSet<>();
                List<Tree> entries = list.elements();
                for (int i = 0; i < entries.size(); i++) {
                    String id = entries.get(i).text("id");
                    if (step.name().equals(id)) {
                        return i;
                    }
                    if (id != null) {
                        ids.add(id);
                    }
                }
                refuse(say("reference." + kind), step.name(), nearestId(step.name(), ids, kind));
                return -1;
            }
            int size = list.elements().size();
            int index = step.name().matches("[0-9]{1,9}") ? Integer.parseInt(step.name()) : -1;
            if (index < 0 || index >= size) {
                refuse(say("set.index"), step.name(), say("hint.set.index", size));
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
                    ? say("hint.known", String.join(", ", ids))
                    : say("hint.set.spelling", kind);
        }

        /** Whether the value can be meant for the place at which the path ends; if not, that is said. */
        private boolean isValue(Shape shape) {
            if (shape.canBe(path.value())) {
                return true;
            }
            if (path.value().startsWith("[") || path.value().startsWith("{")) {
                refuse(say("set.json"), path.value(), say("hint.set.json"));
            } else if (shape.isList()) {
                refuse(say("set.list"), path.text(), say("hint.set.list.whole"));
            } else {
                refuse(say("set.object"), path.text(), hintOfKeys(shape));
            }
            return false;
        }

        private void end(Shape shape, Place place, Tree object, String key) {
            if (isValue(shape)) {
                object.set(key, shape, path.value());
                put(place);
            }
        }

        private void end(Shape shape, Place place, Tree list, int index) {
            if (isValue(shape)) {
                list.set(index, shape, path.value());
                put(place);
            }
        }

        /** What was set within that place before is there no more. */
        private void put(Place place) {
            settings.keySet().removeIf(earlier -> isWithin(earlier, place));
            settings.put(place, setting);
        }

        private static boolean isWithin(Place inner, Place outer) {
            for (Place at = inner.parent(); at != null; at = at.parent()) {
                if (at.equals(outer)) {
                    return true;
                }
            }
            return false;
        }
    }
}
