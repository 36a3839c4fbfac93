package rotation.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be referred to by id: all agencies, say. An id is known even if what it stands for is wrong. */
public final class Ids<T> {

    private final String kind;
    private final Map<String, Known<T>> known = new LinkedHashMap<>();
    private boolean complete = true;

    /** An id that is known. */
    private static final class Known<T> {

        private final String id;
        private final Place place;
        private @Nullable T value;

        Known(String id, Place place) {
            this.id = id;
            this.place = place;
        }
    }

    /**
     * None yet.
     *
     * @param kind the list that they stand in; the sentence {@code reference.<kind>} says that an id is not among them
     */
    public Ids(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    /** Makes an id known. Returns the place where it was used first: this one, unless it was known already. */
    Place add(String id, Place place) {
        return known.computeIfAbsent(id, first -> new Known<>(id, place)).place;
    }

    /** Says what an id stands for; the first one counts. It is known already. */
    void put(String id, T value) {
        Known<T> entry = known.get(id);
        if (entry != null && entry.value == null) {
            entry.value = value;
        }
    }

    /** That there are more, whose ids could not be read, so that it cannot be said that an id is missing. */
    void markIncomplete() {
        complete = false;
    }

    /** Whether all ids could be read, so that it can be said of one that it is missing. */
    public boolean isComplete() {
        return complete;
    }

    /** An id as it was met first, so that all that refer to it share one text; null: it is unknown. */
    @Nullable
    String known(String id) {
        Known<T> entry = known.get(id);
        return entry == null ? null : entry.id;
    }

    /** What an id stands for; null: it is unknown, or what it stands for is wrong. */
    public @Nullable T get(String id) {
        Known<T> entry = known.get(id);
        return entry == null ? null : entry.value;
    }

    /** All ids, in the order of the file. */
    public Collection<String> all() {
        return known.keySet();
    }
}
