package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Mission.SiteNeed;
import rotation.model.Officer.Skill;

/** What a tour costs, and who meets the need of a site. */
class MissionTest {

    private static final Agency AGENCY = Given.agency("A", 1);
    private static final SiteNeed ALL_THREE =
            new SiteNeed(null, Map.of("fr", LanguageLevel.B2), List.of("MEDIC", "DIVER"), Gender.F, 1);

    @Test
    void aTourCostsItsOwnAndItsDays() {
        Mission mission = Mission.builder("M").tourCost(9000).dailyCost(210).build();

        assertThat(mission.cost(Period.of("2025-06-02", "2025-06-02"))).isEqualTo(9210);
        assertThat(mission.cost(Period.of("2025-06-02", "2025-07-01"))).isEqualTo(9000 + 30 * 210);
    }

    @Test
    void greatSumsAreHeld() {
        long trillion = 1_000_000_000_000L;
        Mission mission =
                Mission.builder("M").tourCost(trillion).dailyCost(trillion).build();

        // The longest window of the calendar
        assertThat(mission.cost(Day.CALENDAR)).isEqualTo(trillion * (Day.CALENDAR.days() + 1));
    }

    @Test
    void whoHasAllMeetsANeedUntilTheFirstSkillLapses() {
        Officer officer = Officer.builder("O", AGENCY)
                .gender(Gender.F)
                .languages(Map.of("fr", LanguageLevel.C1))
                .skills(List.of(new Skill("MEDIC", 20_000), new Skill("DIVER", 20_100)))
                .build();

        assertThat(ALL_THREE.metTo(officer)).isEqualTo(20_000);
        assertThat(ALL_THREE.metTo(officer.toBuilder().gender(Gender.M).build()))
                .isEqualTo(Day.ALWAYS);
        assertThat(ALL_THREE.metTo(officer.toBuilder()
                        .languages(Map.of("fr", LanguageLevel.B1))
                        .build()))
                .isEqualTo(Day.ALWAYS);
        assertThat(ALL_THREE.metTo(officer.toBuilder()
                        .skills(List.of(new Skill("MEDIC", 20_000)))
                        .build()))
                .isEqualTo(Day.ALWAYS);
    }

    @Test
    void aNeedWithoutSkillsIsMetForEver() {
        var need = new SiteNeed(null, Map.of(), List.of(), Gender.F, 1);

        assertThat(need.metTo(Given.officer("O", AGENCY, Gender.F))).isEqualTo(Day.FOREVER);
        assertThat(need.metTo(Given.officer("O", AGENCY, null))).isEqualTo(Day.ALWAYS);
    }

    @Test
    void aNeedLooksAtItsSiteOrAtAll() {
        Position goma =
                Position.builder("P", new Given().mission()).site("Goma").build();
        Position nowhere = Position.builder("P", new Given().mission()).build();

        assertThat(at("Goma").looksAt(goma)).isTrue();
        assertThat(at("Bunia").looksAt(goma)).isFalse();
        assertThat(at("Goma").looksAt(nowhere)).isFalse();
        assertThat(ALL_THREE.looksAt(goma)).isTrue();
        assertThat(ALL_THREE.looksAt(nowhere)).isTrue();
    }

    private static SiteNeed at(String site) {
        return new SiteNeed(site, Map.of(), List.of("MEDIC"), null, 1);
    }
}
