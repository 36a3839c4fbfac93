package rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rotation.bench.BenchmarkRow;
import rotation.rule.Rule;
import rotation.solve.RotationMoves;
import rotation.solve.Strategy;

/** The tables of the README are those of the program. */
class ReadmeTest {

    /** A row whose first cell is code, up to the end of the second cell. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");

    /** Code in a first cell. */
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static String chapter(String heading) throws IOException {
        String text = Files.readString(Path.of("README.md"));
        return text.split("(?m)^##+ " + heading + "$", -1)[1].split("(?m)^##+ ", -1)[0];
    }

    private static List<List<String>> rows(String heading) throws IOException {
        return ROW.matcher(chapter(heading))
                .results()
                .map(row -> List.of(row.group(1), row.group(2)))
                .toList();
    }

    @Test
    void everyRuleStandsThereWithItsWeight() throws IOException {
        assertThat(rows("Rules"))
                .isEqualTo(Arrays.stream(Rule.values())
                        .map(rule -> List.of(rule.id(), rule.defaultWeight().toString()))
                        .toList());
    }

    @Test
    void everyStrategyStandsThere() throws IOException {
        assertThat(rows("Strategies")).extracting(row -> row.get(0)).isEqualTo(Strategy.NAMES);
    }

    @Test
    void everySettingOfTheMovesStandsThere() throws IOException {
        List<String> settings = Arrays.stream(RotationMoves.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set"))
                .map(name -> Introspector.decapitalize(name.substring("set".length())))
                .toList();

        assertThat(CODE.matcher(chapter("Moves")).results().map(code -> code.group(1)))
                .containsAll(settings);
    }

    @Test
    void everyColumnOfABenchmarkStandsThere() throws IOException {
        List<String> told = chapter("Columns")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> CODE.matcher(line.split("\\|", -1)[1]).results())
                .map(code -> code.group(1).replace(".*", ""))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(keys(BenchmarkRow.class).toList());
    }

    private static Stream<String> keys(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? keys(part.getType()) : Stream.of(part.getName()));
    }
}
