/**
 * A plan as a page for people: one HTML file that needs nothing but itself.
 *
 * <p>All text stands in the file, in both languages, and all of it is written here: the page can be read, printed and searched
 * where scripts may not run, as in the preview of a mail program. The script adds what only a script can: it changes the
 * language, filters, and opens a tour. It builds nothing from data; it shows, hides and copies what stands there.
 *
 * <p>Everything passes through {@link rotation.report.Html}, which escapes; a policy in the head forbids the file to load
 * anything and to run any script or use any style but its own, by their hashes. For that reason a place on a time line is a rule
 * of the style sheet ({@link rotation.report.Styles}), not an attribute.
 *
 * <p>Names are taken out of the problem before anything is written ({@link rotation.report.Redaction}), so that nothing that
 * looks at it can let one slip.
 */
@NullMarked
package rotation.report;

import org.jspecify.annotations.NullMarked;
