/**
 * Spreadsheets as files: what stands in their cells, read from xlsx, ods and CSV and written to them. The only package that uses
 * the libraries for these formats. It knows nothing of seasons.
 *
 * <p>Reading uses none of them: whoever looks at every cell to keep a file within its {@link rotation.sheet.Limits} has read it,
 * see docs/decisions/spreadsheets-read-by-hand.md.
 *
 * <p>A {@link rotation.sheet.Sheet} was read and keeps its places, so that an error can name a cell; a
 * {@link rotation.sheet.Table} is written.
 */
@NullMarked
package rotation.sheet;

import org.jspecify.annotations.NullMarked;
