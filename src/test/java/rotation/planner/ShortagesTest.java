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

    /** Over once it was asked so often. */
    private static BooleanSupplier over(int questions) {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > questions;
    }

    @Test
    void whateverIsFoundBeforeItHasToEndIsTrueAndDoesNotPassForAll() throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", "scarce-french.json")).problem();
        List<ShortageDocument.SetRow> all = sets(Objects.requireNonNull(Shortages.of(problem, null, () -> false)));
        int partial = 0;
        int questions = 0;
        Shortage found = null;
        while (found == null || !found.isComplete()) {
            found = Shortages.of(problem, null, over(questions));
            if (found != null && !found.isComplete()) {
                assertThat(all)
                        .containsAll(sets(found))
                        .hasSizeGreaterThan(sets(found).size());
                assertThat(overview(found))
                        .startsWith("Stopped before all groups were found")
                        .doesNotContain("Nothing need stay empty");
                partial++;
            }
            questions += STEP;
        }
        assertThat(partial).isGreaterThan(3);
        assertThat(sets(found)).isEqualTo(all);
    }

    private static String overview(@Nullable Shortage found) {
        var lines = ShortageSections.of(Objects.requireNonNull(found)).get(0).lines().stream()
                .map(line -> line.in(Locale.ENGLISH))
                .toList();
        return String.join("\n", lines);
    }
}
