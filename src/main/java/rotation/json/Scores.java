package rotation.json;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scores as they stand in files: {@code 0hard/-12medium/-3456soft}. */
public final class Scores {

    private static final Pattern SCORE = Pattern.compile("-?[0-9]{1,18}hard/-?[0-9]{1,18}medium/-?[0-9]{1,18}soft");

    private Scores() {}

    /** The score that a text means; null: none. */
    public static @Nullable HardMediumSoftLongScore parse(String text) {
        return SCORE.matcher(text).matches() ? HardMediumSoftLongScore.parseScore(text) : null;
    }
}
