package rotation.solve.space;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Tour;

/**
 * What one tour may take: its officers and its windows, and which go together. The same for every plan of the problem, and
 * shared by all searches.
 */
public final class TourOptions {

    private final Tour tour;
    private final int index;
    private final boolean officerFixed;
    private final List<RosterOfficer> officers;
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
     * What a tour may take.
     *
     * @param index its place among the tours of the problem
     * @param officerFixed whether it is deployed or locked: then it has one officer, who may take any of its windows
     * @param toldIndex the place on the roster of who was told to go; negative: nobody, or nobody who is still there
     * @param officers who may serve, in the order of the roster
     * @param windows at least one, even where nobody may serve
     * @param alwaysFit whether every officer who may serve keeps every rule that looks at one tour alone, hard or not
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public TourOptions(
            Tour tour,
            int index,
            boolean officerFixed,
            int toldIndex,
            List<RosterOfficer> officers,
            List<TourWindow> windows,
            boolean alwaysFit,
            SingleTourRules rules,
            SeasonFacts facts) {
        this.tour = tour;
        this.index = index;
        this.officerFixed = officerFixed;
        this.officers = officers;
        rosterIndexes = officers.stream().mapToInt(RosterOfficer::index).toArray();
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
    public Tour tour() {
        return tour;
    }

    /** Its place among the tours of the problem. */
    public int index() {
        return index;
    }

    /** Whether it keeps its officer: it is deployed or locked. */
    public boolean isOfficerFixed() {
        return officerFixed;
    }

    /** Who may serve in at least one window, in the order of the roster. */
    public List<RosterOfficer> officers() {
        return officers;
    }

    /** All candidate windows. */
    public List<TourWindow> windows() {
        return windows;
    }

    /** Whether there is anything to decide. */
    public boolean isOpen() {
        return officerFixed ? windows.size() > 1 : !officers.isEmpty();
    }

    /** The place of an officer among {@link #officers()}; negative if the officer may not serve. */
    public int indexOf(int rosterIndex) {
        return Arrays.binarySearch(rosterIndexes, rosterIndex);
    }

    /** The windows in which an officer, by place among {@link #officers()}, may serve; never empty. */
    public List<TourWindow> windowsOf(int officerIndex) {
        List<TourWindow> found = windowsByOfficer[officerIndex];
        if (found == null) {
            found = findWindows(officers.get(officerIndex));
            windowsByOfficer[officerIndex] = found;
        }
        return found;
    }

    private List<TourWindow> findWindows(RosterOfficer officer) {
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
    public Stint told() {
        return told;
    }

    /** Whether it is this officer who people were told would go. */
    public boolean wasTold(RosterOfficer officer) {
        return officer.index() == toldIndex;
    }

    /**
     * An officer in a window as one of these options.
     *
     * @param rosterIndex the officer's place on the roster; negative: not on it
     * @return null: the officer may not serve in that window
     */
    @Nullable
    public Stint stint(int rosterIndex, Period window) {
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
    public int noticeFactor() {
        return noticeFactor;
    }

    /** The rules that look at one tour alone. */
    public SingleTourRules rules() {
        return rules;
    }

    /** What the mission can bear. */
    public SeasonFacts.MissionFacts mission() {
        return mission;
    }

    /** The place of the position among all positions. */
    public int position() {
        return position;
    }

    /** The place of the site among those of all missions; negative: the position has none. */
    public int site() {
        return site;
    }

    /** Whether every officer among these options keeps every rule that looks at one tour alone. */
    public boolean isAlwaysFit() {
        return alwaysFit;
    }

    /** Whether an officer must attend an intake before that window. */
    public boolean needsTraining(RosterOfficer officer, TourWindow window) {
        return course >= 0 && officer.trainedTo(course) < window.start();
    }

    /** The place of the intake that an officer attends before that window; negative: none. */
    public int intake(RosterOfficer officer, TourWindow window) {
        return needsTraining(officer, window) ? window.intakeIndex() : -1;
    }

    /** The days on which home policing misses an officer in that window. */
    public Period absence(RosterOfficer officer, TourWindow window) {
        return needsTraining(officer, window) ? window.untrainedAbsence() : window.trainedAbsence();
    }

    @Override
    public String toString() {
        return tour.id();
    }
}
