package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rotation.solve.move.MoveWeights.Share;

class MoveWeightsTest {

    @Test
    void nothingIsDrawnUnlessItIsAskedFor() {
        for (Share share : Share.values()) {
            assertThat(new MoveWeights().percent(share)).isZero();
        }
    }

    @Test
    void aMixThatCannotBeIsRefused() {
        var weights = new MoveWeights();
        weights.set(Share.SHIFT, 60);

        assertThatThrownBy(() -> weights.set(Share.ALIGN, 60)).hasMessageContaining("make 120 of 100 moves");
        assertThatThrownBy(() -> weights.set(Share.EMPTY, 101)).hasMessageContaining("101 of 100");
        assertThatThrownBy(() -> weights.set(Share.DROP, -1)).hasMessageContaining("-1 of 100");
    }

    @Test
    void chancesThatAreTakenOneAfterTheOtherMayMakeMoreThan100() {
        var weights = new MoveWeights();
        weights.set(Share.EMPTY, 100);
        weights.set(Share.ROOM, 100);
        weights.set(Share.RESTORE, 100);
        weights.set(Share.UNSETTLED, 100);
        weights.set(Share.SWAP, 100);

        assertThat(weights.percent(Share.UNSETTLED)).isEqualTo(100);
    }
}
