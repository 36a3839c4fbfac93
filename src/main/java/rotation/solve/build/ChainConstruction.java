package rotation.solve.build;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
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
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.TourWindow;

/**
 * Fills the tours that construction left empty by chains: an officer leaves one tour for the empty one, another leaves a third
 * tour for the one just left, and so on until somebody is free. The shortest chain is found first, so that few tours change.
 */
public final class ChainConstruction implements Construction {

    /** The most plans that are tried to fill one tour. */
    private static final int TRIALS = 3_000;

    /** The most tours for which somebody is sought to fill one. */
    private static final int LINKS = 100;

    private final long seed;

    /** One that draws with this seed. */
    public ChainConstruction(long seed) {
        this.seed = seed;
    }

    /**
     * A tour for which somebody is sought.
     *
     * @param tour which
     * @param sent how its officer leaves it for the tour of the link before; null: it is the empty one, where the chain begins
     */
    private record Link(PlannedTour tour, @Nullable Link before, @Nullable Change sent) {

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
    public int fill(WorkingPlan plan, BooleanSupplier isOver) {
        var random = new Random(seed);
        List<PlannedTour> empty = plan.tours().stream()
                .filter(tour -> !tour.isFilled() && tour.options().isOpen())
                .sorted(Comparator.comparing((PlannedTour tour) -> tour.home() == null)
                        .thenComparing(tour -> -tour.position().priority()))
                .toList();
        for (int i = 0; i < empty.size(); i++) {
            if (isOver.getAsBoolean()) {
                return empty.size() - i;
            }
            fill(empty.get(i), plan, random, isOver);
        }
        return 0;
    }

    private static void fill(PlannedTour empty, WorkingPlan plan, Random random, BooleanSupplier isOver) {
        HardMediumSoftLongScore score = plan.score();
        Set<PlannedTour> seen = new HashSet<>(Set.of(empty));
        var links = new ArrayDeque<>(List.of(new Link(empty, null, null)));
        int trials = 0;
        for (int i = 0; i < LINKS && !links.isEmpty(); i++) {
            Link link = links.remove();
            List<Change> chain = link.with(null);
            for (Change sent : sendings(link.tour(), plan.holdings(), random)) {
                if (trials >= TRIALS || isOver.getAsBoolean()) {
                    return;
                }
                PlannedTour left = plan.holdings().inTheWay(sent, chain);
                if (left == null) {
                    trials++;
                    List<Change> changes = link.with(sent);
                    if (plan.scoreWith(changes).compareTo(score) > 0) {
                        plan.make(changes);
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
    private static List<Change> sendings(PlannedTour tour, Holdings holdings, Random random) {
        var asBefore = new ArrayList<Change>();
        var otherwise = new ArrayList<Change>();
        for (int i = 0; i < tour.officers().size(); i++) {
            RosterOfficer officer = tour.officers().get(i);
            if (officer == tour.holder()) {
                continue;
            }
            for (TourWindow window : tour.options().windowsOf(i)) {
                boolean isAsBefore = window.isAtSameTime(tour.window());
                if (isAsBefore || !tour.isFilled()) {
                    var sent = new Change(tour, officer, holdings.withSeat(tour, i, window));
                    (isAsBefore ? asBefore : otherwise).add(sent);
                }
            }
        }
        Collections.shuffle(asBefore, random);
        Collections.shuffle(otherwise, random);
        asBefore.addAll(otherwise);
        return asBefore;
    }
}
