/**
 * What a plan tells people, in files for their own tools: lists of tours, changes and standbys, with names.
 *
 * <p>A file for one agency, or for one of its officers, names nobody of another agency, also not within a sentence
 * ({@link rotation.handout.Readership}). Where names must not be shown at all, they are removed from the problem before.
 */
@NullMarked
package rotation.handout;

import org.jspecify.annotations.NullMarked;
