package rotation.solve.move;

import java.util.Random;
import rotation.solve.Season;
import rotation.solve.move.MoveWeights.Share;

/** Weights for tests. */
public final class Mixes {

    private Mixes() {}

    /** Every kind is drawn now and then. */
    public static MoveWeights ofAllKinds() {
        var weights = new MoveWeights();
        weights.set(Share.EMPTY, 10);
        weights.set(Share.DROP, 1);
        weights.set(Share.SHIFT, 20);
        weights.set(Share.ALIGN, 20);
        weights.set(Share.SWAP, 20);
        weights.set(Share.ROOM, 40);
        weights.set(Share.RESTORE, 5);
        weights.set(Share.UNSETTLED, 10);
        weights.set(Share.PAIR, 10);
        weights.set(Share.RUIN, 5);
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
