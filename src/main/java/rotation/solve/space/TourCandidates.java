package rotation.solve.space;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * The windows of a tour for anybody, whether they may serve or not ({@code docs/format.md}, candidate windows): most officers share the
 * grid, with or without an intake; the officer of the tour's assignment has windows of their own.
 */
public final class TourCandidates {

    private final SeasonFacts facts;
    private final Tour tour;
    private final boolean locked;

    /** For officers who attend no intake. */
    private final List<TourWindow> grid;

    /** The same, each with the intake that serves best, where one can serve; not for the officer of the assignment. */
    private final List<TourWindow> gridAfterIntakes;

    /** Of the windows on the grid that start together, the place of the shortest. */
    private final int[] shortest;

    /** The windows of all, without intakes. */
    private final List<TourWindow> all;

    /**
     * The windows of a tour.
     *
     * @param locked whether it keeps officer, start and end
     */
    public TourCandidates(SeasonFacts facts, Tour tour, boolean locked) {
        this.facts = facts;
        this.tour = tour;
        this.locked = locked;
        Problem problem = facts.problem();
        List<Period> onGrid = isOfficerFixed() ? List.of() : problem.grid(tour);
        grid = onGrid.stream().map(period -> window(period, null)).toList();
        gridAfterIntakes = tour.mission().course() == null
                ? grid
                : grid.stream().map(this::afterIntake).toList();
        shortest = shortest(grid);
        all = new ArrayList<>(grid);
        List<Period> windows = problem.windows(tour, locked, null);
        // Those on the grid come first.
        windows.subList(grid.size(), windows.size()).forEach(period -> all.add(window(period, null)));
    }

    private static int[] shortest(List<TourWindow> grid) {
        var byStart = new TreeMap<Integer, Integer>();
        for (int i = 0; i < grid.size(); i++) {
            byStart.merge(
                    grid.get(i).start(),
                    i,
                    (a, b) -> grid.get(a).end() <= grid.get(b).end() ? a : b);
        }
        return byStart.values().stream().mapToInt(place -> place).toArray();
    }

    private TourWindow window(Period period, @Nullable Intake intake) {
        return TourWindow.of(facts, tour, period, intake);
    }

    private TourWindow afterIntake(TourWindow window) {
        List<Intake> serving = facts.problem().servingIntakes(tour, locked, null, window.start());
        return serving.isEmpty() ? window : window(window.period(), serving.get(0));
    }

    /** What is planned. */
    Tour tour() {
        return tour;
    }

    /** Whether it keeps its officer: it is deployed or locked. */
    boolean isOfficerFixed() {
        return locked || tour.isDeployed();
    }

    /** Whether anybody has a window. */
    boolean hasGrid() {
        return !grid.isEmpty();
    }

    /** The windows of all who could fill it, without intakes; empty: the tour must stay empty. */
    List<TourWindow> all() {
        return all;
    }

    /**
     * All windows of one officer, each once, with the intake after which the absence is shortest; on a locked tour with every
     * intake that can serve.
     */
    List<TourWindow> of(Officer officer) {
        if (hasOwnWindows(officer)) {
            var own = new ArrayList<TourWindow>();
            for (Period period : facts.problem().windows(tour, locked, officer)) {
                List<Intake> serving = intakes(officer, period.from());
                if (serving.isEmpty()) {
                    own.add(window(period, null));
                } else {
                    serving.subList(0, locked ? serving.size() : 1).forEach(intake -> own.add(window(period, intake)));
                }
            }
            return List.copyOf(own);
        }
        Course course = tour.mission().course();
        int trainedTo = course == null ? Integer.MAX_VALUE : officer.trainedTo(course);
        if (grid.isEmpty() || trainedTo < grid.get(0).start()) {
            return gridAfterIntakes;
        }
        if (trainedTo >= grid.get(grid.size() - 1).start()) {
            return grid;
        }
        var mixed = new ArrayList<TourWindow>();
        for (int i = 0; i < grid.size(); i++) {
            mixed.add((trainedTo < grid.get(i).start() ? gridAfterIntakes : grid).get(i));
        }
        return List.copyOf(mixed);
    }

    private boolean hasOwnWindows(Officer officer) {
        return tour.assignment() != null && tour.assignment().isOf(officer);
    }

    /** The intakes of which an officer attends one before a window with that start. */
    List<Intake> intakes(Officer officer, int start) {
        return facts.problem().intakes(tour, locked, officer, start);
    }

    /** The windows in which an officer who is suited may serve; those of a locked tour, and a fact, ask for no rule. */
    List<TourWindow> fitting(Officer officer, SingleTourRules rules) {
        List<TourWindow> candidates = of(officer);
        if (locked) {
            return candidates;
        }
        var fitting = candidates.stream()
                .filter(window -> rules.mayServeIn(window, tour, officer))
                .toList();
        return fitting.size() == candidates.size() ? candidates : fitting;
    }

    /**
     * Whether an officer who is suited, and for whom the tour is not told, may serve in one of the windows at least: then they may in
     * the shortest of those with the same start, for no rule that looks at one tour alone asks less of a longer one.
     *
     * @param index the place of the officer on the roster
     * @param days of all officers
     */
    boolean fits(int index, OfficerDays days, SingleTourRules rules) {
        Course course = tour.mission().course();
        Officer officer = null;
        for (int place : shortest) {
            TourWindow window = grid.get(place);
            if (!days.allow(index, window)) {
                continue;
            }
            TourWindow trained = gridAfterIntakes.get(place);
            if (course != null && trained.intake() != null && days.trainedTo(course)[index] < window.start()) {
                window = trained;
                if (!days.allow(index, window)) {
                    continue;
                }
            }
            if (officer == null) {
                officer = facts.problem().officers().get(index);
                if (!rules.isTaken(tour, officer, window)) {
                    return false;
                }
            }
            if (rules.mayServeIn(window, tour, officer)) {
                return true;
            }
        }
        return false;
    }
}
