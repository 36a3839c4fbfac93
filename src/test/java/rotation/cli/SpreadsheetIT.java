package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rotation.cli.Program.Run;

/** What LibreOffice makes of a template is still the same season. */
class SpreadsheetIT {

    private final Path directory;

    SpreadsheetIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void libreOfficeIsThere() {
        boolean isThere = Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        assumeTrue(isThere, "no LibreOffice (soffice): what it saves is not imported here");
    }

    @ParameterizedTest
    @CsvSource({
        "problems/tiny.json, xlsx, en", "problems/tiny.json, ods, fr",
        "problems/two-services.json, xlsx, fr", "problems/two-services.json, ods, en",
        "src/test/resources/rotation/io/every-key.json, xlsx, fr",
                "src/test/resources/rotation/io/every-key.json, ods, en"
    })
    void whatLibreOfficeSavesIsTheSameSeason(Path problem, String format, String language) throws Exception {
        Path template = directory.resolve("season.xlsx");
        assertThat(Commands.run("template", "--from", problem, "-o", template, "--lang", language)
                        .exitCode())
                .isZero();
        Path expected = directory.resolve("expected.json");
        assertThat(Commands.run("import", template, "-o", expected).exitCode()).isZero();

        Path saved = convert(template, format);
        Path season = directory.resolve("season.json");
        Run run = Commands.run("import", saved, "-o", season);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(season).hasSameTextualContentAs(expected);
    }

    private Path convert(Path file, String format) throws IOException, InterruptedException {
        Path saved = Files.createDirectories(directory.resolve("saved"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        saved.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as("LibreOffice has ended")
                .isTrue();
        Path made = saved.resolve("season." + format);
        assertThat(made).as(Files.readString(directory.resolve("soffice.log"))).exists();
        return made;
    }
}
