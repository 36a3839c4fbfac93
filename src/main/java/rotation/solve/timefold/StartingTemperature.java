package rotation.solve.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much worse a move may be to be accepted with a chance of 1 in 2.7 when an annealing begins, as a strategy file says it. */
record StartingTemperature(Part hard, Part medium, Part soft) {

    private static final Pattern FORM =
            Pattern.compile("\\s*(\\d{1,9})(%?)hard/(\\d{1,9})(%?)medium/(\\d{1,9})(%?)soft\\s*");

    /**
     * That of a level.
     *
     * @param number points, or percent of a small loss
     */
    private record Part(long number, boolean isPercent) {

        /** In points; where it is percent and not 0, at least 1. */
        private long points(long smallLoss) {
            return isPercent && number > 0 ? Math.max(1, Math.round(number * (double) smallLoss / 100)) : number;
        }
    }

    /** Whether a temperature is said in percent, and so not as the engine reads it. */
    static boolean isInPercent(String text) {
        return text.contains("%");
    }

    /**
     * Reads one in percent, all of it or part of it: 0hard/100%medium/400%soft.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static StartingTemperature parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("simulatedAnnealingStartingTemperature is " + text.strip()
                    + ", and must be of the form 0hard/100%medium/400%soft, in whole percent of what a small loss of the"
                    + " level is, or without % in points");
        }
        return new StartingTemperature(part(parts, 1), part(parts, 3), part(parts, 5));
    }

    private static Part part(Matcher parts, int group) {
        return new Part(
                Long.parseLong(parts.group(group)), !parts.group(group + 1).isEmpty());
    }

    /** The same in points. */
    HardMediumSoftLongScore points(MoveSample sample) {
        return HardMediumSoftLongScore.of(
                hard.points(sample.hard()), medium.points(sample.medium()), soft.points(sample.soft()));
    }
}
