package rotation.io;

import java.util.Locale;
import rotation.text.Sentence;

/** The whole numbers that may stand in a file. */
enum Range {
    /** A count, or an amount that nothing else limits: so large that sums of them stay whole numbers of 64 bits. */
    NUMBER(0, 1_000_000),
    /** Days by which something goes on; no more than the dates of a file can be apart. */
    DAYS(0, 100_000),
    /** A length or a step in days. */
    LENGTH(1, 100_000),
    PERCENT(0, 100),
    PRIORITY(1, 5);

    final int least;
    final int most;

    Range(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Says which numbers may stand there. */
    Sentence hint() {
        return Sentence.of(InputError.class, "hint." + name().toLowerCase(Locale.ROOT), least, most);
    }
}
