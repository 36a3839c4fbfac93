package rotation.solve.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.plan.Insertion;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;

/**
 * Some tours of one mission, or of one month, become empty, and are filled again in any order, each with the best of some
 * officers who are free.
 *
 * <p>Worthwhile where a plan is stuck: it changes more at once than any chain, and up to 66 scores are worked out for it. The
 * plan is as it was when the move has been drawn.
 */
final class Ruin implements Move {

    /** The most tours that one move ruins. */
    private static final int RUINED = 6;

    /** How many officers are tried for each tour that was ruined. */
    private static final int CANDIDATES = 10;

    /** How far apart the tours of a month may start, in days. */
    private static final int MONTH = 30;

    private final WorkingPlan plan;
    private final OpenTours open;

    Ruin(WorkingPlan plan, OpenTours open) {
        this.plan = plan;
        this.open = open;
    }

    /** @param tour one whose officer may change */
    @Override
    public List<Change> draw(PlannedTour tour, Random random) {
        List<PlannedTour> ruined = random.nextBoolean()
                ? some(tour, open.of(tour.options().mission()), Integer.MAX_VALUE, random)
                : some(tour, open.all(), MONTH, random);
        List<Change> before = ruined.stream().map(Change::toPresent).toList();
        ruined.forEach(one -> plan.make(Change.empty(one)));
        for (PlannedTour one : ruined) {
            plan.make(Insertion.best(one, CANDIDATES, plan, random));
        }
        var after = new ArrayList<Change>(ruined.size());
        ruined.forEach(one -> after.add(Change.toPresent(one)));
        plan.make(before);
        return after;
    }

    /** A tour and some others of those given that start so many days from it at most. */
    private static List<PlannedTour> some(PlannedTour tour, List<PlannedTour> among, int apart, Random random) {
        var some = new ArrayList<>(List.of(tour));
        int wanted = 2 + random.nextInt(RUINED - 1);
        for (int i = 0; i < RUINED * Draws.TRIES && some.size() < wanted; i++) {
            PlannedTour other = among.get(random.nextInt(among.size()));
            if (Math.abs(other.window().start() - tour.window().start()) <= apart
                    && !other.options().isOfficerFixed()
                    && !some.contains(other)) {
                some.add(other);
            }
        }
        return some;
    }
}
