package rotation.json;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document. It becomes text only where something is wrong.
 *
 * @param parent the object or list that it is in; null: it is the document
 * @param step the key, or the index in the list
 */
public record Place(@Nullable Place parent, String step) {

    /** The document. */
    public static final Place ROOT = new Place(null, "");

    /** What stands under a key of this object. */
    public Place key(String key) {
        return new Place(this, key);
    }

    /** An element of this list, counted from 0. */
    public Place index(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** As a JSON pointer (RFC 6901). */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
