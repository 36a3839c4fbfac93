/**
 * Pages for people: HTML files that need nothing but themselves, in both languages.
 *
 * <p>Everything passes through {@link rotation.html.Html}, which escapes. A policy in the head forbids the file to load anything
 * and to run any script or use any style but its own, by their hashes ({@link rotation.html.Page}). All text stands in the file,
 * in both languages; a script only changes which one is seen.
 */
@NullMarked
package rotation.html;

import org.jspecify.annotations.NullMarked;
