/**
 * A season as a workbook: templates to be filled in, and seasons made of what was filled in. It knows spreadsheets as
 * {@link rotation.sheet.Sheet} and {@link rotation.sheet.Table} alone, and a season as the document of the format.
 *
 * <p>{@link rotation.workbook.Sheets} says once which key of the format stands in which sheet and column; template and import both
 * go by it. Import makes the document of the format, which the reader of problems checks; what that finds wrong at a place of the
 * document is told at the cell from which it came. So no rule of the format is written twice.
 *
 * <p>What people write otherwise than the format is translated by a {@link rotation.workbook.Mapping}, or guessed, which is told.
 */
@NullMarked
package rotation.workbook;

import org.jspecify.annotations.NullMarked;
