package rotation.io;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document. It becomes text only where something is wrong.
 *
 * @param parent the object or list that it is in; null: it is the document
 * @param step the key, or the index in the list
 */
record Place(@Nullable Place parent, String step) {

    static final Place ROOT = new Place(null, "");

    Place key(String key) {
        return new Place(this, key);
    }

    Place index(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** As a JSON pointer (RFC 6901). */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
