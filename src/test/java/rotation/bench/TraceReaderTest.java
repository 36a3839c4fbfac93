package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.json.InputException;

class TraceReaderTest {

    private static final String HEADER = "seconds,moves,score,bound,peakHeap";

    private final Path file;

    TraceReaderTest(@TempDir Path directory) {
        file = directory.resolve("trace.csv");
    }

    private static HardMediumSoftLongScore soft(long soft) {
        return HardMediumSoftLongScore.ofSoft(soft);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        TraceWriter.write(
                new Trace(List.of(
                        new Trace.Point(1250, 0L, soft(-9), null, null),
                        new Trace.Point(30_000, 4000L, soft(-7), null, 120L))),
                file);

        assertThat(TraceReader.read(file).points())
                .containsExactly(
                        new Trace.Point(1250, 0L, soft(-9), null, null),
                        new Trace.Point(30_000, 4000L, soft(-7), null, 120L));
    }

    @Test
    void otherProgramsMayTellLessAndProveMore() throws Exception {
        Files.writeString(file, HEADER + "\n0.5,,,0hard/0medium/-3soft,\n2,,0hard/0medium/-3soft,,\n");

        assertThat(TraceReader.read(file).points())
                .containsExactly(
                        new Trace.Point(500, null, null, soft(-3), null),
                        new Trace.Point(2000, null, soft(-3), null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soon,,,,                        | :2: \"soon\" is no number of seconds.",
                "-1,,,,                          | :2: \"-1\" is no number of seconds.",
                "1,few,,,                        | :2: \"few\" is no number of moves",
                "1,1.5,,,                        | :2: \"1.5\" is no number of moves",
                "1,,good,,                       | :2: \"good\" is no score.",
                "1,,0hard/0medium,,              | :2: \"0hard/0medium\" is no score.",
                "1,,,1e3soft,                    | :2: \"1e3soft\" is no score.",
                "1,                              | :2: This line has not the columns",
                "1,,,,,                          | :2: This line has not the columns",
                "2,,,,;1,,,,                     | :3: \"1\" is before the time of the line above.",
                "1,,0hard/0medium/-7soft,,;2,,0hard/0medium/-8soft,, | :3: \"0hard/0medium/-8soft\" is worse",
            })
    void aLineThatCannotBeIsRefusedWithItsPlace(String lines, String message) throws Exception {
        Files.writeString(file, HEADER + "\n" + lines.replace(';', '\n') + "\n");
        assertThat(refusal()).startsWith(file + message);
    }

    @Test
    void aFileThatIsNoTraceIsRefused() throws Exception {
        Files.writeString(file, "{\"format\": \"rotation-plan/1\"}\n");
        assertThat(refusal()).startsWith(file + ":1: The first line is not " + HEADER + ".");
        Files.writeString(file, "");
        assertThat(refusal()).startsWith(file + ":1: The first line is not " + HEADER + ".");
        Files.writeString(file, HEADER + "\n");
        assertThat(refusal()).startsWith(file + ":1: Nothing follows after the first line");
    }

    private String refusal() {
        InputException refused = catchThrowableOfType(InputException.class, () -> TraceReader.read(file));
        assertThat(refused).isNotNull();
        assertThat(refused.errors()).hasSize(1);
        return refused.errors().get(0).message(Locale.ENGLISH);
    }
}
