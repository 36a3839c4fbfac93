package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code compare}. */
class CompareTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SEASON =
            """
            {"format": "rotation-problem/1", "name": "small", "season": {"from": "2025-04-01", "to": "2026-03-31"},
             "asOf": "2025-02-03", "ranks": ["LOW"],
             "agencies": [{"id": "A", "strength": 100}, {"id": "B", "strength": 100}],
             "missions": [{"id": "M"}],
             "positions": [{"id": "P", "mission": "M"}],
             "tours": [
               {"id": "T-1", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-16", "everyDays": 7}, "days": [30]},
               {"id": "T-2", "position": "P", "starts": {"from": "2025-06-02", "to": "2025-06-02"}, "days": [30, 40]}],
             "officers": [
               {"id": "O-1", "agency": "A", "gender": "F", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]},
               {"id": "O-2", "agency": "B", "rank": "LOW", "releases": [{"from": "2025-01-01", "to": "2026-12-31"}]}]}
            """;

    private final Path season;
    private final Path one;
    private final Path two;

    CompareTest(@TempDir Path directory) {
        season = directory.resolve("season.json");
        one = directory.resolve("one.json");
        two = directory.resolve("two.json");
    }

    @BeforeEach
    void twoPlans() throws IOException {
        Files.writeString(season, SEASON);
        Files.writeString(
                one,
                """
                {"format": "rotation-plan/1", "tours": [
                   {"tour": "T-1", "officer": "O-1", "start": "2025-06-02", "end": "2025-07-01"},
                   {"tour": "T-2", "officer": null}]}
                """);
        Files.writeString(
                two,
                """
                {"format": "rotation-plan/1", "tours": [
                   {"tour": "T-1", "officer": "O-1", "start": "2025-06-09", "end": "2025-07-08"},
                   {"tour": "T-2", "officer": "O-2", "start": "2025-06-02", "end": "2025-07-11"}]}
                """);
    }

    @Test
    void twoPlansStandSideBySide() {
        // B fills T-2, which has priority 3, and sends the agency B, but ten days longer than preferred.
        // Fair shares: 30 + 30 days wanted, half of them for each agency, 125 % of it is 37; B carries 40.
        assertThat(Commands.run("compare", season, one, two))
                .isEqualTo(new Run(
                        0,
                        """
                A  %s: 0hard/-3medium/-250soft
                B* %s: 0hard/0medium/-63soft

                                                                               A          B
                every tour has an officer (unfilledTour)                 3medium          0 *
                tours are as long as preferred (tourLength)                    0 *   10soft
                every agency takes part (agencyParticipation)            250soft          0 *
                no agency carries too much (agencyFairShare)                   0 *    3soft
                arrivals are spread over the months (staggeredArrivals)        0 *   50soft

                Tours filled                                              1 of 2     2 of 2 *
                Women                                                     1 of 1 *   1 of 2
                Women in command                                          0 of 0     0 of 0
                Agencies taking part                                      1 of 2     2 of 2 *
                Handovers kept                                            0 of 0     0 of 0
                Uncovered days                                            0 of 0     0 of 0

                * is the best of a row.

                A and B: 2 tours differ
                  T-1  A O-1 2025-06-02..2025-07-01  B O-1 2025-06-09..2025-07-08
                  T-2  A nobody                      B O-2 2025-06-02..2025-07-11
                """
                                .formatted(one, two),
                        ""));
    }

    @Test
    void whatThePlansCostIsComparedWhereMoneyIsSpokenOf() throws IOException {
        Files.writeString(
                season, SEASON.replace("{\"id\": \"M\"}", "{\"id\": \"M\", \"tourCost\": 9000, \"dailyCost\": 200}"));

        // 9000 + 30 x 200, and that of T-1 with 9000 + 40 x 200 of T-2
        assertThat(Commands.run("compare", season, one, two).out()).contains("15,000 *   32,000\n");
        assertThat(JSON.readTree(Commands.run("compare", season, one, two, "--json")
                                .out())
                        .at("/plans/1/keyFigures/cost")
                        .longValue())
                .isEqualTo(32_000);
    }

    @Test
    void illegalAndInfeasiblePlansAreMarkedAndAreNoError() throws IOException {
        Files.writeString(one, Files.readString(one).replace("O-1", "O-7"));
        Files.writeString(two, Files.readString(two).replace("O-2", "O-1"));
        Run run = Commands.run("compare", season, one, two);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "   Not legal, 1 error: \"check\" tells which.",
                        "   Hard rules are broken: \"check\" tells where.");
    }

    private static List<String> starred(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.contains("*") && !line.startsWith("* "))
                .toList();
    }

    @Test
    void aPlanThatIsNotLegalHasNoStarHoweverGoodItLooks() throws IOException {
        // An emptied plan takes no points: nothing is left empty of what it does not name.
        Path emptied = one.resolveSibling("emptied.json");
        Files.writeString(emptied, "{\"format\": \"rotation-plan/1\", \"tours\": []}");

        Run alone = Commands.run("compare", season, two, emptied);
        Run run = Commands.run("compare", season, one, emptied, two);
        JsonNode told = JSON.readTree(
                Commands.run("compare", season, one, emptied, two, "--json").out());

        assertThat(starred(alone)).isEmpty();
        assertThat(alone.out()).contains("\nNo stars: they compare legal plans with each other. Not legal: B.\n");
        // As between the two alone; only the column of the emptied plan has no star.
        assertThat(starred(run))
                .anyMatch(line -> line.startsWith("C* "))
                .anyMatch(line -> line.matches(".* \\(unfilledTour\\) +3medium +\\S+ +0 \\*"))
                .anyMatch(line -> line.matches(".* \\(tourLength\\) +0 \\* +0 +10soft"))
                .noneMatch(line -> line.startsWith("B*"));
        assertThat(run.out()).contains("\n* is the best of a row among the legal plans. Not legal: B.\n");
        assertThat(told.at("/plans").findValuesAsText("best")).containsExactly("false", "false", "true");
        assertThat(Commands.run("compare", season, two, emptied, "--lang", "fr").out())
                .contains("Pas d'étoiles", "Non conformes : B.");
    }

    @Test
    void whatIsGainedByBreakingHardRulesHasNoStar() throws IOException {
        // O-1 on both tours at once fills them all, and breaks the rest between tours.
        Path broken = Files.writeString(
                one.resolveSibling("broken.json"), Files.readString(two).replace("O-2", "O-1"));

        Run run = Commands.run("compare", season, one, broken);

        assertThat(starred(run)).hasSize(2);
        assertThat(starred(run).get(0)).startsWith("A* ");
        assertThat(starred(run).get(1)).matches(".* \\(restBetweenTours\\) +0 \\* +[0-9]+hard");
        assertThat(run.out())
                .containsPattern("Tours filled +1 of 2 +2 of 2\n")
                .contains("only the plans that break them the least have stars.");
        // With a second plan that breaks none, the two compete for the rest.
        assertThat(starred(Commands.run("compare", season, one, broken, two)))
                .anyMatch(line -> line.matches("Tours filled +1 of 2 +2 of 2 +2 of 2 \\*"));
    }

    @Test
    void threePlansAreComparedTwoByTwoInFrenchAndFitTheScreen() throws IOException {
        Run run = Commands.run("compare", season, one, two, one, "--lang", "fr");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Affect. pourvues",
                        "* est le meilleur d'une ligne.",
                        "A et B\u00a0: 2 affectations diffèrent\nA et C\u00a0: 0 affectation diffère\nB et C\u00a0: 2 affectations diffèrent\n")
                .doesNotContain("T-1", "\u001b");
        // The first three lines name files.
        assertThat(run.out().lines().skip(3)).allMatch(line -> line.length() <= 100);
    }

    @Test
    void jsonHasTheSameContent() throws IOException {
        JsonNode told = JSON.readTree(
                Commands.run("compare", season, one, two, "--json").out());

        assertThat(told.at("/plans/0/score").textValue()).isEqualTo("0hard/-3medium/-250soft");
        assertThat(told.at("/plans/0/best").booleanValue()).isFalse();
        assertThat(told.at("/plans/1/best").booleanValue()).isTrue();
        assertThat(told.at("/plans/1/legal").booleanValue()).isTrue();
        assertThat(told.at("/plans/1/rules/tourLength").textValue()).isEqualTo("0hard/0medium/-10soft");
        assertThat(told.at("/plans/1/keyFigures/filledTours").intValue()).isEqualTo(2);
        assertThat(told.get("differences")).hasToString("[{\"first\":\"A\",\"second\":\"B\",\"tours\":2}]");
        assertThat(told.at("/tours/0/first/start").textValue()).isEqualTo("2025-06-02");
        assertThat(told.at("/tours/1/first").isNull()).isTrue();
        assertThat(told.at("/tours/1/second/officer").textValue()).isEqualTo("O-2");
        JsonNode three = JSON.readTree(
                Commands.run("compare", season, one, two, two, "--json").out());
        assertThat(three.get("tours").isNull()).isTrue();
        assertThat(three.get("differences")).hasSize(3);
    }

    @Test
    void oneSinglePlanOrAFileThatIsNoPlanIsRefused() {
        assertThat(Commands.run("compare", season, one).exitCode()).isEqualTo(2);
        Run run = Commands.run("compare", season, one, season);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("This is a problem; a plan is expected here.");
    }
}
