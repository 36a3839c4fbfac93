package rotation.solve.move;

import java.util.Random;
import rotation.solve.Season;
import rotation.solve.move.MoveWeights.Draw;

/** Weights for tests. */
public final class Mixes {

    private Mixes() {}

    /** Every kind is drawn now and then. */
    public static MoveWeights ofAllKinds() {
        var weights = new MoveWeights();
        weights.set(Draw.EMPTY, 10);
        weights.set(Draw.DROP, 1);
        weights.set(Draw.SHIFT, 20);
        weights.set(Draw.ALIGN, 20);
        weights.set(Draw.SWAP, 20);
        weights.set(Draw.ROOM, 40);
        weights.set(Draw.RESTORE, 5);
        weights.set(Draw.UNSETTLED, 10);
        weights.set(Draw.PAIR, 10);
        weights.set(Draw.RUIN, 5);
        return weights;
    }

    /** Makes that many moves that send somebody, good or bad. */
    public static void makeMoves(Season season, int moves, Random random) {
        var draw = new MoveDraw(season.space(), season.plan(), new MoveWeights());
        for (int i = 0; i < moves && !draw.isEmpty(); i++) {
            season.plan().make(draw.next(random));
        }
    }
}
