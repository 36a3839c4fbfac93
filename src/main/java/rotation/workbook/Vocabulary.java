package rotation.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.rule.Rule;

/** Words of which only some stand in the format; people write them in other ways. */
enum Vocabulary {
    RANKS("ranks"),
    AGENCIES("agencies"),
    COURSES("courses"),
    INTAKES("intakes"),
    MISSIONS("missions"),
    POSITIONS("positions"),
    TOURS("tours"),
    OFFICERS("officers"),
    SKILLS((String) null),
    LANGUAGES((String) null),
    RULES(Arrays.stream(Rule.values()).map(Rule::id).toList()),
    LEVELS(List.of("A1", "A2", "B1", "B2", "C1", "C2")),
    GENDERS(List.of("F", "M", "X")),
    STATUSES(List.of("open", "published", "deployed")),
    KINDS(List.of("apart", "together")),
    YES_NO(List.of("yes", "no"));

    private final @Nullable String sheet;
    private final List<String> words;

    Vocabulary(@Nullable String sheet) {
        this.sheet = sheet;
        words = List.of();
    }

    Vocabulary(List<String> words) {
        sheet = null;
        this.words = words;
    }

    /** The sheet whose first column has these words; null: none has. */
    @Nullable
    String sheet() {
        return sheet;
    }

    /** These words, if the format has a few alone; empty: each season has its own. */
    List<String> words() {
        return words;
    }

    /** Whether the words are the same in each season. */
    boolean isFixed() {
        return !words.isEmpty();
    }

    /** As it is called in a mapping file. */
    @Override
    public String toString() {
        return this == YES_NO ? "yesNo" : name().toLowerCase(Locale.ROOT);
    }
}
