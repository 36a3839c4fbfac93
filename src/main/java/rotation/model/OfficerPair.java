package rotation.model;

/**
 * Two officers of whom more is asked than of others, in any order.
 *
 * @param first the id of one, on the roster or not
 * @param second the id of the other, on the roster or not
 * @param kind what is asked
 */
public record OfficerPair(String first, String second, Kind kind) {

    /** What is asked of two officers. */
    public enum Kind {
        /** They are never in one mission on one day. */
        APART,
        /** Each serves only where and when the other does. */
        TOGETHER
    }
}
