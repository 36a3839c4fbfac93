/**
 * A plan as a page for people: one HTML file that needs nothing but itself.
 *
 * <p>All text stands in the file, in both languages, and all of it is written here: the page can be read, printed and searched
 * where scripts may not run, as in the preview of a mail program. The script adds what only a script can: it changes the
 * language, filters, and opens a tour. It builds nothing from data; it shows, hides and copies what stands there.
 *
 * <p>The policy of all pages allows no style but that of the style sheet, so a place on a time line is a rule of it ({@link
 * rotation.report.Styles}), not an attribute.
 *
 * <p>Names are taken out of the problem before anything is written ({@link rotation.report.Redaction}), so that nothing that
 * looks at it can let one slip.
 */
@NullMarked
package rotation.report;

import org.jspecify.annotations.NullMarked;
