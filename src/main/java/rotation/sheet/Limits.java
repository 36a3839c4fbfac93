package rotation.sheet;

/**
 * What a file may have at most. A small file can unpack to a large one, and a few characters can stand for a million cells; beyond
 * these limits a file is no season, and it is refused before it has exhausted the memory.
 *
 * @param entries files packed in a workbook
 * @param unpacked bytes of those that are read, counted while they are unpacked
 * @param piece bytes between two tags, or of a tag
 * @param sheets hidden ones too, or CSV files of a directory
 * @param rows of all sheets, without those in which nothing stands
 * @param columns up to the last one in which something stands
 * @param cells of all sheets, with the blank ones before the last of each row
 * @param strings texts in the common list of a workbook
 * @param text characters of a cell
 */
record Limits(
        int entries, long unpacked, int piece, int sheets, int rows, int columns, int cells, int strings, int text) {

    /** Ten times as much as the largest season has; a text is as long as spreadsheet programs let it be. */
    static final Limits USUAL =
            new Limits(10_000, 1L << 29, 1 << 20, 256, 1_000_000, 1_000, 10_000_000, 5_000_000, 32_767);
}
