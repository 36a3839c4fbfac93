package rotation.judge;

import java.util.Locale;

/** What a finding is about. */
public enum Subject {
    TOUR,
    OFFICER,
    AGENCY,
    MISSION,
    POSITION,
    INTAKE,
    SITE,
    UNIT,
    SKILL;

    /** In lower case: {@code tour}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
