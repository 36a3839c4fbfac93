package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;

class RunJournalTest {

    private static final HardMediumSoftLongScore BEFORE = HardMediumSoftLongScore.of(0, -2, -9);
    private static final HardMediumSoftLongScore AFTER = HardMediumSoftLongScore.of(0, -2, -7);
    private static final HardMediumSoftLongScore BOUND = HardMediumSoftLongScore.ofMedium(-1);

    private final Path file;
    private final RunJournal journal;

    RunJournalTest(@TempDir Path directory) {
        file = directory.resolve("runs.jsonl");
        journal = new RunJournal(file);
    }

    private static RunRecord run(String time, RunRecord.@Nullable Counts counts) {
        return new RunRecord(
                time,
                "planned",
                0,
                30.1,
                "p",
                "w",
                null,
                "a",
                7L,
                "annealing",
                99L,
                "0.1.0",
                BEFORE,
                AFTER,
                BOUND,
                counts,
                "2026-11-22",
                1L,
                List.of(new RunRecord.AttentionRow("lapse:T-1", "2026-11-20")));
    }

    @Test
    void aRunIsALineWithAllKeys() throws Exception {
        journal.append(
                run("2026-11-22T02:05:03Z", new RunRecord.Counts(1, 2, 3, 4, 5, 6, 7, 8, 13, 9, 10, 11, 12, 14)));
        assertThat(file)
                .hasContent(
                        "{\"time\":\"2026-11-22T02:05:03Z\",\"outcome\":\"planned\",\"exitCode\":0,\"seconds\":30.1,"
                                + "\"problem\":\"p\",\"weights\":\"w\",\"planBefore\":null,\"planAfter\":\"a\",\"seed\":7,"
                                + "\"strategy\":\"annealing\",\"moves\":99,\"version\":\"0.1.0\",\"scoreBefore\":\"0hard/-2medium/-9soft\","
                                + "\"scoreAfter\":\"0hard/-2medium/-7soft\",\"bound\":\"0hard/-1medium/0soft\",\"counts\":{\"opened\":1,\"cancelled\":2,\"replaced\":3,\"moved\":4,"
                                + "\"rebooked\":5,\"filled\":6,\"emptied\":7,\"forced\":8,\"edited\":13,\"chosen\":9,\"announcedChanged\":10,"
                                + "\"announced\":11,\"empty\":12,\"leastEmpty\":14},\"asOf\":\"2026-11-22\",\"daysSinceLast\":1,"
                                + "\"attention\":[{\"id\":\"lapse:T-1\",\"since\":\"2026-11-20\"}]}\n");
    }

    @Test
    void aRunOfBeforeToursCouldBeRebookedIsRead() throws Exception {
        Files.writeString(
                file,
                "{\"time\":\"1\",\"outcome\":\"planned\",\"counts\":{\"opened\":1,\"cancelled\":2,\"replaced\":3,\"moved\":4,"
                        + "\"filled\":5,\"emptied\":6,\"forced\":7,\"chosen\":8,\"announcedChanged\":9,\"announced\":10,\"empty\":11}}\n");

        assertThat(journal.runs())
                .extracting(RunRecord::counts)
                .containsExactly(new RunRecord.Counts(1, 2, 3, 4, 0, 5, 6, 7, 0, 8, 9, 10, 11, null));
    }

    @Test
    void linesAreAddedAndReadInTheirOrder() throws Exception {
        assertThat(journal.runs()).isEmpty();
        RunRecord first = run("1", null);
        RunRecord second = run("2", new RunRecord.Counts(1, 2, 3, 4, 5, 6, 7, 8, 13, 9, 10, 11, 12, 14));
        journal.append(first);
        journal.append(second);
        assertThat(journal.runs()).containsExactly(first, second);
    }

    @Test
    void aLineThatWasNeverFinishedIsCutBeforeTheNextOne() throws Exception {
        journal.append(run("1", null));
        Files.writeString(file, "{\"time\":\"2\",\"outc", StandardOpenOption.APPEND);
        assertThat(journal.runs()).containsExactly(run("1", null));
        journal.append(run("3", null));
        assertThat(journal.runs()).containsExactly(run("1", null), run("3", null));
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void alsoIfItIsTheFirstOrVeryLong() throws Exception {
        Files.writeString(file, "x".repeat(50_000));
        journal.append(run("1", null));
        assertThat(journal.runs()).containsExactly(run("1", null));
        Files.writeString(file, "x".repeat(50_000), StandardOpenOption.APPEND);
        journal.append(run("2", null));
        assertThat(journal.runs()).containsExactly(run("1", null), run("2", null));
    }

    /** An editor has left out the end of the last line, which is long since much needs attention. */
    @Test
    void aWholeRunIsKeptAlsoIfItsLineHasNoEnd() throws Exception {
        var rows = new ArrayList<RunRecord.AttentionRow>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new RunRecord.AttentionRow("lapse:T-" + i, "2026-11-20"));
        }
        RunRecord much = new RunRecord(
                "1", "planned", 0, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, rows);
        journal.append(much);
        Files.writeString(file, Files.readString(file).stripTrailing());

        assertThat(journal.runs()).containsExactly(much);
        journal.append(run("2", null));
        assertThat(journal.runs()).containsExactly(much, run("2", null));
    }

    @Test
    void whatIsNoRunIsPassedOverAndStays() throws Exception {
        Files.writeString(
                file, "see the minutes of Monday\n\nnull\n{\"time\":\"0\",\"outcome\":\"moon\",\"more\":1}\n");
        journal.append(run("1", null));
        assertThat(journal.runs()).extracting(RunRecord::time).containsExactly("0", "1");
        assertThat(Files.readAllLines(file)).hasSize(5).startsWith("see the minutes of Monday");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsSaid() throws Exception {
        Files.createDirectory(file);
        assertThatThrownBy(() -> journal.append(run("1", null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("runs.jsonl");
    }
}
