package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Gender;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Mission.SiteNeed;
import rotation.model.OfficerPair;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.rule.Rule;

/** What is told of those who serve beside each other. */
class CompanyTest {

    private static final Plan.Row JUNE = Given.row("T-1", "O-1", "2025-06-02", "2025-07-01");
    private static final Plan.Row SUMMER = Given.row("T-2", "O-2", "2025-06-30", "2025-07-29");

    private final Given given = new Given();

    @Test
    void whoMustBeKeptApartIsToldWithTheDaysOnWhichTheyMeet() {
        Finding finding = only(pair(OfficerPair.Kind.APART, "O-2"), Rule.APART, JUNE, SUMMER);

        assertThat(finding.ids(Subject.OFFICER)).containsExactly("O-1", "O-2");
        assertThat(finding.ids(Subject.MISSION)).containsExactly("M");
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Officer O-1 in tour T-1 and officer O-2 in tour T-2 must be kept apart, and are both in mission M"
                                + " from 2025-06-30 to 2025-07-01.");
        assertThat(finding.sentence(Locale.FRENCH))
                .isEqualTo(
                        "L'agent O-1, affectation T-1, et l'agent O-2, affectation T-2, doivent rester séparés et sont"
                                + " tous deux dans la mission M du 2025-06-30 au 2025-07-01.");
    }

    @Test
    void whoServesWithoutTheOtherIsToldEvenIfTheOtherHasLeftTheRoster() {
        Finding finding = only(pair(OfficerPair.Kind.TOGETHER, "O-9"), Rule.TOGETHER, JUNE, SUMMER);

        assertThat(finding.ids(Subject.TOUR)).containsExactly("T-1");
        assertThat(finding.ids(Subject.OFFICER)).containsExactly("O-1", "O-9");
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo("Officer O-1 is in mission M for tour T-1, without officer O-9 at any time of it.");
    }

    @Test
    void aNeedIsToldWithAllThatItAsksFor() {
        var need = new SiteNeed("Goma", Map.of("fr", LanguageLevel.B2), List.of("MEDIC"), Gender.F, 2);
        Finding finding = only(need(need), Rule.SITE_NEEDS, JUNE, SUMMER);

        // 58 days from 06-02 to 07-29, 2 too few on each
        assertThat(finding.points()).isEqualTo(116);
        assertThat(finding.ids(Subject.SITE)).containsExactly("Goma");
        assertThat(finding.ids(Subject.TOUR)).containsExactly("T-1", "T-2");
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Mission M needs 2 with fr B2, MEDIC, gender F at Goma on every day and has fewer on 58 days,"
                                + " worst on 2025-06-02 with 0: 116 officer-days too few.");
        assertThat(finding.sentence(Locale.FRENCH))
                .isEqualTo(
                        "La mission M a besoin chaque jour à Goma de 2 agents ayant fr B2, MEDIC, genre F et en a moins"
                                + " pendant 58 jours, au pire le 2025-06-02 avec 0\u00a0: il manque 116 jours-agents.");
    }

    @Test
    void aNeedOfTheWholeMissionNamesNoSiteAndOnlyWhoIsThereThen() {
        // O-1 is a woman: nobody is missed before she leaves.
        Finding finding =
                only(need(new SiteNeed(null, Map.of(), List.of(), Gender.F, 1)), Rule.SITE_NEEDS, JUNE, SUMMER);

        // From 07-02 to 07-29
        assertThat(finding.points()).isEqualTo(28);
        assertThat(finding.ids(Subject.SITE)).isEmpty();
        assertThat(finding.ids(Subject.TOUR)).containsExactly("T-2");
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Mission M needs 1 with gender F on every day and has fewer on 28 days, worst on 2025-07-02 with"
                                + " 0: 28 officer-days too few.");
    }

    private Problem pair(OfficerPair.Kind kind, String other) {
        return problem(given.mission(), List.of(new OfficerPair("O-1", other, kind)));
    }

    private Problem need(SiteNeed need) {
        return problem(given.mission().toBuilder().siteNeeds(List.of(need)).build(), List.of());
    }

    private Problem problem(Mission mission, List<OfficerPair> pairs) {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-30", 30);
        Problem problem = given.problem();
        Position position =
                given.position().toBuilder().mission(mission).site("Goma").build();
        return problem.toBuilder()
                .missions(List.of(mission))
                .positions(List.of(position))
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder().position(position).build())
                        .toList())
                .pairs(pairs)
                .build();
    }

    private static Finding only(Problem problem, Rule rule, Plan.Row... rows) {
        List<Finding> findings = new Judge(problem).judge(Given.plan(rows)).findings(rule);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
