package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Tour;

/** The command {@code import}: what becomes of a season. */
class ImportTest extends Importing {

    ImportTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void columnsThatTheSourceLacksKeepTheirValuesAndBlankCellsTakeThemAway() throws Exception {
        Path source = csv(
                "hr.csv", "Id,Agency,Rank,Unit,Preferences\nO-8,RCMP,INSPECTOR,,\nO-9,SPVM,SERGEANT,PDQ 21,BINUH\n");

        Run run = into(source);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Officers: 1 added, 1 changed, 0 removed, 7 as before.", "added: O-9", "changed: O-8")
                .contains("Officers: 7 without a row stay, O-1, O-2, O-3, O-4, O-5 and 2 more; --remove-missing");
        assertThat(officer("O-8").rank()).isEqualTo(4);
        assertThat(officer("O-8").unit()).isNull();
        assertThat(officer("O-8").skills()).hasSize(1);
        assertThat(officer("O-8").releases()).hasSize(1);
        assertThat(officer("O-9").unit()).isEqualTo("PDQ 21");
        assertThat(problem().officers()).extracting(Officer::id).endsWith("O-7", "O-8", "O-9");
    }

    @Test
    void whoeverHasNoRowGoesIfThatIsAskedForAndAnnouncedOnesAreTold() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank\nO-1,SPVM,SERGEANT\nO-2,SPVM,CONSTABLE\n");

