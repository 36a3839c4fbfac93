package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.io.ProblemReader;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/** Rosters as people type them are read, or what is wrong is told, by cell. All people are invented. */
class HeldBackRostersTest {

    private static final Path TINY = Path.of("problems", "tiny.json");

    private final Path directory;
    private final Path season;

    HeldBackRostersTest(@TempDir Path directory) {
        this.directory = directory;
        season = directory.resolve("season.json");
    }

    private Run read(Path source, Object... more) {
        var words = new java.util.ArrayList<Object>(List.of("import", source, "--into", TINY, "-o", season));
        words.addAll(List.of(more));
        return Commands.run(words.toArray());
    }

    private Officer officer(String id) throws Exception {
        return java.util.Objects.requireNonNull(problem().officer(id));
    }

    private Problem problem() throws Exception {
        return ProblemReader.read(season).problem();
    }

    private Path workbook(Consumer<XSSFWorkbook> fill) throws IOException {
        Path file = directory.resolve("roster.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static Row row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            if (values[i] instanceof LocalDate date) {
                CellStyle style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook()
                        .getCreationHelper()
                        .createDataFormat()
                        .getFormat("dd/mm/yyyy"));
                cell.setCellStyle(style);
                cell.setCellValue(date);
            } else if (values[i] instanceof Number number2) {
                cell.setCellValue(number2.doubleValue());
            } else if (values[i] instanceof Boolean flag) {
                cell.setCellValue(flag);
            } else if (!values[i].toString().isEmpty()) {
                cell.setCellValue(values[i].toString());
            }
        }
        return row;
    }

    /** Title lines, blank rows, dates in numbers, own words for ranks, names of agencies, a column of telephone numbers. */
    @Test
    void anExportInEnglishIsRefusedForItsDatesAndReadOnceTheirOrderIsSaid() throws Exception {
        Path roster = Files.writeString(
                directory.resolve("roster.csv"),
                """
                Officer roster - 2025,,,,,,,,,,,
                ,,,,,,,,,,,
                Badge,Surname and first name,Police service,Rank,Sex,French,English,Available from,Available to,Medical expiry,Skills,Phone
                H-1,"Tremblay, Zoé",Service de police de la Ville de Montréal,Sgt,F,C1,b2,01/04/2025,30/09/2026,31/12/2026,"SGBV, MEDIC",514-555-0100
                H-2,"O'Neil, Sean",RCMP,Cst.,Male,,C2,01/04/2025,30/09/2026,,,613-555-0100
                ,,,,,,,,,,,
                H-3,Ng,rcmp,S/Sgt,Woman,,C2,1 Dec 2025,2026-09-30,,,
                """);

        Run refused = read(roster);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err())
                .contains("roster!H4: \"01/04/2025\" may be a day and a month", "--dates dmy", "likewise: roster!I4")
                .contains("5 errors of one kind. No season was written.");
        assertThat(season).doesNotExist();

        Run run = read(roster, "--dates", "dmy");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("H-1").agency().id()).isEqualTo("SPVM");
        assertThat(officer("H-1").languages())
                .containsEntry("fr", LanguageLevel.C1)
                .containsEntry("en", LanguageLevel.B2);
        assertThat(officer("H-1").releases()).containsExactly(Period.of("2025-04-01", "2026-09-30"));
        assertThat(officer("H-1").skills()).extracting(Officer.Skill::code).containsExactly("SGBV", "MEDIC");
        assertThat(problem().ranks().get(officer("H-2").rank())).isEqualTo("CONSTABLE");
        assertThat(officer("H-2").gender()).isEqualTo(Gender.M);
        assertThat(problem().ranks().get(officer("H-3").rank())).isEqualTo("STAFF_SERGEANT");
        assertThat(officer("H-3").medicalTo()).isEqualTo(Day.FOREVER);
        assertThat(run.out())
                .contains("none of our columns: roster!L3 \"Phone\"", "season.mapping.json was read")
                .contains("medical clearance, which counts as for ever: 10 of 11");
        assertThat(refused.out()).contains("Guessed, \"ranks\": \"Cst.\" = CONSTABLE (1)");
    }

    /** As Excel saves CSV in Quebec: semicolons, windows-1252, VRAI and FAUX, decimal zeros. */
    @Test
    void anExportInFrenchIsReadInItsEncoding() throws Exception {
        Path roster = directory.resolve("candidats.csv");
        Files.write(
                roster,
                """
                Liste des candidats;;;;;;;;;
                Matricule;Nom;Corps de police;Grade actuel;Sexe;Civil;Langues;Disponible du;Disponible au;Échéance médicale;Affectations précédentes
                1001;Lévesque, Anne;Royal Canadian Mounted Police;Sergente;Mme;FAUX;Français:C2, Anglais:B1;1er avril 2025;2026-03-31;31 déc. 2026;2,0
                1002;Côté, Jean;SPVM;;H;VRAI;Français:C1;1er avril 2025;2026-03-31;;0
                """
                        .getBytes(Charset.forName("windows-1252")));

        Run refused = read(roster, "--lang", "fr");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("--encoding windows-1252");

        Run run = read(roster, "--encoding", "windows-1252", "--lang", "fr");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("1001").name()).isEqualTo("Lévesque, Anne");
        assertThat(officer("1001").agency().id()).isEqualTo("RCMP");
        assertThat(officer("1001").languages())
                .containsEntry("fr", LanguageLevel.C2)
                .containsEntry("en", LanguageLevel.B1);
        assertThat(officer("1001").previousTours()).isEqualTo(2);
        assertThat(officer("1001").medicalTo()).isEqualTo(Day.parse("2026-12-31"));
        assertThat(officer("1002").civilian()).isTrue();
        assertThat(officer("1002").gender()).isEqualTo(Gender.M);
        assertThat(run.out()).contains("Deviné, \"ranks\"\u00a0: \"Sergente\" = SERGEANT (1)");
    }

    /** Headings in two rows, the upper ones merged; formulas with and without values; merged cells among the data. */
    @Test
    void aWorkbookWithMergedHeadingsIsReadAndMergedDataIsRefusedByCell() throws Exception {
        Path roster = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Relève 2025");
            row(sheet, 1, "Candidats retenus", "", "", "", "", "");
            row(sheet, 3, "Id", "Service", "Grade", "Niveau", "", "Disponible", "");
            row(sheet, 4, "", "", "", "de français", "d'anglais", "du", "au");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D3:E3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("F3:G3"));
            LocalDate from = LocalDate.of(2025, 4, 1);
            LocalDate to = LocalDate.of(2026, 9, 30);
            row(sheet, 5, "M-1", "SPVM", "SERGEANT", "C1", "B1", from, to);
            Row computed = row(sheet, 6, "M-2", "SPVM", "SERGEANT", "C1", "B1", from, to);
            computed.getCell(0).setCellFormula("\"M-\"&2");
            row(sheet, 9, "M-3", "RCMP", "CONSTABLE", "", "C2", from, to);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        Run run = read(roster);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("M-1").languages())
                .containsEntry("fr", LanguageLevel.C1)
                .containsEntry("en", LanguageLevel.B1);
        assertThat(officer("M-2").releases()).containsExactly(Period.of("2025-04-01", "2026-09-30"));
        assertThat(officer("M-3").languages()).containsOnlyKeys("en");
        Files.delete(season);

        Path broken = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Officers");
            row(sheet, 1, "Id", "Agency", "Rank", "Released from", "Released to", "Previous tours");
            row(sheet, 2, "M-1", "SPVM", "SERGEANT", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31), 1);
            row(sheet, 3, "M-2", "", "SERGEANT", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31), 1);
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
            row(sheet, 4, "M-3", "RCMP", "SERGEANT", 45748, LocalDate.of(2025, 3, 31), 1.5);
            row(sheet, 5, "M-4", "RCMP", "SERGEANT", "", "", "").getCell(5).setCellFormula("1+1");
        });

        Run refused = read(broken);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err())
                .contains("Officers!B3: This cell is merged with another one.")
                .contains("Officers!D4: \"45748\" is a number, not a date.")
                .contains("Officers!F4: 1.5 is no whole number.")
                .contains("Officers!F5: This formula has no value yet.")
                .contains("4 errors of 4 kinds");
        assertThat(season).doesNotExist();
    }

    /** A sheet for each service, a sheet of notes, real dates, yes and no as booleans and crosses, numbers for ids. */
    @Test
    void aWorkbookWithASheetForEachServiceIsReadAsOneRoster() throws Exception {
        Path roster = workbook(workbook -> {
            for (String agency : List.of("SPVM", "RCMP")) {
                Sheet sheet = workbook.createSheet("Candidates " + agency);
                row(
                        sheet,
                        1,
                        "Employee number",
                        "Service",
                        "Rank",
                        "Civilian",
                        "Language levels",
                        "Release start",
                        "Release end");
                LocalDate from = LocalDate.of(2025, 4, 1);
                row(
                        sheet,
                        2,
                        agency.equals("RCMP") ? 1000 : 2000,
                        agency,
                        "Constable",
                        false,
                        "French:B2\nEnglish:C1",
                        from,
                        from.plusDays(364));
                row(sheet, 4, agency + "-civ", agency, "", "x", "en:C1", from, from.plusDays(364));
                if (agency.equals("RCMP")) {
                    row(sheet, 5, agency + "-civ", agency, "", "yes", "en:C1", from, from.plusDays(364));
                    row(sheet, 6, 12, "SQ", "", "perhaps", "en", from, from.plusDays(-1));
                }
            }
            Sheet notes = workbook.createSheet("Notes");
            row(notes, 1, "Do not forget the medicals!");
        });

        Run run = read(roster);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("none of our sheets: Notes");
        assertThat(run.err())
                .contains("Candidates RCMP!A5: \"RCMP-civ\" stands twice, first at Candidates RCMP!A4.")
                .contains("Candidates RCMP!B6: \"SQ\" is no agency of this problem.")
                .contains("Candidates RCMP!D6: \"perhaps\" is neither yes nor no.")
                .contains("Candidates RCMP!E6: \"en\" cannot be read as a list. Write it as in en:C1; fr:B2")
                .contains("Candidates RCMP!G6: \"2025-03-31\" is before the first day, 2025-04-01.");
    }

    /** A season that was never JSON: a directory with a CSV for each list, in French. */
    @Test
    void aDirectoryOfListsInFrenchIsASeasonOfItsOwn() throws Exception {
        Path lists = Files.createDirectory(directory.resolve("listes"));
        Files.writeString(lists.resolve("Saison.csv"), "Nom;Du;Au\nRelève 2025;2025-04-01;2026-03-31\n");
        Files.writeString(lists.resolve("Grades.csv"), "Grade\nAGENT\nSERGENT\n");
        Files.writeString(lists.resolve("Services de police.csv"), "Sigle;Nom;Effectifs\nSQ;Sûreté du Québec;5 700\n");
        Files.writeString(lists.resolve("Missions.csv"), "Id;Jours de congé;Jamais une femme seule\nMINUL;14;oui\n");
        Files.writeString(
                lists.resolve("Postes.csv"), "Id;Mission;Grade minimal;Niveau de français\nMINUL-1;MINUL;SERGENT;B2\n");
        Files.writeString(
                lists.resolve("Affectations.csv"),
                "Id;Poste;Débute du;Débute au;Durées;Statut\nMINUL-1/1;MINUL-1;2025-05-01;2025-05-15;\"180;270\";Ouverte\n");
        Files.writeString(
                lists.resolve("Candidats.csv"),
                """
                Matricule;Nom;Service;Grade;Français;Libéré du;Libéré au
                7;Roy, Luc;Sûreté du Québec;sergent;C2;2025-04-01;2026-03-31
                """);

        Run run = Commands.run("import", lists, "-o", season, "--lang", "fr");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Problem problem = problem();
        assertThat(problem.name()).isEqualTo("Relève 2025");
        assertThat(problem.agencies().get(0).strength()).isEqualTo(5700);
        assertThat(problem.missions().get(0).pairWomen()).isTrue();
        assertThat(problem.tours().get(0).days()).containsExactly(180, 270);
        assertThat(officer("7").rank()).isEqualTo(1);
        assertThat(Commands.run("solve", season, "--moves", 10, "-o", directory.resolve("plan.json"), "--lang", "fr")
                        .exitCode())
                .isZero();
    }
}
