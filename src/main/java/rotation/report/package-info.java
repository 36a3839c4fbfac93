/**
 * The page that shows a plan to people: one self-contained HTML file.
 *
 * <p>{@link rotation.report.Report} computes the content ({@link rotation.report.PageModel}) and writes it section by section.
 * All text is in the HTML, in both languages, so the page can be read, printed and searched where scripts are disabled, as in the
 * preview of a mail program. The script changes the language, filters the time line and opens a tour in a dialog. It shows, hides
 * and copies existing elements and generates none from data.
 *
 * <p>The content security policy of all pages forbids style attributes, so each computed position is a class of the style sheet
 * ({@link rotation.report.Styles}).
 *
 * <p>Names are removed from the problem before any content is computed ({@link rotation.model.Redaction}), so no section can
 * show one by mistake.
 */
@NullMarked
package rotation.report;

import org.jspecify.annotations.NullMarked;
