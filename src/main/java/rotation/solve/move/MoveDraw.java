package rotation.solve.move;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import rotation.solve.move.MoveWeights.Share;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/** Draws the moves of a search at random, each kind as often as its weight says. */
public final class MoveDraw {

    /** How many more draws may give no move before any change will do. */
    private static final int DRAWS = 100;

    /** A kind of move, and how many of 100 filled tours it is drawn for. */
    private record Weighted(int percent, Move move) {}

    private final OpenTours open;
    private final Holdings holdings;
    private final HardLimits limits;
    private final int emptyPercent;
    private final int restorePercent;
    private final int unsettledPercent;

    private final Move shift;
    private final Move align;
    private final Move restore;
    private final Move send;

    /** What else than sending is done with a filled tour. */
    private final List<Weighted> table;

    /** Draws moves that change this plan. */
    public MoveDraw(SearchSpace space, WorkingPlan plan, MoveWeights weights) {
        open = new OpenTours(space, plan.tours());
        holdings = plan.holdings();
        limits = new HardLimits(space.problem(), holdings);
        emptyPercent = weights.percent(Share.EMPTY);
        restorePercent = weights.percent(Share.RESTORE);
        unsettledPercent = weights.percent(Share.UNSETTLED);
        var shifting = new Shift(holdings);
        var sending = new Send(holdings, new MakeRoom(holdings, open, shifting), weights.percent(Share.ROOM));
        shift = shifting;
        align = new Align(open, shifting, holdings);
        restore = new Restore(holdings);
        send = sending;
        table = List.of(
                new Weighted(weights.percent(Share.DROP), new Drop()),
                new Weighted(weights.percent(Share.SHIFT), shift),
                new Weighted(weights.percent(Share.ALIGN), align),
                new Weighted(weights.percent(Share.SWAP), new Swap(open, holdings)),
                new Weighted(weights.percent(Share.PAIR), new Pair(open, sending)),
                new Weighted(weights.percent(Share.RUIN), new Ruin(plan, open)));
    }

    /** Whether nothing may change, so that there are no moves. */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** How many ways there are to change one tour. */
    public long size() {
        return open.size();
    }

    /**
     * Draws a move.
     *
     * @return what changes, each tour once; never empty
     * @throws NoSuchElementException if there are no moves
     */
    public List<Change> next(Random random) {
        if (open.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<Change> changes = draw(random);
        for (int i = 0; changes.isEmpty(); i++) {
            changes = i < DRAWS ? draw(random) : anything(random);
        }
        return changes;
    }

    /** A change of one tour that can always be made, where draw after draw gives no move. */
    private List<Change> anything(Random random) {
        PlannedTour tour = open.draw(random);
        if (tour.options().isOfficerFixed()) {
            int next =
                    (tour.windows().indexOf(tour.window()) + 1) % tour.windows().size();
            return Draws.changes(new Change(tour, tour.officer(), tour.windows().get(next)));
        }
        return Draws.changes(
                tour.isFilled()
                        ? Change.empty(tour)
                        : Draws.sending(tour, Draws.officer(tour, random), holdings, random));
    }

    /** What a move changes; empty where none was drawn, or one that breaks a hard rule for certain. */
    private List<Change> draw(Random random) {
        List<Change> changes = drawKind(random);
        changes.removeIf(change -> !change.changesAnything());
        return limits.areExceededBy(changes) ? Draws.changes() : changes;
    }

    private List<Change> drawKind(Random random) {
        if (!holdings.empty().isEmpty() && Draws.comesTrue(emptyPercent, random)) {
            return send.draw(holdings.empty().draw(random), random);
        }
        if (!holdings.astray().isEmpty() && Draws.comesTrue(restorePercent, random)) {
            return restore.draw(holdings.astray().draw(random), random);
        }
        boolean unsettled = !holdings.unsettled().isEmpty() && Draws.comesTrue(unsettledPercent, random);
        PlannedTour tour = unsettled ? holdings.unsettled().draw(random) : open.draw(random);
        if (tour.options().isOfficerFixed()) {
            return (random.nextBoolean() ? shift : align).draw(tour, random);
        }
        return (tour.isFilled() ? weighted(random) : send).draw(tour, random);
    }

    /** A kind for a filled tour whose officer may change: one of the table, or else it sends. */
    private Move weighted(Random random) {
        int left = random.nextInt(100);
        for (Weighted one : table) {
            left -= one.percent();
            if (left < 0) {
                return one.move();
            }
        }
        return send;
    }
}
