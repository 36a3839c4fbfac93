package rotation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.Examples;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.model.Problem;
import rotation.sheet.ReadingOptions;
import rotation.sheet.Sheet;
import rotation.sheet.SheetFiles;
import rotation.sheet.Workbooks;

/** A season that is written as a workbook and read again is the same season, to the byte. */
class RoundTripTest {

    private final Path directory;

    RoundTripTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static List<Path> problems() throws IOException {
        return Examples.problems();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemComesBack(Path file) throws Exception {
        assertComesBack(ProblemReader.read(file).problem(), Locale.ENGLISH);
    }

    @Test
    void inFrenchToo() throws Exception {
        assertComesBack(ProblemReader.read(Examples.EVERY_KEY).problem(), Locale.FRENCH);
    }

    @ParameterizedTest
    @EnumSource(names = {"TINY", "CPA"})
    void richGeneratedSeasonsComeBack(Preset preset) throws Exception {
        assertComesBack(ProblemGenerator.generateRich(preset, 3), Locale.FRENCH);
    }

    /** Ods files have no line breaks within a text, and hold no remarks; all else of a template is in them. */
    @Test
    void anOdsFileOfTheSameTablesIsTheSameSeason() throws Exception {
        Problem problem = ProblemReader.read(Examples.EVERY_KEY).problem();
        Path file = directory.resolve("season.ods");
        Files.write(file, Workbooks.ods(Template.of(problem, Locale.FRENCH)));
        assertIsRead(problem, file);
    }

    private void assertComesBack(Problem problem, Locale language) throws Exception {
        Path file = directory.resolve("season.xlsx");
        Files.write(file, Workbooks.xlsx(Template.of(problem, language), language));
        assertIsRead(problem, file);
    }

    private static void assertIsRead(Problem problem, Path file) throws Exception {
        List<Sheet> sheets = SheetFiles.read(file, ReadingOptions.DEFAULT);
        Import made = Import.of(file.toString(), sheets, new Import.Options(null, null, false), new Mapping());

        assertThat(made.errors()).isEmpty();
        assertThat(made.unknownHeadings()).isEmpty();
        assertThat(text(Objects.requireNonNull(made.problem()))).isEqualTo(text(problem));
    }

    /** Whatever may stand in a text, a word or a list of the format. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomSeasonsComeBack(long seed) throws Exception {
        assertComesBack(Examples.random(seed, 40, 30), seed % 2 == 0 ? Locale.ENGLISH : Locale.FRENCH);
    }

    private static String text(Problem problem) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ProblemWriter.write(problem, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
