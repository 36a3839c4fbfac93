package rotation.workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.json.AtomicFile;
import rotation.json.Document;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.json.Value;
import rotation.text.Sentence;

/**
 * A mapping as a file: what own sheets, headings and words mean; null where nobody knows yet.
 *
 * @param format {@link #FORMAT}
 * @param sheets by the name of a sheet, the id of ours
 * @param headings by the id of our sheet, by the heading, the name of our column
 * @param ranks by the word, the rank
 * @param agencies by the word, the id of the agency
 * @param missions by the word, the id of the mission
 * @param courses by the word, the id of the course
 * @param skills by the word, the code of the skill
 * @param languages by the word, the language
 * @param levels by the word, one of A1 to C2
 * @param genders by the word, F, M or X
 * @param statuses by the word, open, published or deployed
 * @param yesNo by the word, yes or no
 */
public record MappingFile(
        String format,
        Map<String, @Nullable String> sheets,
        Map<String, Map<String, @Nullable String>> headings,
        Map<String, @Nullable String> ranks,
        Map<String, @Nullable String> agencies,
        Map<String, @Nullable String> missions,
        Map<String, @Nullable String> courses,
        Map<String, @Nullable String> skills,
        Map<String, @Nullable String> languages,
        Map<String, @Nullable String> levels,
        Map<String, @Nullable String> genders,
        Map<String, @Nullable String> statuses,
        Map<String, @Nullable String> yesNo) {

    /** What such a file says of itself. */
    public static final String FORMAT = "rotation-mapping/1";

    private static final List<Vocabulary> VOCABULARIES = List.of(
            Vocabulary.RANKS,
            Vocabulary.AGENCIES,
            Vocabulary.MISSIONS,
            Vocabulary.COURSES,
            Vocabulary.SKILLS,
            Vocabulary.LANGUAGES,
            Vocabulary.LEVELS,
            Vocabulary.GENDERS,
            Vocabulary.STATUSES,
            Vocabulary.YES_NO);

    /**
     * Reads a mapping; one that says nothing if there is no such file.
     *
     * @throws InputException with everything that is wrong with it
     */
    public static Mapping read(Path file) throws InputException {
        var mapping = new Mapping();
        if (!Files.exists(file)) {
            return mapping;
        }
        var errors = new InputErrors(Document.read(file));
        Fields fields = Fields.of(errors, MappingFile.class);
        if (fields != null && fields.isFormat(FORMAT, Map.of())) {
            mapping.sheets()
                    .putAll(words(
                            fields,
                            "sheets",
                            Sheets.ALL.stream().map(Layout::id).toList()));
            fields.map("headings", value -> headings(value, mapping));
            for (Vocabulary vocabulary : VOCABULARIES) {
                Map<String, @Nullable String> words = words(fields, vocabulary.toString(), vocabulary.words());
                if (!words.isEmpty()) {
                    mapping.words().put(vocabulary, words);
                }
            }
            fields.close();
        }
        errors.throwIfAny();
        return mapping;
    }

    /** @param choices what alone a word may mean; empty: anything */
    private static Map<String, @Nullable String> words(Fields fields, String key, List<String> choices) {
        var words = new LinkedHashMap<String, @Nullable String>();
        fields.map(key, value -> {
            put(words, value, choices);
            return null;
        });
        return words;
    }

    private static @Nullable String headings(Value sheet, Mapping mapping) {
        Layout layout = Sheets.of(sheet.key());
        if (layout == null) {
            List<String> ids = Sheets.ALL.stream().map(Layout::id).toList();
            sheet.refuseKey(
                    say("mapping.sheet"), sheet.meant(sheet.key(), ids, say("hint.mapping", String.join(", ", ids))));
            return null;
        }
        List<String> names = layout.columns().stream().map(Column::name).toList();
        var headings = new LinkedHashMap<String, @Nullable String>();
        sheet.map(value -> {
            put(headings, value, names);
            return null;
        });
        mapping.headings().put(layout.id(), headings);
        return null;
    }

    private static void put(Map<String, @Nullable String> words, Value value, List<String> choices) {
        String meant = value.isNull() ? null : value.word();
        if (meant != null && !choices.isEmpty() && !choices.contains(meant)) {
            value.refuse(
                    say("mapping.choice"),
                    value.meant(meant, choices, say("hint.mapping", String.join(", ", choices))));
        }
        words.put(value.key(), meant);
    }

    /**
     * Writes a mapping.
     *
     * @throws InputException if it cannot be written there
     */
    public static void write(Mapping mapping, Path file) throws InputException {
        byte[] text = (JsonText.of(of(mapping)) + "\n").getBytes(StandardCharsets.UTF_8);
        // What stands in the wrong column may be the name of somebody.
        AtomicFile.writeForOwner(file, out -> out.write(text));
    }

    private static MappingFile of(Mapping mapping) {
        List<Map<String, @Nullable String>> words = VOCABULARIES.stream()
                .map(vocabulary -> mapping.words().getOrDefault(vocabulary, Map.of()))
                .toList();
        return new MappingFile(
                FORMAT,
                mapping.sheets(),
                mapping.headings(),
                words.get(0),
                words.get(1),
                words.get(2),
                words.get(3),
                words.get(4),
                words.get(5),
                words.get(6),
                words.get(7),
                words.get(8),
                words.get(9));
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(MappingFile.class, key, arguments);
    }
}
