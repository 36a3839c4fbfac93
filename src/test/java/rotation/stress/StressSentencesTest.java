package rotation.stress;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rotation.stress.RunRow.Called;
import rotation.stress.RunRow.Repair;
import rotation.stress.StressDocument.StandbyFigures;

/** What is told of tours, agencies and standbys, and in which order. */
class StressSentencesTest {

    /** A document of a run for each repair. */
    private static StressDocument document(Repair... repairs) {
        var standbys = new TreeMap<String, StressSetup.Standby>();
        var runs = new ArrayList<RunRow>();
        for (Repair repair : repairs) {
            repair.standbys()
                    .forEach(called -> standbys.put(
                            called.officer(), new StressSetup.Standby(called.officer(), "A", List.of("M-1/1"))));
            runs.add(new RunRow(runs.size() + 1, 0, "test", 0, 0, 0, List.of(repair)));
        }
        var tested = new StressSetup.Tested("plan.json", "-", 1, 1, List.of(), List.copyOf(standbys.values()));
        return StressDocument.of(
                new StressSetup("by hand", "-", "[]", 1, 0, 0, 0, runs.size(), 0, 100, List.of(tested)), runs);
    }

    private static Repair repair(Called... called) {
        return repair(List.of(), List.of(), List.of(called));
    }

    private static Repair repair(List<String> fallen, List<String> agencies, List<Called> called) {
        var stepsIn = new TreeMap<String, Integer>();
        agencies.forEach(agency -> stepsIn.put(agency, 1));
        return new Repair(1, List.of(), HardMediumSoftLongScore.ZERO, null, null, 1, 1, fallen, stepsIn, called);
    }

    private static Called tried(String officer, int lost, int changes) {
        return new Called(officer, lost, changes);
    }

    private static Called untried(String officer) {
        return new Called(officer, null, null);
    }

    @Test
    void thoseComeFirstWhoseAbsenceCostsMostEachTimeAndThoseLastWhoWereNeverTried() {
        StressDocument document = document(
                // One post each time, in three of three: more than anybody else in all.
                repair(tried("often", 1, 0), tried("dear", 2, 0), tried("lucky", -1, 0), untried("never")),
                repair(tried("often", 1, 1), tried("changes", 1, 1), untried("never")),
                repair(tried("often", 1, 1), tried("changes", 1, 0), untried("never")),
                repair(untried("dear"), untried("changes"), untried("never")));

        // Posts and changes per run: 2 and 0, 1 and 2/3, 1 and 1/2, -1 and 0.
        assertThat(document.plans().get(0).standbys())
                .extracting(StandbyFigures::officer)
                .containsExactly("dear", "often", "changes", "lucky", "never");
    }

    @Test
    void ofWhomWasNeverTriedNoWorthIsTold() {
        StressDocument document = document(repair(untried("O-1")), repair(untried("O-1")), repair(tried("O-2", 0, 0)));

        assertThat(lines(document, 0, Locale.ENGLISH))
                .startsWith(
                        "O-2 (A, for M-1/1): called in 1 run; without them in 1 of these, 0 posts fewer and 0 changes more in all",
                        "O-1 (A, for M-1/1): called in 2 runs; never tried without them");
        assertThat(lines(document, 0, Locale.FRENCH).get(1))
                .isEqualTo("O-1 (A, pour M-1/1)\u00a0: appelé dans 2 exécutions\u202f; jamais essayé sans cet agent");
    }

    private static List<String> lines(StressDocument document, int list, Locale language) {
        return new StressSentences(document)
                .lists(0).get(list).lines().stream()
                        .map(line -> line.in(language))
                        .toList();
    }

    @Test
    void whereMoreThanTenAreThereHowManyMoreIsTold() {
        List<String> eleven = ids(11, "M-1/");
        StressDocument document = document(repair(
                eleven,
                ids(12, "A-"),
                ids(13, "O-").stream().map(officer -> tried(officer, 1, 1)).toList()));

        assertThat(lines(document, 0, Locale.ENGLISH))
                .hasSize(11)
                .last()
                .isEqualTo("and 1 more: stress --json tells all");
        assertThat(lines(document, 1, Locale.ENGLISH))
                .hasSize(11)
                .last()
                .isEqualTo("and 2 more: stress --json tells all");
        // The last line says how many are tried without.
        assertThat(lines(document, 2, Locale.FRENCH))
                .hasSize(12)
                .element(10)
                .isEqualTo("et 3 de plus\u00a0: stress --json dit tout");
        StressDocument ten = document(repair(ids(10, "M-1/"), List.of(), List.of()));
        assertThat(lines(ten, 0, Locale.ENGLISH)).hasSize(10);
    }

    private static List<String> ids(int number, String prefix) {
        var ids = new ArrayList<String>();
        for (int i = 1; i <= number; i++) {
            ids.add(prefix + i);
        }
        return ids;
    }
}
