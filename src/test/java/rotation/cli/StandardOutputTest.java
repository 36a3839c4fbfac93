package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link StandardOutput}. */
class StandardOutputTest {

    @ParameterizedTest
    @CsvSource({
        "Broken pipe,                               true",
        "Relais brisé (pipe),                       true",
        "The pipe is being closed,                  true",
        "No space left on device,                   false",
        "Aucun espace disponible sur le périphérique, false",
        ",                                          false"
    })
    void aReaderThatHasGoneIsToldFromAFullDisk(String failure, boolean gone) {
        var output = new StandardOutput(new Failing(failure));
        var writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
        assertThat(output.isNoLongerRead()).isFalse();

        writer.println("a line");

        assertThat(writer.checkError()).isTrue();
        assertThat(output.isNoLongerRead()).isEqualTo(gone);
    }

    /** Fails whatever is written. */
    private static final class Failing extends OutputStream {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }
}
