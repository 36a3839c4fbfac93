package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.solve.ReassignMove.Change;

/**
 * Fills the empty tours one after the other, the one with the fewest officers for its priority first, each with the best of some
 * candidates drawn at random.
 */
final class ScarcityConstruction implements PhaseCommand<PlanningSeason> {

    /** Candidates tried for a tour; more cost time and gain little once the search improves on them. */
    private static final int CANDIDATES = 40;

    private final long seed;

    ScarcityConstruction(long seed) {
        this.seed = seed;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<PlanningSeason> director, BooleanSupplier isTerminated) {
        var random = new Random(seed);
        PlanningSeason season = director.getWorkingSolution();
        var holdings = new Holdings(season.eligibility(), season.getTours());
        List<PlanningTour> scarcestFirst = season.getTours().stream()
                .filter(tour -> !tour.isFilled() && tour.options().isOpen())
                .sorted(Comparator.comparingInt(
                        tour -> tour.officers().size() / tour.position().priority()))
                .toList();
        for (PlanningTour tour : scarcestFirst) {
            if (isTerminated.getAsBoolean()) {
                break;
            }
            best(tour, CANDIDATES, director, holdings, random).apply(director);
            holdings.refresh(tour);
        }
    }

    /**
     * Seeks somebody for an empty tour among those who hold none. The working plan is left with the last that was tried.
     *
     * @param candidates the most officers that are tried, each in one window that suits
     * @return the best for the plan; it may be to leave the tour empty
     */
    static Change best(
            PlanningTour tour,
            int candidates,
            ScoreDirector<PlanningSeason> director,
            Holdings holdings,
            Random random) {
        var best = new Change(tour, null, tour.getWindow());
        HardMediumSoftLongScore bestScore = score(director);
        int officers = tour.officers().size();
        int first = random.nextInt(officers);
        for (int tried = 0, i = 0; tried < candidates && i < officers; i++) {
            int index = officers <= candidates ? (first + i) % officers : random.nextInt(officers);
            PlanningOfficer officer = tour.officers().get(index);
            if (!holdings.of(officer).isEmpty()) {
                continue;
            }
            tried++;
            List<TourWindow> windows = tour.options().windowsOf(index);
            var change = new Change(tour, officer, windows.get(random.nextInt(windows.size())));
            change.apply(director);
            HardMediumSoftLongScore score = score(director);
            if (score.compareTo(bestScore) > 0) {
                best = change;
                bestScore = score;
            }
        }
        return best;
    }

    /** The score of the working plan, now. */
    static HardMediumSoftLongScore score(ScoreDirector<PlanningSeason> director) {
        director.triggerVariableListeners();
        @Nullable
        Object score = ((InnerScoreDirector<PlanningSeason, ?>) director)
                .calculateScore()
                .raw();
        if (score instanceof HardMediumSoftLongScore known) {
            return known;
        }
        throw new IllegalStateException("unexpected score " + score);
    }
}
