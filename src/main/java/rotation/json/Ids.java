package rotation.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be referred to by id: all agencies, say. An id is known even if what it stands for is wrong. */
public final class Ids<T> {

    private final String kind;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, T> values = new HashMap<>();
    private boolean complete = true;

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
        Place first = places.putIfAbsent(id, place);
        return first == null ? place : first;
    }

    /** Says what an id stands for; the first one counts. */
    void put(String id, T value) {
        values.putIfAbsent(id, value);
    }

    /** That there are more, whose ids could not be read, so that it cannot be said that an id is missing. */
    void markIncomplete() {
        complete = false;
    }

    /** Whether all ids could be read, so that it can be said of one that it is missing. */
    public boolean isComplete() {
        return complete;
    }

    boolean lacks(String id) {
        return complete && !places.containsKey(id);
    }

    /** What an id stands for; null: it is unknown, or what it stands for is wrong. */
    public @Nullable T get(String id) {
        return values.get(id);
    }

    /** All ids, in the order of the file. */
    public Collection<String> all() {
        return places.keySet();
    }
}
