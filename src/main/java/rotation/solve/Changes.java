package rotation.solve;

/** Which changes a search makes to what people were told. */
public enum Changes {
    /**
     * Those alone without which a hard rule would be broken or a post stay empty: a search weighs every announced tour that
     * changes above all soft goals. Of plans with as few such changes, the best by the rules counts.
     */
    NEEDED,
    /** All whose gain outweighs what the rules say that they cost. */
    WORTHWHILE
}
