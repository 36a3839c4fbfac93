package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.Program.Run;

/**
 * Thirteen nights of a small season, as its planner lives through them: by day something happens or is decided, each event once, and at
 * night the season is planned again. Every line that is printed stands in {@code nights/transcript_en.txt} and
 * {@code nights/transcript_fr.txt}; what was printed in fact is left beside the test's results, to be read and, if it is right, to
 * take their place.
 */
class ThirteenNightsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Path.of("src", "test", "resources", "nights");

    /** Enough to find the best plan of each night. */
    private static final int MOVES = 30_000;

    private final Path season;
    private final Path next;
    private final Path state;
    private final Path plan;
    private final Path yesterday;
    private final List<String> transcript = new ArrayList<>();
    private String language = "en";
    private int nights = 1;

    ThirteenNightsIT(@TempDir Path directory) {
        season = directory.resolve("season.json");
        next = directory.resolve("next.json");
        state = directory.resolve("state");
        plan = state.resolve("plan.json");
        yesterday = directory.resolve("yesterday.json");
    }

    @BeforeEach
    void aSeasonThatPeopleWereTold() throws IOException {
        Files.copy(FILES.resolve("season.json"), season);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void eachNightTellsWhatHasChangedWhyAndWhatNeedsAttention(String spoken) throws IOException {
        language = spoken;
        transcript.add("== 1");

        night(0);
        assertChanges("H-3/1 filled chosen", "K-3/1 filled chosen");
        assertAttention();

        event("withdraw", "O-07", "--reason", "family");
        night(0);
        assertChanges("K-2/1 replaced withdrawn");
        assertAttention("shortNotice:K-2/1", "noStandby:K-2/1");

        event("slip", "O-03", "--by", 21);
        night(0);
        assertChanges("H-2/1 moved ineligible");
        assertAttention("gap:H-2:H-2/1", "shortNotice:K-2/1", "noStandby:K-2/1");

        event("fail", "O-06", "--medical", "2026-07-01");
        event("fail", "O-08", "--medical", "2026-06-15");
        night(0);
        assertChanges("H-2/1 replaced makesRoom", "K-1/2 replaced ineligible");
        assertAttention("medical:C-1/1:O-08", "shortNotice:K-2/1", "noStandby:K-2/1");

        event("return", "H-1/1", "--on", "2026-02-15", "--interim");
        night(0);
        assertChanges("H-1/1 moved agreedEnd");
        assertAttention("medical:C-1/1:O-08", "gap:H-1:H-1/1", "shortNotice:K-2/1", "noStandby:K-2/1");

        event("extend", "K-1/1", "--by", 30);
        night(0);
        assertChanges("K-1/1 moved agreedEnd");
        assertAttention("medical:C-1/1:O-08", "gap:H-1:H-1/1", "shortNotice:K-2/1", "noStandby:K-2/1");

        event("cancel", "PDT-02");
        night(0);
        assertChanges("H-1/2 moved courseCancelled");
        assertAttention("medical:C-1/1:O-08", "gap:H-1:H-1/1", "gap:H-1:H-1/2", "shortNotice:K-2/1", "noStandby:K-2/1");

        publish("H-1/2");
        event("cap", "OPP", "--max", 1, "--from", "2026-02-01", "--to", "2026-04-30");
        night(0);
        assertChanges("K-2/1 emptied jointRule");
        assertAttention("medical:C-1/1:O-08", "agencyCap:OPP", "gap:H-1:H-1/1", "gap:K-2:K-2/1", "shortNotice:K-2/1");

        event("swap", "H-2/1", "H-3/1", "--plan", plan);
        night(0);
        assertChanges("H-2/1 replaced shortlist", "H-3/1 replaced locked");
        assertAttention("medical:C-1/1:O-08", "agencyCap:OPP", "gap:H-1:H-1/1", "gap:K-2:K-2/1", "shortNotice:K-2/1");

        event("pin", "K-3/1", "--officer", "O-11", "--plan", plan);
        night(4);
        assertThat(lastRun().get("outcome").asText()).isEqualTo("planned-broken");
        assertChanges("K-3/1 replaced locked");
        assertAttention(
                "medical:C-1/1:O-08",
                "agencyCap:OPP",
                "gap:H-1:H-1/1",
                "gap:K-2:K-2/1",
                "shortNotice:K-2/1",
                "pin:language:K-3/1",
                "pin:restBetweenTours:H-3/1:K-3/1");

        event("forbid", "C-1/2", "O-09");
        night(0);
        assertChanges("C-1/2 replaced shortlist");

        event("close", "CYPRUS", "--on", "2026-05-31");
        night(0);
        assertChanges("C-1/1 moved ineligible", "C-1/2 cancelled postGone");
        assertThat(attention()).doesNotContain("medical:C-1/1:O-08");

        // O-03 was told to attend a course for a tour that the swap has given to another, and by now sits in it.
        night(0, "--as-of", "2026-04-15");
        assertThat(attention()).contains("unseated:H-2/1:O-03", "agencyCap:OPP", "pin:language:K-3/1");

        say("nightly --history", Commands.run("nightly", "--state", state, "--history", "--lang", language));
        assertTranscript();
    }

    /** By day: an event, whose result is tomorrow's season. */
    private void event(String kind, Object... arguments) throws IOException {
        var args = new ArrayList<Object>(List.of("event", kind, season));
        args.addAll(Arrays.asList(arguments));
        args.addAll(List.of("-o", next, "--lang", language));
        said("event " + kind + " " + words(arguments), args);
    }

    /** By day: those of one tour are told what is planned. */
    private void publish(String tour) throws IOException {
        said(
                "publish --only " + tour,
                List.of("publish", season, plan, "--only", tour, "-o", next, "--lang", language));
    }

    private void said(String command, List<Object> args) throws IOException {
        Run run = Commands.run(args.toArray());
        say(command, run);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        Files.move(next, season, StandardCopyOption.REPLACE_EXISTING);
    }

    private void night(int exitCode, Object... more) throws IOException {
        if (nights > 1) {
            Files.copy(plan, yesterday, StandardCopyOption.REPLACE_EXISTING);
        }
        var args = new ArrayList<Object>(
                List.of("nightly", "--problem", season, "--state", state, "--moves", MOVES, "--lang", language));
        args.addAll(Arrays.asList(more));
        Run run = Commands.run(args.toArray());
        say("nightly " + words(more), run);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        if (nights > 1) {
            var diff = new ArrayList<Object>(List.of("diff", season, yesterday, plan, "--lang", language));
            diff.addAll(Arrays.asList(more));
            Run compared = Commands.run(diff.toArray());
            String byCause = compared.out().split("\n\n(?:Agency|Service) ", 2)[0] + "\n";
            say("diff " + words(more), new Run(compared.exitCode(), byCause, compared.err()));
        }
        var check = new ArrayList<Object>(List.of("check", season, plan, "--json"));
        check.addAll(Arrays.asList(more));
        JsonNode checked = JSON.readTree(Commands.run(check.toArray()).out());
        assertThat(checked.get("attention").findValuesAsText("id")).isEqualTo(attention());
        nights++;
        transcript.add("== " + nights);
    }

    private static String words(Object... arguments) {
        return Arrays.stream(arguments)
                .map(word -> word instanceof Path file ? file.getFileName() : word)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** Writes down a command and what it printed, without what differs from run to run, and without the changes by agency. */
    private void say(String command, Run run) {
        transcript.add("> " + command.strip());
        String printed = (run.err() + run.out())
                .replace(season.getParent() + "/", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "yyyy-mm-dd hh:mm")
                .replaceAll(" +\\d+[.,]\\d\n", " s\n")
                .replaceAll("((?:since|depuis) (?:le )?)\\d{4}-\\d\\d-\\d\\d", "$1yyyy-mm-dd");
        printed.lines().forEach(transcript::add);
    }

    private void assertChanges(String... expected) throws IOException {
        var changes = new ArrayList<String>();
        for (JsonNode change : JSON.readTree(plan.toFile()).get("changes")) {
            changes.add(change.get("tour").asText() + " " + change.get("change").asText() + " "
                    + change.get("reason").asText());
        }
        assertThat(changes).as("night %d", nights - 1).containsExactly(expected);
    }

    private void assertAttention(String... expected) throws IOException {
        assertThat(attention()).as("night %d", nights - 1).containsExactly(expected);
    }

    /** The ids of what needs attention, as the list of runs has them; the plan's are the same. */
    private List<String> attention() throws IOException {
        List<String> ids = lastRun().get("attention").findValuesAsText("id");
        assertThat(JSON.readTree(plan.toFile()).get("attention").findValuesAsText("id"))
                .isEqualTo(ids);
        return ids;
    }

    private JsonNode lastRun() throws IOException {
        List<String> runs = Files.readAllLines(state.resolve("runs.jsonl"));
        return JSON.readTree(runs.get(runs.size() - 1));
    }

    private void assertTranscript() throws IOException {
        String name = "transcript_" + language + ".txt";
        Files.write(Path.of("target").resolve(name), transcript);
        assertThat(String.join("\n", transcript) + "\n").isEqualTo(Files.readString(FILES.resolve(name)));
    }
}
