package rotation.workbook;

/** In which order the parts of a date stand that is written in numbers, such as 01/04/2025. */
public enum DateOrder {
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY
}
