package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;

/** The events of single tours: {@code event return}, {@code extend}, {@code swap}, {@code pin} and {@code forbid}. */
class EventToursTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** MONUSCO-01/1 is deployed with O-1 to 2025-09-01, UNMIK-01/1 published for O-5, all else open. */
    private static final Path SEASON = Path.of("problems", "tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    private final Path written = directory.resolve("written.json");

    @BeforeAll
    static void aPlan() throws IOException {
        plan = Files.writeString(
                directory.resolve("plan.json"),
                """
                {"format": "rotation-plan/1", "tours": [
                  {"tour": "MONUSCO-01/1", "officer": "O-1", "start": "2024-09-02", "end": "2025-09-01"},
                  {"tour": "MONUSCO-01/2", "officer": "O-2", "start": "2025-09-22", "end": "2026-06-18"},
                  {"tour": "MONUSCO-02/1", "officer": "O-4", "start": "2025-05-05", "end": "2025-10-31", "intake": "PDT-04"},
                  {"tour": "MONUSCO-02/2", "officer": "O-6", "start": "2025-10-27", "end": "2026-04-24", "intake": "PDT-09"},
                  {"tour": "UNMIK-01/1", "officer": "O-5", "start": "2025-05-05", "end": "2026-01-29"},
                  {"tour": "UNMIK-01/2", "officer": "O-8", "start": "2026-01-26", "end": "2026-10-22"},
                  {"tour": "BINUH-01/1", "officer": null}]}
                """);
    }

    @BeforeEach
    void nothingIsThere() throws IOException {
        Files.deleteIfExists(written);
    }

    private static JsonNode tour(Path season, String id) throws IOException {
        for (JsonNode tour : JSON.readTree(season.toFile()).get("tours")) {
            if (tour.get("id").textValue().equals(id)) {
                return tour;
            }
        }
        throw new AssertionError("no tour " + id);
    }

    @Test
    void aReturnSaysWhatFollowsAndWhatItCosts() throws IOException {
        Run run = Commands.run(
                "event",
                "return",
                SEASON,
                "MONUSCO-01/1",
                "--on",
                "2025-06-01",
                "--interim",
                "--reason",
                "family",
                "--plan",
                plan,
                "-o",
                written);

        // What nobody fills: priority 4 of the interim, and 2 of BINUH-01/1 before and after.
        assertThat(run.out())
                .startsWith(
                        """
                MONUSCO-01/1: O-1 comes home on 2025-06-01, 92 days before the agreed 2025-09-01.
                MONUSCO-01/1-interim is added for the rest: from 2025-06-02 to 2025-09-01, 92 days; it may start as late as 2025-06-30.
                Behind it now: MONUSCO-01/2.
                  Nobody is in the seat MONUSCO-01 from 2025-06-02 to 2025-09-01, 92 days, unless somebody is found for MONUSCO-01/1-interim.
                  MONUSCO-01/2 is next in the seat: O-2 starts on 2025-09-22.
                What stands of the plan: 0hard/-6medium/""")
                .endsWith("Written to " + written + "\n");
        assertThat(run.exitCode()).isZero();
        JsonNode tour = tour(written, "MONUSCO-01/1");
        assertThat(tour.get("locked").booleanValue()).isTrue();
        assertThat(tour.at("/assignment/end").textValue()).isEqualTo("2025-06-01");
        assertThat(tour.get("note").textValue()).isEqualTo("family");
        assertThat(tour(written, "MONUSCO-01/2").get("follows").textValue()).isEqualTo("MONUSCO-01/1-interim");
        assertThat(Commands.run("validate", written).exitCode()).isZero();
        assertThat(Commands.run("event", "return", written, "MONUSCO-01/1", "--on", "2025-06-01", "--interim"))
                .isEqualTo(new Run(
                        0, "MONUSCO-01/1: O-1 comes home on 2025-06-01 already, for good: nothing changes.\n", ""));
    }

    @Test
    void aReturnIsToldInFrench() {
        assertThat(Commands.run("event", "return", SEASON, "MONUSCO-01/1", "--on", "2025-06-01", "--lang", "fr"))
                .isEqualTo(new Run(
                        0,
                        """
                        MONUSCO-01/1\u00a0: O-1 rentre le 2025-06-01, 92 jours avant la fin convenue, le 2025-09-01.
                          Personne n'occupe le poste MONUSCO-01 du 2025-06-02 au 2025-09-01, 92 jours, à moins que la relève ne vienne plus tôt.
                          MONUSCO-01/2 suit dans ce poste\u00a0: personne n'est choisi\u202f; elle peut commencer du 2025-08-25 au 2025-09-22.
                        Rien n'a été écrit\u00a0: -o nomme un fichier pour la saison qui s'ensuit.
                        """,
                        ""));
    }

    @Test
    void whatDoesNotFitIsBadInput() {
        Run late = Commands.run("event", "return", SEASON, "MONUSCO-01/1", "--on", "2025-09-02", "-o", written);

        assertThat(late)
                .isEqualTo(new Run(
                        3,
                        "",
                        "--on: \"2025-09-02\" is after the agreed end, 2025-09-01. Who stays longer is extended: \"event"
                                + " extend MONUSCO-01/1\".\n"));
        assertThat(written).doesNotExist();
        Run unknown = Commands.run("event", "forbid", SEASON, "UNMIK-01/3", "O-1", "--lang", "fr");
        assertThat(unknown.exitCode()).isEqualTo(3);
        assertThat(unknown.err()).startsWith("TOUR: \"UNMIK-01/3\" n'est pas une affectation de cette saison.");
        // Who has gone by then is there.
        assertThat(Commands.run("event", "return", SEASON, "UNMIK-01/1", "--on", "2025-06-01", "--as-of", "2025-05-01")
                        .err())
                .as("O-5 is not released before May, and cannot have gone")
                .contains("If O-5 has gone, say so: --as-of 2025-05-01");
    }

    @Test
    void anExtensionThatBreaksRulesIsRefusedUnlessForced() throws IOException {
        Run refused =
                Commands.run("event", "extend", SEASON, "MONUSCO-01/1", "--by", 60, "--plan", plan, "-o", written);

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.out())
                .contains(
                        "MONUSCO-01/1: O-1 stays to 2025-10-31, 60 days longer than agreed (2025-09-01).",
                        "MONUSCO-01/2 is next in the seat: O-2 starts on 2025-09-22; the two overlap for 40 days, 7"
                                + " are wanted.",
                        "Breaks: Agency SPVM has more officers absent than it may on 54 days",
                        "Breaks: No release of officer O-1 contains the absence for tour MONUSCO-01/1, 2024-09-02 to"
                                + " 2025-11-14.",
                        "Refused because of the hard rules that it breaks; --force does it nevertheless.");
        assertThat(written).doesNotExist();

        Run forced = Commands.run("event", "extend", SEASON, "MONUSCO-01/1", "--by", 60, "--force", "-o", written);

        assertThat(forced.exitCode()).isZero();
        assertThat(forced.out()).contains("Breaks: No release of officer O-1", "Written to " + written);
        assertThat(tour(written, "MONUSCO-01/1").at("/assignment/end").textValue())
                .isEqualTo("2025-10-31");
    }

    @Test
    void anExtensionThatBreaksNothingIsWritten() {
        Run run = Commands.run(
                "event", "extend", SEASON, "MONUSCO-01/1", "--to", "2025-09-08", "-o", written, "--lang", "fr");

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "MONUSCO-01/1\u00a0: O-1 reste jusqu'au 2025-09-08, 7 jours de plus que convenu (2025-09-01).\n"
                                + "Écrit dans " + written + "\n",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--by=0", "--by=-3", "--to=2025-09-31", "--to=2025-10-01 --by=3", "--by=soon"})
    void anEndIsSaidOnceAndWell(String options) {
        var args = new ArrayList<Object>(List.of("event", "extend", SEASON, "MONUSCO-01/1"));
        if (!options.isEmpty()) {
            args.addAll(List.of(options.split(" ", -1)));
        }
        Run run = Commands.run(args.toArray());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rotation event extend --help").doesNotContain("Exception");
    }

    @Test
    void aSwapIsRefusedWithTheSentencesOfItsRules() {
        Run run = Commands.run(
                "event", "swap", SEASON, "UNMIK-01/1", "MONUSCO-02/1", "--plan", plan, "-o", written, "--lang", "fr");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains(
                        "UNMIK-01/1 et MONUSCO-02/1 échangent leurs agents\u00a0: O-4 doit partir pour UNMIK-01/1, O-5 pour"
                                + " MONUSCO-02/1.",
                        "  MONUSCO-02/1 est verrouillée\u00a0: O-5 part, du 2025-05-05 au 2025-10-31.",
                        "  Enfreint\u00a0: L'affectation MONUSCO-02/1 exige fr B2\u00a0: l'agent O-5 n'atteint pas ce niveau.",
                        "Refusé à cause des règles strictes enfreintes\u202f; --force le fait malgré tout.");
        assertThat(written).doesNotExist();
    }

    @Test
    void aForcedSwapOfAPublishedAndAnOpenTourIsWritten() throws IOException {
        Run run = Commands.run(
                "event", "swap", SEASON, "UNMIK-01/1", "MONUSCO-02/1", "--plan", plan, "--force", "-o", written);

        assertThat(run.exitCode()).isZero();
        JsonNode published = tour(written, "UNMIK-01/1");
        assertThat(published.at("/shortlist/0").textValue()).isEqualTo("O-4");
        assertThat(published.get("assignment"))
                .isEqualTo(tour(SEASON, "UNMIK-01/1").get("assignment"));
        JsonNode open = tour(written, "MONUSCO-02/1");
        assertThat(open.get("locked").booleanValue()).isTrue();
        assertThat(open.get("assignment"))
                .isEqualTo(JSON.readTree("{\"officer\":\"O-5\",\"start\":\"2025-05-05\",\"end\":\"2025-10-31\"}"));
        assertThat(Commands.run("event", "swap", written, "UNMIK-01/1", "MONUSCO-02/1", "--plan", plan)
                        .out())
                .startsWith("UNMIK-01/1 and MONUSCO-02/1 are decided so already, O-4 on UNMIK-01/1 and O-5 on"
                        + " MONUSCO-02/1: nothing changes.\n");
    }

    @Test
    void aPinTellsWhatItBreaksAndIsWritten() throws IOException {
        Run run = Commands.run("event", "pin", SEASON, "UNMIK-01/1", "--officer", "O-8", "--plan", plan, "-o", written);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "UNMIK-01/1: only O-8 may go; they alone are on the shortlist. People were told O-5, 2025-04-21"
                                + " to 2026-01-15: that stays until a plan is published, so that changes count.",
                        "  UNMIK-01/1: the dates are free; it may start from 2025-04-21 to 2025-05-19.",
                        "  Breaks: Officer O-8 would be absent for tour UNMIK-01/1 and tour UNMIK-01/2 at once, on"
                                + " 18 days from 2026-01-26 to 2026-02-12.",
                        "Written to " + written);
        assertThat(tour(written, "UNMIK-01/1").get("shortlist").get(0).textValue())
                .isEqualTo("O-8");
    }

    @Test
    void aPinOfAnnouncedDatesTellsWhatIsBrokenAlready() {
        // O-5 was told to go on 21 April, and is released from May on.
        assertThat(Commands.run("event", "pin", SEASON, "UNMIK-01/1").out())
                .isEqualTo(
                        """
                UNMIK-01/1 is locked: O-5 goes, 2025-04-21 to 2026-01-15.
                  Broken already, and kept by this: No release of officer O-5 contains the absence for tour UNMIK-01/1, 2025-04-21 to 2026-01-29.
                Nothing was written: -o names a file for the season afterwards.
                """);
    }

    @Test
    void aPinnedOpenTourStaysAsPlanned() throws IOException {
        Run run = Commands.run("event", "pin", SEASON, "MONUSCO-02/1", "--plan", plan, "-o", written);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("MONUSCO-02/1 is locked: O-4 goes, 2025-05-05 to 2025-10-31.\nWhat stands of the plan: ");
        assertThat(Commands.run("check", written, plan).exitCode()).isZero();
        Path free = directory.resolve("free.json");
        assertThat(Commands.run("event", "pin", written, "MONUSCO-02/1", "--dates-free", "-o", free)
                        .out())
                .startsWith(
                        """
                        MONUSCO-02/1: only O-4 may go; they alone are on the shortlist.
                          MONUSCO-02/1 is no longer locked.
                        """);
        assertThat(tour(free, "MONUSCO-02/1").has("assignment")).isFalse();
    }

    @Test
    void whoIsForbiddenATourLosesIt() throws IOException {
        JsonNode told = JSON.readTree(
                Commands.run("event", "forbid", SEASON, "UNMIK-01/1", "O-5", "--plan", plan, "-o", written, "--json")
                        .out());

        assertThat(told.get("event").textValue()).isEqualTo("forbid");
        assertThat(told.get("changed").booleanValue()).isTrue();
        assertThat(told.get("refused").booleanValue()).isFalse();
        assertThat(told.get("sentences"))
                .extracting(JsonNode::textValue)
                .containsExactly(
                        "UNMIK-01/1: O-5 must not go.",
                        "UNMIK-01/1: O-5 was told to go, 2025-04-21 to 2026-01-15; somebody else must be found.");
        assertThat(told.at("/cost/emptied")).extracting(JsonNode::textValue).containsExactly("UNMIK-01/1");
        assertThat(told.get("written").textValue()).isEqualTo(written.toString());
        assertThat(tour(written, "UNMIK-01/1").at("/excludedOfficers/0").textValue())
                .isEqualTo("O-5");
        assertThat(Commands.run("event", "forbid", written, "UNMIK-01/1", "O-5", "--lang", "fr")
                        .out())
                .isEqualTo("UNMIK-01/1\u00a0: O-5 est déjà exclu\u00a0: rien ne change.\n");
    }
}
