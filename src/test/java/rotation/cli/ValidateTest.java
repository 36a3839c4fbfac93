package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** The command {@code validate}. */
class ValidateTest {

    private static final Path SEASON = Path.of("problems", "tiny.json");

    @Test
    void anOddityIsAWarningAndNoError() {
        Run run = Commands.run("validate", SEASON);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Warning: nobody may serve on tour BINUH-01/1. Of 8 officers, these rules exclude most: the skills are held to the end of the tour (skill) 8")
                .contains("no errors. 7 tours, 8 officers", "1 warning.");
    }

    @Test
    void warningsAreAvailableInFrench() {
        assertThat(Commands.run("validate", SEASON, "--lang", "fr").out())
                .contains("Avertissement\u00a0: personne ne peut servir à l'affectation BINUH-01/1.", "aucune erreur");
    }

    @Test
    void anAnnouncedTourWhoseOfficerHasLeftIsAWarning(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON);
        Path left = Files.writeString(
                directory.resolve("left.json"), text.replaceFirst("(?m)^ *\\{\"id\": \"O-5\".*\\R", ""));

        Run run = Commands.run("validate", left);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Warning: tour UNMIK-01/1 was announced for O-5, who is not on the roster:"
                        + " somebody else must go.");
        assertThat(Commands.run("validate", left, "--lang", "fr").out())
                .contains("l'affectation UNMIK-01/1 a été annoncée pour O-5, qui n'est pas sur la liste");
        assertThat(Commands.run("validate", SEASON).out()).doesNotContain("announced for");
    }

    @Test
    void officersWhoHaveLeftAreNamedWhereverTheyStand(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON)
                .replace(
                        "\"days\": [90]",
                        "\"days\": [90], \"shortlist\": [\"O-8\", \"O-90\", \"O-91\"], \"excludedOfficers\": [\"O-92\", \"O-92\"]")
                .replaceFirst(
                        "\\]\\R}\\R*$",
                        "], \"pairs\": [{\"officers\": [\"O-1\", \"O-93\"], \"kind\": \"together\"},"
                                + " {\"officers\": [\"O-1\", \"O-2\"], \"kind\": \"together\"}]}");
        Path left = Files.writeString(directory.resolve("left.json"), text);

        Run run = Commands.run("validate", left);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Warning: not on the roster, but on the shortlist of tour BINUH-01/1: O-90, O-91.",
                        "Warning: not on the roster, but excluded from tour BINUH-01/1: O-92.",
                        "Warning: not on the roster, but in the pair O-1, O-93: O-93.",
                        // and nobody for BINUH-01/1, as before
                        "4 warnings.");
        assertThat(Commands.run("validate", left, "--lang", "fr").out())
                .contains(
                        "pas sur la liste des agents, mais sur la liste restreinte de l'affectation BINUH-01/1\u00a0: O-90, O-91.",
                        "mais non admis à l'affectation BINUH-01/1\u00a0: O-92.",
                        "mais dans la paire O-1, O-93\u00a0: O-93.");
    }

    @Test
    void whatIsBrokenByThoseWhoAreThereIsAWarning(@TempDir Path directory) throws Exception {
        Path brief = Files.writeString(
                directory.resolve("short.json"),
                Files.readString(SEASON)
                        .replace(
                                "\"from\": \"2024-08-01\", \"to\": \"2025-10-31\"",
                                "\"from\": \"2024-08-01\", \"to\": \"2025-06-30\""));

        Run run = Commands.run("validate", brief);

        assertThat(run.exitCode()).isZero();
        // 14 days of leave
        assertThat(run.out())
                .contains(
                        "Warning: already there, and no plan changes it: No release of officer O-1 contains the absence"
                                + " for tour MONUSCO-01/1, 2024-09-02 to 2025-09-15.",
                        "2 warnings.");
        assertThat(Commands.run("validate", brief, "--lang", "fr").out())
                .contains("Avertissement\u00a0: déjà sur place, et aucun plan n'y change rien\u00a0: ");
        assertThat(Commands.run("validate", SEASON).out()).doesNotContain("already there");
    }

    @Test
    void aWindowThatOnlyOneWhoHasLeftMayTakeIsNone(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON)
                .replaceFirst("\"asOf\": \"[^\"]*\"", "\"asOf\": \"2025-05-20\"")
                .replaceFirst("(?m)^ *\\{\"id\": \"O-5\".*\\R", "");
        Path left = Files.writeString(directory.resolve("left.json"), text);

        assertThat(Commands.run("validate", left).out())
                .contains("Warning: tour UNMIK-01/1 has no candidate window on or after 2025-05-20"
                        + " for anybody on the roster: it stays empty.");
    }

    @Test
    void aSeasonThatIsOverHasNoWindowsLeft(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON);
        Path late = Files.writeString(
                directory.resolve("late.json"), text.replaceFirst("\"asOf\": \"[^\"]*\"", "\"asOf\": \"2027-01-01\""));

        Run run = Commands.run("validate", late);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Warning: tour MONUSCO-01/2 has no candidate window on or after 2027-01-01"
                        + " for anybody on the roster: it stays empty.");
    }

    @Test
    void whoHasNoWindowIsNotCountedAsExcludedByARule(@TempDir Path directory) throws Exception {
        // UNMIK-01/1 begins before that day: its window is open to O-5 alone, who has withdrawn.
        String text = Files.readString(SEASON)
                .replaceFirst("\"asOf\": \"[^\"]*\"", "\"asOf\": \"2027-01-01\"")
                .replaceFirst("(\\{\"id\": \"O-5\".*?\"releases\": )\\[.*?\\]", "$1[]");
        Path late = Files.writeString(directory.resolve("late.json"), text);

        assertThat(Commands.run("validate", late, "--all").out())
                .contains(
                        "Warning: nobody may serve on tour UNMIK-01/1. Of 8 officers, 7 have no candidate window there,"
                                + " and these rules exclude most: the agency releases the officer for the whole absence (release) 1.",
                        "Warning: officer O-3 of RCMP cannot serve anywhere: no tour has a candidate window for the officer.",
                        "Warning: officer O-5 of RCMP cannot serve anywhere. Of 1 tour with a candidate window for the officer,"
                                + " these rules exclude most: the agency releases the officer for the whole absence (release) 1.")
                .doesNotContain("one rule or another");
        assertThat(Commands.run("validate", late, "--all", "--lang", "fr").out())
                .contains(
                        "Sur 8 agents, dont 7 sans aucune fenêtre possible, ces règles en écartent le plus\u00a0: le service libère l'agent pour toute l'absence (release) 1.",
                        "l'agent O-3 de RCMP ne peut servir nulle part\u00a0: aucune affectation n'a de fenêtre possible"
                                + " pour cet agent.",
                        "Sur 1 affectation avec une fenêtre possible pour cet agent, ces règles l'écartent");
        // 7 in all: O-1 stays where they are.
        assertThat(Commands.run("validate", late).out())
                .contains(
                        "Warning: 7 officers cannot serve anywhere, 6 of them without any candidate window;"
                                + " the rules that exclude most: the agency releases the officer for the whole absence (release) 1; --all names them.");
    }

    @Test
    void manyWhoMayServeNowhereAreOneLineUnlessAllAreAskedFor(@TempDir Path directory) throws Exception {
        // All but O-1, who is there already, are never released: 7.
        Path idle = Files.writeString(
                directory.resolve("idle.json"),
                Files.readString(SEASON).replaceAll("(\\{\"id\": \"O-[2-8]\".*?\"releases\": )\\[.*?\\]", "$1[]"));

        String few = Commands.run("validate", idle).out();
        String all = Commands.run("validate", idle, "--all").out();

        assertThat(few)
                .containsOnlyOnce("cannot serve anywhere")
                .contains(
                        "Warning: 7 officers cannot serve anywhere; the rules that exclude most: the agency releases the officer for the whole absence (release) 7")
                .contains("; --all names them.");
        assertThat(all.lines().filter(line -> line.contains("cannot serve anywhere")))
                .hasSize(7);
        assertThat(all)
                .contains("Warning: officer O-2 of SPVM cannot serve anywhere.")
                .doesNotContain("--all");
        assertThat(last(few)).isEqualTo(last(all)).contains("warnings.");
        assertThat(Commands.run("validate", idle, "--lang", "fr").out())
                .contains(
                        "7 agents ne peuvent servir nulle part\u202f; les règles qui en écartent le plus",
                        "(release) 7");
    }

    @Test
    void manyToursThatStayEmptyAreOneLineUnlessAllAreAskedFor(@TempDir Path directory) throws Exception {
        String idle = Files.readString(SEASON).replaceAll("(\\{\"id\": \"O-[2-8]\".*?\"releases\": )\\[.*?\\]", "$1[]");
        Path nobody = Files.writeString(directory.resolve("nobody.json"), idle);
        Path late = Files.writeString(
                directory.resolve("late.json"),
                idle.replaceFirst("\"asOf\": \"[^\"]*\"", "\"asOf\": \"2027-01-01\"")
                        .replaceFirst("(?m)^ *\\{\"id\": \"O-5\".*\\R", ""));

        String few = Commands.run("validate", nobody).out();
        String all = Commands.run("validate", nobody, "--all").out();

        // Of BINUH-01/1 all eight lack the skill, and only seven the release.
        assertThat(few)
                .containsOnlyOnce("nobody may serve")
                .contains(
                        "Warning: nobody may serve on 6 tours; the rules that exclude most officers, with the number of tours:"
                                + " the agency releases the officer for the whole absence (release) 5,"
                                + " the skills are held to the end of the tour (skill) 1; --all names them.");
        assertThat(all.lines().filter(line -> line.startsWith("Warning: nobody may serve on tour ")))
                .hasSize(6);
        assertThat(last(few)).isEqualTo(last(all));
        assertThat(Commands.run("validate", late).out())
                .contains("Warning: 6 tours have no candidate window on or after 2027-01-01"
                        + " for anybody on the roster, and stay empty; --all names them.");
        assertThat(Commands.run("validate", nobody, "--lang", "fr").out())
                .contains("personne ne peut servir à 6 affectations ; les règles qui écartent le plus d'agents");
    }

    @Test
    void pinsThatBreakHardRulesAreTold(@TempDir Path directory) throws Exception {
        // O-8 holds DRONES only to 2025-06-30, and owes 365 days at home after BINUH-01/1.
        Path pinned = Files.writeString(
                directory.resolve("pinned.json"),
                pinned(
                        pinned(Files.readString(SEASON), "BINUH-01/1", "O-8", "2025-06-02", "2025-08-30"),
                        "UNMIK-01/2",
                        "O-8",
                        "2026-01-12",
                        "2026-10-08"));

        Run run = Commands.run("validate", pinned);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("Locked: ")))
                .containsExactly(
                        "Warning: the skills are held to the end of the tour (skill): Tour BINUH-01/1 needs DRONES up to"
                                + " 2025-08-30: officer O-8 does not have it or it lapses before."
                                + " Locked: lift the pin of BINUH-01/1, or change the data.",
                        "Warning: enough rest between two tours (restBetweenTours): Officer O-8 ends tour BINUH-01/1 on"
                                + " 2025-08-30 and starts tour UNMIK-01/2 on 2026-01-12: 134 full days at home, 365 owed."
                                + " Locked: lift one of the pins of BINUH-01/1, UNMIK-01/2, or change the data.");
        assertThat(Commands.run("validate", pinned, "--lang", "fr").out())
                .contains(
                        "(restBetweenTours) : L'agent O-8 termine",
                        "Verrouillées : levez un des verrous de BINUH-01/1, UNMIK-01/2");
    }

    @Test
    void aPinThatCannotBeWithWhoIsThereAlreadyIsTold(@TempDir Path directory) throws Exception {
        // O-1 is in MONUSCO-01/1 to 2025-09-01.
        Path pinned = Files.writeString(
                directory.resolve("pinned.json"),
                pinned(Files.readString(SEASON), "UNMIK-01/2", "O-1", "2026-01-12", "2026-10-08"));

        assertThat(Commands.run("validate", pinned).out())
                .contains(
                        "(restBetweenTours): Officer O-1 ends tour MONUSCO-01/1 on 2025-09-01 and starts tour UNMIK-01/2"
                                + " on 2026-01-12: 132 full days at home, 365 owed. Locked: lift the pin of UNMIK-01/2, or change");
    }

    @Test
    void manyPinsThatBreakHardRulesAreOneLineUnlessAllAreAskedFor(@TempDir Path directory) throws Exception {
        Path pinned = Files.writeString(directory.resolve("pinned.json"), allPinned());

        String few = Commands.run("validate", pinned).out();
        String all = Commands.run("validate", pinned, "--all").out();

        long pins = all.lines().filter(line -> line.contains(" Locked: ")).count();
        assertThat(pins).isGreaterThan(5);
        assertThat(few)
                .doesNotContain(" Locked: ")
                .containsOnlyOnce(
                        "Warning: locked tours break hard rules in " + pins
                                + " places, whatever else is planned, these most often: enough rest between two tours (restBetweenTours) ");
        assertThat(last(few)).isEqualTo(last(all));
        assertThat(Commands.run("validate", pinned, "--lang", "fr").out())
                .contains("les affectations verrouillées enfreignent " + pins + " fois des règles strictes");
    }

    @Test
    void whereAllToursAreLockedThatIsWhyAnOfficerServesNowhere(@TempDir Path directory) throws Exception {
        String locked = allPinned();
        Path many = Files.writeString(directory.resolve("many.json"), locked);

        assertThat(Commands.run("validate", many).out())
                .contains("Warning: 6 officers cannot serve anywhere: every tour (7 in all) is locked or deployed,"
                        + " and keeps another officer; --all names them.");
        assertThat(Commands.run("validate", many, "--lang", "fr").out())
                .contains("6 agents ne peuvent servir nulle part\u00a0: toutes les affectations (7) sont verrouillées"
                        + " ou en cours");
        assertThat(Commands.run("validate", many, "--all").out())
                .contains("Warning: officer O-7 of WVPD cannot serve anywhere: every tour (7 in all) is locked or"
                        + " deployed, and keeps another officer.");
    }

    @Test
    void manyFactsAreOneLineUnlessAllAreAskedFor(@TempDir Path directory) throws Exception {
        // None of them speaks French well enough, or is released before April.
        String season = Files.readString(SEASON);
        for (String officer : List.of("O-3", "O-4", "O-5", "O-6", "O-7", "O-8")) {
            season = season.replace(
                    "  \"tours\": [",
                    "  \"tours\": [ {\"id\": \"" + officer + "/0\", \"position\": \"MONUSCO-01\","
                            + " \"starts\": {\"from\": \"2024-09-02\", \"to\": \"2024-09-02\"}, \"days\": [365],"
                            + " \"status\": \"deployed\", \"assignment\": {\"officer\": \"" + officer
                            + "\", \"start\": \"2024-09-02\", \"end\": \"2025-09-01\"}},");
        }
        Path there = Files.writeString(directory.resolve("there.json"), season);

        String few = Commands.run("validate", there).out();
        String all = Commands.run("validate", there, "--all").out();

        long facts = all.lines()
                .filter(line -> line.startsWith("Warning: already there"))
                .count();
        assertThat(facts).isGreaterThan(5);
        assertThat(few)
                .containsOnlyOnce("Warning: already there")
                .contains("Warning: already there, and no plan changes it: hard rules are broken in " + facts
                        + " places,");
        assertThat(last(few)).isEqualTo(last(all));
    }

    /** The season with all tours locked that have not begun, all but one for O-8, and one officer more. */
    private static String allPinned() throws Exception {
        String season = Files.readString(SEASON)
                .replace("[270, 180]", "[180]")
                .replace("\"status\": \"published\"", "\"status\": \"published\", \"locked\": true")
                .replaceFirst("(?m)^ *\\{\"id\": \"O-2\"(.*)$", "$0 {\"id\": \"O-9\"$1");
        season = pinned(season, "MONUSCO-01/2", "O-8", "2025-08-25", "2026-02-20");
        season = pinned(season, "MONUSCO-02/1", "O-8", "2025-05-05", "2025-10-31");
        season = pinned(season, "MONUSCO-02/2", "O-8", "2025-10-20", "2026-04-17");
        season = pinned(season, "UNMIK-01/2", "O-8", "2026-01-12", "2026-10-08");
        return pinned(season, "BINUH-01/1", "O-8", "2025-06-02", "2025-08-30");
    }

    private static String pinned(String season, String tour, String officer, String start, String end) {
        String pin = "$1, \"locked\": true, \"assignment\": {\"officer\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}"
                .formatted(officer, start, end);
        return season.replaceFirst("(\\{\"id\": \"" + tour + "\".*?\"days\": \\[[0-9]+\\])", pin);
    }

    private static String last(String text) {
        List<String> lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void oneNameTwiceInAnAgencyIsAWarningThatDoesNotTellIt(@TempDir Path directory) throws Exception {
        // O-1 and O-2 are of the SPVM, O-3 of the RCMP.
        Path same = Files.writeString(
                directory.resolve("same.json"),
                Files.readString(SEASON)
                        .replace("{\"id\": \"O-1\"", "{\"id\": \"O-1\", \"name\": \"Zo\u00eb  C\u00f4t\u00e9\"")
                        .replace("{\"id\": \"O-2\"", "{\"id\": \"O-2\", \"name\": \"ZOE COTE\"")
                        .replace("{\"id\": \"O-3\"", "{\"id\": \"O-3\", \"name\": \"Zoe Cote\""));

        assertThat(Commands.run("validate", same).out())
                .contains("Warning: officers of SPVM have the same name, but for accents and case: O-1, O-2.")
                .contains("2 warnings.")
                .doesNotContainIgnoringCase("cote");
        assertThat(Commands.run("validate", same, "--lang", "fr").out())
                .contains("des agents de SPVM portent le même nom, aux accents et à la casse près", "O-1, O-2.");
    }

    @Test
    void manySharedNamesAreOneLineUnlessAllAreAskedFor(@TempDir Path directory) throws Exception {
        var officers = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            officers.append("{\"id\": \"N-%d\", \"agency\": \"RCMP\", \"civilian\": true, \"name\": \"N%d\"}, "
                    .formatted(i, i / 2));
        }
        Path same = Files.writeString(
                directory.resolve("same.json"),
                Files.readString(SEASON).replace("{\"id\": \"O-1\"", officers + "{\"id\": \"O-1\""));

        String few = Commands.run("validate", same).out();
        String all = Commands.run("validate", same, "--all").out();

        assertThat(few)
                .contains("Warning: 6 names stand more than once within an agency")
                .doesNotContain("the same name");
        assertThat(all).contains("same name, but for accents and case: N-10, N-11.");
        assertThat(last(few)).isEqualTo(last(all));
    }

    @Test
    void missingMedicalDatesAreCountedIfOthersAreThere(@TempDir Path directory) throws Exception {
        Path dated = Files.writeString(
                directory.resolve("dated.json"),
                Files.readString(SEASON)
                        .replace("{\"id\": \"O-1\"", "{\"id\": \"O-1\", \"medicalTo\": \"2026-12-31\""));

        assertThat(Commands.run("validate", dated).out())
                .contains("Warning: 7 of 8 officers have no date of medical clearance", "2 warnings.");
        assertThat(Commands.run("validate", dated, "--lang", "fr").out())
                .contains("7 agents sur 8 sans date d'aptitude médicale");
        assertThat(Commands.run("validate", SEASON).out()).doesNotContain("medical");
    }

    @Test
    void aLineBreakInAnIdIsAnErrorInBothLanguages(@TempDir Path directory) throws Exception {
        Path forged = Files.writeString(
                directory.resolve("forged.json"),
                Files.readString(SEASON).replace("{\"id\": \"O-8\"", "{\"id\": \"O-8\\nforged\""));

        Run english = Commands.run("validate", forged);
        Run french = Commands.run("validate", forged, "--lang", "fr");

        assertThat(english.exitCode()).isEqualTo(3);
        assertThat(english.err()).contains(": \"O-8\\nforged\" contains a control character, \\n. Delete it");
        assertThat(french.exitCode()).isEqualTo(3);
        assertThat(french.err()).contains(": \"O-8\\nforged\" contient un caractère de contrôle, \\n. Supprimez-le");
        assertThat(french.err().lines()).noneMatch(line -> line.startsWith("forged"));
    }

    @Test
    void allErrorsAreListedEachWithItsPlace(@TempDir Path directory) throws Exception {
        String text = Files.readString(SEASON)
                .replaceFirst("\"agency\": \"SPVM\"", "\"agency\": \"SPVN\"")
                .replaceFirst("\"position\": \"MONUSCO-02\"", "\"position\": \"MONUSCO-03\"")
                .replaceFirst("\"priority\": 2", "\"priority\": 9")
                .replaceFirst("\"fairSharePercent\"", "\"fairSharePercents\"");
        Path wrong = Files.writeString(directory.resolve("wrong.json"), text);

        Run run = Commands.run("validate", wrong);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception");
        String file = wrong.toString();
        for (String mistake : new String[] {"\"SPVN\"", "\"MONUSCO-03\"", "\"priority\": 9", "\"fairSharePercents\""}) {
            int line = (int) text.substring(0, text.indexOf(mistake)).lines().count();
            assertThat(run.err()).contains(file + ":" + line + " /");
        }
        assertThat(run.err()).contains("SPVN", "MONUSCO-03", "fairSharePercents", "4 errors.");
    }
}
