package rotation.solve.move;

import java.util.List;
import java.util.Random;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/** A kind of move. */
interface Move {

    /**
     * Draws a move that begins with a tour.
     *
     * @param tour one that may change, as its kind wants it
     * @return what changes, each tour once, a list that may be changed; empty: nothing was drawn. A change may be none.
     */
    List<Change> draw(PlannedTour tour, Random random);
}
