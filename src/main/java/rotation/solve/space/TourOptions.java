package rotation.solve.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/**
 * What one tour may take: its officers and its windows, and which go together. The same for every plan of the problem, and
 * shared by all searches.
 *
 * <p>Of the intakes that can serve an officer before a window, the one after which the absence is shortest breaks no rule that
 * another keeps, but for seats. So an officer has each window once, with that intake, and {@linkplain #otherIntakes others} are
 * asked for only where it is full.
 */
public final class TourOptions {

    private final Tour tour;
    private final int index;
    private final boolean officerFixed;
    private final List<RosterOfficer> officers;
    private final int[] rosterIndexes;
    private final @Nullable BitSet suited;
    private final List<TourWindow> windows;
    private final TourCandidates candidates;
    private final SingleTourRules rules;
    private final SeasonFacts facts;
    private final SeasonFacts.MissionFacts mission;
    private final int position;
    private final int site;
    private final List<SeasonFacts.Need> needs;
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
     * @param candidates its windows, for those who may serve and for others
     * @param toldIndex the place on the roster of who was told to go; negative: nobody, or nobody who is still there
     * @param officers who may serve, in the order of the roster
     * @param suited among others these, by their places on the roster; null: the tour keeps its officer, or has none
     * @param alwaysFit whether every officer who may serve keeps every rule that looks at one tour alone, hard or not
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public TourOptions(
            int index,
            TourCandidates candidates,
            int toldIndex,
            List<RosterOfficer> officers,
            @Nullable BitSet suited,
            boolean alwaysFit,
            SingleTourRules rules,
            SeasonFacts facts) {
        tour = candidates.tour();
        this.index = index;
        this.candidates = candidates;
        officerFixed = candidates.isOfficerFixed();
        this.officers = officers;
        this.suited = suited;
        rosterIndexes = officers.stream().mapToInt(RosterOfficer::index).toArray();
        this.rules = rules;
        this.facts = facts;
        mission = facts.mission(tour.mission());
        position = facts.position(tour.position());
        site = facts.site(tour.position());
        needs = mission.needs().stream()
                .filter(need -> need.need().looksAt(tour.position()))
                .toList();
        this.toldIndex = toldIndex;
        noticeFactor = facts.noticeFactor(tour);
        this.alwaysFit = alwaysFit;
        windowsByOfficer = new List[officers.size()];
        List<TourWindow> all = officerFixed && !officers.isEmpty() ? windowsOf(0) : candidates.all();
        // The tour stays empty where there is none; the search still wants a value for its window.
        Period never = Period.ofDays(tour.starts().period().from(), tour.preferredDays());
        windows = all.isEmpty() ? List.of(TourWindow.of(facts, tour, never, null)) : all;
        told = toldIndex < 0 || tour.assignment() == null ? null : stint(toldIndex, tour.assignment());
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

    /** The windows of anybody, without intakes, whether somebody may serve in them or not; none: the tour must stay empty. */
    List<TourWindow> candidates() {
        return candidates.all();
    }

    /** All candidate windows, without intakes unless the tour keeps its officer; at least one, even where nobody may serve. */
    public List<TourWindow> windows() {
        return windows;
    }

    /** Whether there is anything to decide. */
    public boolean isOpen() {
        return officerFixed ? windows.size() > 1 : !officers.isEmpty();
    }

    /** Whether it has a window for anybody on the roster, whether they may serve or not. */
    public boolean hasWindow() {
        Assignment assignment = tour.assignment();
        return candidates.hasGrid()
                || officerFixed
                || (assignment != null && facts.problem().officer(assignment.officer()) != null);
    }

    /** The place of an officer among {@link #officers()}; negative if the officer may not serve. */
    public int indexOf(int rosterIndex) {
        // Most officers of other tours are not even suited. That is told by bits that many tours share, and so are at
        // hand.
        return suited == null || (rosterIndex >= 0 && suited.get(rosterIndex))
                ? Arrays.binarySearch(rosterIndexes, rosterIndex)
                : -1;
    }

    /** The windows in which an officer, by place among {@link #officers()}, may serve, each once; never empty. */
    public List<TourWindow> windowsOf(int officerIndex) {
        List<TourWindow> found = windowsByOfficer[officerIndex];
        if (found == null) {
            Officer officer = officers.get(officerIndex).officer();
            found = candidates.fitting(officer, rules);
            windowsByOfficer[officerIndex] = found;
        }
        return found;
    }

    /** All windows that an officer could take, if no rule forbade it, each once. */
    public List<TourWindow> candidatesOf(Officer officer) {
        return candidates.of(officer);
    }

    /**
     * The same window with the other intakes that can serve an officer, by place among {@link #officers()}, and with which they
     * may serve, if they may with its own.
     *
     * @return those after which the absence is shortest come first; without the window itself
     */
    public List<TourWindow> otherIntakes(int officerIndex, TourWindow window) {
        var others = new ArrayList<TourWindow>();
        if (window.intake() != null) {
            Officer officer = officers.get(officerIndex).officer();
            for (Intake intake : candidates.intakes(officer, window.start())) {
                TourWindow other = otherIntake(officer, window, intake);
                if (other != null) {
                    others.add(other);
                }
            }
        }
        return others;
    }

    /**
     * The same window with the first of the {@linkplain #otherIntakes other intakes} that will do.
     *
     * @param wanted whether an intake will do, by its place among all
     * @return null: there is none
     */
    @Nullable
    public TourWindow otherIntake(int officerIndex, TourWindow window, IntPredicate wanted) {
        if (window.intake() == null) {
            return null;
        }
        Officer officer = officers.get(officerIndex).officer();
        for (Intake intake : candidates.intakes(officer, window.start())) {
            TourWindow other = wanted.test(facts.intake(intake)) ? otherIntake(officer, window, intake) : null;
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** Null: it is the same, or the officer may serve in the window, but not with that intake. */
    @Nullable
    private TourWindow otherIntake(Officer officer, TourWindow window, Intake intake) {
        if (intake.equals(window.intake())) {
            return null;
        }
        TourWindow other = TourWindow.of(facts, tour, window.period(), intake);
        return rules.mayServeIn(other, tour, officer) || !rules.mayServeIn(window, tour, officer) ? other : null;
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
     * What an assignment says, as one of these options; with another intake, if its own is not stated or cannot serve any more.
     *
     * @param rosterIndex the place of its officer on the roster; negative: not on it
     * @return null: the officer may not serve in that window
     */
    @Nullable
    public Stint stint(int rosterIndex, Assignment assignment) {
        int index = indexOf(rosterIndex);
        if (index < 0) {
            return null;
        }
        RosterOfficer officer = officers.get(index);
        for (TourWindow window : windowsOf(index)) {
            if (!window.period().equals(assignment.window())) {
                continue;
            }
            if (window.intake() == null || window.intake().id().equals(assignment.intake())) {
                return new Stint(officer, window, false);
            }
            return otherIntakes(index, window).stream()
                    .filter(other -> Objects.requireNonNull(other.intake()).id().equals(assignment.intake()))
                    .findFirst()
                    .map(other -> new Stint(officer, other, false))
                    .orElse(new Stint(officer, window, true));
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

    /** What is needed among those who are there, this tour's officer one of them. */
    public List<SeasonFacts.Need> needs() {
        return needs;
    }

    /** Whether every officer among these options keeps every rule that looks at one tour alone. */
    public boolean isAlwaysFit() {
        return alwaysFit;
    }

    @Override
    public String toString() {
        return tour.id();
    }
}
