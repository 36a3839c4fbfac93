package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import rotation.model.Problem;

/** The page in a browser. */
class PageIT {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static ChromeDriver browser;

    @BeforeAll
    static void aBrowser() {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "SKIPPED: there is no " + BROWSER + " with " + DRIVER + " to look at the page");
        // What is used here is the same in every version of the browser; Selenium would warn that it does not know them all.
        QUIET.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + directory.resolve("profile"));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // With its path given, Selenium looks for no driver elsewhere.
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(1366, 900));
    }

    @AfterAll
    static void close() {
        if (Objects.nonNull(browser)) {
            browser.quit();
        }
    }

    private static void show(String page) throws IOException {
        Path file = directory.resolve("page.html");
        Files.writeString(file, page);
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.get(file.toUri().toString());
    }

    private static void show(Problem problem) throws IOException {
        show(Pages.of(problem, false, Locale.ENGLISH));
    }

    /** Whatever a test does, the page complains of nothing and asks for nothing but itself. */
    @AfterEach
    void nothingIsLoggedAndNothingIsLoaded() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll())
                .extracting(entry -> entry.getMessage())
                .filteredOn(message -> message.contains("Network.requestWillBeSent\""))
                .allMatch(message -> message.contains("page.html"));
    }

    private static WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    private static long visible(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    private static Object run(String script) {
        return Objects.requireNonNull(browser.executeScript(script), script);
    }

    @Test
    void aSwitchTurnsThePageIntoFrenchAndBack() throws Exception {
        show(Pages.tiny());
        assertThat(find("#glance-title").getText()).isEqualTo("At a glance");

        find("#french").click();

        assertThat(find("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(browser.getTitle()).isEqualTo("tiny : le plan");
        assertThat(find("#glance-title").getText()).isEqualTo("En bref");
        assertThat(find("#state option").getText()).isEqualTo("tous");
        assertThat(find("#french").getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(visible("span[lang=en]")).isZero();
        find("#english").click();
        assertThat(find("html").getAttribute("lang")).isEqualTo("en");
        assertThat(visible("span[lang=fr]")).isZero();
    }

    @Test
    void filtersLeaveWhatIsAskedFor() throws Exception {
        Problem problem = Pages.tiny();
        show(problem);
        String mission = problem.missions().get(1).id();
        long tours = problem.tours().stream()
                .filter(tour -> tour.mission().id().equals(mission))
                .count();

        find("#mission").sendKeys(mission);

        assertThat(visible(".mission")).isEqualTo(1);
        assertThat(find("#count").getText()).isEqualTo("" + tours);
        find("#filters button[type=reset]").click();
        find("#state").sendKeys("deployed");
        assertThat(find("#count").getText()).isEqualTo("1");
        find("#filters button[type=reset]").click();
        find("#search").sendKeys(problem.tours().get(0).id());
        assertThat(visible("a.tour:not(.faded)")).isEqualTo(1);
        find("#search").sendKeys("no such tour");
        assertThat(visible(".mission")).isZero();
        assertThat(find("#none").isDisplayed()).isTrue();
    }

    @Test
    void theKeyboardReachesATourAndOpensIt() throws Exception {
        show(Pages.tiny());
        find("#filters button[type=reset]").sendKeys(Keys.TAB);
        for (int i = 0; i < 3 && !isOnATour(); i++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(isOnATour()).isTrue();
        assertThat(find("#tip").isDisplayed()).isTrue();
        Object first = run("return document.activeElement.hash");

        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);

        assertThat(isOnATour()).isTrue();
        assertThat(run("return document.activeElement.hash")).isNotEqualTo(first);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(find("#card").isDisplayed()).isTrue();
        assertThat(find("#card-title").getText()).isNotBlank();
        assertThat(find("#card-facts").getText()).contains("Officer", "In theatre");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(find("#card").isDisplayed()).isFalse();
        assertThat(isOnATour()).isTrue();
    }

    private static boolean isOnATour() {
        return (Boolean) run("return document.activeElement.matches('a.tour')");
    }

    @Test
    void aClickTellsWhyATourIsEmpty() throws Exception {
        show(Pages.tiny());

        find("a.tour.empty").click();

        assertThat(find("#card-why").getText()).contains("Who is left, one hard rule after the other");
    }

    @Test
    void hostileNamesDoNothing() throws Exception {
        browser.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "window.alarms = 0; window.alert = () => { window.alarms += 1; };"));
        show(Pages.hostile(directory));

        find("#french").click();
        for (WebElement bar : browser.findElements(By.cssSelector("a.tour"))) {
            bar.sendKeys(Keys.ENTER);
            assertThat(find("#card").isDisplayed()).isTrue();
            find("#card-close").click();
        }
        find("#search").sendKeys("<img src=x");

        assertThat(run("return window.alarms")).isEqualTo(0L);
        assertThat(visible("img, svg[onload], iframe, object")).isZero();
        assertThat((Boolean) run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void onPaperEverythingIsOpenAndNothingIsToBeClicked() throws Exception {
        show(Pages.tiny());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(visible(".controls")).isZero();
            run("return window.dispatchEvent(new Event('beforeprint'))");
            assertThat(visible("details:not([open])")).isZero();
            assertThat(visible(".tours table")).isEqualTo(visible(".mission"));
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void onAPhoneNothingButTheTimeLinesIsWiderThanTheScreen() throws Exception {
        show(Pages.read(Path.of("problems", "cpa-2024-25.json")));
        Map<String, Object> phone = Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true);
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", phone);
        try {
            assertThat(run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void everythingHasANameAndAnchorsLeadThere() throws Exception {
        show(Pages.tiny());

        assertThat(visible("select, input, button, a")).isPositive();
        List<WebElement> nameless = browser.findElements(By.cssSelector("select, input, button, nav a, a.tour")).stream()
                .filter(WebElement::isDisplayed)
                .filter(element -> String.valueOf(element.getAccessibleName()).isBlank())
                .toList();
        assertThat(nameless).isEmpty();
        find("nav a[href='#goals']").click();
        assertThat((Boolean) run("return location.hash === '#goals'")).isTrue();
    }
}
