package rotation.solve;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Tour;

/**
 * What one tour may take: its officers and its windows, and which go together. The same for every plan of the problem, and
 * shared by all searches.
 */
final class TourOptions {

    private final Tour tour;
    private final int index;
    private final boolean officerFixed;
    private final List<Officer> officers;
    private final int[] rosterIndexes;
    private final List<TourWindow> windows;
    private final SingleTourRules rules;
    private final SeasonFacts facts;
    private final SeasonFacts.MissionFacts mission;
    private final int noticeFactor;
    private final @Nullable Stint told;

    /** The windows of each officer, found when first asked for; searches that race for one find the same. */
    private final @Nullable List<TourWindow>[] windowsByOfficer;

    /**
     * @param index its place among the tours of the problem
     * @param officerFixed whether it is deployed or locked: then it has one officer, and any of its windows goes with him
     * @param toldIndex the place on the roster of who was told to go; negative: nobody, or nobody who is still there
     * @param officers who may serve, in the order of the roster
     * @param rosterIndexes their places on the roster
     * @param windows at least one, even where nobody may serve
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    TourOptions(
            Tour tour,
            int index,
            boolean officerFixed,
            int toldIndex,
            List<Officer> officers,
            int[] rosterIndexes,
            List<TourWindow> windows,
            SingleTourRules rules,
            SeasonFacts facts) {
        this.tour = tour;
        this.index = index;
        this.officerFixed = officerFixed;
        this.officers = officers;
        this.rosterIndexes = rosterIndexes;
        this.windows = windows;
        this.rules = rules;
        this.facts = facts;
        mission = facts.mission(tour.mission());
        noticeFactor = facts.noticeFactor(tour);
        windowsByOfficer = new List[officers.size()];
        told = toldIndex < 0 || tour.assignment() == null
                ? null
                : stint(toldIndex, tour.assignment().window());
    }

    Tour tour() {
        return tour;
    }

    int index() {
        return index;
    }

    boolean isOfficerFixed() {
        return officerFixed;
    }

    /** Who may serve in at least one window, in the order of the roster. */
    List<Officer> officers() {
        return officers;
    }

    /** All candidate windows. */
    List<TourWindow> windows() {
        return windows;
    }

    /** Whether there is anything to decide. */
    boolean isOpen() {
        return officerFixed ? windows.size() > 1 : !officers.isEmpty();
    }

    /** The place of an officer among {@link #officers()}; negative if the officer may not serve. */
    int indexOf(int rosterIndex) {
        return Arrays.binarySearch(rosterIndexes, rosterIndex);
    }

    /** The windows in which an officer, by place among {@link #officers()}, may serve; never empty. */
    List<TourWindow> windowsOf(int officerIndex) {
        List<TourWindow> found = windowsByOfficer[officerIndex];
        if (found == null) {
            found = findWindows(officers.get(officerIndex));
            windowsByOfficer[officerIndex] = found;
        }
        return found;
    }

    private List<TourWindow> findWindows(Officer officer) {
        if (officerFixed) {
            return windows;
        }
        var fitting = windows.stream()
                .filter(window -> rules.mayServeIn(window, tour, officer))
                .toList();
        return fitting.size() == windows.size() ? windows : fitting;
    }

    /** What people were told; null: nothing, or what cannot be any more. */
    @Nullable
    Stint told() {
        return told;
    }

    /**
     * An officer in a window as one of these options.
     *
     * @param rosterIndex the officer's place on the roster; negative: not on it
     * @return null: the officer may not serve in that window
     */
    @Nullable
    Stint stint(int rosterIndex, Period window) {
        int index = indexOf(rosterIndex);
        if (index >= 0) {
            for (TourWindow candidate : windowsOf(index)) {
                if (candidate.period().equals(window)) {
                    return new Stint(officers.get(index), candidate);
                }
            }
        }
        return null;
    }

    /** How much a change to the announced tour counts. */
    int noticeFactor() {
        return noticeFactor;
    }

    SingleTourRules rules() {
        return rules;
    }

    SeasonFacts facts() {
        return facts;
    }

    SeasonFacts.MissionFacts mission() {
        return mission;
    }

    @Override
    public String toString() {
        return tour.id();
    }
}
