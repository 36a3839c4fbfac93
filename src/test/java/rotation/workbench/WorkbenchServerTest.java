package rotation.workbench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.WorkbenchCommands;
import rotation.io.ProblemReader;
import rotation.model.Tour;
import rotation.report.Parts;

/** What the server answers, and whom it answers nothing. */
@Timeout(60)
class WorkbenchServerTest {

    private static final WorkbenchCommands COMMANDS = new WorkbenchCommands();
    private static final String NAME = "<b>Özge</b> & \"Ann\"";

    private final Path parent;
    private final Path season;
    private Workbench workbench;
    private WorkbenchServer server;
    private Client client;

    WorkbenchServerTest(@TempDir Path parent) throws Exception {
        this.parent = parent;
        season = parent.resolve("tiny.json");
        String named = Files.readString(Path.of("problems", "tiny.json"))
                .replace(
                        "{\"id\": \"O-8\", ",
                        "{\"id\": \"O-8\", \"name\": \"" + NAME.replace("\"", "\\\"")
                                + "\", \"note\": \"<script>alert(1)</script>\", ")
                .replace("\"Drone operator\"", "\"<img src=x onerror=alert(1)>\"");
        assertThat(named).contains("alert(1)</script>", "onerror");
        Files.writeString(season, named);
        workbench = open(season);
        server = WorkbenchServer.start(workbench, COMMANDS, 0, Locale.ENGLISH, null);
        client = Client.of(server.address());
    }

    private static Workbench open(Path season) throws Exception {
        return Workbench.open(season, Workbench.planBeside(season), COMMANDS, "test");
    }

    @AfterEach
    void close() {
        server.close();
        workbench.close();
    }

