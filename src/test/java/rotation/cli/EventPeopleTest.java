package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** What {@code event} prints of people, missions, intakes and agencies, and how it ends. */
class EventPeopleTest {

    private static final Path TINY = Path.of("problems", "tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static Run event(Object... args) {
        var all = new Object[args.length + 1];
        all[0] = "event";
        System.arraycopy(args, 0, all, 1, args.length);
        return Commands.run(all);
    }

    private static Run said(String... lines) {
        return new Run(0, String.join("\n", lines) + "\n", "");
    }

    private static final String NOT_WRITTEN = "Nothing was written: -o names a file for the season afterwards.";

    @Test
    void daysAndOfficersThatAreNoNumbersAreToldInPlainWords() {
        Run slip = Commands.run("event", "slip", "season.json", "M-1", "--by", "week");
        assertThat(slip.exitCode()).isEqualTo(2);
        assertThat(slip.err()).startsWith("--by is \"week\", but must be a whole number of at most 9 digits.\n");

        Run cap = Commands.run("event", "cap", "season.json", "A-1", "--max", "9999999999");
        assertThat(cap.exitCode()).isEqualTo(2);
        assertThat(cap.err()).startsWith("--max is \"9999999999\", but must be a whole number of at most 9 digits.\n");
    }

    @Test
    void aSlipNamesBothDates() {
        assertThat(event("slip", TINY, "O-2", "--by", 20))
                .isEqualTo(said("O-2 is released from 2025-08-21 instead of 2025-08-01, 20 days later.", NOT_WRITTEN));
        assertThat(event("slip", TINY, "O-5", "--by", 1, "--lang", "fr"))
                .isEqualTo(said(
                        "O-5 est libéré à partir du 2025-05-02 au lieu du 2025-05-01, 1 jour plus tard.",
                        "Rien n'a été écrit\u00a0: -o nomme un fichier pour la saison qui s'ensuit."));
    }

    @Test
    void aSlipThatIsAppliedAgainSlipsAgain() {
        Path once = directory.resolve("once.json");
        Path twice = directory.resolve("twice.json");

        assertThat(event("slip", TINY, "O-2", "--by", 20, "-o", once))
                .isEqualTo(said(
                        "O-2 is released from 2025-08-21 instead of 2025-08-01, 20 days later.", "Written to " + once));
        assertThat(event("slip", once, "O-2", "--by", 20, "-o", twice).out())
                .startsWith("O-2 is released from 2025-09-10 instead of 2025-08-21, 20 days later.");
        assertThat(Commands.run("validate", twice).exitCode()).isZero();
    }

    @Test
    void whoFailsIsNamedWithTheToursThatAskForMore() {
        assertThat(event("fail", TINY, "O-1", "--language", "fr=a2"))
                .isEqualTo(said(
                        "O-1 has reached fr A2 instead of C2.",
                        "  MONUSCO-01/1: O-1 is there, 2024-09-02 to 2025-09-01, where fr B2 is asked;"
                                + " they stay until \"event return\" says otherwise.",
                        NOT_WRITTEN));
        assertThat(event("fail", TINY, "O-1", "--skill", "SGBV", "--lang", "fr").out())
                .startsWith("O-1 ne possède plus SGBV.\n"
                        + "  MONUSCO-01/1\u00a0: O-1 est sur place, du 2024-09-02 au 2025-09-01, où SGBV est demandé\u202f;"
                        + " l'agent y reste tant que «\u00a0event return\u00a0» n'en dit pas autrement.\n");
        assertThat(event("fail", TINY, "O-5", "--medical", "2026-01-14").out())
                .startsWith("The medical clearance of O-5 ends on 2026-01-14; it had no end.\n"
                        + "  UNMIK-01/1: O-5 was told to go, 2025-04-21 to 2026-01-15, beyond the clearance;"
                        + " other days or somebody else must be found.\n");
    }

