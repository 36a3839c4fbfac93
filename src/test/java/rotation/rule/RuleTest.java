package rotation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rotation.rule.Rule.Input;
import rotation.rule.Rule.Limit;
import rotation.rule.Rule.Scope;

/** What the rules say of themselves goes together. */
class RuleTest {

    private static final Set<Scope> ONE_TOUR = EnumSet.of(Scope.ENTRY, Scope.TOUR);

    @Test
    void aRuleHasALimitIfItIsHardByDefaultAndLooksAtSeveralTours() {
        for (Rule rule : Rule.values()) {
            boolean isHardForSeveral = rule.defaultWeight().isHard() && !ONE_TOUR.contains(rule.scope());
            assertThat(rule.limit() != Limit.NONE).as(rule.id()).isEqualTo(isHardForSeveral);
        }
    }

    @Test
    void eachLimitIsOfOneRule() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::limit).filter(limit -> limit != Limit.NONE))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Limit.NONE)));
    }

    @Test
    void theRulesOfEligibilityComeFirstAreHardByDefaultAndLookAtOneTourAlone() {
        assertThat(Rule.eligibility())
                .isEqualTo(Arrays.asList(Rule.values()).subList(0, 13))
                .allMatch(rule -> rule.defaultWeight().isHard() && ONE_TOUR.contains(rule.scope()));
    }

    @Test
    void entryRulesOfEligibilityAreAllButThoseThatMayLapseOnDuty() {
        assertThat(Rule.eligibility().stream().filter(rule -> rule.scope() != Scope.ENTRY))
                .containsExactly(Rule.RELEASE, Rule.MEDICAL, Rule.MANDATE);
    }

    @Test
    void onlyEntryRulesLookAtTheOfficerAloneSoThatADeployedOfficerIsNeverUnsuited() {
        assertThat(Rule.eligibility().stream().filter(rule -> rule.input() == Input.OFFICER))
                .allMatch(rule -> rule.scope() == Scope.ENTRY);
    }

    @Test
    void whatNoWindowMendsIsAskedOnceForAllWindows() {
        assertThat(Rule.eligibility().stream().filter(rule -> rule.input() == Input.OFFICER))
                .containsExactly(
                        Rule.RANK, Rule.LANGUAGE, Rule.RESERVED_FOR_WOMEN, Rule.EXCLUDED_MISSION, Rule.SHORTLIST);
    }
}
