package rotation.sheet;

/**
 * How a number is shown in a cell of xlsx.
 *
 * @param digits of one with zeros before it, how many it has at least; otherwise 0
 */
record NumberFormat(NumberKind kind, int digits) {

    static final NumberFormat PLAIN = new NumberFormat(NumberKind.NUMBER, 0);

    /** What a format means, such as {@code yyyy-mm-dd} or {@code 000000}. */
    static NumberFormat of(String code) {
        NumberKind kind = NumberKind.of(code);
        int digits = kind == NumberKind.PADDED
                ? (int) code.chars().filter(c -> c == '0').count()
                : 0;
        return new NumberFormat(kind, digits);
    }

    static NumberFormat ofBuiltIn(int id) {
        return new NumberFormat(NumberKind.ofBuiltIn(id), 0);
    }
}
