package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;

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
                List.of(
                        new TraceRow(1.25, null, null, "0hard/-2medium/0soft", null),
                        new TraceRow(2, 300L, "0hard/-2medium/-7soft", null, 120L)),
                file);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "seconds,moves,score,bound,peakHeap",
                        "1.25,,,0hard/-2medium/0soft,",
                        "2.0,300,0hard/-2medium/-7soft,,120");
    }
}
