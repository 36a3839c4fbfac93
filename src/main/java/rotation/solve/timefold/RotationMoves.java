package rotation.solve.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.incremental.IncrementalScoreDirector;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.solve.move.MoveDraw;
import rotation.solve.move.MoveWeights;
import rotation.solve.move.MoveWeights.Share;
import rotation.solve.plan.Change;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;

/**
 * The moves of a phase, drawn for the engine at random: {@link rotation.solve.move} tells what each kind does, and a strategy sets
 * here how often it is drawn. All numbers are percent, and 0 unless they are set.
 */
public final class RotationMoves implements MoveIteratorFactory<RotationSolution, ReassignMove> {

    private final MoveWeights weights = new MoveWeights();

    /** What a phase has for its plan; null: none has started. */
    private @Nullable Phase phase;

    /** The tours of all moves proposed since the last step, each once: one of those moves may have been made. */
    private final Set<PlannedTour> proposed = new LinkedHashSet<>();

    /** The engine's working solution as a plan, and what draws its moves. */
    private record Phase(WorkingPlan plan, MoveDraw draw) {}

    /** Called by the engine. */
    public RotationMoves() {}

    /** How often an empty tour is picked, if there is one that somebody could take; else any tour is. */
    public void setEmptyPercent(int emptyPercent) {
        weights.set(Share.EMPTY, emptyPercent);
    }

    /** How often another tour gives way where somebody is sent. */
    public void setRoomPercent(int roomPercent) {
        weights.set(Share.ROOM, roomPercent);
    }

    /** How often a tour that is not where it belongs is restored, if there is one. */
    public void setRestorePercent(int restorePercent) {
        weights.set(Share.RESTORE, restorePercent);
    }

    /** How often a tour is picked among those of which nobody expects anything: not announced, or not as people were told. */
    public void setUnsettledPercent(int unsettledPercent) {
        weights.set(Share.UNSETTLED, unsettledPercent);
    }

    /** How often a filled tour swaps. What is left of 100 sends. */
    public void setSwapPercent(int swapPercent) {
        weights.set(Share.SWAP, swapPercent);
    }

    /** How often a filled tour shifts. */
    public void setShiftPercent(int shiftPercent) {
        weights.set(Share.SHIFT, shiftPercent);
    }

    /** How often a filled tour aligns. */
    public void setAlignPercent(int alignPercent) {
        weights.set(Share.ALIGN, alignPercent);
    }

    /** How often a filled tour is dropped. */
    public void setDropPercent(int dropPercent) {
        weights.set(Share.DROP, dropPercent);
    }

    /** How often a filled tour pairs with another at its site, if women serve there in pairs. */
    public void setPairPercent(int pairPercent) {
        weights.set(Share.PAIR, pairPercent);
    }

    /** How often a filled tour and others are ruined. */
    public void setRuinPercent(int ruinPercent) {
        weights.set(Share.RUIN, ruinPercent);
    }

    /**
     * Begins a phase. Moves that try something out change the very tours of the working solution and let the director's own
     * calculator count, behind the director's back: all is as it was when the move is drawn, so that the director need not know.
     */
    @Override
    public void phaseStarted(ScoreDirector<RotationSolution> director) {
        RotationSolution solution = director.getWorkingSolution();
        var calculator = (RotationScoreCalculator)
                ((IncrementalScoreDirector<RotationSolution, ?>) director).getIncrementalScoreCalculator();
        var space = solution.objective().space();
        var plan = new WorkingPlan(space, solution.getTours(), calculator.score());
        phase = new Phase(plan, draw(space, plan));
        proposed.clear();
    }

    /** Draws these moves for a plan. */
    MoveDraw draw(SearchSpace space, WorkingPlan plan) {
        return new MoveDraw(space, plan, weights);
    }

    @Override
    public void phaseEnded(ScoreDirector<RotationSolution> director) {
        phase = null;
    }

    @Override
    public long getSize(ScoreDirector<RotationSolution> director) {
        return started().draw().size();
    }

    @Override
    public Iterator<ReassignMove> createOriginalMoveIterator(ScoreDirector<RotationSolution> director) {
        throw new UnsupportedOperationException("the moves are drawn at random: set selectionOrder to RANDOM");
    }

    @Override
    public Iterator<ReassignMove> createRandomMoveIterator(ScoreDirector<RotationSolution> director, Random random) {
        Phase started = started();
        proposed.forEach(started.plan()::refresh);
        proposed.clear();
        return new Proposals(started.draw(), proposed, random);
    }

    /** The moves of one step. */
    private record Proposals(MoveDraw draw, Set<PlannedTour> proposed, Random random)
            implements Iterator<ReassignMove> {

        @Override
        public boolean hasNext() {
            return !draw.isEmpty();
        }

        @Override
        public ReassignMove next() {
            List<Change> changes = draw.next(random);
            changes.forEach(change -> proposed.add(change.tour()));
            return new ReassignMove(changes);
        }
    }

    private Phase started() {
        if (phase == null) {
            throw new IllegalStateException("no phase has started");
        }
        return phase;
    }
}