    @Test
    void exactlyOneThingFails() {
        for (Object[] args : new Object[][] {
            {"fail", TINY, "O-1"},
            {"fail", TINY, "O-1", "--skill", "SGBV", "--medical", "2025-06-01"},
            {"fail", TINY, "O-1", "--language", "fr="},
            {"fail", TINY, "O-1", "--language", "fr"},
            {"fail", TINY, "O-1", "--language", "=B1"},
            {"fail", TINY, "O-1", "--language", "fr=C3"},
            {"fail", TINY, "O-1", "--medical", "soon"},
            {"slip", TINY, "O-1", "--by", 0},
            {"slip", TINY, "O-1"},
            {"close", TINY, "UNMIK", "--on", "2025-02-30"},
            {"cap", TINY, "SPVM", "--max", -1, "--from", "2025-06-01"},
            {"cap", TINY, "SPVM", "--max", 1_000_001, "--from", "2025-06-01"},
            {"cap", TINY, "SPVM", "--max", 1, "--from", "2025-06-01", "--to", "2025-05-31"},
            {"cap", TINY, "SPVM", "--from", "2025-06-01"}
        }) {
            Run run = event(args);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("--", "See \"rotation event " + args[0] + " --help\".")
                    .doesNotContain("Exception");
        }
        assertThat(event("fail", TINY, "O-1", "--language", "fr=C3", "--lang", "fr")
                        .err())
                .startsWith(
                        "--language vaut «\u00a0fr=C3\u00a0», mais doit être une langue et un niveau de A1 à C2, comme fr=B1.");
    }

