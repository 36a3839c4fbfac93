package rotation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.rule.Rule;

/** All sentences of the program, in both languages. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** What stands for an argument: {@code {0}}, {@code {1,choice,...}} or, in the help, {@code ${DEFAULT-VALUE}}. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+|[A-Z-]+)");

    /** An argument that is said itself, and does not only choose among words. */
    private static final Pattern SHOWN_ARGUMENT = Pattern.compile("\\{(\\d+)(?!\\d|,choice)");

    private static final Pattern BROKEN_BEFORE =
            Pattern.compile("[^\u00a0\"]:(?=\\s|$|%n)|[ \u202f]%(?!n)|[^\u202f];(?![-#])|[^\u202f][!?](?=\\s|$|%n)"
                    + "|«[^\u00a0]|[^\u00a0]»");

    /** What is counted in English, where a verb ends in an s as well. */
    private static final String ENGLISH_PLURALS =
            "(absence |filled |full |single )?(agencies|changes|days|errors|findings|missions"
                    + "|officers|points|positions|rules|tours|years)";

    /** Words that end in French like a plural, without those that do so in the singular too. */
    private static final String FRENCH_PLURALS =
            "(?!(dans|dollars|essais|fois|moins|plus|sans)\\b)\\p{L}+(s|aient|ont)";

    /** Sentences of numbers that are hardly ever so small, or of ids, or of what is given as text. */
    private static final Set<String> ALWAYS_MANY = Set.of(
            "backups.gaps",
            "check.rule",
            "days.calendar",
            "extend.calendar",
            "file.large",
            "pair.twice",
            "points.counted",
            "pulls.none",
            "pulls.some",
            "set.counted",
            "set.shared",
            "shortlist.long",
            "swap.nothing",
            "unitDepletion.found",
            "uncoveredDays.found",
            "usage.number",
            "usage.sweepRuns",
            "validate.medical",
            "validate.noWindow.many",
            "windows",
            "windows.all",
            "validate.nobody.many",
            "validate.nobody.many.byWindow",
            "validate.nowhere.many",
            "validate.nowhere.many.byWindow",
            "validate.nowhere.many.kept",
            "validate.sameName.many");

    /** The English ones; the French stand beside them. */
    static List<Path> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties")
                            && !file.toString().endsWith("_fr.properties"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> patterns() throws IOException {
        return bundles().stream()
                .filter(file -> file.endsWith("messages.properties"))
                .toList();
    }

    @Test
    void thereAreBundles() throws IOException {
        assertThat(bundles().stream().map(RESOURCES::relativize).map(Path::toString))
                .containsExactly(
                        "rotation/attention/messages.properties",
                        "rotation/bench/messages.properties",
                        "rotation/change/messages.properties",
                        "rotation/cli/help.properties",
                        "rotation/cli/messages.properties",
                        "rotation/event/messages.properties",
                        "rotation/explain/amend/messages.properties",
                        "rotation/explain/choice/messages.properties",
                        "rotation/explain/messages.properties",
                        "rotation/explain/shortage/messages.properties",
                        "rotation/handout/calendar/messages.properties",
                        "rotation/handout/letter/messages.properties",
                        "rotation/handout/messages.properties",
                        "rotation/html/messages.properties",
                        "rotation/io/messages.properties",
                        "rotation/json/messages.properties",
                        "rotation/judge/messages.properties",
                        "rotation/nightly/messages.properties",
                        "rotation/planner/messages.properties",
                        "rotation/recruit/messages.properties",
                        "rotation/report/messages.properties",
                        "rotation/rollover/messages.properties",
                        "rotation/rule/messages.properties",
                        "rotation/shard/messages.properties",
                        "rotation/sheet/messages.properties",
                        "rotation/standby/messages.properties",
                        "rotation/stress/messages.properties",
                        "rotation/sweep/messages.properties",
                        "rotation/workbench/messages.properties",
                        "rotation/workbook/messages.properties");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThingsOfTheSameArguments(Path english) {
        assertThat(argumentsByKey(french(english))).isEqualTo(argumentsByKey(english));
    }

    private static Map<String, Object> argumentsByKey(Path bundle) {
        var arguments = new TreeMap<String, Object>();
        read(bundle).forEach((key, text) -> arguments.put(key, arguments(text)));
        return arguments;
    }

    private static Set<String> arguments(String text) {
        return found(ARGUMENT, text);
    }

    private static Set<String> found(Pattern argument, String text) {
        return argument.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void everySentenceCanBeSaidWithoutLeftovers(Path english) {
        for (var bundle :
                Map.of(Locale.ENGLISH, english, Locale.FRENCH, french(english)).entrySet()) {
            read(bundle.getValue()).forEach((key, text) -> {
                String place = bundle.getValue() + " " + key;
                // A brace that is meant stands in apostrophes; any other single one would swallow what follows it.
                String pattern = text.replaceAll("'[{}]'", "");
                assertThat(pattern.replace("''", "")).as(place).doesNotContain("'");
                Object[] numbers = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
                String said = new MessageFormat(pattern, bundle.getKey()).format(numbers);
                assertThat(said).as(place).isNotBlank().doesNotContain("{", "}", "''");
                assertThat(said.split("'", -1)).as(place).hasSameSizeAs(pattern.split("''", -1));
                for (String argument : found(SHOWN_ARGUMENT, pattern)) {
                    assertThat(said).as(place).contains(String.valueOf(numbers[Integer.parseInt(argument)]));
                }
            });
        }
    }

    /** In English 1 is singular, in French 0 and 1 are; only the word behind the number is looked at. */
    @ParameterizedTest
    @MethodSource("patterns")
    void nothingIsSaidInThePluralOfOne(Path english) {
        Map<String, String> inEnglish = read(english);
        Map<String, String> inFrench = read(french(english));
        assertThat(plurals(inEnglish, Locale.ENGLISH, 1, ENGLISH_PLURALS)).isEmpty();
        assertThat(plurals(inFrench, Locale.FRENCH, 0, FRENCH_PLURALS)).isEmpty();
        assertThat(plurals(inFrench, Locale.FRENCH, 1, FRENCH_PLURALS)).isEmpty();
    }

    /** The sentences that say a plural right behind the number. */
    private static List<String> plurals(Map<String, String> sentences, Locale language, int number, String words) {
        Object[] numbers = Collections.nCopies(10, number).toArray();
        var plural = Pattern.compile("(?<![-\\p{L}\\d/])" + number + " " + words + "\\b");
        return sentences.entrySet().stream()
                .filter(entry -> !ALWAYS_MANY.contains(entry.getKey()))
                .map(entry -> entry.getKey() + ": "
                        + new MessageFormat(entry.getValue().replaceAll("'[{}]'", ""), language).format(numbers))
                .filter(said -> plural.matcher(said).find())
                .toList();
    }

    /**
     * A no-break space before a colon and a percent sign and within quotation marks, a narrow one before a semicolon and marks of
     * exclamation and question.
     */
    @ParameterizedTest
    @MethodSource("bundles")
    void noFrenchLineBreaksBeforeAPunctuationMark(Path english) {
        assertThat(read(french(english)).values())
                .filteredOn(text -> BROKEN_BEFORE.matcher(text).find())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a : b",
                "a :%n",
                "3 %",
                "a; b",
                "a\u00a0; b",
                "quoi?",
                "quoi ! Non",
                "« a\u00a0»",
                "«\u00a0a »"
            })
    void whatBreaksBeforeAPunctuationMarkIsSeen(String french) {
        assertThat(BROKEN_BEFORE.matcher(french).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u00a0: b",
                "3\u00a0%",
                "a\u202f; b",
                "quoi\u202f?",
                "«\u00a0a\u00a0»",
                "18:30",
                "1% à 100%",
                "{0,number,#,##0;-#,##0}"
            })
    void whatDoesNotIsNot(String french) {
        assertThat(BROKEN_BEFORE.matcher(french).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theLanguagesDiffer(Path english) {
        Map<String, String> inEnglish = read(english);
        long same = read(french(english)).entrySet().stream()
                .filter(entry -> entry.getValue().equals(inEnglish.get(entry.getKey())))
                .filter(entry -> hasWords(entry.getValue()))
                .count();
        assertThat(same).isLessThan(Math.max(2, inEnglish.size() / 5));
    }

    /** Whether anything is said besides the arguments: "{0}: {1}" is the same in all languages. */
    private static boolean hasWords(String text) {
        return text.replaceAll("\\{[^{}]*\\}", "").chars().anyMatch(Character::isLetter);
    }

    @Test
    void everyRuleHasATitleInBothLanguages() {
        for (Rule rule : Rule.values()) {
            for (Locale language : Messages.LANGUAGES) {
                assertThat(rule.title(language)).as("%s in %s", rule, language).isNotBlank();
            }
            assertThat(rule.title(Locale.FRENCH)).as(rule.id()).isNotEqualTo(rule.title(Locale.ENGLISH));
        }
    }

    private static Path french(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_fr.properties"));
    }

    private static Map<String, String> read(Path bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, text) -> sentences.put((String) key, (String) text));
        return sentences;
    }
}
