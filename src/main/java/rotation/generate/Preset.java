package rotation.generate;

import java.util.Locale;

/** The seasons that can be made, by size. */
public enum Preset {
    /** Four small missions, to look at. */
    TINY(8, 24),
    /** The Canadian Police Arrangement in 2024-25: the missions and numbers of its annual report, an invented roster. */
    CPA(151, 640),
    /** The same, and two large missions that open in that year. */
    SURGE(500, 2_200),
    /** The police of the United Nations' missions, from 100 countries. */
    UN(2_000, 9_000),
    /** All international police missions together. */
    GLOBAL(10_000, 50_000);

    private final int tours;
    private final int officers;

    Preset(int tours, int officers) {
        this.tours = tours;
        this.officers = officers;
    }

    /** How many tours it has. */
    public int tours() {
        return tours;
    }

    /** How many officers are on its roster. */
    public int officers() {
        return officers;
    }

    /** In lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
