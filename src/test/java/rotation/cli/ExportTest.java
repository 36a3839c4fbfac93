package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

class ExportTest {

    /** As it stands in a cell: the line break of the name is part of it. */
    private static final String NAME = HandoutSeason.NAME;

    private final Path directory;
    private final HandoutSeason season;

    ExportTest(@TempDir Path directory) {
        this.directory = directory;
        season = new HandoutSeason(directory);
    }

    @Test
    void theWholePlanHasARowForEachTourWithRealDatesAndNumbers() throws IOException {
        Path file = directory.resolve("all.xlsx");
        Run done = export(season.first, "-o", file.toString());
        assertThat(done.exitCode()).isZero();
        assertThat(done.out())
                .startsWith("Saison; d'été, <1>: Tours (3), Standbys (")
                .contains("written to " + file);
        List<List<String>> rows = rows(file, "Tours");
        assertThat(rows.get(0))
                .containsExactly(
                        "Tour",
                        "Officer",
                        "Name",
                        "Rank",
                        "Unit",
                        "Agency",
                        "Mission",
                        "Post",
                        "Site",
                        "Start",
                        "End",
                        "Leave until",
                        "Course",
                        "Course from",
                        "Course to",
                        "Place in course",
                        "Relieves",
                        "Handover days");
        assertThat(rows.get(1))
                .containsExactly(
                        "T-1",
                        "O-1",
                        NAME,
                        "SERGEANT",
                        "Unité <7>",
                        "Sûreté, <A>; & co",
                        "Mission, M; <M>",
                        "Mentor, \\ <i>",
                        "Goma; Est",
                        "day 2025-06-02",
                        "day 2025-08-30",
                        "day 2025-09-13",
                        "PDT, I-5",
                        "day 2025-05-05",
                        "day 2025-05-16",
                        "1 of 9",
                        "",
                        "");
        // From 25 to 30 August, both are in the seat.
        assertThat(rows.get(2)).contains("O-2", "B. Two", "2 of 9", "O-1 " + NAME, "number 6");
        // Mission N gives no leave and asks for no course.
        assertThat(rows.get(3))
                .containsExactly(
                        "T-3",
                        "O/4:*",
                        HandoutSeason.LONG_NAME,
                        "CONSTABLE",
                        "",
                        "Sûreté, <A>; & co",
                        "N",
                        "Liaison",
                        "",
                        "day 2025-06-02",
                        "day 2025-07-31",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
        assertThat(rows).hasSize(4);
    }

    @Test
    void whatHasChangedIsToldOfTheTourAndInASheetOfItsOwn() throws IOException {
        Path file = directory.resolve("all.xlsx");
        export(season.second, "--previous", season.first.toString(), "-o", file.toString());
        List<List<String>> changes = rows(file, "Changes");
        assertThat(changes).hasSize(3);
        assertThat(changes.get(1))
                .contains("T-1", "O-1 " + NAME, "O-3", "day 2025-06-02", "day 2025-08-30")
                .last()
                .asString()
                .startsWith("T-1: O-3 (B) goes instead of O-1 (A), 2025-06-02 to 2025-08-30 as before");
        assertThat(changes.get(2)).contains("T-2", "day 2025-08-25", "day 2025-09-01");
        List<List<String>> tours = rows(file, "Tours");
        assertThat(tours.get(0)).last().isEqualTo("What has changed");
        assertThat(tours.get(1))
                .last()
                .isEqualTo(changes.get(1).get(changes.get(1).size() - 1));
        assertThat(tours.get(3)).last().isEqualTo("");
    }

    @Test
    void whoDoesNotGoAnyMoreLeavesAnEmptyTourAndAChange() throws IOException {
        Path file = directory.resolve("all.xlsx");
        export(season.third, "--previous", season.second.toString(), "--by", "officer", "-o", file.toString());
        List<List<String>> tours = rows(file, "Tours");
        // In the order of the roster, what is empty last.
        assertThat(tours.stream().map(row -> row.get(1))).containsExactly("Officer", "O-1", "O-2", "");
        assertThat(tours.get(3).get(0)).isEqualTo("T-3");
        assertThat(rows(file, "Changes").get(2)).contains("T-3", "O/4:* " + HandoutSeason.LONG_NAME);
    }

    @Test
    void aFileForAnAgencyNamesNobodyOfAnother() throws IOException {
        Path lists = directory.resolve("lists");
        Run done = export(season.second, "--previous", season.first.toString(), "-o", lists.toString());
        assertThat(done.out()).isEqualTo("Saison; d'été, <1>: lists for 2 agencies written to " + lists + "\n");
        assertThat(names(lists)).containsExactly("A.xlsx", "B.xlsx");
        String ofA = everything(lists.resolve("A.xlsx"));
        String ofB = everything(lists.resolve("B.xlsx"));
        assertThat(ofA)
                .contains("O/4:*", "O-1 ", "T-1: an officer of Police B goes instead of O-1 ")
                .doesNotContain("O-2", "O-3", "B. Two");
        assertThat(ofB)
                .contains(
                        "O-2",
                        "O-3",
                        "T-1: O-3 goes instead of an officer of Sûreté, <A>; & co, 2025-06-02 to 2025-08-30 as before.")
                .doesNotContain("O-1", "O/4", "Ana", HandoutSeason.LONG_NAME);
        // O-2 of B relieves O-3 of B.
        assertThat(rows(lists.resolve("B.xlsx"), "Tours").get(2)).contains("O-3", "number 0");
    }

    @Test
    void idsThatAreLikeThoseOfOthersStayAsTheyAre() throws IOException {
        season.change("\"id\": \"O/4:*\"", "\"id\": \"O-2/b\"");
        season.change("\"id\": \"O-3\"", "\"id\": \"1\"");
        season.change("\"id\": \"T-3\"", "\"id\": \"T/1\"");
        Path previous = plan(
                "previous.json",
                HandoutSeason.row("T-1", "1", "2025-06-02", "2025-08-30", "I-4"),
                HandoutSeason.row("T/1", "O-2/b", "2025-06-02", "2025-07-31", null));
        Path lists = directory.resolve("lists");
        export(plan("now.json", nobody("T-1"), nobody("T-2"), nobody("T/1")), previous, lists);
        assertThat(rows(lists.resolve("A.xlsx"), "Changes").get(1))
                .last()
                .asString()
                .startsWith("T/1: nobody goes; O-2/b (A) was to go, 2025-06-02 to 2025-07-31");
    }

    @Test
    void anAgencyIsNotToldWhyPeopleOfAnotherCannotGo() throws IOException {
        // O-1 of A, O/4:* of A: too late for both.
        String release = "[{\"from\": \"2025-01-01\", \"to\": \"2026-12-31\"}]";
        season.change(
                "\"en\": \"B2\"},\n    \"releases\": " + release,
                "\"en\": \"B2\"}, \"releases\": [{\"from\": \"2025-07-01\", \"to\": \"2026-12-31\"}]");
        season.change(
                "\"A2\"},\n    \"releases\": " + release,
                "\"A2\"}, \"releases\": [{\"from\": \"2025-07-02\", \"to\": \"2026-12-31\"}]");
        Path now = plan(
                "now.json",
                HandoutSeason.row("T-1", "O-3", "2025-06-02", "2025-08-30", "I-4"),
                HandoutSeason.row("T-2", "O-2", "2025-08-25", "2025-11-22", "I-5"),
                nobody("T-3"));
        Path all = directory.resolve("all.xlsx");
        export(now, season.first, all);
        assertThat(rows(all, "Changes").get(1)).last().asString().contains("O-1 cannot go as planned");
        Path lists = directory.resolve("lists");
        export(now, season.first, lists);
        assertThat(everything(lists.resolve("B.xlsx")))
                .contains(
                        "T-1: O-3 goes instead of an officer of Sûreté, <A>; & co, 2025-06-02 to 2025-08-30 as before.")
                .doesNotContain("cannot go", "release");
        // Of its own officer it is told.
        assertThat(rows(lists.resolve("A.xlsx"), "Changes").get(2))
                .last()
                .asString()
                .contains("T-3: nobody goes; O/4:* (A) was to go", "O/4:* cannot go as planned");
    }

    @Test
    void ofAnOfficerWhoIsNotOnTheRosterItIsSaidOnce() throws IOException {
        Path previous = plan(
                "previous.json",
                HandoutSeason.row("T-1", "O-9", "2025-06-02", "2025-08-30", "I-5"),
                HandoutSeason.row("T-2", "O-2", "2025-09-01", "2025-11-29", "I-5"),
                HandoutSeason.row("T-3", "O/4:*", "2025-06-02", "2025-07-31", null));
        Path lists = directory.resolve("lists");
        Run done = export(season.second, previous, lists);
        assertThat(rows(lists.resolve("B.xlsx"), "Changes").get(1))
                .last()
                .isEqualTo(
                        "T-1: O-3 goes instead of an officer who is not on the roster, 2025-06-02 to 2025-08-30 as before.");
        assertThat(done.err())
                .isEqualTo(
                        "Warning: something is new for 1 officer who is not on the roster; no list is written for them or for their agency, so tell them yourself: O-9.\n");
        assertThat(export(
                                season.second,
                                "--previous",
                                previous.toString(),
                                "--by",
                                "officer",
                                "--lang",
                                "fr",
                                "-o",
                                lists.toString())
                        .err())
                .contains("1 agent absent de l'effectif", "O-9");
        assertThat(everything(lists.resolve("O-3.xlsx")))
                .contains(
                        "T-1\u00a0: O-3 remplace un agent qui n'est pas sur la liste, du 2025-06-02 au 2025-08-30 comme avant.");
        assertThat(everything(lists.resolve("O-2.xlsx")).contains("un agent de"))
                .isFalse();
        // Who leads a mission sees who it was.
        assertThat(export(
                                season.second,
                                "--previous",
                                previous.toString(),
                                "--by",
                                "mission",
                                "-o",
                                directory.resolve("missions").toString())
                        .err())
                .isEmpty();
        assertThat(everything(directory.resolve("missions").resolve("M.xlsx"))).contains("O-9");
    }

    @Test
    void inFrenchAnAgencyIsInBrackets() throws IOException {
        Path lists = directory.resolve("lists");
        export(season.second, "--previous", season.first.toString(), "--lang", "fr", "-o", lists.toString());
        assertThat(everything(lists.resolve("B.xlsx")))
                .contains(
                        "T-1\u00a0: O-3 remplace un agent (Sûreté, <A>; & co), du 2025-06-02 au 2025-08-30 comme avant.");
    }

    @Test
    void thereIsAFileForEachMissionOrOfficerToo() throws IOException {
        Path missions = directory.resolve("missions");
        assertThat(export(season.first, "--by", "mission", "-o", missions.toString())
                        .out())
                .contains("lists for 2 missions");
        assertThat(names(missions)).containsExactly("M.xlsx", "N.xlsx");
        assertThat(everything(missions.resolve("M.xlsx")))
                .contains("O-1 " + NAME)
                .doesNotContain("T-3");

        Path officers = directory.resolve("officers");
        assertThat(export(season.first, "--by", "officer", "-o", officers.toString())
                        .out())
                .contains("lists for 3 officers");
        // O/4:* is no name for a file.
        assertThat(names(officers)).hasSize(3).contains("O-1.xlsx", "O-2.xlsx");
        assertThat(everything(officers.resolve("O-2.xlsx")))
                .contains("T-2", "an officer of Sûreté, <A>; & co")
                .doesNotContain("T-1", "T-3", "O-1", "Ana");
    }

    @Test
    void standbysAreNamedWithTheirOwnCourse() throws IOException {
        Path file = directory.resolve("all.xlsx");
        export(season.first, "--standbys", "1", "-o", file.toString());
        List<List<String>> standbys = rows(file, "Standbys");
        assertThat(standbys.get(0)).contains("Planned officer", "Standby", "Nobody stands by");
        assertThat(standbys).hasSize(4);
        assertThat(standbys.get(1)).contains("T-1", "O-1 " + NAME);
        export(season.first, "--standbys", "0", "-o", file.toString());
        assertThat(sheets(file)).containsExactly("Tours");
    }

    @Test
    void withRedactThereAreNoNamesAndNoUnits() throws IOException {
        Path file = directory.resolve("all.xlsx");
        export(season.second, "--previous", season.first.toString(), "--redact", "-o", file.toString());
        assertThat(everything(file))
                .contains("O-1", "#1")
                .doesNotContain("Ana", "B. Two", HandoutSeason.LONG_NAME, "Unité", "secret note", "Name");
    }

    @Test
    void aCsvFileForEachSheetOpensInFrenchExcel() throws IOException {
        Path file = directory.resolve("liste.csv");
        Run done = export(season.second, "--previous", season.first.toString(), "--lang", "fr", "-o", file.toString());
        assertThat(done.out())
                .contains("Affectations (3)\u202f; écrit dans " + file)
                .contains("Changements (2)\u202f; écrit dans " + directory.resolve("liste changes.csv"))
                .contains("Remplaçants (");
        String text = Files.readString(file);
        assertThat(text)
                .startsWith("\ufeffAffectation;Agent;Nom;Grade;Unité;Service;")
                // O/4:*, without the mark of bytes and with a dash in the names of others.
                .contains("T-3;O/4:*;" + HandoutSeason.LONG_NAME
                        + ";CONSTABLE;;\"Sûreté, <A>; & co\";N;Liaison;;2025-06-02;");
        assertThat(Files.readString(directory.resolve("liste changes.csv")))
                .contains("T-1\u00a0: O-3 (B) part à la place de O-1 (A)");
        assertThat(directory.resolve("liste standbys.csv")).exists();
    }

    @Test
    void aNameThatLooksLikeAFormulaIsNone() throws IOException {
        season.change("\"name\": \"B. Two\"", "\"name\": \"=HYPERLINK(1)\"");
        Path csv = directory.resolve("all.csv");
        export(season.first, "-o", csv.toString());
        assertThat(Files.readString(csv)).contains(",'=HYPERLINK(1),");
        Path xlsx = directory.resolve("all.xlsx");
        export(season.first, "-o", xlsx.toString());
        assertThat(rows(xlsx, "Tours").get(2)).contains("=HYPERLINK(1)");
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryFormat() throws IOException {
        for (String format : List.of("xlsx", "ods", "csv")) {
            Path one = directory.resolve("one." + format);
            Path two = directory.resolve("two." + format);
            export(season.first, "-o", one.toString());
            export(season.first, "-o", two.toString());
            assertThat(two).hasSameBinaryContentAs(one);
        }
    }

    @Test
    void filesWithNamesAreReadableByTheirOwnerAlone() throws IOException {
        Path lists = directory.resolve("lists");
        export(season.first, "-o", lists.toString());
        assertThat(permissions(lists)).isEqualTo("rwx------");
        assertThat(permissions(lists.resolve("A.xlsx"))).isEqualTo("rw-------");
        Path file = directory.resolve("all.ods");
        export(season.first, "-o", file.toString());
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void otherListsInTheDirectoryAreTold() throws IOException {
        Path lists = directory.resolve("lists");
        export(season.first, "-o", lists.toString());
        Files.writeString(lists.resolve("Z.csv"), "old");
        assertThat(export(season.first, "-o", lists.toString()).err())
                .isEqualTo(
                        "Warning: 1 other spreadsheet is in " + lists
                                + ", perhaps of an earlier plan. Hand on those alone that were written now, or write into a new directory.\n");
    }

    @Test
    void aPlanThatIsNotLegalIsHandedToNobody() {
        HandoutSeason.write(
                season.first, HandoutSeason.plan(HandoutSeason.row("T-1", "O-9", "2025-06-02", "2025-08-30", null)));
        Path file = directory.resolve("all.xlsx");
        Run done = export(season.first, "-o", file.toString());
        assertThat(done.exitCode()).isEqualTo(ExitCode.HARD_RULES_BROKEN);
        assertThat(done.out()).contains("is not legal. Nothing was written.");
        assertThat(file).doesNotExist();
    }

    @Test
    void theFormatIsThatOfTheName() {
        assertThat(export(
                                season.first,
                                "--format",
                                "ods",
                                "-o",
                                directory.resolve("a.xlsx").toString())
                        .err())
                .contains("a.xlsx does not end in .ods: leave out --format, or name the file accordingly.");
        assertThat(export(
                                season.first,
                                "--standbys",
                                "-1",
                                "-o",
                                directory.resolve("a.xlsx").toString())
                        .err())
                .contains("--standbys is -1, but must be from 0 to 9.");
        assertThat(directory.resolve("a.xlsx")).doesNotExist();
    }

    @Test
    void noInputIsOverwritten() throws IOException {
        Path plan = Files.copy(season.first, directory.resolve("plan changes.csv"));
        byte[] before = Files.readAllBytes(plan);
        Run done = export(
                plan,
                "--previous",
                season.second.toString(),
                "-o",
                directory.resolve("plan.csv").toString());
        assertThat(done.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(plan).hasBinaryContent(before);
        assertThat(directory.resolve("plan.csv")).doesNotExist();
    }

    @Test
    void whereOneFileHasNoPlaceNoneIsWritten() throws IOException {
        Path lists = Files.createDirectory(directory.resolve("lists"));
        Files.createDirectory(lists.resolve("B.xlsx"));
        Run done = export(season.first, "-o", lists.toString());
        assertThat(done.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(done.err()).contains(lists.resolve("B.xlsx").toString(), "This is a directory");
        assertThat(names(lists)).containsExactly("B.xlsx");

        Files.createDirectory(directory.resolve("all standbys.csv"));
        assertThat(export(season.first, "-o", directory.resolve("all.csv").toString())
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(directory.resolve("all.csv")).doesNotExist();
    }

    @Test
    void noInputIsOverwrittenInADirectoryEither() throws IOException {
        Path lists = Files.createDirectory(directory.resolve("lists"));
        for (boolean isPrevious : List.of(false, true)) {
            Path input = Files.copy(season.second, lists.resolve(isPrevious ? "A.csv" : "B changes.csv"));
            Run done = export(
                    isPrevious ? season.first : input,
                    "--previous",
                    (isPrevious ? input : season.first).toString(),
                    "--format",
                    "csv",
                    "-o",
                    lists.toString());
            assertThat(done.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(input).hasSameBinaryContentAs(season.second);
            assertThat(names(lists)).containsExactly(input.getFileName().toString());
            Files.delete(input);
        }
    }

    @Test
    void aFileHasTheNameThatWasGiven() throws IOException {
        Path file = directory.resolve("up.CSV");
        assertThat(export(season.first, "-o", file.toString()).out()).contains("written to " + file);
        assertThat(names(directory)).contains("up.CSV", "up standbys.CSV").doesNotContain("up.csv");
    }

    @Test
    void whatLooksLikeAnotherFileIsNoDirectory() throws IOException {
        for (String name : List.of("out.xls", "out.xlsm", "out.txt", "out.html")) {
            Path file = directory.resolve(name);
            Run done = export(season.first, "-o", file.toString());
            assertThat(done.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(done.err()).contains(name + " looks like a file, but lists are written as .xlsx, .ods or .csv");
            assertThat(file).doesNotExist();
        }
        Path there = Files.createDirectory(directory.resolve("out.xls"));
        export(season.first, "-o", there.toString());
        assertThat(names(there)).containsExactly("A.xlsx", "B.xlsx");
    }

    @Test
    void aFileHasTheSameNameWhoeverElseGetsOne() throws IOException {
        // c is like C, who goes nowhere.
        season.change("\"id\": \"O-1\"", "\"id\": \"c\"");
        season.change("\"id\": \"O-3\"", "\"id\": \"C\"");
        Path plan = plan(
                "now.json",
                HandoutSeason.row("T-1", "c", "2025-06-02", "2025-08-30", "I-5"),
                nobody("T-2"),
                nobody("T-3"));
        Path lists = directory.resolve("lists");
        export(plan, "--by", "officer", "--standbys", "0", "-o", lists.toString());
        assertThat(names(lists)).singleElement().asString().startsWith("_c-");
    }

    private static String nobody(String tour) {
        return "{\"tour\": \"%s\", \"officer\": null}".formatted(tour);
    }

    private Path plan(String name, String... rows) {
        return HandoutSeason.write(directory.resolve(name), HandoutSeason.plan(rows));
    }

    private Run export(Path plan, Path previous, Path output) {
        return export(plan, "--previous", previous.toString(), "-o", output.toString());
    }

    private Run export(Path plan, String... options) {
        var arguments = new ArrayList<>(List.of("export", season.season.toString(), plan.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--lang")) {
            arguments.addAll(List.of("--lang", "en"));
        }
        return Commands.run(arguments.toArray());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> sheets(Path file) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var names = new ArrayList<String>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    /** All that stands in a workbook. */
    private static String everything(Path file) throws IOException {
        var all = new StringBuilder();
        for (String sheet : sheets(file)) {
            rows(file, sheet).forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    /** The rows of a sheet, from the headings on, as another program reads them. */
    private static List<List<String>> rows(Path file, String name) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet(name);
            int columns = sheet.getRow(0).getLastCellNum();
            var rows = new ArrayList<List<String>>();
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < columns; column++) {
                    cells.add(text(sheet.getRow(row).getCell(column)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static String text(XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? "day " + cell.getLocalDateTimeCellValue().toLocalDate()
                        : "number " + (long) cell.getNumericCellValue();
            case BLANK -> "";
            default -> throw new IllegalStateException(cell.getCellType() + " in " + cell.getReference());
        };
    }
}
