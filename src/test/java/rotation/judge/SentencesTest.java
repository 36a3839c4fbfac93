package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rotation.RandomProblems;
import rotation.judge.Irregularity.Kind;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Messages;

/** Whatever is found can be said in both languages. */
class SentencesTest {

    private static final int SEEDS = 150;

    private final Properties english = patterns("messages.properties");
    private final Properties french = patterns("messages_fr.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesSayThemOfTheSameArguments() {
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(french, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @Test
    void everyRuleAndEveryIrregularityHasASentence() {
        assertThat(english.stringPropertyNames())
                .containsAll(Arrays.stream(Rule.values()).map(Rule::id).toList())
                .containsAll(Arrays.stream(Kind.values()).map(Kind::toString).toList());
    }

    @Test
    void everyFindingIsSaidWithoutLeftovers() {
        Set<String> said = new TreeSet<>();
        findings(finding -> {
            said.add(finding.text().key());
            for (Locale language : Messages.LANGUAGES) {
                assertThat(finding.sentence(language))
                        .as("%s in %s", finding.text().key(), language)
                        .doesNotContain("{", "}", "''", "null")
                        .endsWith(".");
            }
        });

        Set<String> ofRules = new TreeSet<>(english.stringPropertyNames());
        Arrays.stream(Kind.values()).map(Kind::toString).forEach(ofRules::remove);
        ofRules.remove("otherScore");
        assertThat(said).isEqualTo(ofRules);
    }

    @Test
    void aFindingSaysItsPointsOrWhatTheyComeFrom() {
        findings(finding -> {
            assertThat(finding.points()).isPositive();
            switch (finding.rule()) {
                case AGENCY_CAP,
                        MISSION_CEILING,
                        PROGRAM_CEILING,
                        TRAINING_CAPACITY,
                        AGENCY_FAIR_SHARE,
                        UNIT_DEPLETION,
                        HOME_SKILL_FLOOR,
                        LONE_WOMAN_DAYS,
                        RANK_STRETCH ->
                    assertThat(finding.text().arguments().stream()
                                    .filter(Number.class::isInstance)
                                    .map(number -> ((Number) number).longValue()))
                            .as(finding.sentence(Locale.ENGLISH))
                            .contains(finding.points());
                default -> {}
            }
        });
    }

    private static void findings(Consumer<Finding> check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            new Judge(problem)
                    .judge(RandomProblems.plan(problem, seed))
                    .findings()
                    .forEach(check);
        }
    }

    private static Properties patterns(String file) {
        var patterns = new Properties();
        try (Reader reader =
                new InputStreamReader(SentencesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            patterns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }

    private static Set<String> arguments(Properties patterns, String key) {
        return Pattern.compile("\\{(\\d)")
                .matcher(patterns.getProperty(key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
