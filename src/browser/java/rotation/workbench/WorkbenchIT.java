package rotation.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import rotation.Axe;
import rotation.Browser;
import rotation.cli.Commands;
import rotation.cli.Program.Run;
import rotation.cli.WorkbenchCommands;
import rotation.model.Plan;

/** What a planner does in a workbench, in a browser. */
class WorkbenchIT {

    private static final WorkbenchCommands COMMANDS = new WorkbenchCommands();
    private static final Path TINY = Path.of("problems", "tiny.json");
    /** A tour that may also begin two weeks later. */
    private static final String BAR = "a.tour[data-tour='UNMIK-01/2']";

    private static final String TWO_WEEKS_LATER = Keys.chord(Keys.ALT, Keys.SHIFT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    private static final String VERSION = "test";
    private static final String DONE = "return !document.body.hasAttribute('aria-busy') && ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path profile;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static Path plan;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path season;

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    @SuppressWarnings("NullAway.Init")
    private WorkbenchServer server;

    private boolean isRefusalExpected;

    @BeforeAll
    static void aBrowserAndAPlan() {
        browser = Browser.open(profile);
        plan = profile.resolve("plan.json");
        Run run = Commands.run("solve", TINY, "-o", plan, "--moves", 2000, "--seed", 1, "--quiet");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterAll
    static void close() {
        if (Objects.nonNull(browser)) {
            browser.close();
        }
    }

    @BeforeEach
    void aSeasonIsOpen() throws Exception {
        season = directory.resolve("season.json");
        Files.copy(TINY, season);
        Files.copy(plan, Workbench.planBeside(season));
        workbench = Workbench.open(season, Workbench.planBeside(season), COMMANDS, VERSION);
        server = WorkbenchServer.start(workbench, COMMANDS, 0, Locale.ENGLISH, null);
        open();
    }

    private void open() {
        browser.open(server.address());
        browser.await("return document.querySelector('a.tour') !== null");
    }

    /** After every test: the page complains of nothing, and asks nobody else for anything. */
    @AfterEach
    void nothingIsLogged() throws Exception {
        if (isRefusalExpected) {
            browser.driver().manage().logs().get("browser");
        }
        browser.assertQuiet("127.0.0.1:" + server.port());
        browser.driver().get("about:blank");
        server.close();
        workbench.close();
    }

    private static WebElement find(String selector) {
        return browser.find(selector);
    }

    private static void press(String selector) {
        browser.run("document.querySelector(\"" + selector
                + "\").scrollIntoView({block: 'center', behavior: 'instant'}); return 1");
        find(selector).click();
    }

    /** A key while others are held. */
    private static void press(String key, Keys... held) {
        var actions = new Actions(browser.driver());
        List.of(held).forEach(actions::keyDown);
        actions.sendKeys(key);
        List.of(held).forEach(actions::keyUp);
        actions.perform();
    }

    private static void publish() {
        press("#publish-open");
        browser.await("return document.getElementById('card').open && document.getElementById('publish-form') !== null");
        press("#publish-form button");
    }

    /** Waits for a step that the page has shown. */
    private void awaitRevision(long revision) {
        browser.await(DONE + "document.querySelectorAll('.history li').length >= 0");
        long end = System.nanoTime() + 10_000_000_000L;
        while (workbench.revision() < revision && System.nanoTime() < end) {
            browser.await(DONE + "true");
        }
        assertThat(workbench.revision()).isEqualTo(revision);
    }

    private String tour(String selector) {
        return Objects.requireNonNull(find(selector).getAttribute("data-tour"));
    }

    private String window(String tour) {
        Plan.Row row = Objects.requireNonNull(workbench.state().row(tour));
        return String.valueOf(row.window());
    }

    @Test
    void aSwitchTurnsThePageIntoFrenchAtAnyTime() {
        press("#french");
        assertThat(find("#undo").getText()).isEqualTo("Annuler");
        assertThat(find("#timeline-title").getText()).isEqualTo("Qui est où, et quand");

        press("a.tour.empty");
        browser.await("return document.getElementById('card').open");

        assertThat(browser.visible("span[lang=en]")).isZero();
        press("#card-close");
        press("#english");
        assertThat(browser.visible("span[lang=fr]")).isZero();
    }

    @Test
    void keysMoveABarWhatItCostsIsToldAndNothingHappensBeforeEnter() {
        String tour = tour(BAR);
        String before = window(tour);
        long revision = workbench.revision();
        browser.run("document.querySelector(\"" + BAR + "\").focus(); return 1");

        find(BAR).sendKeys(TWO_WEEKS_LATER);

        browser.await("return !document.getElementById('price-assign').disabled");
        assertThat(find("#price-html").getText()).isNotBlank();
        assertThat(find("#price-command").getText()).contains("event pin", tour);
        assertThat(workbench.revision()).isEqualTo(revision);
        find(BAR).sendKeys(Keys.ESCAPE);
        assertThat(find("#price").isDisplayed()).isFalse();

        find(BAR).sendKeys(TWO_WEEKS_LATER);
        browser.await("return !document.getElementById('price-assign').disabled");
        find(BAR).sendKeys(Keys.ENTER);
        awaitRevision(revision + 1);
        assertThat(window(tour)).isNotEqualTo(before);
        browser.await("return document.querySelector('#message code') !== null");
        assertThat(find("#message").getText()).contains("event pin", tour);

        browser.await("return !document.getElementById('undo').disabled");
        press("z", Keys.CONTROL);
        awaitRevision(revision + 2);
        assertThat(window(tour)).isEqualTo(before);
        browser.await("return !document.getElementById('redo').disabled");
        press("z", Keys.CONTROL, Keys.SHIFT);
        awaitRevision(revision + 3);
        assertThat(window(tour)).isNotEqualTo(before);
    }

    @Test
    void enterTwiceOnABarOpensItsCardAndDoesNothingElse() throws Exception {
        long revision = workbench.revision();
        browser.run("document.querySelector('a.tour.open').focus(); return 1");
        find("a.tour.open").sendKeys(Keys.ENTER);
        browser.await("return document.activeElement.id === 'card-title'");
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        assertThat((Boolean) browser.run("return document.getElementById('card').open")).isTrue();
        assertThat(workbench.revision()).isEqualTo(revision);
    }

    @Test
    void whatBecameOfAStepIsSeenWhereverThePageIsScrolledTo() {
        long revision = workbench.revision();
        find("#event-form input")
                .sendKeys("withdraw " + workbench.state().problem().officers().get(0).id());
        find("#event-form input").sendKeys(Keys.ENTER);
        awaitRevision(revision + 1);
        browser.await("return !document.getElementById('undo').disabled");
        browser.run("window.scrollTo({top: document.body.scrollHeight, behavior: 'instant'}); return 1");
        browser.await("return window.scrollY > 300");
        find("#undo").click();
        awaitRevision(revision + 2);
        browser.await("return document.getElementById('message').textContent.includes('Undone:')");
        for (String id : List.of("message", "status", "undo")) {
            assertThat((Boolean) browser.run("const box = document.getElementById('" + id
                            + "').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.height > 0"))
                    .as(id)
                    .isTrue();
        }
        find("#message .dismiss").click();
        assertThat(find("#message").isDisplayed()).isFalse();
    }

    @Test
    void aProgramThatIsGoneIsToldAndNoEmptyCardOpens() throws Exception {
        isRefusalExpected = true;
        int port = server.port();
        server.close();
        try {
            press("a.tour.open");
            browser.await("return !document.getElementById('lost').hidden");
            assertThat((Boolean) browser.run("return document.getElementById('card').open")).isFalse();
            assertThat(find("#lost").isDisplayed()).isTrue();
        } finally {
            browser.driver().get("about:blank");
            server = WorkbenchServer.start(workbench, COMMANDS, port, Locale.ENGLISH, null);
        }
    }

    @Test
    void aBarThatIsDraggedTellsItsPriceAndIsAssignedByAButton() {
        long revision = workbench.revision();
        browser.run("document.querySelector('a.tour.open').scrollIntoView({block: 'center', behavior: 'instant'}); return 1");

        new Actions(browser.driver())
                .clickAndHold(find("a.tour.open"))
                .moveByOffset(30, 0)
                .moveByOffset(30, 0)
                .release()
                .perform();

        browser.await("return !document.getElementById('price-assign').disabled");
        assertThat((Boolean) browser.run("return document.getElementById('card').open")).isFalse();
        assertThat(workbench.revision()).isEqualTo(revision);
        press("#price-assign");
        awaitRevision(revision + 1);
        browser.await("return document.getElementById('price').hidden");
    }

    @Test
    void aTourTellsWhoElseCouldGoAndNothingHappensUntilAssign() {
        long revision = workbench.revision();
        press("a.tour.open");
        browser.await("return document.getElementById('card').open");
        press("#card [data-get*='alternatives']");
        browser.await("return document.querySelector('#alternatives li') !== null");
        assertThat(find("#alternatives").getText()).contains("Who else could go");
        assertThat(workbench.revision()).isEqualTo(revision);

        press("#alternatives [data-post='/api/assign']");

        awaitRevision(revision + 1);
        browser.await("return !document.getElementById('card-message').hidden");
        assertThat(find("#card-message code").getText()).contains("rotation event");
    }

    @Test
    void anEmptyPostTellsWhoIsLeftAndWhatWouldFillIt() {
        long revision = workbench.revision();
        press("a.tour.empty");
        browser.await("return document.getElementById('card').open");
        assertThat(find("#card").getText()).contains("Who is left");
        press("#card [data-get*='/api/empty']");
        browser.await("return document.querySelector('#alternatives h3') !== null");
        assertThat(workbench.revision()).isEqualTo(revision);

        press("#alternatives [data-post='/api/steps']");

        awaitRevision(revision + 1);
        browser.await("return !document.getElementById('card-message').hidden");
        assertThat(find("#card-message").getText()).contains("No command writes that", "--set");
    }

    @Test
    void aSearchTellsHowFarItIsAndItsPlanIsSeenBeforeItIsTaken() throws Exception {
        // O-3 can go instead.
        workbench.step(workbench.revision(), List.of("forbid", "UNMIK-01/2", "O-8"));
        open();
        long revision = workbench.revision();
        press("#solve-open");
        browser.run("document.querySelector('#solve [name=mode]').value = 'solve'; "
                + "document.querySelector('#solve [name=seconds]').value = '3'; return 1");
        press("#solve-form button[type=submit]");
        browser.await("return document.querySelector('#solve-progress button') !== null");
        press("#solve-progress button");
        browser.await("return document.querySelector('#solve-result [data-post=\"/api/solve/accept\"]') !== null");
        assertThat(find("#solve-result").getText()).contains("would change");
        assertThat(browser.run("return document.getElementById('curve-filled').getAttribute('d')").toString())
                .startsWith("M");
        assertThat(find("#curve-score").getText()).contains("hard/", " → ");
        assertThat(workbench.revision()).isEqualTo(revision);

        press("#solve-result [data-post='/api/solve/accept']");

        awaitRevision(revision + 1);
        browser.await("return document.getElementById('solve-result').textContent === ''");
        assertThat(find("#status").getText()).contains("Not saved");
    }

    @Test
    void aStepThatHasNotSeenWhatOthersDidIsRefusedAndToldOfIt() throws Exception {
        // A page that hears nothing of the others.
        Object deaf = browser.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "window.EventSource = class { addEventListener() {} };"))
                .get("identifier");
        try {
            open();
        } finally {
            browser.driver()
                    .executeCdpCommand(
                            "Page.removeScriptToEvaluateOnNewDocument",
                            Map.of("identifier", Objects.requireNonNull(deaf)));
        }
        isRefusalExpected = true;
        String tour = tour("a.tour.open");
        String officer = Objects.requireNonNull(
                Objects.requireNonNull(workbench.state().row(tour)).officer());
        long revision = workbench.revision();

        workbench.step(revision, List.of("withdraw", officer));
        publish();

        browser.await("return document.querySelector('#message.refused code') !== null");
        assertThat(find("#message").getText()).contains("withdraw", officer);
        assertThat(workbench.revision()).isEqualTo(revision + 1);
        press("#undo");
        awaitRevision(revision + 2);
    }

