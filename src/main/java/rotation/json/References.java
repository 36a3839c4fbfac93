package rotation.json;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.text.Sentence;

/** Words of which only some may stand there: ids, and choices between a few. */
final class References {

    private References() {}

    /** An id that is known; null: it is none. */
    static @Nullable String id(Value value, Ids<?> ids) {
        String id = value.id();
        String known = id == null ? null : ids.known(id);
        if (id != null && known == null && ids.isComplete()) {
            value.refuse(
                    value.context().ofFormat("reference." + ids.kind()), value.meant(id, ids.all(), known(value, ids)));
            return null;
        }
        return known == null ? id : known;
    }

    /** What to say where no known id is near: all of them, if they are few. */
    private static Sentence known(Value value, Ids<?> ids) {
        Collection<String> known = ids.all();
        return !known.isEmpty() && known.size() <= 10
                ? value.context().ofFormat("hint.known", String.join(", ", known))
                : value.context().ofFormat("hint.add." + ids.kind());
    }

    /** What an id refers to; null: it is wrong, or what it refers to is. */
    static <T> @Nullable T reference(Value value, Ids<T> ids) {
        String id = id(value, ids);
        return id == null ? null : ids.get(id);
    }

    /** One of a few words; null: it is none of them. */
    static <T> @Nullable T choice(Value value, Map<String, T> choices) {
        String text = value.text();
        T choice = text == null ? null : choices.get(text);
        if (text != null && choice == null) {
            Sentence all = Sentence.of(InputError.class, "hint.choice", String.join(", ", choices.keySet()));
            value.refuse(Sentence.of(InputError.class, "choice"), value.meant(text, choices.keySet(), all));
        }
        return choice;
    }
}
