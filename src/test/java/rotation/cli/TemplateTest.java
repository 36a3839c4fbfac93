package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.model.LanguageLevel;

/** The command {@code template}, and what comes of a template that is imported as it is. */
class TemplateTest extends Importing {

    TemplateTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void aTemplateOfASeasonIsThatSeasonAndTheSameBytesEachTime() throws Exception {
        Path one = directory.resolve("one.xlsx");
        Path two = directory.resolve("two.xlsx");
        Run run = Commands.run("template", "--from", TINY, "-o", one);
        Commands.run("template", "--from", TINY, "-o", two);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("tiny: 7 tours, 8 officers; written to " + one);
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rw-------");

        Run read = Commands.run("import", one, "-o", season);
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(season)))
                .isEqualTo("rw-------");
        Run same = into(one);
        assertThat(same.out()).contains("Nothing differs from " + TINY);
        assertThat(mapping).doesNotExist();
    }

    @Test
    void theExamplesOfAnEmptyTemplateAreNobody() {
        Path template = directory.resolve("modele.xlsx");
        assertThat(Commands.run("template", "-o", template, "--lang", "fr").exitCode())
                .isZero();

        Run run = Commands.run("import", template, "-o", season, "--lang", "fr");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("14 lignes ignorées, dont la première cellule est EXEMPLE.");
        assertThat(run.err()).contains("La feuille Saison n'est pas remplie.", "1 erreur");
        assertThat(season).doesNotExist();
    }

    /** What the examples show can be read: called otherwise, they are a season. */
    @Test
    void theExamplesOfAnEmptyTemplateAreAValidSeasonUnderAnotherName() throws Exception {
        Path template = directory.resolve("template.xlsx");
        Commands.run("template", "-o", template, "--lang", "en");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(template))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                    String text = cell.getStringCellValue();
                    boolean isRule = sheet.getSheetName().equals("Weights");
                    cell.setCellValue(text.replace("EXAMPLE", isRule ? "rank" : "X-1"));
                }
            })));
            try (var out = Files.newOutputStream(template)) {
                workbook.write(out);
            }
        }

        Run run = Commands.run("import", template, "-o", season);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(problem().officers()).hasSize(1);
        assertThat(officer("X-1").releases()).hasSize(2);
        assertThat(officer("X-1").languages()).containsEntry("es", LanguageLevel.A2);
        assertThat(problem().pairs()).hasSize(1);
        Path plan = directory.resolve("plan.json");
        assertThat(Commands.run("solve", season, "-o", plan, "--moves", 100).exitCode())
                .isIn(ExitCode.OK, ExitCode.HARD_RULES_BROKEN);
        assertThat(Commands.run("report", season, plan, "-o", directory.resolve("page.html"))
                        .exitCode())
                .isZero();
    }
}