        Run run = into(source, "--remove-missing");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(problem().officers()).extracting(Officer::id).containsExactly("O-1", "O-2");
        assertThat(run.out())
                .contains("Officers: 0 added, 0 changed, 6 removed, 2 as before.")
                .contains("tour UNMIK-01/1 was announced for O-5, who is not on the roster");
    }

    @Test
    void whoeverIsDeployedIsNotLost() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank\nO-5,RCMP,SERGEANT\n");

        Run run = into(source, "--remove-missing");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains(
                        "O-1 has no row, but is deployed on tour MONUSCO-01/1.", "event return", "1 error of one kind");
        assertThat(season).doesNotExist();
    }

    @Test
    void whomThePlannerHasPinnedIsNotLost() throws Exception {
        Path pinned = directory.resolve("pinned.json");
        Commands.run("event", "pin", TINY, "UNMIK-01/2", "--officer", "O-3", "--plan", plan(), "-o", pinned);
        Path source = csv("hr.csv", "Id,Agency,Rank\nO-1,SPVM,SERGEANT\nO-5,RCMP,SERGEANT\n");

        Run run = Commands.run("import", source, "--into", pinned, "-o", season, "--remove-missing");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("O-3 has no row, but tour UNMIK-01/2 is locked for this officer.");
    }

    private Path plan() {
        Path plan = directory.resolve("plan.json");
        Commands.run("solve", TINY, "-o", plan, "--moves", 2_000);
        return plan;
    }

    /** A sheet of releases says all of those who stand in it; of others, it says nothing. */
    @Test
    void aSheetOfReleasesReplacesThoseOfItsOfficersAlone() throws Exception {
        Path source = csv("Releases.csv", "Officer,From,To\nO-4,2025-06-01,2025-08-31\nO-4,2026-01-01,2026-06-30\n");

        Run run = into(source);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("O-4").releases()).hasSize(2);
        assertThat(officer("O-5").releases()).hasSize(1);
        assertThat(run.out()).contains("Officers: 0 added, 1 changed, 0 removed, 7 as before.");
    }

    @Test
    void anErrorInTheRestOfTheSeasonIsToldByItsPlaceThere() throws Exception {
        Path source = csv("Ranks.csv", "Rank\nSERGEANT\n");

        Run run = into(source);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains(
                        TINY
                                + " /positions/0/maxRank: \"STAFF_SERGEANT\" is no rank of this problem. The problem has SERGEANT.",
                        TINY + " /officers/1/rank \"CONSTABLE\"");
    }

    @Test
    void aRosterAloneIsNoSeason() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank\nO-5,RCMP,SERGEANT\n");

        Run run = Commands.run("import", source, "-o", season);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains(source + ": There is no sheet Season.", "--into")
                .doesNotContain("The key");
        assertThat(Commands.run("import", source, "-o", season, "--remove-missing")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aColumnThatMustBeThereIsToldOnce() throws Exception {
        Path source = csv("hr.csv", "Id,Agency\nN-1,RCMP\nN-2,RCMP\nN-3,RCMP\n");

        Run run = into(source);

        assertThat(run.err()).contains("hr: There is no column Rank.", "1 error of one kind");
    }

    @Test
    void errorsOfOneKindAreOneWithTheFirstFewAndTheirNumber() throws Exception {
        var rows = new StringBuilder("Id,Agency,Rank\n");
        for (int i = 1; i <= 251; i++) {
            rows.append("N-").append(i).append(",RCMP,MAJOR\n");
        }

        Run run = into(csv("hr.csv", rows.toString()));

        assertThat(run.err().lines())
                .containsExactly(
                        directory.resolve("hr.csv")
                                + " hr!C2: \"MAJOR\" is no rank of this problem. Known: CONSTABLE, CORPORAL, SERGEANT,"
                                + " STAFF_SERGEANT, INSPECTOR. Correct it, or say in the mapping file what this word"
                                + " means.",
                        "  likewise: hr!C3, hr!C4, hr!C5, hr!C6, hr!C7 and 245 more",
                        "251 errors of one kind. No season was written.",
                        "--marked FILE.xlsx writes a copy in which these cells are coloured and say what is wrong.");
    }

    @Test
    void theMarkedCopyHasEveryCellInItsPlaceAndSaysWhatIsWrong() throws Exception {
        Path source = csv("hr.csv", "Roster,,\n,,\nId,Agency,Rank,Phone\nN-1,RCMP,MAJOR,5\n\nN-2,XX,SERGEANT,6\n");
        Path marked = directory.resolve("marked.xlsx");

        Run run = into(source, "--marked", marked);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(marked + " is a copy");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(marked)))
                .isEqualTo("rw-------");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(marked))) {
            XSSFSheet sheet = workbook.getSheet("hr");
            XSSFCell rank = sheet.getRow(3).getCell(2);
            assertThat(rank.getStringCellValue()).isEqualTo("MAJOR");
            assertThat(rank.getCellComment().getString().getString()).contains("\"MAJOR\" is no rank");
            assertThat(rank.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFC7CE");
            XSSFCell agency = sheet.getRow(5).getCell(1);
            assertThat(agency.getCellComment().getString().getString()).contains("\"XX\" is no agency");
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("5");
            assertThat(sheet.getRow(3).getCell(0).getCellComment()).isNull();
        }
    }

    @Test
    void aTourThatIsAnnouncedIsReadWithItsAssignment() throws Exception {
        Path source = csv(
                "Tours.csv",
                """
                Id,Position,Starts from,Starts to,Days,Status,Officer,Start,End
                BINUH-01/1,BINUH-01,2025-06-02,2025-06-16,90,published,O-8,2025-06-02,2025-08-30
                BINUH-01/2,BINUH-01,2025-09-01,2025-09-16,90; 120,published,,2025-09-01,
                """);

        Run run = into(source);

        assertThat(run.err())
                .contains("Tours!G3: Officer must be filled in.", "Tours!I3: End must be filled in.")
                .doesNotContain("Tours!G2");
        Files.writeString(source, Files.readString(source).replace("published,,2025-09-01,", "open,,,"));
        assertThat(into(source).exitCode()).isZero();
        Tour tour = problem().tours().stream()
                .filter(each -> each.id().equals("BINUH-01/1"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(tour.assignment()).officer()).isEqualTo("O-8");
        assertThat(tour.status()).isEqualTo(Tour.Status.PUBLISHED);
    }

    @Test
    void whatIsNoSpreadsheetAndWhatIsNoOptionAreRefused() throws Exception {
        Path source = csv("hr.csv", "Some,Other,Table\n1,2,3\n");
        assertThat(into(source).err()).contains("No sheet has headings that are known.");
        assertThat(into(source, "--encoding", "klingon").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(into(source, "--separator", "ab").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(into(source, "--dates", "ymd").err()).contains("dmy, mdy");
        assertThat(into(directory.resolve("none.xlsx")).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Commands.run("import", source, "-o", source).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Commands.run("template", "-o", directory.resolve("a.doc")).exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(season).doesNotExist();
    }

    @Test
    void whatStandsBelowNoHeadingIsNotLostInSilence() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank,,2025\nO-5,RCMP,SERGEANT,,5\nO-6,RCMP,SERGEANT,half,5,beyond\n");

        Run run = into(source);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("hr!D3: \"half\" stands in a column without a heading", "hr!F3 \"beyond\"", "2 errors");
        assertThat(season).doesNotExist();
    }

    @Test
    void aSheetWithoutRowsEmptiesNoRoster() throws Exception {
        Path source = csv("hr.csv", "Id,Agency,Rank\n");

        Run removed = into(source, "--remove-missing");
        assertThat(removed.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(removed.err())
                .contains("hr: The sheet Officers has headings and no rows: all 8 in the season would be removed.");
        assertThat(season).doesNotExist();

        Run kept = into(source);
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(kept.out()).contains("Without a row, so that nothing is changed by it: hr");
        assertThat(problem().officers()).hasSize(8);
    }

    @Test
    void furtherReleasesStayUnlessASheetSaysThem() throws Exception {
        Path two = directory.resolve("two.json");
        Path releases = csv("Releases.csv", "Officer,From,To\nO-4,2025-06-01,2025-08-31\nO-4,2026-01-01,2026-06-30\n");
        Commands.run("import", releases, "--into", TINY, "-o", two);
        Path source =
                csv("hr.csv", "Id,Agency,Rank,Released from,Released to\nO-4,RCMP,SERGEANT,2025-07-01,2025-08-31\n");

        Run run = Commands.run("import", source, "--into", two, "-o", season);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("O-4").releases()).hasSize(2);
        assertThat(Day.format(officer("O-4").releases().get(0).from())).isEqualTo("2025-07-01");
        assertThat(run.out()).contains("with a changed first release, and further ones that stay as they are: 1, O-4;");
    }

    @Test
    void signsAroundLevelsAndYesOrNoAreNotIgnored() throws Exception {
        Path source = csv(
                "hr.csv",
                "Id,Agency,Rank,English,French,Civilian\nN-1,RCMP,SERGEANT,<B2,B2-,No!\nN-2,RCMP,SERGEANT,b2,C 1,NO\n");

        Run run = into(source);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("hr!D2", "\"<B2\"", "hr!E2", "\"B2-\"", "hr!F2", "3 errors");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("\"<B2\" : null", "\"<B2\" : \"B1\"")
                        .replace("\"B2-\" : null", "\"B2-\" : \"B2\"")
                        .replace("\"No!\" : null", "\"No!\" : \"no\""));
        Run mapped = into(source);
        assertThat(mapped.exitCode()).as(mapped.err()).isZero();
        assertThat(officer("N-1").languages()).containsEntry("en", LanguageLevel.B1);
        assertThat(officer("N-2").languages()).containsEntry("fr", LanguageLevel.C1);
    }

    @Test
    void manyNamesakesAreNamedByValidate() throws Exception {
        var rows = new StringBuilder("Id,Agency,Rank,Name\n");
        for (int i = 0; i < 60; i++) {
            rows.append("N-%d,RCMP,SERGEANT,Name %d%n".formatted(i, i / 2));
        }

        Run run = into(csv("hr.csv", rows.toString()));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).contains("validate --all names the officers");
    }

    @Test
    void numbersAreReadAsTheyAreShown() throws Exception {
        Path source = directory.resolve("shown.xlsx");
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet officers = workbook.createSheet("Officers");
            String[] headings = {"Id", "Agency", "Rank"};
            var heading = officers.createRow(0);
            var row = officers.createRow(1);
            for (int i = 0; i < headings.length; i++) {
                heading.createCell(i).setCellValue(headings[i]);
            }
            var padded = workbook.createCellStyle();
            padded.setDataFormat(workbook.createDataFormat().getFormat("000000"));
            row.createCell(0).setCellValue(12);
            row.getCell(0).setCellStyle(padded);
            row.createCell(1).setCellValue("RCMP");
            row.createCell(2).setCellValue("SERGEANT");
            XSSFSheet policy = workbook.createSheet("Policy");
            policy.createRow(0).createCell(0).setCellValue("programWomenPercent");
            policy.getRow(0).createCell(1).setCellValue("leadershipWomenPercent");
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            var exact = workbook.createCellStyle();
            exact.setDataFormat(workbook.createDataFormat().getFormat("0.0 %"));
            policy.createRow(1).createCell(0).setCellValue(0.29);
            policy.getRow(1).getCell(0).setCellStyle(percent);
            policy.getRow(1).createCell(1).setCellValue(1);
            policy.getRow(1).getCell(1).setCellStyle(exact);
            try (var out = Files.newOutputStream(source)) {
                workbook.write(out);
            }
        }

        Run run = into(source);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(officer("000012").agency().id()).isEqualTo("RCMP");
        assertThat(problem().policy().programWomenPercent()).isEqualTo(29);
        assertThat(problem().policy().leadershipWomenPercent()).isEqualTo(100);
    }
}
