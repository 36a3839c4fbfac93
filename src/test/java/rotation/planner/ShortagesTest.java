package rotation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.ShortageDocument;
import rotation.explain.shortage.ShortageSections;
import rotation.io.ProblemReader;
import rotation.model.Problem;

class ShortagesTest {

    private static final int STEP = 4;

    private static List<ShortageDocument.SetRow> sets(Shortage shortage) {
        return ShortageDocument.of(shortage, Locale.ENGLISH).sets();
    }

    /** What is proven, whether or not it was looked for why the others are no help. */
    private static List<String> proofs(Shortage shortage) {
        return sets(shortage).stream()
                .map(set -> set.tours() + " " + set.empty())
                .toList();
    }

    /** Over once it was asked so often. */
    private static BooleanSupplier over(int questions) {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > questions;
    }

    @Test
    void whateverIsFoundBeforeItHasToEndIsTrueAndDoesNotPassForAll() throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", "scarce-french.json")).problem();
        Shortage all = Objects.requireNonNull(Shortages.of(problem, null, () -> false));
        int fewer = 0;
        int unexplained = 0;
        int questions = 0;
        Shortage found = null;
        while (found == null || !found.isComplete()) {
            found = Shortages.of(problem, null, over(questions));
            if (found != null && !found.isComplete()) {
                assertThat(proofs(all)).containsAll(proofs(found));
                fewer += proofs(found).size() < proofs(all).size() ? 1 : 0;
                unexplained += sets(found).stream().anyMatch(set -> set.keptOut() == null) ? 1 : 0;
                assertThat(overview(found))
                        .startsWith("Stopped before the end")
                        .doesNotContain("Nothing need stay empty");
            }
            questions += STEP;
        }
        assertThat(fewer).isGreaterThan(3);
        assertThat(unexplained).isGreaterThan(3);
        assertThat(sets(found)).isEqualTo(sets(all));
    }

    private static String overview(@Nullable Shortage found) {
        var lines = ShortageSections.of(Objects.requireNonNull(found)).get(0).lines().stream()
                .map(line -> line.in(Locale.ENGLISH))
                .toList();
        return String.join("\n", lines);
    }
}
