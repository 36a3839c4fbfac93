package rotation.solve;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moves of the search, and how often each kind is drawn. Each keeps the hard rules that look at one tour alone: an officer
 * comes with a window that suits.
 *
 * <ul>
 *   <li><b>Send:</b> a tour goes to an officer who may serve. If the officer holds another tour that is in the way, that tour
 *       goes to the first tour's officer (exchange), or to a third one, who may have to leave a tour too (chain), or becomes empty.
 *   <li><b>Make room:</b> somebody is sent, while another tour of the mission, of the agency or at the intake goes to somebody
 *       else, shifts, or, if it matters less, becomes empty.
 *   <li><b>Pair:</b> two tours at one site, where women serve in pairs, both go to women, or both to others.
 *   <li><b>Swap:</b> two tours exchange their officers.
 *   <li><b>Shift:</b> a tour takes another window.
 *   <li><b>Align:</b> a tour takes another window, and its neighbours in the seat follow, so that handover stays.
 *   <li><b>Drop:</b> a tour becomes empty.
 *   <li><b>Restore:</b> a tour goes back to what people were told, or else to what it had when the search began.
 *   <li><b>Ruin:</b> some tours of one mission, or of one month, become empty, and are filled again one by one.
 * </ul>
 */
public final class RotationMoves implements MoveIteratorFactory<PlanningSeason, ReassignMove> {

    // Each is explained where it is set; 0 unless it is.
    int emptyPercent;
    int roomPercent;
    int restorePercent;
    int unsettledPercent;
    int swapPercent;
    int shiftPercent;
    int alignPercent;
    int dropPercent;
    int pairPercent;
    int ruinPercent;

    /** What a phase may change; null: none has started. */
    private @Nullable OpenTours open;

    /** The tours of all moves proposed since the last step, each once: one of those moves may have been made. */
    private final Set<PlanningTour> proposed = new LinkedHashSet<>();

    /** Called by the solver. */
    public RotationMoves() {}

    /** How often an empty tour is picked, if there is one that somebody could take; else any tour is. */
    public void setEmptyPercent(int emptyPercent) {
        this.emptyPercent = percent(emptyPercent);
    }

    /** How often another tour gives way where somebody is sent. */
    public void setRoomPercent(int roomPercent) {
        this.roomPercent = percent(roomPercent);
    }

    /** How often a tour that is not where it belongs is restored, if there is one. */
    public void setRestorePercent(int restorePercent) {
        this.restorePercent = percent(restorePercent);
    }

    /** How often a tour is picked among those of which nobody expects anything: not announced, or not as people were told. */
    public void setUnsettledPercent(int unsettledPercent) {
        this.unsettledPercent = percent(unsettledPercent);
    }

    /** How often a filled tour swaps. What is left of 100 sends. */
    public void setSwapPercent(int swapPercent) {
        this.swapPercent = percent(swapPercent);
        checkSum();
    }

    /** How often a filled tour shifts. */
    public void setShiftPercent(int shiftPercent) {
        this.shiftPercent = percent(shiftPercent);
        checkSum();
    }

    /** How often a filled tour aligns. */
    public void setAlignPercent(int alignPercent) {
        this.alignPercent = percent(alignPercent);
        checkSum();
    }

    /** How often a filled tour is dropped. */
    public void setDropPercent(int dropPercent) {
        this.dropPercent = percent(dropPercent);
        checkSum();
    }

    /** How often a filled tour pairs with another at its site, if women serve there in pairs. */
    public void setPairPercent(int pairPercent) {
        this.pairPercent = percent(pairPercent);
        checkSum();
    }

    /** How often a filled tour and others are ruined. */
    public void setRuinPercent(int ruinPercent) {
        this.ruinPercent = percent(ruinPercent);
        checkSum();
    }

    private static int percent(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " of 100 moves: it must be 0 to 100");
        }
        return percent;
    }

    private void checkSum() {
        int sum = swapPercent + shiftPercent + alignPercent + dropPercent + pairPercent + ruinPercent;
        if (sum > 100) {
            throw new IllegalArgumentException(
                    "swap, shift, align, drop, pair and ruin make " + sum + " of 100 moves: they must be 100 at most");
        }
    }

    @Override
    public void phaseStarted(ScoreDirector<PlanningSeason> director) {
        open = new OpenTours(director.getWorkingSolution());
        proposed.clear();
    }

    @Override
    public void phaseEnded(ScoreDirector<PlanningSeason> director) {
        open = null;
    }

    @Override
    public long getSize(ScoreDirector<PlanningSeason> director) {
        return started().size();
    }

    @Override
    public Iterator<ReassignMove> createOriginalMoveIterator(ScoreDirector<PlanningSeason> director) {
        throw new UnsupportedOperationException("the moves are drawn at random: set selectionOrder to RANDOM");
    }

    @Override
    public Iterator<ReassignMove> createRandomMoveIterator(ScoreDirector<PlanningSeason> director, Random random) {
        OpenTours phase = started();
        proposed.forEach(phase.holdings()::refresh);
        proposed.clear();
        return new MoveDraw(this, phase, proposed, director, random);
    }

    private OpenTours started() {
        if (open == null) {
            throw new IllegalStateException("no phase has started");
        }
        return open;
    }
}
