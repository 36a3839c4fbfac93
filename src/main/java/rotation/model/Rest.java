package rotation.model;

/** The rest that an officer has at home between two tours. */
public final class Rest {

    private Rest() {}

    /**
     * Whether one officer cannot hold both of two tours ({@code docs/rules.md}, restBetweenTours): the absences touch, or the full days
     * at home between the two windows are too few.
     *
     * @param earlierWindow the first and the last day in theatre of the tour that comes first
     * @param earlierAbsence the days on which home policing misses the officer of that tour
     * @param restDays the full days at home that the earlier tour earns
     * @param laterWindow the first and the last day in theatre of the tour that comes second
     * @param laterAbsence the days on which home policing misses the officer of that tour
     */
    public static boolean tooShort(
            Period earlierWindow, Period earlierAbsence, int restDays, Period laterWindow, Period laterAbsence) {
        return earlierAbsence.touches(laterAbsence) || laterWindow.from() - earlierWindow.to() - 1 < restDays;
    }
}
