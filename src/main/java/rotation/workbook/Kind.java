package rotation.workbook;

/** What a column holds, and so how its cells become values of the document. */
enum Kind {
    /** A free text. */
    TEXT,
    /** One word, such as an id. */
    WORD,
    /** A whole number. */
    WHOLE,
    /** A whole number, after which a percent sign may stand. */
    PERCENT,
    /** A day. */
    DAY,
    /** Yes or no. */
    FLAG,
    /** A list of words: {@code MEDIC; SGBV}. */
    WORDS,
    /** A list of whole numbers: {@code 270; 180}. */
    WHOLES,
    /** A map from words to words: {@code en:C1; fr:B2}. */
    LEVELS,
    /** A list of objects with a word and a number: {@code SGBV:2; MEDIC:1}. */
    COUNTED,
    /** A list of objects with a word, which may have a day: {@code SGBV; DRONES:2025-06-30}. */
    DATED
}
