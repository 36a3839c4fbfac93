package rotation.workbook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rotation.json.Json;

/**
 * What own sheets, headings and words mean. It is read from a file, grows by what an import guesses and does not know, and is
 * written for the next one.
 */
public final class Mapping {

    /** What the file says; values are null where nobody knows. */
    private final Map<String, @Nullable String> sheets = new LinkedHashMap<>();

    private final Map<String, Map<String, @Nullable String>> headings = new LinkedHashMap<>();
    private final Map<Vocabulary, Map<String, @Nullable String>> words = new EnumMap<>(Vocabulary.class);

    private final Map<Vocabulary, Map<String, Integer>> guessed = new EnumMap<>(Vocabulary.class);
    private final Map<Vocabulary, Set<String>> unknown = new EnumMap<>(Vocabulary.class);
    private boolean changed;

    /** Whether something was added since it was read. */
    public boolean isChanged() {
        return changed;
    }

    Map<String, @Nullable String> sheets() {
        return sheets;
    }

    Map<String, Map<String, @Nullable String>> headings() {
        return headings;
    }

    Map<Vocabulary, Map<String, @Nullable String>> words() {
        return words;
    }

    /** What this import has guessed: by the key in the file, each word with what it means and how often it stands. */
    public Map<String, List<String>> guessed() {
        var shown = new LinkedHashMap<String, List<String>>();
        guessed.forEach((vocabulary, counts) -> shown.put(
                vocabulary.toString(),
                counts.entrySet().stream()
                        .map(count -> Json.text(count.getKey()) + " = " + word(vocabulary, count.getKey()) + " ("
                                + count.getValue() + ")")
                        .toList()));
        return shown;
    }

    /** What this import did not know: by the key in the file, each word. */
    public Map<String, List<String>> unknown() {
        var shown = new LinkedHashMap<String, List<String>>();
        unknown.forEach((vocabulary, words) ->
                shown.put(vocabulary.toString(), words.stream().map(Json::text).toList()));
        return shown;
    }

    /** Whether the file says of a sheet what it is, or, by a null, that it is passed over. */
    boolean knowsSheet(String name) {
        return sheets.containsKey(name);
    }

    /** The id of the sheet that one of that name is; null: it is passed over, or the file does not say. */
    @Nullable
    String sheet(String name) {
        return sheets.get(name);
    }

    /** Whether the file says of a heading which column it is, or, by a null, that it is passed over. */
    boolean knowsHeading(String sheet, String heading) {
        return headings.getOrDefault(sheet, Map.of()).containsKey(heading);
    }

    /** The name of the column of that heading; null: it is passed over, or the file does not say. */
    @Nullable
    String column(String sheet, String heading) {
        return headings.getOrDefault(sheet, Map.of()).get(heading);
    }

    /** What a word means; null: the file does not say. */
    @Nullable
    String word(Vocabulary vocabulary, String word) {
        return words.getOrDefault(vocabulary, Map.of()).get(word);
    }

    /** A sheet that is not known is passed over, likewise. */
    void addUnknownSheet(String name) {
        if (!sheets.containsKey(name)) {
            sheets.put(name, null);
            changed = true;
        }
    }

    /** A heading that is not known is passed over; the file names it, so that somebody may say what it is. */
    void addUnknownHeading(String sheet, String heading) {
        Map<String, @Nullable String> known = headings.computeIfAbsent(sheet, key -> new LinkedHashMap<>());
        if (!known.containsKey(heading)) {
            known.put(heading, null);
            changed = true;
        }
    }

    void addGuess(Vocabulary vocabulary, String word, String meant) {
        guessed.computeIfAbsent(vocabulary, key -> new TreeMap<>()).merge(word, 1, Integer::sum);
        put(vocabulary, word, meant);
    }

    void addUnknownWord(Vocabulary vocabulary, String word) {
        unknown.computeIfAbsent(vocabulary, key -> new TreeSet<>()).add(word);
        Map<String, @Nullable String> known = words.computeIfAbsent(vocabulary, key -> new TreeMap<>());
        if (!known.containsKey(word)) {
            known.put(word, null);
            changed = true;
        }
    }

    private void put(Vocabulary vocabulary, String word, String meant) {
        Map<String, @Nullable String> known = words.computeIfAbsent(vocabulary, key -> new TreeMap<>());
        if (!Objects.equals(known.put(word, meant), meant)) {
            changed = true;
        }
    }
}
