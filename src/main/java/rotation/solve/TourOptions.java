package rotation.solve;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final List<PlanningOfficer> officers;
    private final int[] rosterIndexes;
    private final List<TourWindow> windows;
    private final SingleTourRules rules;
    private final SeasonFacts.MissionFacts mission;
    private final int position;
    private final int site;
    private final int course;
    private final int noticeFactor;
    private final int toldIndex;
    private final boolean alwaysFit;
    private final @Nullable Stint told;

    /** The windows of each officer, found when first asked for; searches that race for one find the same. */
    private final @Nullable List<TourWindow>[] windowsByOfficer;

    /**
     * @param index its place among the tours of the problem
     * @param officerFixed whether it is deployed or locked: then it has one officer, and any of its windows goes with him
     * @param toldIndex the place on the roster of who was told to go; negative: nobody, or nobody who is still there
     * @param officers who may serve, in the order of the roster
     * @param windows at least one, even where nobody may serve
     * @param alwaysFit whether whoever may serve keeps every rule that looks at one tour alone, hard or not
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    TourOptions(
            Tour tour,
            int index,
            boolean officerFixed,
            int toldIndex,
            List<PlanningOfficer> officers,
            List<TourWindow> windows,
            boolean alwaysFit,
            SingleTourRules rules,
            SeasonFacts facts) {
        this.tour = tour;
        this.index = index;
        this.officerFixed = officerFixed;
        this.officers = officers;
        rosterIndexes = officers.stream().mapToInt(PlanningOfficer::index).toArray();
        this.windows = windows;
        this.rules = rules;
        mission = facts.mission(tour.mission());
        position = facts.position(tour.position());
        site = facts.site(tour.position());
        course = tour.isDeployed() ? -1 : facts.course(tour.mission().course());
        this.toldIndex = toldIndex;
        noticeFactor = facts.noticeFactor(tour);
        this.alwaysFit = alwaysFit;
        windowsByOfficer = new List[officers.size()];
        told = toldIndex < 0 || tour.assignment() == null
                ? null
                : stint(toldIndex, tour.assignment().window());
    }

    /** What is planned. */
    Tour tour() {
        return tour;
    }

    /** Its place among the tours of the problem. */
    int index() {
        return index;
    }

    boolean isOfficerFixed() {
        return officerFixed;
    }

    /** Who may serve in at least one window, in the order of the roster. */
    List<PlanningOfficer> officers() {
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

    private List<TourWindow> findWindows(PlanningOfficer officer) {
        if (officerFixed) {
            return windows;
        }
        var fitting = windows.stream()
                .filter(window -> rules.mayServeIn(window, tour, officer.officer()))
                .toList();
        return fitting.size() == windows.size() ? windows : fitting;
    }

    /** What people were told; null: nothing, or what cannot be any more. */
    @Nullable
    Stint told() {
        return told;
    }

    /** Whether it is this officer who people were told would go. */
    boolean wasTold(PlanningOfficer officer) {
        return officer.index() == toldIndex;
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

    SeasonFacts.MissionFacts mission() {
        return mission;
    }

    /** The place of the position among all positions. */
    int position() {
        return position;
    }

    /** The place of the site among those of all missions; negative: the position has none. */
    int site() {
        return site;
    }

    /** Whether whoever is among these options keeps every rule that looks at one tour alone. */
    boolean isAlwaysFit() {
        return alwaysFit;
    }

    /** Whether an officer must attend an intake before that window. */
    boolean needsTraining(PlanningOfficer officer, TourWindow window) {
        return course >= 0 && officer.trainedTo(course) < window.start();
    }

    /** The place of the intake that an officer attends before that window; negative: none. */
    int intake(PlanningOfficer officer, TourWindow window) {
        return needsTraining(officer, window) ? window.intakeIndex() : -1;
    }

    /** The days on which home policing misses an officer in that window. */
    Period absence(PlanningOfficer officer, TourWindow window) {
        return needsTraining(officer, window) ? window.untrainedAbsence() : window.trainedAbsence();
    }

    @Override
    public String toString() {
        return tour.id();
    }
}
