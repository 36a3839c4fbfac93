package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.json.JsonText;
import rotation.nightly.RunRecord;
import rotation.text.Messages;

/** How empty tours have changed over the nights. */
class HistoryTableTest {

    /** A run as it stands in the list of runs. */
    private static RunRecord run(String more) {
        String line = "{\"time\": \"2026-11-22T02:05:03Z\", \"outcome\": \"planned\", \"exitCode\": 0, \"seconds\": 1.5"
                + more + "}";
        return Objects.requireNonNull(JsonText.parse(line, RunRecord.class));
    }

    private static RunRecord unknown() {
        return run("");
    }

    private static RunRecord night(int empty, @Nullable Integer leastEmpty) {
        return run(", \"counts\": {\"empty\": %d, \"leastEmpty\": %s}".formatted(empty, leastEmpty));
    }

    private static @Nullable String trend(Locale language, RunRecord... runs) {
        return table(language).trend(List.of(runs));
    }

    private static HistoryTable table(Locale language) {
        return new HistoryTable(Messages.of(HistoryTable.class, language));
    }

    @Test
    void theTrendIsFromTheFirstRunThatKnowsToTheLast() {
        RunRecord[] runs = {unknown(), night(3, 3), night(9, null), night(5, 4), unknown()};

        assertThat(trend(Locale.ENGLISH, runs))
                .isEqualTo("Empty tours: 3 -> 5 over 3 runs; at least 3 -> 4 in any plan, proven by 2 of them.");
        assertThat(trend(Locale.FRENCH, runs))
                .isEqualTo("Affectations vacantes\u00a0: 3 -> 5 en 3 exécutions\u202f;"
                        + " au moins 3 -> 4 dans tout plan, prouvé par 2 de celles-ci.");
    }

    @Test
    void whatOneRunProvesIsNoTrendAndWhatNoneProvesIsSaid() {
        assertThat(trend(Locale.ENGLISH, night(3, null), night(2, 1)))
                .isEqualTo("Empty tours: 3 -> 2 over 2 runs; at least 1 in any plan, proven by one of them.");
        assertThat(trend(Locale.ENGLISH, night(3, null), night(2, null)))
                .isEqualTo("Empty tours: 3 -> 2 over 2 runs; how many any plan leaves empty at least is proven by none"
                        + " of them.");
    }

    @Test
    void oneRunMakesNoTrend() {
        assertThat(trend(Locale.ENGLISH, night(3, 3), unknown())).isNull();
        assertThat(trend(Locale.ENGLISH)).isNull();
    }

    @Test
    void whatIsProvenHasAColumnBesideTheEmptyTours() {
        var lines = new ArrayList<List<String>>();
        for (String line : table(Locale.ENGLISH).lines(List.of(night(3, 2), night(4, null)))) {
            lines.add(List.of(line.split(" {2,}")));
        }

        assertThat(lines.get(0).subList(6, 8)).containsExactly("empty", "least empty");
        assertThat(lines.get(1).subList(6, 8)).containsExactly("3", "2");
        assertThat(lines.get(2).subList(6, 8)).containsExactly("4", "-");
    }
}