    @Test
    void filesThatOthersHaveChangedAreOffered() throws Exception {
        Files.writeString(season, Files.readString(season).replace("\"name\": \"tiny\"", "\"name\": \"small\""));

        browser.await("return document.querySelector('#status [data-post=\"/api/reload\"]') !== null");
        long revision = workbench.revision();
        press("#status [data-post='/api/reload']");

        awaitRevision(revision + 1);
    }

    @Test
    void aPlanIsPublishedAndSaved() throws Exception {
        String before = Files.readString(season);
        long revision = workbench.revision();
        press("#event-form input");
        find("#event-form input").sendKeys("rotation event withdraw " + workbench.state().problem().officers().get(0).id());
        find("#event-form input").sendKeys(Keys.ENTER);
        awaitRevision(revision + 1);
        publish();
        awaitRevision(revision + 2);
        assertThat((Boolean) browser.run("return document.getElementById('card').open")).isFalse();
        assertThat(Files.readString(season)).isEqualTo(before);
        browser.await("return !document.getElementById('save').disabled");

        press("s", Keys.CONTROL);

        browser.await("return document.getElementById('save').disabled || document.querySelector('#message.refused') !== null");
        assertThat(find("#message").getText()).startsWith("Saved");
        assertThat(Files.readString(season)).isNotEqualTo(before);
    }

