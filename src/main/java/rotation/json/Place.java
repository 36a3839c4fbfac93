package rotation.json;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document. It becomes text only where something is wrong.
 *
 * @param parent the object or list that it is in; null: it is the document
 * @param key in that object; null: it is in a list
 * @param index in that list; 0 in an object
 */
public record Place(@Nullable Place parent, @Nullable String key, int index) {

    /** The document. */
    public static final Place ROOT = new Place(null, "", 0);

    /** What stands under a key of this object. */
    public Place key(String key) {
        return new Place(this, key, 0);
    }

    /** An element of this list, counted from 0. */
    public Place index(int index) {
        return new Place(this, null, index);
    }

    /** The key, or the index in the list. */
    public String step() {
        return key == null ? Integer.toString(index) : key;
    }

    /** As a JSON pointer (RFC 6901). */
    public String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step().replace("~", "~0").replace("/", "~1");
    }
}
