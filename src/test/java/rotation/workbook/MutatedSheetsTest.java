package rotation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.io.Examples;
import rotation.io.ProblemReader;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.sheet.Cell;
import rotation.sheet.Sheet;
import rotation.sheet.Table;

/** Whatever stands in cells, an import gives a season, or says what is wrong, at cells that are there. */
class MutatedSheetsTest {

    private static final int TRIES = 150;

    private static final List<Cell> ODD = List.of(
            Cell.BLANK,
            new Cell.Text("EXAMPLE"),
            new Cell.Text("\"\""),
            new Cell.Text("\"a\\u0000b\""),
            new Cell.Text("O-1"),
            new Cell.Text("O-1; O-1; gone"),
            new Cell.Text("fr:B2; FR:C1; x:"),
            new Cell.Text("01/04/2025"),
            new Cell.Text("999999999999999999"),
            new Cell.Text("\ud83d\udc6e:2025-13-45"),
            new Cell.Numeric(-1),
            new Cell.Numeric(0.1),
            new Cell.Numeric(1e300),
            new Cell.Truth(true),
            new Cell.Date(Day.parse("2200-12-31")),
            new Cell.Unreadable(Cell.Fault.MERGED),
            new Cell.Unreadable(Cell.Fault.FORMULA_WITHOUT_VALUE),
            new Cell.Unreadable(Cell.Fault.ERROR),
            new Cell.Unreadable(Cell.Fault.NO_DAY));

    private final Random random = new Random(16);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thereIsASeasonOrThereAreErrors(boolean isChange) throws Exception {
        Problem problem = ProblemReader.read(Examples.EVERY_KEY).problem();
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            List<Sheet> sheets = mutated(Template.of(problem, Locale.FRENCH));
            var into = isChange ? new Import.Season("season.json", problem) : null;
            var options = new Import.Options(into, random.nextBoolean() ? DateOrder.DMY : null, random.nextBoolean());
            Import made = Import.of("x.xlsx", sheets, options, new Mapping());

            assertThat(made.problem() == null)
                    .as("try %s", i)
                    .isEqualTo(!made.errors().isEmpty());
            for (CellError error : made.errors()) {
                assertThat(error.message(Locale.FRENCH)).isNotBlank();
                assertThat(error.place()).isNotBlank();
            }
            assertThat(MarkedCopy.of(sheets, made.errors(), Locale.ENGLISH)).hasSameSizeAs(sheets);
            refused += made.errors().isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(TRIES / 2, TRIES - 1);
    }

    /** Up to three cells are others, headings too, or a row or a sheet is missing or twice. */
    private List<Sheet> mutated(List<Table> tables) {
        var sheets = new ArrayList<Sheet>();
        for (Table table : tables) {
            var rows = new ArrayList<Sheet.Row>();
            rows.add(new Sheet.Row(
                    1,
                    table.columns().stream()
                            .<Cell>map(column -> new Cell.Text(column.heading()))
                            .toList()));
            for (List<Cell> row : table.rows()) {
                rows.add(new Sheet.Row(rows.size() + 1, row));
            }
            sheets.add(new Sheet(table.name(), rows));
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(sheets.size());
            Sheet sheet = sheets.get(at);
            var rows = new ArrayList<>(sheet.rows());
            switch (random.nextInt(12)) {
                case 0 -> sheets.remove(at);
                case 1 -> sheets.add(sheet);
                case 2 -> rows.remove(random.nextInt(rows.size()));
                case 3 -> {
                    Sheet.Row row = rows.get(random.nextInt(rows.size()));
                    rows.add(new Sheet.Row(rows.get(rows.size() - 1).number() + 3, row.cells()));
                }
                default -> {
                    int index = random.nextInt(rows.size());
                    var cells = new ArrayList<>(rows.get(index).cells());
                    cells.set(random.nextInt(cells.size()), ODD.get(random.nextInt(ODD.size())));
                    rows.set(index, new Sheet.Row(rows.get(index).number(), cells));
                }
            }
            if (at < sheets.size() && sheets.get(at).equals(sheet)) {
                sheets.set(at, new Sheet(sheet.name(), rows));
            }
            if (sheets.isEmpty()) {
                break;
            }
        }
        return sheets;
    }
}
