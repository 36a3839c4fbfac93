package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.JsonLine;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Sentence;

class NightlyRunTest {

    private static final Path PROBLEM = Path.of("problems", "tiny.json");
    private static final SolveSettings SETTINGS =
            new SolveSettings(null, null, 200L, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.NEEDED);

    private final Path directory;
    private final RunJournal journal;

    NightlyRunTest(@TempDir Path directory) {
        this.directory = directory;
        journal = new RunJournal(directory.resolve("runs.jsonl"));
    }

    /** Writes down what it hears. */
    private static class Ears implements NightlyListener {
        final List<String> heard = new ArrayList<>();

        @Override
        public void event(JsonLine line) {
            heard.add(line.toString());
        }

        @Override
        public void complaint(Sentence sentence) {
            heard.add(sentence.in(Locale.ENGLISH));
        }

        @Override
        public void ended(RunRecord run, Sentence summary) {
            heard.add(summary.in(Locale.ENGLISH));
        }
    }

    private NightlyRun run(NightlyListener listener) {
        return new NightlyRun(PROBLEM, directory, SETTINGS, SETTINGS.strategy(), false, "test", listener);
    }

    @Test
    void aRunThatFailsByItselfIsWrittenDown() throws Exception {
        run(new Ears()).run();
        byte[] plan = Files.readAllBytes(directory.resolve("plan.json"));
        var faulty = new Ears() {
            @Override
            public void event(JsonLine line) {
                if (line.toString().contains("\"carried\"")) {
                    throw new IllegalStateException("a fault");
                }
            }
        };

        assertThatThrownBy(() -> run(faulty).run()).hasMessage("a fault");

        assertThat(directory.resolve("plan.json")).hasBinaryContent(plan);
        assertThat(journal.runs()).extracting(RunRecord::outcome).containsExactly("planned", "failed");
        RunRecord failed = journal.runs().get(1);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.planAfter()).isEqualTo(failed.planBefore()).isNotNull();
        assertThat(failed.scoreBefore()).isNotNull();
        assertThat(failed.scoreAfter()).isNull();
        assertThat(faulty.heard).singleElement().asString().startsWith("failed: ");
        assertThat(directory.resolve("lock")).isEmptyFile();
        assertThat(run(new Ears()).run()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aRunFindsAnotherOneOfTheSameProcessAtWork() throws Exception {
        var ears = new Ears();
        var first = new Ears() {
            @Override
            public void event(JsonLine line) {
                assertThatThrownBy(() -> run(ears).run()).isInstanceOf(BusyException.class);
                super.event(line);
            }
        };
        assertThat(run(first).run()).isEqualTo(Outcome.PLANNED);
        assertThat(first.heard).hasSize(3);
        assertThat(ears.heard).isEmpty();
        assertThat(journal.runs()).hasSize(1);
    }

    @Test
    void aRunThatIsStoppedBeforeItsSearchBeginsEndsAsAnyOther() throws Exception {
        NightlyRun run = run(new Ears());
        run.stop();
        assertThat(run.run()).isEqualTo(Outcome.PLANNED);
        assertThat(journal.runs()).extracting(RunRecord::outcome).containsExactly("planned");
    }

    @Test
    void aRunThatWasKilledIsToldOfOnce() throws Exception {
        run(new Ears()).run();
        String sum = journal.runs().get(0).planAfter();
        Files.writeString(directory.resolve("lock"), "2026-11-22T02:05:03.123Z 4711 c0ffee " + sum + "\n");

        run(new Ears()).run();

        assertThat(journal.runs()).hasSize(3);
        RunRecord killed = journal.runs().get(1);
        assertThat(killed.time()).isEqualTo("2026-11-22T02:05:03.123Z");
        assertThat(killed.outcome()).isEqualTo("killed");
        assertThat(killed.exitCode()).isNull();
        assertThat(killed.problem()).isEqualTo("c0ffee");
        assertThat(killed.planBefore()).isEqualTo(sum);
        assertThat(killed.planAfter()).isEqualTo(sum);
        assertThat(directory.resolve("lock")).isEmptyFile();

        // killed when its line had been written already
        Files.writeString(directory.resolve("lock"), journal.runs().get(2).time() + " 4711 - -\n");
        run(new Ears()).run();
        assertThat(journal.runs())
                .extracting(RunRecord::outcome)
                .containsExactly("planned", "killed", "unchanged", "unchanged");
    }

    @Test
    void theWeightsAreOfTheProblem() throws Exception {
        run(new Ears()).run();
        Path other = directory.resolve("season.json");
        Files.writeString(other, Files.readString(PROBLEM).replace("\"name\": \"tiny\"", "\"name\": \"tony\""));
        new NightlyRun(other, directory, SETTINGS, SETTINGS.strategy(), false, "test", new Ears()).run();
        Files.writeString(
                other,
                Files.readString(PROBLEM)
                        .replace("\"policy\": {", "\"policy\": {\"weights\": {\"rank\": \"2hard\"}, "));
        new NightlyRun(other, directory, SETTINGS, SETTINGS.strategy(), false, "test", new Ears()).run();

        List<RunRecord> runs = journal.runs();
        assertThat(runs.get(0).weights())
                .isEqualTo(runs.get(1).weights())
                .isNotEqualTo(runs.get(2).weights());
        assertThat(runs.get(0).problem()).isNotEqualTo(runs.get(1).problem());
        // The same rows for another problem: the plan says so now, and the one before is kept.
        assertThat(runs).extracting(RunRecord::outcome).containsExactly("planned", "unchanged", "unchanged");
        assertThat(runs.get(1).planAfter()).isNotEqualTo(runs.get(1).planBefore());
        try (var archived = Files.list(directory.resolve("plans"))) {
            assertThat(archived).hasSize(2);
        }
    }
}
