package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceWriterTest {

    @Test
    void whatIsNotKnownIsEmpty(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("trace.csv");

        TraceWriter.write(
                new Trace(List.of(
                        new Trace.Point(1250, null, null, HardMediumSoftLongScore.of(0, -2, 0), null),
                        new Trace.Point(2000, 300L, HardMediumSoftLongScore.of(0, -2, -7), null, 120L))),
                file);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "seconds,moves,score,bound,peakHeap",
                        "1.25,,,0hard/-2medium/0soft,",
                        "2.0,300,0hard/-2medium/-7soft,,120");
    }
}
