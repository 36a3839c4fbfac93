/**
 * Spreadsheets as files: what stands in their cells, read from xlsx, ods and CSV and written to them. The only package that uses
 * the libraries for these formats. It knows nothing of seasons.
 *
 * <p>A {@link rotation.sheet.Sheet} was read and keeps its places, so that an error can name a cell; a
 * {@link rotation.sheet.Table} is written.
 */
@NullMarked
package rotation.sheet;

import org.jspecify.annotations.NullMarked;
