package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.bench.Rows.row;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.model.Day;

class BestKnownUpdateTest {

    private static final int DAY = Day.of(LocalDate.of(2026, 1, 5));
    private static final BestKnown.Origin BEFORE = new BestKnown.Origin("exact", 60, null, "1", 20_000);

    private static HardMediumSoftLongScore soft(long soft) {
        return HardMediumSoftLongScore.ofSoft(soft);
    }

    private static BestKnown.Entry entry(String name, long score, @Nullable Long bound) {
        return new BestKnown.Entry(
                name,
                Rows.problem(name).sha256(),
                soft(score),
                bound == null ? null : soft(bound),
                BEFORE,
                bound == null ? null : BEFORE);
    }

    private static BestKnown after(BestKnown before, Rows... rows) {
        return BestKnownUpdate.of(
                before,
                Summary.of(Arrays.stream(rows).map(Rows::made).toList(), before).problems());
    }

    @Test
    void aBetterScoreIsKnownFromNowOnWithItsOrigin() {
        BestKnown after = after(
                new BestKnown(List.of(entry("tiny", -100, -50L))), row().seed(7).soft(-90));

        assertThat(after.problems())
                .containsExactly(new BestKnown.Entry(
                        "tiny",
                        Rows.problem("tiny").sha256(),
                        soft(-90),
                        soft(-50),
                        // after 20 seconds it had its best plan
                        new BestKnown.Origin("annealing", 20, 7L, "0.1.0 abc123", DAY),
                        BEFORE));
    }

    @Test
    void whatIsNoBetterChangesNothing() {
        var before = new BestKnown(List.of(entry("other", -1, null), entry("tiny", -100, -50L)));
        assertThat(after(before, row().soft(-100), row().by("tabu").soft(-300))).isEqualTo(before);
    }

    @Test
    void aProblemThatWasUnknownIsAdded() {
        BestKnown after = after(new BestKnown(List.of(entry("other", -1, null))), row().soft(-100));

        assertThat(after.problems()).extracting(BestKnown.Entry::problem).containsExactly("other", "tiny");
        assertThat(after.problems().get(1).bound()).isNull();
    }

    @Test
    void aTighterBoundIsKnownFromNowOnAndAWiderOneIsNot() {
        var before = new BestKnown(List.of(entry("tiny", -100, -50L)));

        BestKnown after =
                after(before, row().byPeer("mip", "mip solve").soft(-100).bound("0hard/0medium/-100soft"));

        assertThat(after.problems().get(0).isProven()).isTrue();
        assertThat(after.problems().get(0).origin()).isEqualTo(BEFORE);
        assertThat(after.problems().get(0).boundOrigin())
                .isEqualTo(new BestKnown.Origin("mip", 30, 1L, "mip solve", DAY));
        assertThat(after(before, row().byPeer("mip", "mip").soft(-100).bound("0hard/0medium/-40soft")))
                .isEqualTo(before);
    }

    @Test
    void fromAContradictionNothingIsLearned() {
        var before = new BestKnown(List.of(entry("tiny", -100, -95L)));
        assertThat(after(before, row().soft(-90))).isEqualTo(before);
    }

    @Test
    void fromRunsThatDoNotCountNothingIsLearned() {
        var before = new BestKnown(List.of());
        assertThat(after(before, row().failed("It left no plan."))).isEqualTo(before);
    }
}
