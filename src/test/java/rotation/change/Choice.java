package rotation.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * An officer in a window: one way to fill a tour.
 *
 * @param tour the index of the tour
 * @param absence the days on which home policing misses the officer
 * @param intake the one that is attended; null: none
 * @param uses what it takes of the limits that several tours share
 */
record Choice(int tour, Officer officer, Period window, Period absence, @Nullable Intake intake, List<Use> uses) {

    /**
     * Days of a limit.
     *
     * @param limit of these
     * @param days on which it counts one more
     */
    record Use(Limit limit, Period days) {}

    /** The same object: each is made once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    int start() {
        return window.from();
    }

    /** Whether it is what was announced. */
    boolean isOf(Tour tour) {
        Tour.Assignment told = tour.assignment();
        String attended = intake == null ? null : intake.id();
        return told != null && new Tour.Assignment(officer.id(), window, attended).isAsTold(told);
    }

    /** Whether one officer may serve in both: no days in common, and enough rest after the earlier one ({@code restBetweenTours}). */
    static boolean rested(Problem problem, Choice a, Choice b) {
        boolean aFirst = a.start() != b.start()
                ? a.start() < b.start()
                : a.window.to() != b.window.to()
                        ? a.window.to() < b.window.to()
                        : problem.tours()
                                        .get(a.tour)
                                        .id()
                                        .compareTo(problem.tours().get(b.tour).id())
                                < 0;
        Choice first = aFirst ? a : b;
        Choice second = aFirst ? b : a;
        int rest = problem.tours().get(first.tour).mission().restDays();
        return !a.absence.touches(b.absence) && second.start() - first.window.to() - 1 >= rest;
    }
}