    @Test
    void whatTheSeasonDoesNotHaveIsRefusedWithTheNearest() {
        Path file = directory.resolve("never.json");

        assertThat(event("fail", TINY, "O-1", "--skill", "SGBB", "-o", file))
                .isEqualTo(new Run(
                        3,
                        "",
                        "--skill: \"SGBB\" is no skill that an officer of this season holds or a position asks for."
                                + " Did you mean \"SGBV\"?\n"));
        assertThat(event("close", TINY, "UNMIC", "--on", "2025-06-30", "--lang", "fr")
                        .err())
                .isEqualTo(
                        "MISSION: \"UNMIC\" n'est pas une mission de cette saison. Vouliez-vous dire «\u00a0UNMIK\u00a0»\u202f?\n");
        assertThat(event("cap", TINY, "SPVN", "--max", 1, "--from", "2025-06-01")
                        .exitCode())
                .isEqualTo(3);
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissionThatClosesNamesAllThatFollows() {
        Path closed = directory.resolve("closed.json");

        assertThat(event("close", TINY, "MONUSCO", "--on", "2025-06-30", "-o", closed))
                .isEqualTo(said(
                        "MONUSCO closes on 2025-06-30; its mandate had no end.",
                        "1 deployed tour ends that day, 3 tours are removed.",
                        "  MONUSCO-01/1: O-1 is there, 2024-09-02 to 2025-09-01; they come home on 2025-06-30.",
                        "  MONUSCO-01/2 is removed; nobody was told.",
                        "  MONUSCO-02/1 is removed; nobody was told.",
                        "  MONUSCO-02/2 is removed; nobody was told.",
                        "Written to " + closed));
        assertThat(Commands.run("validate", closed).exitCode()).isZero();
        assertThat(event("close", closed, "MONUSCO", "--on", "2025-06-30", "--lang", "fr"))
                .isEqualTo(said("MONUSCO ferme déjà le 2025-06-30\u00a0: rien ne change."));
        assertThat(event("close", TINY, "MONUSCO", "--on", "2025-06-30", "--keep", "--lang", "fr")
                        .out())
                .contains("Aucune affectation en cours ne prend fin ce jour-là, 3 affectations disparaissent.")
                .contains(
                        "au-delà du mandat\u202f; décidez si c'est permis, ou laissez «\u00a0event return\u00a0» y mettre fin.");
        assertThat(event("close", TINY, "MONUSCO", "--on", "2025-03-02"))
                .isEqualTo(new Run(
                        3,
                        "",
                        "--on: \"2025-03-02\" is before the day of planning, 2025-03-03."
                                + " Choose that day or a later one.\n"));
    }

    @Test
    void aClosingCostsWhatStoodOfThePlan() throws Exception {
        JsonNode said = new ObjectMapper()
                .readTree(event("close", TINY, "UNMIK", "--on", "2025-06-30", "--plan", plan(), "--json")
                        .out());

        assertThat(said.get("event").asText()).isEqualTo("close");
        assertThat(said.get("changed").asBoolean()).isTrue();
        assertThat(said.get("cost").get("emptied").toString()).contains("UNMIK-01/1");
    }

    private Path plan() throws Exception {
        Path plan = directory.resolve("plan.json");
        Files.writeString(
                plan,
                "{\"format\": \"rotation-plan/1\", \"tours\": [{\"tour\": \"UNMIK-01/1\", \"officer\": \"O-5\","
                        + " \"start\": \"2025-05-05\", \"end\": \"2026-01-29\"}]}");
        return plan;
    }

    @Test
    void anIntakeIsCancelledOnce() {
        Path cancelled = directory.resolve("cancelled.json");

        assertThat(event("cancel", TINY, "PDT-04", "-o", cancelled, "--lang", "fr"))
                .isEqualTo(said(
                        "La session PDT-04, du 2025-04-07 au 2025-04-18, est annulée\u202f; personne ne devait la suivre.",
                        "Écrit dans " + cancelled));
        assertThat(event("cancel", cancelled, "PDT-04"))
                .isEqualTo(said("This season has no intake PDT-04, or no longer: nothing changes."));
        assertThat(event("cancel", TINY, "PDT-4").out()).endsWith("nothing changes.\nDid you mean \"PDT-04\"?\n");
    }

    @Test
    void aCancelledIntakeTellsTheSeatsThatAreMissingInAnother() throws Exception {
        // PDT-04 and PDT-09 have one seat each. Without a blackout O-6 can attend PDT-04 instead, where O-4 sits.
        Path season = Files.writeString(
                directory.resolve("season.json"),
                Files.readString(TINY).replaceFirst(", \"blackouts\": \\[.*?\\]", ""));
        Path plan = Files.writeString(
                directory.resolve("seated.json"),
                """
                {"format": "rotation-plan/1", "tours": [
                  {"tour": "MONUSCO-02/1", "officer": "O-4", "start": "2025-05-05", "end": "2025-10-31", "intake": "PDT-04"},
                  {"tour": "MONUSCO-02/2", "officer": "O-6", "start": "2025-10-27", "end": "2026-04-24", "intake": "PDT-09"}]}
                """);

        Run run = event("cancel", season, "PDT-09", "--plan", plan);

        assertThat(run.out())
                .contains("  Breaks: Intake PDT-04 has 1 seat", "What stands of the plan: -1hard/")
                .contains("no tour loses its officer");
    }

    @Test
    void aCapSaysWhoIsAboveIt() {
        assertThat(event("cap", TINY, "SPVM", "--max", 2, "--from", "2025-06-01", "--to", "2025-06-30"))
                .isEqualTo(said(
                        "SPVM lets at most 2 officers be away at once, 2025-06-01 to 2025-06-30.",
                        "Its maxAway is lower, and still counts: 1.",
                        "What people were told keeps to that.",
                        NOT_WRITTEN));
        assertThat(event("cap", TINY, "SPVM", "--max", 0, "--from", "2025-06-01", "--lang", "fr")
                        .out())
                .startsWith("SPVM laisse partir au plus 0 agent à la fois, à partir du 2025-06-01.\n"
                        + "Ce qui a été annoncé ne s'y tient pas pendant 107 jours, d'abord le 2025-06-01\u202f;"
                        + " au pire, le 2025-06-01, 1 absent pour un plafond de 0, dont 1 déjà sur place.\n");
    }

    @Test
    void aReasonStandsInOneLineBehindTheNoteThatIsThere() throws Exception {
        Path first = directory.resolve("first.json");
        Path second = directory.resolve("second.json");

        event("withdraw", TINY, "O-2", "--from", "2025-09-01", "--reason", "still in\n\ttraining \u001b", "-o", first);
        event("withdraw", first, "O-2", "--reason", "ill", "-o", second);

        assertThat(note(first, "O-2")).isEqualTo("still in training");
        assertThat(note(second, "O-2")).isEqualTo("still in training; ill");
        assertThat(event("withdraw", second, "O-2", "--reason", "ill").out()).contains("nothing changes");
        assertThat(event("withdraw", second, "O-2", "--reason", " ").out()).contains("nothing changes");
    }

    private static String note(Path season, String officer) throws Exception {
        for (JsonNode row : new ObjectMapper().readTree(season.toFile()).get("officers")) {
            if (row.get("id").textValue().equals(officer)) {
                return row.get("note").textValue();
            }
        }
        throw new AssertionError(officer);
    }
}
