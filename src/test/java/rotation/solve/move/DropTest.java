package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.solve.Season;

class DropTest {

    @Test
    void aTourBecomesEmptyAndNoOtherChanges() {
        var given = new Given();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Season season = Season.start(given.problem()).give("T-1", "O-1").give("T-2", "O-2");

        assertThat(Drawn.of(new Drop(), season, "T-1")).containsExactly(List.of("T-1:-"));
    }
}
