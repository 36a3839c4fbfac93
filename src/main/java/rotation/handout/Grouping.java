package rotation.handout;

import java.util.Locale;

/** By what the tours of a plan are put together. */
public enum Grouping {
    /** By the service that sends the officer. */
    AGENCY,
    /** By mission. */
    MISSION,
    /** By the officer who goes. */
    OFFICER;

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
