package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import rotation.Browser;
import rotation.model.Problem;

/** The page in a browser. */
class PageIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void aBrowser() {
        browser = Browser.open(directory);
    }

    @AfterAll
    static void close() {
        if (Objects.nonNull(browser)) {
            browser.close();
        }
    }

    private static void show(Problem problem) throws IOException {
        browser.show(Pages.of(problem, false, Locale.ENGLISH));
    }

    /** After every test: the page complains of nothing and asks for nothing but itself. */
    @AfterEach
    void nothingIsLoggedAndNothingIsLoaded() {
        browser.assertQuiet();
    }

    @Test
    void aSwitchTurnsThePageIntoFrenchAndBack() throws Exception {
        show(Pages.tiny());
        assertThat(browser.find("#glance-title").getText()).isEqualTo("At a glance");

        browser.find("#french").click();

        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(browser.driver().getTitle()).isEqualTo("tiny\u00a0: le plan");
        assertThat(browser.find("#glance-title").getText()).isEqualTo("En bref");
        assertThat(browser.find("#state option").getText()).isEqualTo("tous");
        assertThat(browser.find("#french").getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(browser.visible("span[lang=en]")).isZero();
        browser.find("#english").click();
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
        assertThat(browser.visible("span[lang=fr]")).isZero();
    }

    @Test
    void filtersLeaveWhatIsAskedFor() throws Exception {
        Problem problem = Pages.tiny();
        show(problem);
        String mission = problem.missions().get(1).id();
        long tours = problem.tours().stream()
                .filter(tour -> tour.mission().id().equals(mission))
                .count();

        browser.find("#mission").sendKeys(mission);

        assertThat(browser.visible(".mission")).isEqualTo(1);
        assertThat(browser.find("#count").getText()).isEqualTo("" + tours);
        browser.find("#filters button[type=reset]").click();
        browser.find("#state").sendKeys("deployed");
        assertThat(browser.find("#count").getText()).isEqualTo("1");
        browser.find("#filters button[type=reset]").click();
        browser.find("#search").sendKeys(problem.tours().get(0).id());
        assertThat(browser.visible("a.tour:not(.faded)")).isEqualTo(1);
        browser.find("#search").sendKeys("no such tour");
        assertThat(browser.visible(".mission")).isZero();
        assertThat(browser.find("#none").isDisplayed()).isTrue();
    }

    @Test
    void theKeyboardReachesATourAndOpensIt() throws Exception {
        show(Pages.tiny());
        browser.find("#filters button[type=reset]").sendKeys(Keys.TAB);
        for (int i = 0; i < 3 && !isOnATour(); i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(isOnATour()).isTrue();
        assertThat(browser.find("#tip").isDisplayed()).isTrue();
        Object first = browser.run("return document.activeElement.hash");

        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);

        assertThat(isOnATour()).isTrue();
        assertThat(browser.run("return document.activeElement.hash")).isNotEqualTo(first);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.find("#card").isDisplayed()).isTrue();
        assertThat(browser.find("#card-title").getText()).isNotBlank();
        assertThat(browser.find("#card-facts").getText()).contains("Officer", "In theatre");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.find("#card").isDisplayed()).isFalse();
        assertThat(isOnATour()).isTrue();
    }

    private static boolean isOnATour() {
        return (Boolean) browser.run("return document.activeElement.matches('a.tour')");
    }

    @Test
    void aClickTellsWhyATourIsEmpty() throws Exception {
        show(Pages.tiny());

        browser.find("a.tour.empty").click();

        assertThat(browser.find("#card-why").getText()).contains("Who is left, one hard rule after the other");
    }

    @Test
    void hostileNamesDoNothing() throws Exception {
        browser.countAlarms();
        show(Pages.hostile(directory));

        browser.find("#french").click();
        for (WebElement bar : browser.driver().findElements(By.cssSelector("a.tour"))) {
            bar.sendKeys(Keys.ENTER);
            assertThat(browser.find("#card").isDisplayed()).isTrue();
            browser.find("#card-close").click();
        }
        browser.find("#search").sendKeys("<img src=x");

        assertThat(browser.run("return window.alarms")).isEqualTo(0L);
        assertThat(browser.visible("img, svg[onload], iframe, object")).isZero();
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void onPaperEverythingIsOpenAndNothingIsToBeClicked() throws Exception {
        show(Pages.tiny());
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(browser.visible(".controls")).isZero();
            browser.run("return window.dispatchEvent(new Event('beforeprint'))");
            assertThat(browser.visible("details:not([open])")).isZero();
            assertThat(browser.visible(".tours table")).isEqualTo(browser.visible(".mission"));
            assertThat(browser.visible(".sideways")).isZero();
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @Test
    void onPaperNothingIsWiderThanThePageAndHeadingsAreRepeated() throws Exception {
        browser.show(Pages.season());
        // 297 mm less two margins of 12 mm, at 96 dots an inch
        Map<String, Object> paper = Map.of("width", 1031, "height", 703, "deviceScaleFactor", 1, "mobile", false);
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", paper);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            browser.run("return window.dispatchEvent(new Event('beforeprint'))");
            assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0L);
            assertThat(browser.run("return Array.from(document.querySelectorAll('thead, .axis'))"
                            + ".filter(head => getComputedStyle(head).display !== 'table-header-group').length"))
                    .isEqualTo(0L);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void onAPhoneWhatScrollsSaysSoAndTheKeyboardReachesIt() throws Exception {
        show(Pages.tiny());
        assertThat(browser.find("#missions").getAttribute("class")).contains("all");
        assertThat(browser.find("[aria-labelledby=missions]").getAttribute("tabindex")).isNull();

        browser.onAPhone(() -> {
            browser.await("return document.querySelector('[aria-labelledby=missions]').tabIndex === 0");
            WebElement scroll = browser.find("[aria-labelledby=missions]");
            assertThat(scroll.getAriaRole()).isEqualTo("region");
            assertThat(scroll.getAccessibleName()).isEqualTo("Personnel by mission");
            assertThat(browser.find("#missions").getText()).contains("scroll sideways");
            scroll.sendKeys(Keys.ARROW_RIGHT);
            browser.await("return document.querySelector('[aria-labelledby=missions]').scrollLeft > 0");
        });
    }

    @Test
    void aTapOnAPhoneOpensATour() throws Exception {
        show(Pages.tiny());
        Map<String, Object> touch = Map.of("enabled", true);
        browser.driver().executeCdpCommand("Emulation.setTouchEmulationEnabled", touch);
        browser.onAPhone(() -> {
            browser.run("document.querySelector('a.tour.empty').scrollIntoView({block: 'center', inline: 'center', behavior: "
                    + "'instant'}); return true");
            List<?> at = (List<?>) browser.run("const box = document.querySelector('a.tour.empty').getBoundingClientRect(); "
                    + "return [box.left + box.width / 2, box.top + box.height / 2]");
            var point = Map.of("x", at.get(0), "y", at.get(1));
            browser.driver()
                    .executeCdpCommand(
                            "Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(point)));
            browser.driver()
                    .executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
            browser.await("return document.getElementById('card').open");
        });
        browser.driver().executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
    }

    @Test
    void theNameOfEveryTourIsReadInItsBarOrBesideIt() throws Exception {
        browser.show(Pages.season());
        String unread = """
                const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
                return Array.from(document.querySelectorAll('a.tour')).filter(bar => {
                  const name = bar.querySelector('.label').getBoundingClientRect();
                  const box = bar.getBoundingClientRect();
                  if (!bar.matches('.short')) return name.right > box.right;
                  return Array.from(bar.closest('.lane').querySelectorAll('a.tour'))
                    .some(other => other !== bar && meet(name, other.getBoundingClientRect()));
                }).map(bar => bar.textContent)""";
        assertThat(browser.visible("a.tour.short")).isPositive();
        assertThat((List<?>) browser.run(unread)).isEmpty();
        browser.onAPhone(() -> assertThat((List<?>) browser.run(unread)).isEmpty());
    }

    @Test
    void onAPhoneNothingButTheTimeLinesIsWiderThanTheScreen() throws Exception {
        browser.show(Pages.season());
        browser.onAPhone(() ->
                assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L));
    }

    @Test
    void everythingHasANameAndAnchorsLeadThere() throws Exception {
        show(Pages.tiny());

        assertThat(browser.visible("select, input, button, a")).isPositive();
        List<WebElement> nameless = browser.driver().findElements(By.cssSelector("select, input, button, nav a, a.tour")).stream()
                .filter(WebElement::isDisplayed)
                .filter(element -> String.valueOf(element.getAccessibleName()).isBlank())
                .toList();
        assertThat(nameless).isEmpty();
        browser.find("nav a[href='#goals']").click();
        assertThat((Boolean) browser.run("return location.hash === '#goals'")).isTrue();
    }
}