    private static Map<String, Object> body(long revision, Object... more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("revision", revision);
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static String kind(Client.Said said) {
        return said.json().get("kind").asText();
    }

    // What is answered

    @Test
    void thePageLoadsWhatBelongsToItFromHereAlone() throws Exception {
        Client.Said page = client.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<style", "style=", "onclick", "http://", "https://");
        // Every section has its place.
        State state = workbench.state();
        for (String part : new Parts(state.problem(), state.plan(), state.verdict())
                .sections()
                .keySet()) {
            assertThat(page.text()).contains("data-part=\"" + part + "\"");
        }
        for (String linked :
                List.of("/page.css", "/report.css", "/workbench.css", "/page.js", "/timeline.js", "/workbench.js")) {
            assertThat(page.text()).contains("\"" + linked + "\"");
            assertThat(client.get(linked).status()).isEqualTo(200);
            assertThat(client.get(linked).header("content-type"))
                    .startsWith(linked.endsWith(".css") ? "text/css" : "text/javascript");
        }
    }

    @Test
    void everyAnswerHasItsPolicy() throws Exception {
        for (Client.Said said : List.of(
                client.get("/"),
                client.get("/api/state"),
                client.get("/nowhere"),
                client.post("/api/undo", body(0)),
                Client.stranger(server.address()).get("/"))) {
            assertThat(said.header("content-security-policy"))
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(said.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(said.header("referrer-policy")).isEqualTo("no-referrer");
            assertThat(said.header("cache-control")).isEqualTo("no-store");
        }
    }

    @Test
    void theStateTellsHowItStands() throws Exception {
        JsonNode state = client.get("/api/state").json();

        assertThat(state.get("revision").asLong()).isEqualTo(1);
        assertThat(state.get("name").asText()).isEqualTo("tiny");
        assertThat(state.get("saved").asBoolean()).isTrue();
        assertThat(state.get("tours").asInt()).isEqualTo(7);
        assertThat(state.get("filled").asInt()).isEqualTo(1);
        assertThat(state.get("score").asText())
                .isEqualTo(workbench.state().verdict().score().toString());
        assertThat(state.get("undo").isNull()).isTrue();
        assertThat(state.get("solve").isNull()).isTrue();
        assertThat(state.get("status").asText()).contains("1 of 7 posts filled", "1 poste pourvu sur 7");
    }

    @Test
    void thePartsAreThoseOfTheReportAndWhatComesFromTheRosterIsEscaped() throws Exception {
        client.step("pin", "UNMIK-01/2", "--officer", "O-8", "--from", "2026-01-12", "--to", "2026-10-08");
        JsonNode answer = client.get("/api/parts?revision=2").json();
        JsonNode parts = answer.get("parts");

        assertThat(parts.fieldNames())
                .toIterable()
                .contains("glance", "attention", "changes", "empty", "timeline", "home", "goals");
        assertThat(parts.get("timeline").asText())
                .contains("id=\"timeline\"", "UNMIK-01/2", "&lt;b&gt;Özge&lt;/b&gt; &amp; &quot;Ann&quot;")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(parts.get("empty").asText()).contains("MONUSCO-02/1").doesNotContain("class=\"why\"");
        String all = parts.toString();
        assertThat(all).doesNotContain("<img", "<script", "<b>Ö", "style=");
        assertThat(answer.get("style").asText()).contains("left:", "width:");
    }

    @Test
    void aTourTellsWhoGoesAndWhatCanBeDone() throws Exception {
        client.step("pin", "UNMIK-01/2", "--officer", "O-8", "--from", "2026-01-12", "--to", "2026-10-08");
        String filled = html(client.get("/api/tour?id=UNMIK-01/2"));
        String empty = html(client.get("/api/tour?id=MONUSCO-02%2F1"));
        String deployed = html(client.get("/api/tour?id=MONUSCO-01/1"));

        assertThat(filled).contains("O-8", "data-post=\"/api/steps\"", "forbid", "/api/alternatives?tour=UNMIK-01%2F2");
        assertThat(empty).contains("/api/empty?tour=MONUSCO-02%2F1");
        assertThat(deployed).contains("return", "extend", "type=\"date\"").doesNotContain("forbid");
        // What the form's field says is marked as such, so that no id is taken for a field.
        assertThat(deployed)
                .contains(
                        "[&quot;return&quot;,&quot;MONUSCO-01/1&quot;,&quot;--on&quot;,{&quot;field&quot;:&quot;day&quot;}]");
        assertThat(deployed).doesNotContain("/api/alternatives").contains("Nobody else can go: O-");
        assertThat(html(client.get("/api/alternatives?tour=MONUSCO-01/1")))
                .contains("Nobody else can go: O-")
                .doesNotContain("<button");
        assertThat(filled).contains("&quot;withdraw&quot;,&quot;O-8&quot;");
        assertThat(filled + empty + deployed).doesNotContain("(0)", "0 findings");
        Client.Said unknown = client.get("/api/tour?id=UNMIK-1");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("errors").get(0).get("hint").get("en").asText())
                .contains("UNMIK-01");
    }

    @Test
    void aTourThatIsPinnedIsUnpinnedByAButton() throws Exception {
        client.step("pin", "UNMIK-01/2", "--officer", "O-8", "--from", "2026-01-12", "--to", "2026-10-08");
        assertThat(requireNonNull(workbench.state().problem().tour("UNMIK-01/2"))
                        .pinned())
                .isTrue();
        String unpin = bodies(html(client.get("/api/tour?id=UNMIK-01/2")), "/api/steps").stream()
                .filter(body -> body.contains("locked=false"))
                .findFirst()
                .orElseThrow();
        Client.Said said = client.post(
                "/api/steps",
                "{\"revision\":2," + unpin.substring(1),
                "Origin",
                client.origin(),
                "Content-Type",
                "application/json");

        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(requireNonNull(workbench.state().problem().tour("UNMIK-01/2"))
                        .pinned())
                .isFalse();
        assertThat(html(client.get("/api/tour?id=UNMIK-01/2"))).contains("&quot;pin&quot;");
    }

    @Test
    void thePageTellsHowEachEventIsSaid() throws Exception {
        assertThat(client.get("/").text())
                .contains(
                        "<code>slip OFFICER --by=DAYS [--reason=TEXT]</code>",
                        "An officer is released later",
                        "Un agent")
                .contains("<code>pin TOUR [", "--to=DATE")
                .contains("placeholder=\"withdraw O-")
                .doesNotContain("--plan", "--stacktrace");
    }

    @Test
    void whatAPublicationWouldDoIsToldBeforehand() throws Exception {
        client.step("pin", "UNMIK-01/2", "--officer", "O-8", "--from", "2026-01-12", "--to", "2026-10-08");
        Path out = parent.resolve("tiny.published");
        String html = html(client.get("/api/publish?language=fr"));

        assertThat(html)
                .contains("People are told of 2 tours that are new to them.", out.toString())
                .contains("<option value=\"fr\" selected=\"selected\">", "data-post=\"/api/publish\"");
        assertThat(out).doesNotExist();
        assertThat(workbench.revision()).isEqualTo(2);
    }

    @Test
    void whoHasSeenARevisionThatIsAheadIsToldThatItIsNotKnownHere() throws Exception {
        Client.Said refused = client.post("/api/steps", body(9, "arguments", List.of("withdraw", "O-4")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("html").asText())
                .contains("what the workbench does not know")
                .doesNotContain("(0)");
    }

    @Test
    void whatIsEmptyAgreesInFrench() {
        assertThat(Told.say("step.emptied", 1, "T").fr()).startsWith("1 affectation est maintenant vacante\u00a0:");
        assertThat(Told.say("step.emptied", 2, "T").fr()).startsWith("2 affectations sont maintenant vacantes\u00a0:");
    }

    private static String html(Client.Said said) {
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json().get("html").asText();
    }

    @Test
    void everyAlternativeCanBeAssignedAndCostsWhatItSays() throws Exception {
        String html = html(client.get("/api/alternatives?tour=UNMIK-01/1"));
        List<String> bodies = bodies(html, "/api/assign");
        List<String> prices = all("data-price=\"([^\"]+)\"", html);
        assertThat(bodies).hasSizeGreaterThan(1).hasSameSizeAs(prices);
        var before = workbench.state().verdict().score();
        for (int i = 0; i < bodies.size(); i++) {
            String body = "{\"revision\":" + workbench.revision() + ","
                    + bodies.get(i).substring(1);
            Client.Said said =
                    client.post("/api/assign", body, "Origin", client.origin(), "Content-Type", "application/json");
            assertThat(said.status()).as(said.text()).isEqualTo(200);
            // The tour was published: that another goes counts in the plan alone, which the alternative has judged.
            assertThat(workbench.state().verdict().score().subtract(before).toString())
                    .isEqualTo(prices.get(i));
            client.post("/api/undo");
        }
    }

    @Test
    void everyUnlockCanBeApplied() throws Exception {
        List<String> bodies = bodies(html(client.get("/api/empty?tour=BINUH-01/1")), "/api/steps");
        assertThat(bodies).isNotEmpty();
        for (String unlock : bodies) {
            String body = "{\"revision\":" + workbench.revision() + "," + unlock.substring(1);
            assertThat(client.post("/api/steps", body, "Origin", client.origin(), "Content-Type", "application/json")
                            .status())
                    .as(unlock)
                    .isEqualTo(200);
            assertThat(html(client.get("/api/alternatives?tour=BINUH-01/1"))).contains("data-post=\"/api/assign\"");
            client.post("/api/undo");
        }
    }

    /** The bodies that the buttons of one address send. */
    private static List<String> bodies(String html, String post) {
        return all("data-post=\"" + post + "\" data-body=\"([^\"]+)\"", html).stream()
                .map(body -> body.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"))
                .toList();
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theShortageIsTold() throws Exception {
        assertThat(html(client.get("/api/shortage"))).contains("<h3>");
    }

    @Test
    void aPriceIsWhatTheStepThenCosts() throws Exception {
        JsonNode price = client.post(
                        "/api/price",
                        body(1, "tour", "UNMIK-01/2", "officer", "O-8", "start", "2026-01-13", "end", "2026-10-08"))
                .json();

        assertThat(workbench.revision()).isEqualTo(1);
        // Starts are weekly from 2026-01-12 on; the length is 270 days.
        assertThat(price.get("start").asText()).isEqualTo("2026-01-12");
        assertThat(price.get("end").asText()).isEqualTo("2026-10-08");
        assertThat(price.get("breaks").asBoolean()).isFalse();
        assertThat(price.get("html").asText()).contains("unfilledTour");
        client.post("/api/steps", body(1, "arguments", price.get("arguments")));
        assertThat(workbench.state().verdict().score().toString())
                .isEqualTo(price.get("after").asText());
        assertThat(requireNonNull(workbench.undoable()).command())
                .isEqualTo(price.get("command").asText());
    }

    @Test
    void aPriceTellsTheHardRulesThatWouldBreak() throws Exception {
        JsonNode price = client.post("/api/price", body(1, "tour", "BINUH-01/1", "officer", "O-7"))
                .json();

        assertThat(price.get("breaks").asBoolean()).isTrue();
        assertThat(price.get("html").asText()).contains("DRONES");
    }

    @Test
    void aPriceIsOfBothDaysOrOfNeither() throws Exception {
        for (String key : List.of("start", "end")) {
            Client.Said refused =
                    client.post("/api/price", body(1, "tour", "UNMIK-01/2", "officer", "O-8", key, "2026-01-12"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(kind(refused)).isEqualTo("usage");
        }
    }

    @Test
    void thePriceOfAnotherEndOfWhoIsThereIsThatOfTheEvent() throws Exception {
        JsonNode shorter = client.post(
                        "/api/price", body(1, "tour", "MONUSCO-01/1", "start", "2024-09-02", "end", "2025-06-30"))
                .json();

        assertThat(shorter.get("arguments").toString())
                .isEqualTo("[\"return\",\"MONUSCO-01/1\",\"--on\",\"2025-06-30\"]");
        assertThat(shorter.get("end").asText()).isEqualTo("2025-06-30");
        client.post("/api/steps", body(1, "arguments", shorter.get("arguments")));
        assertThat(workbench.state().verdict().score().toString())
                .isEqualTo(shorter.get("after").asText());
    }

    @Test
    void stepsAreUndoneAndDoneAgain() throws Exception {
        JsonNode done = client.step("withdraw", "O-3").json();
        assertThat(done.get("revision").asLong()).isEqualTo(2);
        assertThat(done.get("step").get("command").asText()).startsWith("rotation event withdraw ");
        assertThat(client.get("/api/state")
                        .json()
                        .get("undo")
                        .get("arguments")
                        .get(0)
                        .asText())
                .isEqualTo("withdraw");
        JsonNode undone = client.post("/api/undo").json();
        assertThat(undone.get("revision").asLong()).isEqualTo(3);
        String told = done.get("step").get("told").get(0).get("en").asText();
        assertThat(undone.get("step").get("told").get(0).get("en").asText()).isEqualTo("Undone: " + told);
        assertThat(undone.get("html").asText()).contains("Undone: " + told, "Annulé\u00a0: ");
        assertThat(client.get("/api/state")
                        .json()
                        .get("redo")
                        .get("arguments")
                        .get(0)
                        .asText())
                .isEqualTo("withdraw");
        JsonNode redone = client.post("/api/redo").json();
        assertThat(redone.get("revision").asLong()).isEqualTo(4);
        assertThat(redone.get("html").asText()).contains("Done again: " + told, "Rétabli\u00a0: ");
        Client.Said nothing = client.post("/api/redo");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(kind(nothing)).isEqualTo("nothing");
    }

    @Test
    void theLaterStepOfTwoWindowsIsRefusedWithWhatChanged() throws Exception {
        Client other = Client.of(server.address());
        long seen = other.revision();
        client.step("withdraw", "O-3");
        Client.Said refused = other.post("/api/steps", body(seen, "arguments", List.of("withdraw", "O-4")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(kind(refused)).isEqualTo("stale");
        assertThat(refused.json().get("revision").asLong()).isEqualTo(2);
        assertThat(refused.json().get("html").asText()).contains("rotation event withdraw", "O-3");
        assertThat(workbench.history(9)).hasSize(1);
        assertThat(other.get("/api/parts?revision=" + seen).status()).isEqualTo(409);
    }

    @Test
    void saveWritesAndReloadReads() throws Exception {
        client.step("withdraw", "O-3");
        assertThat(client.post("/api/save").status()).isEqualTo(200);
        assertThat(ProblemReader.read(season).problem().officers())
                .filteredOn(officer -> officer.id().equals("O-3"))
                .singleElement()
                .satisfies(officer -> assertThat(officer.releases()).isEmpty());
        Files.writeString(season, Files.readString(season).replace("\"tiny\"", "\"other\""));
        client.step("withdraw", "O-4");
        Client.Said refused = client.post("/api/save");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(kind(refused)).isEqualTo("files");
        assertThat(client.get("/api/state").json().get("changedOutside").asBoolean())
                .isTrue();
        assertThat(client.post("/api/reload").status()).isEqualTo(200);
        assertThat(client.get("/api/state").json().get("name").asText()).isEqualTo("other");
    }

    @Test
    void publishWritesWhatGoesOutAndTellsTheSeason() throws Exception {
        client.step("pin", "UNMIK-01/2", "--officer", "O-8", "--from", "2026-01-12", "--to", "2026-10-08");
        Client.Said said = client.post("/api/publish", body(2, "language", "fr"));

        assertThat(said.status()).as(said.text()).isEqualTo(200);
        Path out = parent.resolve("tiny.published");
        assertThat(out).isDirectoryContaining("glob:**/report.html");
        assertThat(Files.readString(out.resolve("report.html"))).contains("<html lang=\"fr\"");
        assertThat(out.resolve("lists")).isNotEmptyDirectory();
        assertThat(out.resolve("calendar.ics")).isNotEmptyFile();
        assertThat(out.resolve("letters")).isNotEmptyDirectory();
        assertThat(ProblemReader.read(out.resolve("season.json")).problem().tour("UNMIK-01/2"))
                .extracting(tour -> requireNonNull(tour).status())
                .isEqualTo(Tour.Status.PUBLISHED);
        assertThat(requireNonNull(workbench.state().problem().tour("UNMIK-01/2"))
                        .status())
                .isEqualTo(Tour.Status.PUBLISHED);
        assertThat(said.json().get("step").get("command").asText())
                .contains("rotation publish " + season, "; rotation report ", "; rotation letters ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
        for (String name : List.of("season.json", "report.html", "calendar.ics")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(season)).doesNotContain("\"start\": \"2026-01-12\"");
    }

    @Test
    void nothingThatGoesOutIsWrittenOverTheOpenedFiles() throws Exception {
        Path named = Files.copy(season, parent.resolve("season.json"));
        Path inside = Files.copy(
                season, Files.createDirectory(parent.resolve("letters")).resolve("x.json"));
        Files.createSymbolicLink(Files.createDirectory(parent.resolve("linked")).resolve("report.html"), named);
        for (List<Object> each : List.<List<Object>>of(
                List.of(named, "."),
                List.of(named, ""),
                List.of(named, "../" + parent.getFileName()),
                List.of(named, "linked"),
                List.of(inside, ".."))) {
            Path opened = (Path) each.get(0);
            byte[] before = Files.readAllBytes(opened);
            close();
            workbench = open(opened);
            server = WorkbenchServer.start(workbench, COMMANDS, 0, Locale.ENGLISH, null);
            client = Client.of(server.address());
            Client.Said refused = client.post("/api/publish", body(1, "directory", each.get(1)));

            assertThat(refused.status()).as(each.toString()).isEqualTo(422);
            assertThat(workbench.revision()).isEqualTo(1);
            assertThat(Files.readAllBytes(opened)).isEqualTo(before);
            assertThat(parent.resolve("report.html")).doesNotExist();
        }
    }

    // Searches

    private JsonNode solved() throws Exception {
        for (int i = 0; i < 600; i++) {
            JsonNode solve = client.get("/api/state").json().get("solve");
            if (!solve.get("stage").asText().equals("running")) {
                return solve;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("still running");
    }

    @Test
    void aSearchFindsWhatTheCommandFindsAndChangesNothingUntilItIsTaken() throws Exception {
        Path french = Files.copy(Path.of("problems", "scarce-french.json"), parent.resolve("french.json"));
        Path plan = parent.resolve("by-command.json");
        assertThat(COMMANDS.run(List.of(
                                "solve",
                                french.toString(),
                                "--moves",
                                "100",
                                "--seed",
                                "7",
                                "-o",
                                plan.toString(),
                                "-q"))
                        .exitCode())
                .isZero();
        close();
        workbench = open(french);
        server = WorkbenchServer.start(workbench, COMMANDS, 0, Locale.ENGLISH, null);
        client = Client.of(server.address());
        // That there is a better plan already is nothing to a search from what was announced.
        client.post("/api/solve", body(1, "mode", "solve", "moves", 5000));
        solved();
        client.post("/api/solve/accept");
        client.post("/api/solve", body(2, "mode", "solve", "moves", 100, "seed", 7));
        JsonNode found = solved();

        assertThat(found.get("stage").asText()).isEqualTo("found");
        assertThat(found.get("html").asText()).contains("/api/solve/accept", "/api/solve/drop");
        assertThat(found.get("curve").size()).isPositive();
        assertThat(found.get("bound").asText()).isNotBlank();
        assertThat(workbench.revision()).isEqualTo(2);
        JsonNode taken = client.post("/api/solve/accept").json();
        assertThat(taken.get("step").get("command").asText())
                .isEqualTo("rotation solve " + french + " --moves 100 --seed 7 -o " + Workbench.planBeside(french));
        client.post("/api/save");
        // All but the time that it took.
        String others = "\"(seconds|constructionSeconds|version)\": ?[^,}]+";
        assertThat(Files.readString(Workbench.planBeside(french)).replaceAll(others, ""))
                .isEqualTo(Files.readString(plan).replaceAll(others, ""));
        assertThat(client.get("/api/state").json().get("solve").isNull()).isTrue();
    }

    @Test
    void aSearchFromThePlanMakesNeededChangesAloneAndShowsThemFirst() throws Exception {
        client.post("/api/solve", body(1, "mode", "solve", "moves", 3000));
        solved();
        client.post("/api/solve/accept");
        client.step("withdraw", "O-6");
        var withdrawn = workbench.state().plan().rows();
        client.post("/api/solve", body(3, "mode", "needed", "moves", 3000));
        JsonNode found = solved();

        assertThat(found.get("html").asText()).contains("What it would change");
        assertThat(client.post("/api/solve/drop").status()).isEqualTo(200);
        assertThat(workbench.state().plan().rows()).isEqualTo(withdrawn);
        assertThat(client.post("/api/solve/accept").status()).isEqualTo(422);
    }

    @Test
    void whatWasFoundForAnotherStateIsNotTaken() throws Exception {
        client.post("/api/solve", body(1, "mode", "solve", "moves", 500));
        solved();
        client.step("withdraw", "O-3");
        Client.Said refused = client.post("/api/solve/accept");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(kind(refused)).isEqualTo("stale");
        assertThat(workbench.history(9)).hasSize(1);
    }

    @Test
    void whatWasFoundIsTakenThoughSomethingWasDoneAndUndoneSince() throws Exception {
        client.post("/api/solve", body(1, "mode", "needed", "moves", 500));
        solved();
        client.step("withdraw", "O-3");
        client.post("/api/undo");

        assertThat(client.post("/api/solve/accept").status()).isEqualTo(200);
        assertThat(workbench.revision()).isEqualTo(4);
    }

    @Test
    void toTakeThePlanThatIsAtHandIsNoStep() throws Exception {
        client.post("/api/solve", body(1, "mode", "solve", "moves", 500, "seed", 3));
        solved();
        client.post("/api/solve/accept");
        client.post("/api/solve", body(2, "mode", "solve", "moves", 500, "seed", 3));
        solved();

        assertThat(client.post("/api/solve/accept").json().get("revision").asLong())
                .isEqualTo(2);
        assertThat(client.get("/api/state").json().get("solve").isNull()).isTrue();
    }

    @Test
    void theEndOfASearchThatWasDroppedIsNotToldAsThatOfTheNext() throws Exception {
        try (var events = new BufferedReader(new InputStreamReader(client.events(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                client.post("/api/solve", body(1, "mode", "solve", "seconds", 3600));
                hasPlan();
                client.post("/api/solve/drop");
            }
            client.post("/api/solve", body(1, "mode", "solve", "seconds", 3600));
            hasPlan();
            Thread.sleep(500);
            client.post("/api/solve/stop");
            assertThat(next(events, "solved")).contains("\"stage\":\"found\"");
        }
    }

    private void hasPlan() throws Exception {
        while (client.get("/api/state").json().get("solve").get("score").isNull()) {
            Thread.sleep(20);
        }
    }

    @Test
    void aSearchIsStoppedAndKeepsItsBest() throws Exception {
        client.post("/api/solve", body(1, "mode", "solve", "seconds", 3600));
        Client.Said busy = client.post("/api/solve", body(1));
        assertThat(busy.status()).isEqualTo(409);
        assertThat(kind(busy)).isEqualTo("busy");
        hasPlan();
        client.post("/api/solve/stop");

        assertThat(solved().get("stage").asText()).isEqualTo("found");
        assertThat(client.post("/api/solve/accept").status()).isEqualTo(200);
        assertThat(workbench.state().verdict().keyFigures().filledTours()).isGreaterThan(1);
    }

    // Events

    @Test
    void thoseWhoListenHearOfStepsAndSearchesUntilItEnds() throws Exception {
        try (var events = new BufferedReader(new InputStreamReader(client.events(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).startsWith("retry:");
            client.step("withdraw", "O-3");
            assertThat(next(events, "state")).isEqualTo("data: {\"revision\":2}");
            client.post("/api/solve", body(2, "mode", "solve", "moves", 3000));
            assertThat(next(events, "solved")).contains("\"stage\":\"found\"");
            server.close();
            String line = events.readLine();
            while (line != null) {
                line = events.readLine();
            }
        }
    }

    /** The data of the next event of that name. */
    private static String next(BufferedReader events, String name) throws IOException {
        String line = events.readLine();
        while (line != null && !line.equals("event: " + name)) {
            line = events.readLine();
        }
        return requireNonNull(events.readLine());
    }

    @Test
    void filesThatSomebodyElseHasChangedAreTold() throws Exception {
        try (var events = new BufferedReader(new InputStreamReader(client.events(), StandardCharsets.UTF_8))) {
            Files.writeString(season, Files.readString(season).replace("\"tiny\"", "\"other\""));
            assertThat(next(events, "files")).isEqualTo("data: {\"revision\":1}");
        }
    }

    @Test
    void whoeverMakesRoomForAnotherPageIsToldAndTheOthersGoOn() throws Exception {
        var open = new ArrayList<BufferedReader>();
        try {
            // 12 may listen.
            for (int i = 0; i < 13; i++) {
                open.add(new BufferedReader(new InputStreamReader(client.events(), StandardCharsets.UTF_8)));
                assertThat(open.get(i).readLine()).startsWith("retry:");
            }
            assertThat(next(open.get(0), "left")).contains("Too many pages", "Trop de pages");
            assertThat(open.get(0).lines()).allMatch(String::isEmpty);
            client.step("withdraw", "O-3");
            for (BufferedReader other : open.subList(1, 13)) {
                assertThat(next(other, "state")).isEqualTo("data: {\"revision\":2}");
            }
        } finally {
            for (BufferedReader each : open) {
                each.close();
            }
        }
    }

    @Test
    void itEndsByItselfWhenNobodyAsksAnyMore() throws Exception {
        Path other = parent.resolve("other.json");
        Files.copy(season, other);
        try (Workbench idle = open(other);
                WorkbenchServer ending =
                        WorkbenchServer.start(idle, COMMANDS, 0, Locale.ENGLISH, Duration.ofMillis(200))) {
            long begun = System.nanoTime();
            ending.awaitEnd();
            assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    // Holes

    @Test
    void requestsThatAreNeverWholeAreCutOffAndOthersAreAnsweredThen() throws Exception {
        var halves = new ArrayList<Socket>();
        try {
            // More than there are threads, which are 12 + 16.
            for (int i = 0; i < 40; i++) {
                var half = new Socket(InetAddress.getLoopbackAddress(), server.port());
                halves.add(half);
                half.setSoTimeout(30_000);
                half.getOutputStream().write("GET / HTTP/1.1\r\nHost".getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket half : halves) {
                assertThat(isCutOff(half)).isTrue();
            }
            assertThat(client.get("/api/state").status()).isEqualTo(200);
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    private static boolean isCutOff(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void whoHasNoCookieSeesNothing() throws Exception {
        Client stranger = Client.stranger(server.address());
        for (String path : List.of(
                "/",
                "/?token=",
                "/?token=wrong",
                "/page.css",
                "/api/state",
                "/api/parts",
                "/api/events",
                "/nowhere",
                "/api/tour?id=T")) {
            Client.Said said = stranger.get(path);
            assertThat(said.status()).as(path).isEqualTo(403);
            assertThat(said.text()).doesNotContain("tiny", "MONUSCO");
        }
        assertThat(stranger.post("/api/save", body(1)).status()).isEqualTo(403);
        stranger.setCookie(client.cookie().replaceFirst("=.*", "=guessed"));
        assertThat(stranger.get("/api/state").status()).isEqualTo(403);
        stranger.setCookie(client.cookie().replaceFirst("=.*", "="));
        assertThat(stranger.get("/api/state").status()).isEqualTo(403);
        // The secret of the address is not that of the cookie.
        String token = server.address().getQuery().substring("token=".length());
        stranger.setCookie(client.cookie().replaceFirst("=.*", "=" + token));
        assertThat(stranger.get("/api/state").status()).isEqualTo(403);
    }

    @Test
    void theAddressOpensThePageByACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
        URI address = server.address();
        Client.Said said = Client.stranger(address).get("/?" + address.getRawQuery());

        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("location")).isEqualTo("/");
        assertThat(said.header("set-cookie"))
                .matches("rotation-" + server.port() + "=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void anAddressThatOthersMaySeeOpensThePageOnce() throws Exception {
        URI once = server.addressOnce();

        assertThat(Client.stranger(once).get("/?" + once.getRawQuery()).status())
                .isEqualTo(303);
        assertThat(Client.stranger(once).get("/?" + once.getRawQuery()).status())
                .isEqualTo(403);
        assertThat(Client.stranger(once)
                        .get("/?" + server.address().getRawQuery())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aNameThatLeadsHereByAForgedAnswerIsRefused() throws Exception {
        String port = ":" + server.port();
        String cookie = "Cookie: " + client.cookie();
        String close = "Connection: close";
        for (String host : List.of(
                "evil.example" + port, "evil.example", "127.0.0.1", "127.0.0.1:1", "localhost", "[::1]" + port)) {
            assertThat(client.raw("GET /api/state HTTP/1.1", "Host: " + host, cookie, close))
                    .as(host)
                    .startsWith("HTTP/1.1 403 ");
        }
        assertThat(client.raw("GET /api/state HTTP/1.1", "Host: 127.0.0.1" + port, "Host: evil.example", cookie, close))
                .startsWith("HTTP/1.1 4");
        assertThat(client.raw("GET /api/state HTTP/1.0", cookie)).startsWith("HTTP/1.1 403 ");
        assertThat(client.raw("GET /api/state HTTP/1.1", "Host: localhost" + port, cookie, close))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aPageFromElsewhereMayNeitherReadNorWrite() throws Exception {
        for (String origin : List.of(
                "https://evil.example", "null", "http://127.0.0.1:1", "http://localhost:" + server.port(), "")) {
            assertThat(client.get("/api/state", "Origin", origin).status())
                    .as(origin)
                    .isEqualTo(403);
            assertThat(client.post(
                                    "/api/undo",
                                    "{\"revision\":1}",
                                    "Origin",
                                    origin,
                                    "Content-Type",
                                    "application/json")
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(client.get("/api/state", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(client.get("/api/state", "Sec-Fetch-Site", "same-site").status())
                .isEqualTo(403);
        assertThat(client.get("/api/state", "Sec-Fetch-Site", "same-origin").status())
                .isEqualTo(200);
        // Without any, a form or a program may have sent it.
        assertThat(client.post("/api/undo", "{\"revision\":1}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(403);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "")) {
            assertThat(client.post("/api/undo", "{\"revision\":1}", "Origin", client.origin(), "Content-Type", type)
                            .status())
                    .isEqualTo(415);
        }
    }

    @Test
    void noOtherMethodDoesAnything() throws Exception {
        assertThat(client.get("/api/undo").status()).isEqualTo(405);
        assertThat(client.get("/api/undo").header("allow")).isEqualTo("POST");
        assertThat(client.post("/api/state", body(1)).status()).isEqualTo(405);
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH")) {
            assertThat(client.method(method, "/api/state").status()).as(method).isEqualTo(405);
        }
        String head = client.raw(
                "HEAD /api/state HTTP/1.1",
                "Host: 127.0.0.1:" + server.port(),
                "Cookie: " + client.cookie(),
                "Connection: close");
        assertThat(head).startsWith("HTTP/1.1 405 ").endsWith("\r\n\r\n");
    }

    @Test
    void onlyExactPathsAreKnown() throws Exception {
        for (String path : List.of(
                "/api/states",
                "/api/state/",
                "/api",
                "/index.html",
                "/workbench.js.map",
                "/page.css/x",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/tiny.json",
                "/favicon.ico")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aBodyThatIsTooLargeOrNoneIsRefused() throws Exception {
        String large = "{\"revision\":1,\"arguments\":[\"" + "x".repeat(Request.MOST_BYTES) + "\"]}";
        String[] headers = {"Origin", client.origin(), "Content-Type", "application/json"};
        Client.Said refused = client.post("/api/steps", large, headers);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(kind(refused)).isEqualTo("large");
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"revision\":\"1\"}",
                "{\"revision\":1,\"more\":2}",
                "{\"revision\":-1}",
                "{\"arguments\":[]}",
                "{\"revision\":1,\"arguments\":[1]}",
                "{\"revision\":1,\"arguments\":{}}",
                "{\"revision\":1,\"revision\":2}",
                "[".repeat(60_000))) {
            Client.Said said = client.post("/api/steps", body, headers);
            assertThat(said.status()).as(body).isEqualTo(422);
            assertThat(said.json().get("errors").get(0).get("hint").get("fr").asText())
                    .as(body)
                    .isNotBlank();
        }
        assertThat(workbench.revision()).isEqualTo(1);
    }

    @Test
    void twoWorkbenchesAtOnceKnowTheirOwnCookies() throws Exception {
        Path other = parent.resolve("other.json");
        Files.writeString(other, Files.readString(season).replace("\"tiny\"", "\"other\""));
        try (Workbench second = open(other);
                WorkbenchServer neighbour = WorkbenchServer.start(second, COMMANDS, 0, Locale.ENGLISH, null)) {
            Client beside = Client.of(neighbour.address());
            String both = client.cookie() + "; " + beside.cookie();
            client.setCookie(both);
            beside.setCookie(both);
            assertThat(client.get("/api/state").json().get("name").asText()).isEqualTo("tiny");
            assertThat(beside.get("/api/state").json().get("name").asText()).isEqualTo("other");
            // A page of the one asks the other.
            assertThat(client.get("/api/state", "Origin", beside.origin()).status())
                    .isEqualTo(403);
            String swapped =
                    client.cookie().replaceAll("rotation-\\d+=([\\w-]+); rotation-(\\d+)=.*", "rotation-$2=$1");
            beside.setCookie(swapped);
            assertThat(beside.get("/api/state").status()).isEqualTo(403);
        }
    }

    @Test
    void whatIsAskedForInAnAddressIsShownEscaped() throws Exception {
        Client.Said said = client.get("/api/tour?id=%3Cimg%20src%3Dx%3E");

        assertThat(said.status()).isEqualTo(422);
        assertThat(said.json().get("html").asText())
                .contains("&lt;img src=x&gt;")
                .doesNotContain("<img");
        for (String target : List.of("/api/tour?id=%zz", "//", "/api/tour?id=<img>", "http://evil.example/api/state")) {
            assertThat(client.raw(
                            "GET " + target + " HTTP/1.1",
                            "Host: 127.0.0.1:" + server.port(),
                            "Cookie: " + client.cookie(),
                            "Connection: close"))
                    .as(target)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("<img");
        }
        assertThat(client.get("/api/tour").status()).isEqualTo(422);
    }

    @BeforeEach
    void nothingIsDoneYet() {
        assertThat(workbench.revision()).isEqualTo(1);
    }
}
