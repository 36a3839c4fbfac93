package rotation.explain;

import rotation.text.Sentence;

/**
 * Something that could be different in a problem.
 *
 * @param path where it stands, by ids
 * @param before what stands there
 * @param after what would stand there
 * @param size in the unit of its kind
 * @param changed what takes the place of the thing that has its id, see {@link Variant}
 * @param text for people
 */
record Change(Unlock.Kind kind, String path, String before, String after, int size, Object changed, Sentence text) {}
