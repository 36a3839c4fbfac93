package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.solve.ReassignMove.Change;

/**
 * Fills the tours that construction left empty by chains: an officer leaves one tour for the empty one, another leaves a third
 * tour for the one just left, and so on until somebody is free. The shortest chain is found first, so that few tours change.
 */
final class ChainConstruction implements PhaseCommand<PlanningSeason> {

    /** The most plans that are tried to fill one tour. */
    private static final int TRIALS = 3_000;

    /** The most tours for which somebody is sought to fill one. */
    private static final int LINKS = 100;

    private final long seed;

    ChainConstruction(long seed) {
        this.seed = seed;
    }

    /**
     * A tour for which somebody is sought.
     *
     * @param tour which
     * @param sent how its officer leaves it for the tour of the link before; null: it is the empty one, where the chain begins
     */
    private record Link(PlanningTour tour, @Nullable Link before, @Nullable Change sent) {

        /** What changes along the chain, to the last officer who is sent. */
        List<Change> with(@Nullable Change last) {
            var changes = new ArrayList<Change>();
            if (last != null) {
                changes.add(last);
            }
            for (Link link = this; link != null; link = link.before) {
                if (link.sent != null) {
                    changes.add(link.sent);
                }
            }
            return changes;
        }
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<PlanningSeason> director, BooleanSupplier isTerminated) {
        PlanningSeason season = director.getWorkingSolution();
        var holdings = new Holdings(season.eligibility(), season.getTours());
        var random = new Random(seed);
        season.getTours().stream()
                .filter(tour -> !tour.isFilled() && tour.options().isOpen())
                .sorted(Comparator.comparing((PlanningTour tour) -> tour.home() == null)
                        .thenComparing(tour -> -tour.position().priority()))
                .forEach(tour -> {
                    fill(tour, holdings, director, random, isTerminated);
                });
    }

    private static void fill(
            PlanningTour empty,
            Holdings holdings,
            ScoreDirector<PlanningSeason> director,
            Random random,
            BooleanSupplier isTerminated) {
        HardMediumSoftLongScore score = ScarcityConstruction.score(director);
        Set<PlanningTour> seen = new HashSet<>(Set.of(empty));
        var links = new ArrayDeque<>(List.of(new Link(empty, null, null)));
        int trials = 0;
        for (int i = 0; i < LINKS && !links.isEmpty(); i++) {
            Link link = links.remove();
            List<Change> chain = link.with(null);
            for (Change sent : sendings(link.tour(), random)) {
                if (trials >= TRIALS || isTerminated.getAsBoolean()) {
                    return;
                }
                PlanningTour left = holdings.inTheWay(sent, chain);
                if (left == null) {
                    trials++;
                    if (isBetter(link.with(sent), score, holdings, director)) {
                        return;
                    }
                } else if (!left.options().isOfficerFixed() && seen.add(left)) {
                    links.add(new Link(left, link, sent));
                }
            }
        }
    }

    /**
     * Everybody else who could take the tour, in any order: first in the window that it has; if it is the empty one, then in all
     * others too.
     */
    private static List<Change> sendings(PlanningTour tour, Random random) {
        var asBefore = new ArrayList<Change>();
        var otherwise = new ArrayList<Change>();
        for (int i = 0; i < tour.officers().size(); i++) {
            PlanningOfficer officer = tour.officers().get(i);
            if (officer == tour.getOfficer()) {
                continue;
            }
            for (TourWindow window : tour.options().windowsOf(i)) {
                if (window.equals(tour.getWindow())) {
                    asBefore.add(new Change(tour, officer, window));
                } else if (!tour.isFilled()) {
                    otherwise.add(new Change(tour, officer, window));
                }
            }
        }
        Collections.shuffle(asBefore, random);
        Collections.shuffle(otherwise, random);
        asBefore.addAll(otherwise);
        return asBefore;
    }

    /** Makes the changes if the plan is better for it. */
    private static boolean isBetter(
            List<Change> changes,
            HardMediumSoftLongScore score,
            Holdings holdings,
            ScoreDirector<PlanningSeason> director) {
        List<Change> back = changes.stream().map(Change::inverse).toList();
        changes.forEach(change -> change.apply(director));
        if (ScarcityConstruction.score(director).compareTo(score) > 0) {
            changes.forEach(change -> holdings.refresh(change.tour()));
            return true;
        }
        back.forEach(change -> change.apply(director));
        return false;
    }
}
