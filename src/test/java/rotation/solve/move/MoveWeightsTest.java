package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rotation.solve.move.MoveWeights.Draw;

class MoveWeightsTest {

    @Test
    void nothingIsDrawnUnlessItIsAskedFor() {
        for (Draw draw : Draw.values()) {
            assertThat(new MoveWeights().percent(draw)).isZero();
        }
    }

    @Test
    void aMixThatCannotBeIsRefused() {
        var weights = new MoveWeights();
        weights.set(Draw.SHIFT, 60);

        assertThatThrownBy(() -> weights.set(Draw.ALIGN, 60)).hasMessageContaining("make 120 of 100 moves");
        assertThatThrownBy(() -> weights.set(Draw.EMPTY, 101)).hasMessageContaining("101 of 100");
        assertThatThrownBy(() -> weights.set(Draw.DROP, -1)).hasMessageContaining("-1 of 100");
    }

    @Test
    void chancesThatAreTakenOneAfterTheOtherMayMakeMoreThan100() {
        var weights = new MoveWeights();
        weights.set(Draw.EMPTY, 100);
        weights.set(Draw.ROOM, 100);
        weights.set(Draw.RESTORE, 100);
        weights.set(Draw.UNSETTLED, 100);
        weights.set(Draw.SWAP, 100);

        assertThat(weights.percent(Draw.UNSETTLED)).isEqualTo(100);
    }
}
