package rotation.generate;

import java.util.Locale;

/** The kinds of seasons that can be generated, smallest first. */
public enum Preset {
    /** Four small missions, for demonstrations. */
    TINY(8, 24),
    /** The Canadian Police Arrangement in 2024-25: missions and numbers of its annual report, with an invented roster. */
    CPA(151, 640),
    /** The same, with two large missions that open in that year. */
    SURGE(500, 2_200),
    /** The police components of United Nations missions, with officers from 100 countries. */
    UN(2_000, 9_000),
    /** All international police missions together. */
    GLOBAL(10_000, 50_000);

    private final int tours;
    private final int officers;

    Preset(int tours, int officers) {
        this.tours = tours;
        this.officers = officers;
    }

    /** The number of tours. */
    public int tours() {
        return tours;
    }

    /** The number of officers on the roster. */
    public int officers() {
        return officers;
    }

    /** The name in lower case, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
