package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;
import rotation.nightly.RunRecord;

/** The program where it has too little memory: on a season whose tours have 800,000 windows, nearly as many as may be. */
class MemoryIT extends NightlyFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CPA = PROBLEMS.resolve("cpa-2024-25.json");

    MemoryIT(@TempDir Path directory) {
        super(directory);
    }

    /** While it reads, and while it works out windows on one thread or on several, and while it searches. */
    @ParameterizedTest
    @ValueSource(ints = {20, 32, 64, 128})
    void tooLittleMemoryIsOneSentenceWithTheSizeToTry(int megabytes) throws Exception {
        Path wide = wide();
        Path result = wide.resolveSibling("result").resolve("plan.json");
        Files.createDirectories(result.getParent());

        Run run = Program.startOn(List.of("-Xmx" + megabytes + "m"), "solve", wide, "--moves", 200_000, "-o", result)
                .end();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "The program needs more memory than the %d MB that it may use. Start it with more: java -Xmx%dm -jar rotation.jar ...\n"
                                .formatted(megabytes, 2 * megabytes));
        assertThat(result.getParent()).isEmptyDirectory();
    }

    @Test
    void nightlyKeepsItsPlanAndRecordsThatItFailed() throws Exception {
        Files.copy(CPA, season, StandardCopyOption.REPLACE_EXISTING);
        assertThat(Commands.run(command("--moves", "2000")).exitCode()).isZero();
        String before = sum(plan);
        Files.move(wide(), season, StandardCopyOption.REPLACE_EXISTING);

        Run run = Program.startOn(List.of("-Xmx64m"), command("--moves", "2000", "--lang", "fr"))
                .end();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "Le programme a besoin de plus de mémoire que les 64 Mo qu'il peut utiliser."
                                + " Donnez-lui-en davantage\u00a0: java -Xmx128m -jar rotation.jar ...\n");
        assertThat(sum(plan)).isEqualTo(before);
        assertThat(runs()).extracting(RunRecord::outcome).containsExactly("planned", "failed");
        assertThat(files()).containsExactly("lock", "plan.json", "plans", "runs.jsonl");
    }

    /** The season with any length from 150 to 240 days, and any start in three months, in every tour that is open. */
    private Path wide() throws IOException {
        JsonNode problem = JSON.readTree(CPA.toFile());
        for (JsonNode tour : problem.get("tours")) {
            if (!"deployed".equals(tour.path("status").asText())) {
                var starts = (ObjectNode) tour.get("starts");
                LocalDate from = LocalDate.parse(starts.get("from").asText());
                starts.put("to", from.plusDays(91).toString()).remove("everyDays");
                ArrayNode days = ((ObjectNode) tour).putArray("days");
                for (int length = 150; length <= 240; length++) {
                    days.add(length);
                }
            }
        }
        Path wide = season.resolveSibling("wide.json");
        Files.write(wide, JSON.writeValueAsBytes(problem));
        return wide;
    }
}
