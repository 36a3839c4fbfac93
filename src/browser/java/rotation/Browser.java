package rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser that looks at pages, and hears what they complain of and what they ask for. */
public final class Browser implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private final Path directory;
    private final ChromeDriver driver;

    private Browser(Path directory, ChromeDriver driver) {
        this.directory = directory;
        this.driver = driver;
    }

    /**
     * Opens it; without one the test is skipped.
     *
     * @param directory for pages and a profile
     */
    public static Browser open(Path directory) {
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
        var driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1366, 900));
        return new Browser(directory, driver);
    }

    /** Opens an address. */
    public void open(URI address) {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(address.toString());
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Shows a page. */
    public void show(String page) throws IOException {
        Path file = directory.resolve("page.html");
        Files.writeString(file, page);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(file.toUri().toString());
    }

    /** Fails if the page has complained of anything, or asked for anything but itself. */
    public void assertQuiet() {
        assertQuiet("page.html");
    }

    /** Fails if the page has complained of anything, or asked for anything whose address has not this in it. */
    public void assertQuiet(String address) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll())
                .extracting(entry -> entry.getMessage())
                .filteredOn(message -> message.contains("Network.requestWillBeSent\""))
                // The browser's own first page may come late.
                .filteredOn(message -> !message.contains("\"documentURL\":\"chrome:"))
                .allMatch(message -> message.contains(address));
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** How many of these elements are seen. */
    public long visible(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    /** What a script returns. */
    public Object run(String script) {
        return Objects.requireNonNull(driver.executeScript(script), script);
    }

    /** Waits until a script returns true; at most ten seconds. */
    public void await(String script) {
        assertThat(driver.executeAsyncScript(
                        "const done = arguments[0]; const end = Date.now() + 10000; const is = () => {" + script + "};"
                                + "(function look() { if (is() || Date.now() > end) done(is()); else setTimeout(look, 20); }());"))
                .as(script)
                .isEqualTo(true);
    }

    /** Looks at the page as on a phone, 390 pixels wide, and then as before. */
    public void onAPhone(Runnable look) {
        Map<String, Object> phone = Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", phone);
        try {
            look.run();
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** Counts the alarms that scripts of a hostile page raise, in {@code window.alarms}. */
    public void countAlarms() {
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "window.alarms = 0; window.alert = () => { window.alarms += 1; };"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
