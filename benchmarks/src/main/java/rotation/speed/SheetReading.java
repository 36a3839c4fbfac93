package rotation.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import rotation.json.InputException;
import rotation.sheet.SheetFiles;

/**
 * How long it takes to read a roster from xlsx, by the planner, by POI's user model and by fastexcel-reader. One process reads the
 * file once, as a command does; what it prints are the cells in which something stands and the days among them, by which one
 * sees that all read the same, and what it took.
 */
public final class SheetReading {

    private static final int OFFICERS = 50_000;

    private SheetReading() {}

    /** Takes {@code write}, {@code planner}, {@code poi} or {@code fastexcel}, and the file. */
    public static void main(String[] args) throws IOException, InputException {
        Path file = Path.of(args[1]);
        long start = System.nanoTime();
        int[] counts = {0, 0};
        switch (args[0]) {
            case "write" -> write(file);
            case "planner" -> readByPlanner(file, counts);
            case "poi" -> readByPoi(file, counts);
            case "fastexcel" -> readByFastexcel(file, counts);
            default -> throw new IllegalArgumentException(args[0]);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        long cpu = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1_000_000;
        System.out.printf(
                "%s: %d cells, %d days, %d ms, %d ms of CPU time since the start of Java, %d MB at most%n",
                args[0], counts[0], counts[1], millis, cpu, peak >> 20);
    }

    /** A roster that is made up, always the same. */
    private static void write(Path file) throws IOException {
        var random = new Random(1);
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "rotation", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Officers");
            List<String> headings = List.of(
                    "Id",
                    "Name",
                    "Rank",
                    "Agency",
                    "Unit",
                    "Gender",
                    "Languages",
                    "Skills",
                    "Medical until",
                    "Last return",
                    "Volunteer",
                    "Released from",
                    "Released to",
                    "Tours",
                    "Note");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (int row = 1; row <= OFFICERS; row++) {
                writeOfficer(sheet, row, random);
            }
        }
    }

    private static void writeOfficer(Worksheet sheet, int row, Random random) {
        sheet.value(row, 0, "officer-" + row);
        sheet.value(row, 1, "Zoé-" + random.nextInt(10_000) + " Côté-" + random.nextInt(10_000));
        sheet.value(row, 2, "Rank " + random.nextInt(8));
        sheet.value(row, 3, "Agency " + random.nextInt(60));
        sheet.value(row, 4, "Unit " + random.nextInt(600));
        sheet.value(row, 5, random.nextInt(3) == 0 ? "woman" : "man");
        sheet.value(row, 6, "fr:B" + (1 + random.nextInt(2)) + "; en:C" + (1 + random.nextInt(2)));
        sheet.value(row, 7, random.nextInt(2) == 0 ? null : "driver; trainer " + random.nextInt(20));
        for (int column : new int[] {8, 9, 11, 12}) {
            sheet.value(row, column, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000)));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
        sheet.value(row, 10, random.nextBoolean());
        sheet.value(row, 13, random.nextInt(4));
        sheet.value(row, 14, random.nextInt(4) == 0 ? "See file " + row + ", page " + random.nextInt(100) : null);
    }

    private static void readByPlanner(Path file, int[] counts) throws InputException {
        for (var sheet : SheetFiles.read(file, rotation.sheet.ReadingOptions.DEFAULT)) {
            for (var row : sheet.rows()) {
                for (var cell : row.cells()) {
                    count(counts, cell != rotation.sheet.Cell.BLANK, cell instanceof rotation.sheet.Cell.Date);
                }
            }
        }
    }

    private static void readByPoi(Path file, int[] counts) throws IOException {
        try (var workbook = new XSSFWorkbook(file.toString())) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean isDay = false;
                        boolean isBlank = false;
                        switch (cell.getCellType()) {
                            case NUMERIC ->
                                isDay = DateUtil.isCellDateFormatted(cell) && cell.getLocalDateTimeCellValue() != null;
                            case STRING -> isBlank = cell.getStringCellValue().isBlank();
                            case BLANK -> isBlank = true;
                            default -> {}
                        }
                        count(counts, !isBlank, isDay);
                    }
                }
            }
        }
    }

    private static void readByFastexcel(Path file, int[] counts) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            for (var sheet : workbook.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null && !cell.getText().isBlank()) {
                            String format = cell.getDataFormatString();
                            boolean isDay = format != null && format.contains("yy");
                            count(counts, true, isDay && cell.asDate() != null);
                        }
                    }));
                }
            }
        }
    }

    private static void count(int[] counts, boolean isSomething, boolean isDay) {
        counts[0] += isSomething ? 1 : 0;
        counts[1] += isDay ? 1 : 0;
    }
}
