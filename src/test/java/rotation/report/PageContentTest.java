package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.Given;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;

/** What a page says, in words, of a season with all that can be stated. */
class PageContentTest {

    /** Two officers are there already; a third, who is trained from 7 April on, goes in June, and a fourth perhaps. */
    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "small", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-02-03", "ranks": ["LOW"], "policy": {"budget": 50000},
             "agencies": [{"id": "A", "strength": 100, "maxAway": 3, "note": "a new <b>coordinator</b>",
               "caps": [{"from": "2025-03-01", "to": "2025-03-31", "max": 1}, {"from": "2025-08-01", "to": "2025-08-10", "max": 2}],
               "keepHome": [{"skill": "MEDIC", "min": 1}]}],
             "courses": [{"id": "PDT", "bufferDays": 7}],
             "intakes": [
               {"id": "I-4", "course": "PDT", "from": "2025-04-07", "to": "2025-04-18", "capacity": 1},
               {"id": "I-5", "course": "PDT", "from": "2025-05-05", "to": "2025-05-16", "capacity": 1}],
             "missions": [{"id": "M", "course": "PDT", "ceiling": 1, "dailyCost": 100, "tourCost": 1000, "mandateTo": "2026-01-31",
               "note": "visas take three months",
               "siteNeeds": [{"languages": {"fr": "B2"}, "skills": ["MEDIC"], "min": 2}, {"site": "Goma", "gender": "F"}]}],
             "positions": [
               {"id": "P-1", "mission": "M", "site": "Goma", "note": "armed",
                "coverage": {"from": "2026-01-01", "to": "2026-03-31"}},
               {"id": "P-2", "mission": "M", "site": "Bukavu"}],
             "tours": [
               {"id": "T-1", "position": "P-1", "starts": {"from": "2024-09-01", "to": "2024-09-01"}, "days": [365],
                "status": "deployed", "assignment": {"officer": "O-1", "start": "2024-09-01", "end": "2025-08-31"}},
               {"id": "T-2", "position": "P-2", "starts": {"from": "2024-09-01", "to": "2024-09-01"}, "days": [365],
                "status": "deployed", "assignment": {"officer": "O-2", "start": "2024-09-01", "end": "2025-08-31"}},
               {"id": "T-3", "position": "P-2", "follows": "T-2", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [90],
                "status": "published", "note": "the mission asked for a mentor",
                "assignment": {"officer": "O-3", "start": "2025-06-02", "end": "2025-08-30", "intake": "I-5"}},
               {"id": "T-4", "position": "P-1", "follows": "T-1", "starts": {"from": "2025-09-01", "to": "2025-09-01"}, "days": [90],
                "tentative": true}],
             "officers": [
               {"id": "O-1", "agency": "A", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}],
                "skills": [{"code": "MEDIC", "validTo": "2025-06-30"}]},
               {"id": "O-2", "agency": "A", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}]},
               {"id": "O-3", "agency": "A", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}],
                "note": "wishes to go with O-4", "skills": [{"code": "MEDIC"}]},
               {"id": "O-4", "agency": "A", "rank": "LOW", "releases": [{"from": "2024-01-01", "to": "2026-12-31"}],
                "trained": [{"course": "PDT", "validTo": "2026-12-31"}]}]}
            """;

    private final Problem problem;

    PageContentTest(@TempDir Path directory) throws Exception {
        problem = Pages.read(Files.writeString(directory.resolve("season.json"), SEASON));
    }

    private static Plan plan(@Nullable String intake) {
        return new Plan(
                List.of(
                        Given.row("T-1", "O-1", "2024-09-01", "2025-08-31"),
                        Given.row("T-2", "O-2", "2024-09-01", "2025-08-31"),
                        new Plan.Row("T-3", "O-3", rotation.model.Period.of("2025-06-02", "2025-08-30"), intake),
                        Given.row("T-4", "O-4", "2025-09-01", "2025-11-29")),
                null);
    }

    /** The words of the page in one language, without markup. */
    private String words(Locale language, Plan plan, boolean redacted) {
        return words(language, plan, null, redacted);
    }

    private String words(Locale language, Plan plan, @Nullable Plan previous, boolean redacted) {
        String other = language.equals(Locale.FRENCH) ? "en" : "fr";
        Problem shown = redacted ? Redaction.redacted(problem) : problem;
        return Pages.of(shown, plan, previous, redacted, language)
                .replaceAll("(?s)<style>.*?</style>|<script>.*?</script>", "")
                .replaceAll("<span lang=\"" + other + "\">[^<]*</span>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'");
    }

    @Test
    void theIntakeIsThatOfTheRow() {
        // I-5 was told, and is the one after which the absence would be shortest.
        String english = words(Locale.ENGLISH, plan("I-4"), false);

        assertThat(english)
                .contains("2025-04-07 – 2025-08-30training I-4, 2025-04-07 to 2025-04-18;")
                .contains(
                        "T-3: O-3 (A) attends I-4 (2025-04-07 to 2025-04-18) instead of I-5 (2025-05-05 to 2025-05-16),"
                                + " and goes 2025-06-02 to 2025-08-30 as before.")
                .contains("1 tour differs from what was announced: 0 forced, 0 edited, 1 chosen.")
                .contains("1/3 announced tours changed");
        assertThat(words(Locale.FRENCH, plan("I-4"), false))
                .contains("T-3\u00a0: O-3 (A) suit I-4 (du 2025-04-07 au 2025-04-18) au lieu de I-5");
        assertThat(words(Locale.ENGLISH, plan("I-5"), false)).contains("0/3 announced tours changed");
    }

    @Test
    void whatThePlannerAskedForHasItsOwnHeading() {
        Plan previous = plan("I-5").with(List.of(Given.row("T-1", "O-3", "2024-09-01", "2025-08-31")));

        for (boolean redacted : List.of(false, true)) {
            assertThat(words(Locale.ENGLISH, plan("I-5"), previous, redacted))
                    .contains("1 tour differs from the plan before: 0 forced, 1 edited, 0 chosen.Edited (1)")
                    .contains("; the tour is fixed for O-1 (A), 2024-09-01 to 2025-08-31.")
                    .doesNotContain("Forced (", "Chosen (");
            assertThat(words(Locale.FRENCH, plan("I-5"), previous, redacted))
                    .contains("0 imposée, 1 modifiée, 0 choisie.Modifiée (1)")
                    .contains("\u202f; l'affectation est fixée pour O-1 (A), du 2024-09-01 au 2025-08-31.");
        }
    }

    @Test
    void theLimitOfAnAgencyDiffersByDayAndIsNeverBelowThoseWhoAreThere() {
        String english = words(Locale.ENGLISH, plan("I-5"), false);

        // In March two are there, where one would be the cap: no day above. In August three are away from the 1st to
        // the 10th.
        assertThat(english)
                .contains("At most 3 absent, first on 2025-05-05; the limit differs by day, the lowest is 2."
                        + " ⚠ above it on 10 days")
                .contains("limit by day, never below those who are there already");
        assertThat(words(Locale.FRENCH, plan("I-5"), false))
                .contains("la limite varie selon le jour, la plus basse est 2. ⚠ au-dessus pendant 10 jours");
    }

    @Test
    void whoIsThereAlreadyIsToldBesideTheCeiling() {
        assertThat(words(Locale.ENGLISH, plan("I-5"), false)).contains("ceiling 1 2 there already");
        assertThat(words(Locale.FRENCH, plan("I-5"), false)).contains("plafond 1 2 déjà sur place");
    }

    @Test
    void aSkillCountsAsLongAsItHolds() {
        // O-1's lapses on 30 June; O-3 has it and goes into class on 5 May: from then on nobody is left who is not
        // away.
        assertThat(words(Locale.ENGLISH, plan("I-5"), false))
                .contains("At least 0 left, first on 2025-05-05, of 2 who hold the skill that day; floor 1."
                        + " ⚠ officers leave although it is not kept, on 118 days");
    }

    @Test
    void costBudgetAndNeedsAreTold() {
        // Four tours of 1000, and 365 + 365 + 90 + 90 days of 100: 95,000.
        assertThat(words(Locale.ENGLISH, plan("I-5"), false))
                .contains("95,000 dollars for all filled tours, 45,000 above the budget of 50,000")
                .contains("95,000 dollars needs 2 with fr B2, MEDIC Goma needs 1 with gender F");
        assertThat(words(Locale.FRENCH, plan("I-5"), false))
                .containsPattern(
                        "dollars pour toutes les affectations pourvues, 45.000 de plus que le budget de 50.000")
                .containsPattern("95.000 dollars il faut 2 avec fr B2, MEDIC à Goma, il faut 1 avec genre F");
    }

    @Test
    void whatAwaitsApprovalIsMarked() {
        assertThat(words(Locale.ENGLISH, plan("I-5"), false)).contains("○ newly planned, awaiting approval");
        assertThat(words(Locale.FRENCH, plan("I-5"), false)).contains("○ nouvelle au plan, à approuver");
        assertThat(Pages.of(problem, plan("I-5"), null, false, Locale.ENGLISH))
                .contains("class=\"tour open tentative ", "data-state=\"open filled tentative\"");
    }

    @Test
    void notesAreShownAsTextAndLeftOutWhereNamesAre() {
        assertThat(words(Locale.ENGLISH, plan("I-5"), false))
                .contains(
                        "a new &lt;b&gt;coordinator&lt;/b&gt;",
                        "visas take three months",
                        "armed",
                        "the mission asked for a mentor",
                        "wishes to go with O-4");
        assertThat(words(Locale.ENGLISH, plan("I-5"), true))
                .doesNotContain("coordinator", "visas", "armed", "mentor", "wishes");
    }

    @Test
    void afterTheMandateNobodyNeedsToBeThere() {
        // The coverage has 90 days, of which 31 are in the mandate.
        assertThat(words(Locale.ENGLISH, plan("I-5"), false))
                .contains("31 uncovered days")
                .doesNotContain("90 uncovered");
    }

    @Test
    void whatNeedsAttentionIsToldInBothLanguagesAndRedacted() {
        // O-2 comes home as agreed on 31 August; their release is made to end on 1 August.
        Problem unfit = problem.toBuilder()
                .officers(problem.officers().stream()
                        .map(officer -> officer.id().equals("O-2")
                                ? officer.toBuilder()
                                        .name("Never Told")
                                        .medicalTo(rotation.model.Day.parse("2025-08-01"))
                                        .build()
                                : officer)
                        .toList())
                .build();
        Problem redacted = Redaction.redacted(unfit);
        String english = Pages.of(redacted, plan("I-5"), null, true, Locale.ENGLISH);

        assertThat(english)
                .contains("href=\"#attention\"", "<section id=\"attention\"")
                .contains(
                        "T-2: the medical clearance of O-2 ends on 2025-08-01, 30 days before the tour does, on 2025-08-31.")
                .contains("T-2\u00a0: l&#39;aptitude médicale de O-2 prend fin le 2025-08-01, 30 jours avant")
                .doesNotContain("Never Told");
    }
}