    @Test
    void whatOthersDoIsShownAtOnceAndFiltersStayAsTheyAre() throws Exception {
        find("#search").sendKeys(tour("a.tour.open"));
        browser.await("return document.querySelectorAll('a.tour:not(.faded)').length === 1");
        long revision = workbench.revision();

        workbench.step(revision, List.of("withdraw", workbench.state().problem().officers().get(0).id()));

        browser.await("return document.querySelectorAll('.history li').length > 0");
        assertThat(browser.run("return document.querySelectorAll('a.tour:not(.faded)').length")).isEqualTo(1L);
    }

    @Test
    void onAPhoneNothingButTheTimeLinesIsWiderThanTheScreen() {
        browser.onAPhone(() -> {
            browser.await("return document.documentElement.scrollWidth === 390");
            press("a.tour.open");
            browser.await("return document.getElementById('card').open");
            assertThat(find("#move-form").isDisplayed()).isTrue();
            press("#card-close");
        });
    }

    @Test
    void axeFindsNothing() {
        press("#solve-open");
        browser.run("document.querySelectorAll('details').forEach(details => details.open = true); return 1");
        assertThat(Axe.look(browser).violations()).isEmpty();
        browser.onAPhone(() -> {
            Axe found = Axe.look(browser);
            assertThat(found.violations()).isEmpty();
            // As on the page of a report, where each has its reason.
            assertThat(found.incomplete())
                    .containsExactly(
                            "color-contrast: bgOverlap",
                            "color-contrast: elmPartiallyObscured",
                            "color-contrast: elmPartiallyObscuring",
                            "color-contrast: nonBmp",
                            "color-contrast: shortTextContent");
        });
        // It lies over the time lines.
        browser.run("document.getElementById('events').open = false; return 1");
        press("a.tour.open");
        browser.await("return document.getElementById('card').open");
        assertThat(Axe.look(browser).violations()).isEmpty();
    }
}
