package rotation.explain.shortage;

import java.util.Locale;

/**
 * What tours ask for beside what the roster has.
 *
 * @param trait what is asked for
 * @param value which of them: a language and its level as in {@code fr B2}, a skill, the lowest and the highest rank, a month as in
 *     {@code 2025-04}; for women {@code F}
 * @param tours how many tours ask for it, of those whose officer is not settled
 * @param officers how many on the roster have it
 * @param takers how many officers could take at least one of these tours
 */
public record Balance(Trait trait, String value, int tours, int officers, int takers) {

    /** What tours ask for, in the order in which it is told. */
    public enum Trait {
        /** A level of a language, or a higher one. */
        LANGUAGE,
        /** A skill, whether it lapses or not. */
        SKILL,
        /** A rank within a band, with its tolerance. */
        RANK,
        /** A post that is reserved for women. */
        WOMEN,
        /** A month in which a tour may begin first, and in which officers are released on some day. */
        MONTH;

        /** As in files: {@code language}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
