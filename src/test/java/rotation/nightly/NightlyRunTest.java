package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.TickingClock;
import rotation.cli.Commands;
import rotation.json.JsonLine;
import rotation.solve.Changes;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Sentence;

class NightlyRunTest {

    private static final Path PROBLEM = Path.of("problems", "tiny.json");
    private static final SolveSettings SETTINGS =
            new SolveSettings(null, null, 200L, 0, 1, Strategy.of(Strategy.DEFAULT), Changes.NEEDED);

    private static final String EMPTY = "{\"format\": \"rotation-plan/1\", \"tours\": []}";

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
        public void notice(Sentence sentence) {
            heard.add(sentence.in(Locale.ENGLISH));
        }

        @Override
        public void complaint(Sentence sentence) {
            heard.add(sentence.in(Locale.ENGLISH));
        }

        @Override
        public void ended(RunRecord run, Sentence summary, List<OpenItem> attention) {
            heard.add(summary.in(Locale.ENGLISH));
            attention.forEach(item -> heard.add(item.sentence(Locale.ENGLISH)));
        }
    }

    private NightlyRun run(NightlyListener listener) {
        return new NightlyRun(PROBLEM, directory, SETTINGS, SETTINGS.strategy(), null, false, "test", listener);
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
        assertThat(first.heard).filteredOn(line -> line.startsWith("planned: ")).hasSize(1);
        assertThat(ears.heard).isEmpty();
        assertThat(journal.runs()).hasSize(1);
    }

    @Test
    void aRunThatIsStoppedBeforeItsSearchBeginsIsUnfinished() throws Exception {
        var ears = new Ears();
        NightlyRun run = run(ears);
        run.stop();
        assertThat(run.run()).isEqualTo(Outcome.UNFINISHED);
        assertThat(journal.runs()).extracting(RunRecord::outcome).containsExactly("unfinished");
        assertThat(directory.resolve("plan.json")).doesNotExist();
        assertThat(ears.heard)
                .contains("Unfinished: time ran out, or the run was stopped, before it was known who may go where."
                        + " If it was not stopped, give it a longer --time.");
    }

    @Test
    void anUnfinishedPlanIsRefusedAndTheCurrentOneStays() throws Exception {
        run(new Ears()).run();
        byte[] plan = Files.readAllBytes(directory.resolve("plan.json"));
        Path current = directory.resolve("plan.json");
        Files.writeString(current, EMPTY);
        var ears = new Ears();
        var clock = new TickingClock(Instant.parse("2026-11-22T03:35:00Z"));
        // Each of 7 tours takes a millisecond to see who may go, and each of the 5 open ones another to be tried.
        var settings = new SolveSettings(
                Duration.ofMillis(7 + 1 + 2), null, null, 0, 1, Strategy.of("construction"), Changes.NEEDED);

        Outcome outcome = new NightlyRun(
                        PROBLEM, directory, settings, settings.strategy(), null, false, "test", ears, clock)
                .run();

        assertThat(outcome).isEqualTo(Outcome.UNFINISHED);
        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(current).hasContent(EMPTY);
        RunRecord run = journal.runs().get(1);
        assertThat(run.outcome()).isEqualTo("unfinished");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.planAfter()).isEqualTo(run.planBefore());
        assertThat(run.counts()).isNull();
        assertThat(ears.heard)
                .contains("Unfinished: 3 of 7 tours had no turn before time ran out or the run was stopped."
                        + " If it was not stopped, give it a longer --time.");
        assertThat(ears.heard.get(ears.heard.size() - 1))
                .isEqualTo(
                        "unfinished: the search had to end before every tour was tried; the current plan stays; plan "
                                + current);
        try (var archive = Files.list(directory.resolve("plans"))) {
            assertThat(archive).singleElement().satisfies(kept -> assertThat(kept)
                    .hasBinaryContent(plan));
        }
        assertThat(directory.resolve("candidate.json")).doesNotExist();
        assertThat(directory.resolve("best-so-far.json")).doesNotExist();
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

    private NightlyRun run(NightlyListener listener, String time) {
        return new NightlyRun(
                PROBLEM,
                directory,
                SETTINGS,
                SETTINGS.strategy(),
                null,
                false,
                "test",
                listener,
                Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void nightsThatWereMissedAreSeen() throws Exception {
        var first = new Ears();
        var next = new Ears();
        var late = new Ears();
        run(first, "2026-11-22T03:35:00Z").run();
        run(next, "2026-11-23T03:35:00Z").run();
        run(late, "2026-11-26T03:35:00Z").run();

        String sentence = "No run for 3 days: the last one began at 2026-11-23T03:35:00Z."
                + " Look at the timer, unless it was stopped on purpose.";
        assertThat(first.heard).noneMatch(line -> line.startsWith("No run for"));
        assertThat(next.heard).noneMatch(line -> line.startsWith("No run for"));
        assertThat(late.heard.get(0)).contains("\"started\"", "\"daysSinceLast\":3");
        assertThat(late.heard.get(1)).isEqualTo(sentence);
        assertThat(journal.runs()).extracting(RunRecord::daysSinceLast).containsExactly(null, 1L, 3L);
        assertThat(journal.runs()).extracting(RunRecord::attention).doesNotContainNull();
    }

    @Test
    void theRunsSoFarCanBeReadWhileOneIsAtWork() throws Exception {
        run(new Ears(), "2026-11-22T03:35:00Z").run();
        var told = new ArrayList<String>();
        run(
                        new Ears() {
                            @Override
                            public void event(JsonLine line) {
                                told.add(Commands.run("nightly", "--history", "--state", directory)
                                        .out());
                            }
                        },
                        "2026-11-23T03:35:00Z")
                .run();

        assertThat(told).hasSizeGreaterThan(1).allSatisfy(table -> assertThat(table.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2026-11-22 03:35  planned "));
    }

    @Test
    void whatAKilledRunHasLeftIsNotTakenForAnEditByHand() throws Exception {
        run(new Ears()).run();
        RunRecord planned = journal.runs().get(0);
        // As if it had been killed after its plan had taken its place.
        Files.writeString(
                directory.resolve("runs.jsonl"), "{\"time\":\"1\",\"outcome\":\"planned\",\"planAfter\":\"0\"}\n");
        Files.writeString(directory.resolve("lock"), "2026-11-22T02:05:03.123Z 4711 - -\n");
        run(new Ears()).run();

        try (var state = StateDirectory.open(directory)) {
            assertThat(new EarlierRuns(journal.runs().subList(0, 2)).planLeft(state))
                    .isEqualTo(planned.planAfter());
        }
        assertThat(journal.runs()).extracting(RunRecord::outcome).containsExactly("planned", "killed", "unchanged");
    }

    @Test
    void theWeightsAreOfTheProblem() throws Exception {
        run(new Ears()).run();
        Path other = directory.resolve("season.json");
        Files.writeString(other, Files.readString(PROBLEM).replace("\"name\": \"tiny\"", "\"name\": \"tony\""));
        new NightlyRun(other, directory, SETTINGS, SETTINGS.strategy(), null, false, "test", new Ears()).run();
        Files.writeString(
                other,
                Files.readString(PROBLEM)
                        .replace("\"policy\": {", "\"policy\": {\"weights\": {\"rank\": \"2hard\"}, "));
        new NightlyRun(other, directory, SETTINGS, SETTINGS.strategy(), null, false, "test", new Ears()).run();

        List<RunRecord> runs = journal.runs();
        assertThat(runs.get(0).weights())
                .isEqualTo(runs.get(1).weights())
                .isNotEqualTo(runs.get(2).weights());
        assertThat(runs.get(0).problem()).isNotEqualTo(runs.get(1).problem());
        // The same rows for another problem: the plan says so now, and the one before is kept.
        assertThat(runs).extracting(RunRecord::outcome).containsExactly("planned", "unchanged", "unchanged");
        assertThat(runs.get(1).planAfter()).isNotEqualTo(runs.get(1).planBefore());
        try (var archived = Files.list(directory.resolve("plans"))) {
            assertThat(archived).hasSize(3);
        }
    }
}
