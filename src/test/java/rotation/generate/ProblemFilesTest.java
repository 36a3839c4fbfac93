package rotation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;

class ProblemFilesTest {

    private static final Path PROBLEMS = Path.of("problems");

    @ParameterizedTest
    @ValueSource(
            strings = {"tiny", "two-services", "cpa-2024-25", "scarce-french", "mission-closes-early", "unfit-published"
            })
    void reads(String name) {
        assertThatCode(() -> ProblemReader.read(PROBLEMS.resolve(name + ".json")))
                .doesNotThrowAnyException();
    }

    @Test
    void theCanadianSeasonIsWhatTheGeneratorMakes() throws Exception {
        var made = new ByteArrayOutputStream();
        ProblemWriter.write(ProblemGenerator.generate(Preset.CPA, 2025), made);

        assertThat(Files.readAllBytes(PROBLEMS.resolve("cpa-2024-25.json"))).isEqualTo(made.toByteArray());
    }
}
