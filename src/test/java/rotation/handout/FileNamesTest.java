package rotation.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void anIdThatCanBeANameIsOne() {
        assertThat(new FileNames(List.of("O-1"), Set.of("index")).of("O-1")).isEqualTo("O-1");
    }

    @Test
    void allIdsHaveDifferentNamesThatAreSafeEverywhere() {
        List<String> ids = List.of(
                "A/1",
                "A:1",
                "A_1",
                "../../etc/passwd",
                "..",
                ".",
                "CON",
                "nul.x",
                "index",
                "INDEX",
                "o-7",
                "O-7",
                "é",
                "e",
                "-rf",
                "a b",
                "x".repeat(300),
                "x".repeat(301),
                "name.",
                "日本",
                "日本語",
                "_é-4a99557e");
        var names = new FileNames(ids, Set.of("index"));

        List<String> files = ids.stream().map(names::of).toList();
        assertThat(files.stream().map(file -> file.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(files)
                .allMatch(file -> file.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,130}"))
                .noneMatch(file -> file.toLowerCase(Locale.ROOT).matches("(con|nul|index)(\\..*)?"));
    }

    @Test
    void aNameDoesNotDependOnWhoElseGetsAFile() {
        var alone = new FileNames(List.of("A/1"), Set.of("index"));
        var together = new FileNames(List.of("A/1", "A:1", "A_1"), Set.of("index"));

        assertThat(together.of("A/1")).isEqualTo(alone.of("A/1")).startsWith("_A_1-");
        assertThat(together.of("A_1")).isEqualTo("A_1");
    }
}
