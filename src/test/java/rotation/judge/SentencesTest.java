package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rotation.Cases;
import rotation.RandomProblems;
import rotation.judge.Irregularity.Kind;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.rule.Periods;
import rotation.rule.Rule;
import rotation.text.Messages;
import rotation.text.Sentence;

/** Whatever is found can be said in both languages. */
class SentencesTest {

    private static final int SEEDS = 150;

    @Test
    void everyRuleAndEveryIrregularityHasASentence() {
        assertThat(keys(Rule.class))
                .containsAll(Arrays.stream(Rule.values())
                        .map(rule -> rule.id() + ".found")
                        .toList());
        assertThat(keys(Judge.class))
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
                        .doesNotContain("{", "}", "''", "null", "..")
                        .endsWith(".");
            }
        });

        Set<String> found = keys(Rule.class).stream()
                .filter(key -> key.contains(".found"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).isEqualTo(found);
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
                        RANK_STRETCH,
                        SITE_NEEDS,
                        OFFICER_LOAD,
                        ONBOARDING,
                        BUDGET ->
                    assertThat(finding.text().arguments().stream()
                                    .filter(Number.class::isInstance)
                                    .map(number -> ((Number) number).longValue()))
                            .as(finding.sentence(Locale.ENGLISH))
                            .contains(finding.points());
                default -> {}
            }
        });
    }

    @Test
    void anOpenMandateIsToldByTheOneDayThatItHas() {
        Sentence toTheEndOfMay = Rule.MANDATE.found(
                "T", "2025-06-01", "2025-06-30", "M", Periods.one(new Period(Day.ALWAYS, Day.parse("2025-05-31"))));

        assertThat(toTheEndOfMay.in(Locale.ENGLISH))
                .isEqualTo("Tour T, 2025-06-01 to 2025-06-30, is not within the mandate of mission M, to 2025-05-31.");
        assertThat(toTheEndOfMay.in(Locale.FRENCH))
                .isEqualTo(
                        "L'affectation T, du 2025-06-01 au 2025-06-30, sort du mandat de la mission M, jusqu'au 2025-05-31.");
    }

    private static void findings(Consumer<Finding> check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Problem problem = RandomProblems.problem(seed);
            new Judge(problem)
                    .judge(RandomProblems.plan(problem, seed))
                    .findings()
                    .forEach(check);
        }
        for (Cases.Case worked : Cases.all()) {
            new Judge(worked.problem()).judge(worked.plan()).findings().forEach(check);
        }
    }

    /** What the bundle of a package can say, by key. */
    private static Set<String> keys(Class<?> owner) {
        return ResourceBundle.getBundle(owner.getPackageName() + ".messages", Locale.ROOT)
                .keySet();
    }
}
