package rotation.workbook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.text.Messages;

/** What words of people mean in the format. */
final class Words {

    /** Of these, the few that people use are known beforehand, in both languages. */
    private static final Map<Vocabulary, Map<String, String>> USUAL = usual();

    /** Where a sign may change what is meant, as in {@code <B2}, {@code B2-} and {@code no?}. */
    private static final Set<Vocabulary> STRICT =
            EnumSet.of(Vocabulary.LEVELS, Vocabulary.YES_NO, Vocabulary.STATUSES, Vocabulary.KINDS);

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\s]*");

    private final Mapping mapping;
    private final Map<Vocabulary, Set<String>> known = new EnumMap<>(Vocabulary.class);

    /** By vocabulary and plain form, the word that is meant; empty: more than one could be. */
    private final Map<Vocabulary, Map<String, String>> plain = new EnumMap<>(Vocabulary.class);

    Words(Mapping mapping) {
        this.mapping = mapping;
        for (Vocabulary vocabulary : Vocabulary.values()) {
            known.put(vocabulary, new LinkedHashSet<>());
            plain.put(vocabulary, new HashMap<>());
            vocabulary.words().forEach(word -> know(vocabulary, word, null));
        }
    }

    /**
     * A word of this season.
     *
     * @param name what people call it; null: as it is
     */
    void know(Vocabulary vocabulary, String word, @Nullable String name) {
        if (at(known, vocabulary).add(word)) {
            alias(vocabulary, word, word);
        }
        if (name != null) {
            alias(vocabulary, name, word);
        }
    }

    private void alias(Vocabulary vocabulary, String alias, String word) {
        String key = Plain.of(alias);
        if (!key.isEmpty()) {
            at(plain, vocabulary).merge(key, word, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** The words of this season, as far as they are known. */
    Set<String> known(Vocabulary vocabulary) {
        return at(known, vocabulary);
    }

    /** What a word means; what is guessed or not known is noted in the mapping. */
    String meaning(@Nullable Vocabulary vocabulary, InCell.Word word) {
        if (vocabulary == null || word.isLiteral()) {
            return word.text();
        }
        String mapped = mapping.word(vocabulary, word.text());
        if (mapped != null) {
            return mapped;
        }
        String meant = guess(vocabulary, word.text());
        if (meant == null) {
            if (mustBeKnown(vocabulary)) {
                mapping.addUnknownWord(vocabulary, word.text());
            }
            return word.text();
        }
        if (!meant.equals(word.text()) && !vocabulary.isFixed()) {
            mapping.addGuess(vocabulary, word.text(), meant);
        }
        return meant;
    }

    /**
     * Whether a word of the season could be taken for another one where it is read again. Of skills and languages, only some are
     * known by then.
     */
    boolean isTranslated(@Nullable Vocabulary vocabulary, String word) {
        if (vocabulary == null) {
            return false;
        }
        if (vocabulary != Vocabulary.SKILLS && vocabulary != Vocabulary.LANGUAGES) {
            String meant = guess(vocabulary, word);
            return meant != null && !meant.equals(word);
        }
        String key = Plain.of(word);
        String same = at(plain, vocabulary).getOrDefault(key, word);
        return !same.equals(word)
                || !at(USUAL, vocabulary).getOrDefault(key, word).equals(word);
    }

    /** Whether a word that is not known is worth a line in the mapping: the format wants others there. */
    private boolean mustBeKnown(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case RANKS, AGENCIES -> !known(vocabulary).isEmpty();
            case GENDERS, YES_NO, LEVELS -> true;
            default -> false;
        };
    }

    /** The word of the format that is meant, which may be the word itself; null: none is known. */
    private @Nullable String guess(Vocabulary vocabulary, String word) {
        if (known(vocabulary).contains(word)) {
            return word;
        }
        if (STRICT.contains(vocabulary) && !LETTERS.matcher(word).matches()) {
            return null;
        }
        String key = Plain.of(word);
        String same = at(plain, vocabulary).get(key);
        if (same != null && !same.isEmpty()) {
            return same;
        }
        String usual = at(USUAL, vocabulary).get(key);
        if (usual == null || vocabulary != Vocabulary.RANKS) {
            return usual;
        }
        // Only the season says which ranks there are.
        String rank = at(plain, vocabulary).get(Plain.of(usual));
        return rank == null || rank.isEmpty() ? null : rank;
    }

    private static Map<Vocabulary, Map<String, String>> usual() {
        var usual = new EnumMap<Vocabulary, Map<String, String>>(Vocabulary.class);
        for (Vocabulary vocabulary : Vocabulary.values()) {
            var words = new LinkedHashMap<String, String>();
            for (Locale language : Messages.LANGUAGES) {
                for (String meant : words(vocabulary, "", language)) {
                    for (String word : words(vocabulary, "." + meant, language)) {
                        words.putIfAbsent(Plain.of(word), meant);
                    }
                }
            }
            usual.put(vocabulary, words);
        }
        return usual;
    }

    /** A list of words in the bundle, separated by bars; none where there is no such list. */
    private static String[] words(Vocabulary vocabulary, String key, Locale language) {
        try {
            return Messages.of(Words.class, language)
                    .format("words." + vocabulary + key)
                    .split("\\|", -1);
        } catch (MissingResourceException e) {
            return new String[0];
        }
    }

    /** A word of a fixed vocabulary as a template in that language has it. */
    static String shown(Vocabulary vocabulary, String word, Locale language) {
        String[] all = words(vocabulary, "." + word, language);
        return all.length == 0 ? word : all[0];
    }

    private static <T> T at(Map<Vocabulary, T> map, Vocabulary vocabulary) {
        T value = map.get(vocabulary);
        if (value == null) {
            throw new IllegalStateException("not made for " + vocabulary);
        }
        return value;
    }
}
