package rotation.model;

/** The rest of an officer between two tours, as the rule {@code restBetweenTours} understands it. */
public final class Rest {

    private Rest() {}

    /**
     * Whether one officer cannot hold both of two tours: their absences share a day, or there are fewer full days between the
     * last day of the earlier window and the first day of the later one than the mission of the earlier asks for. Source: the
     * rule {@code restBetweenTours}.
     *
     * @param earlierWindow the first and the last day in theatre of the tour that starts first
     * @param earlierAbsence the days on which home policing misses the officer for it
     * @param restDays full days of rest that the mission of the earlier tour wants, 0 or more
     * @param laterWindow the days in theatre of the other tour
     * @param laterAbsence its days of absence
     */
    public static boolean tooShort(
            Period earlierWindow, Period earlierAbsence, int restDays, Period laterWindow, Period laterAbsence) {
        return earlierAbsence.touches(laterAbsence) || laterWindow.from() - earlierWindow.to() - 1 < restDays;
    }
}
