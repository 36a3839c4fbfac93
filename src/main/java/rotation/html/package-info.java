/**
 * Self-contained HTML pages in both languages.
 *
 * <p>All content is written by {@link rotation.html.Html}, which escapes it. A content security policy in the head forbids
 * loading anything, and allows only the page's own script and style, by their hashes ({@link rotation.html.Page}). The page
 * contains all text in both languages; its script only changes which language is visible.
 */
@NullMarked
package rotation.html;

import org.jspecify.annotations.NullMarked;
