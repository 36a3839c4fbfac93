package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code shortage}. */
class ShortageTest {

    private static final Path FRENCH = Path.of("problems", "scarce-french.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is argued by hand in problems/README.md. */
    @Test
    void whatStaysEmptyForLackOfFrenchIsProvenInGroupsThatAddUp() {
        Run run = Commands.run("shortage", FRENCH);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                What stays empty
                    Of 42 tours 7 stay empty at least, in any plan that breaks no hard rule: 5 groups of tours have too few officers.
                1. Nobody on the roster could take ICC-05/2: it stays empty, whatever anybody does.
                    Tours: ICC-05/2
                    Asked for: en C1, SGBV, INTERVIEWING, CONSTABLE - SERGEANT, 5 years of service, a woman (1 tour)
                """)
                .contains(
                        """
                5. These 5 tours share 2 officers, who can hold 2 of them: at least 3 stay empty, whatever anybody does.
                    Tours: MONUSCO-03/2, MONUSCO-04/2, MONUSCO-05/2, MONUSCO-06/2, MONUSCO-06/3
                    Asked for: fr B2, SGBV, CONSTABLE - SERGEANT, 5 years of service (5 tours)
                    Could take one: O-061, O-134
                    Kept by a deployed or locked tour: 4 officers
                """)
                .contains("    SGBV: 7 tours ask for it, 30 on the roster have it, 2 could take one of them.\n")
                .contains(
                        "    WPS, group 1, \"the agency releases the officer for the whole absence\" (release): 1 officer, O-083 (ICC-05/2: away 2024-06-17 to 2025-06-30).\n");
    }

    @Test
    void everybodyOnTheRosterIsAccountedForInEachGroup() throws Exception {
        JsonNode shortage =
                JSON.readTree(Commands.run("shortage", FRENCH, "--json").out());

        int empty = 0;
        for (JsonNode set : shortage.path("sets")) {
            int officers = set.path("holders").size()
                    + set.path("withoutWindow").asInt()
                    + set.path("committed").asInt();
            for (JsonNode rule : set.path("keptOut")) {
                officers += rule.path("officers").asInt();
            }
            assertThat(officers).as(set.path("tours").toString()).isEqualTo(150);
            assertThat(set.path("counted").asBoolean()).isTrue();
            empty += set.path("empty").asInt();
        }
        assertThat(shortage.path("empty").asInt()).isEqualTo(empty).isEqualTo(7);
        assertThat(shortage.path("emptyInPlan").isNull()).isTrue();
    }

    @Test
    void thePlanIsSetBesideWhatIsProven(@TempDir Path directory) throws Exception {
        Path plan = directory.resolve("plan.json");
        Commands.run("solve", FRENCH, "-o", plan, "--moves", 20_000, "--seed", 1, "--quiet");
        var worse = (ObjectNode) JSON.readTree(Files.readString(plan));
        String open = open(worse);
        var rows = (ArrayNode) worse.path("tours");
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).path("tour").asText().equals(open)) {
                rows.set(i, JSON.createObjectNode().put("tour", open).putNull("officer"));
            }
        }
        Path other = directory.resolve("other.json");
        Files.writeString(other, worse.toString());

        assertThat(Commands.run("shortage", FRENCH, plan).out())
                .contains("    In the plan 7 are empty: no plan leaves fewer.\n")
                .contains("    Empty in the plan: 1 (ICC-05/2)\n");
        assertThat(Commands.run("shortage", FRENCH, other).out())
                .contains("    In the plan 8 are empty: 1 more than is proven.");
    }

    /** A tour of the plan that is filled, and was told to nobody. */
    private static String open(JsonNode plan) throws IOException {
        for (JsonNode tour : JSON.readTree(Files.readString(FRENCH)).path("tours")) {
            String id = tour.path("id").asText();
            for (JsonNode row : plan.path("tours")) {
                if (row.path("tour").asText().equals(id) && row.hasNonNull("officer") && !tour.has("assignment")) {
                    return id;
                }
            }
        }
        throw new IllegalStateException("the plan fills no open tour");
    }

    /** What is proven holds of plans that break no hard rule. */
    @Test
    void aPlanThatMayNotBeIsRefused(@TempDir Path directory) throws Exception {
        Path none = directory.resolve("none.json");
        Files.writeString(none, "{\"format\": \"rotation-plan/1\", \"tours\": []}");

        Run run = Commands.run("shortage", FRENCH, none);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("is not legal or breaks hard rules").doesNotContain("stay empty");
    }

    /** O-007 and O-023 lack SGBV alone, but are deployed until it is too late. */
    @Test
    void whoKeepsATourThatIsInTheWayIsAskedOfNobody() {
        assertThat(Commands.run("shortage", FRENCH).out())
                .contains("Who lacks one thing alone")
                .doesNotContain("O-007", "O-023");
    }

    @Test
    void whereNoWindowLiesWithinTheMandateNobodyIsToBeFound() {
        assertThat(Commands.run("shortage", Path.of("problems", "mission-closes-early.json"))
                        .out())
                .contains("For group 1 nobody could be found: no window of its tours lies within the mandate")
                .doesNotContain("For group 1 nobody lacks one thing alone");
    }

    @Test
    void twoSkillsAreTwoThings() {
        assertThat(Commands.run("shortage", FRENCH).out())
                .contains(
                        "RCMP, group 2, \"the skills are held to the end of the tour\" (skill): 1 officer, O-018 (UNITAR-01/2: TRAINER).")
                .doesNotContain("SGBV, INTERVIEWING)");
    }

    @Test
    void whereNothingNeedStayEmptyThatIsSaid() {
        assertThat(Commands.run("shortage", Path.of("problems", "two-services.json"))
                        .out())
                .startsWith(
                        """
                What stays empty
                    Nothing need stay empty: all 6 tours could be filled, as far as the officers go. Caps and seats may still be in the way.
                """)
                .doesNotContain("Who lacks");
    }

    @Test
    void itIsToldInFrench() {
        assertThat(Commands.run("shortage", Path.of("problems", "tiny.json"), "--lang", "fr")
                        .out())
                .startsWith(
                        """
                Ce qui reste vacant
                    Sur 7 affectations, 1 au moins reste vacante, quel que soit le plan qui respecte les règles strictes : 1 groupe d'affectations pour trop peu d'agents.
                1. Personne sur la liste ne pourrait prendre BINUH-01/1 : elle reste vacante, quoi qu'on fasse.
                """);
    }
}
