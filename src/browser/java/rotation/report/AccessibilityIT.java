package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.Axe;
import rotation.Browser;
import rotation.text.Messages;

/**
 * What axe-core finds on the page, and what it does not look at: sizes and colours of the bars. The page has one scheme, the light
 * one.
 */
class AccessibilityIT {

    private static final List<String> LOOKED_AT = List.of(
            // The ends of an axis overlap the plot of whose background axe is not sure: dark grey on white.
            "color-contrast: bgOverlap",
            // Parts of a line over which another element goes, such as a mark of handover: the bars are looked at below.
            "color-contrast: elmPartiallyObscured",
            // The title of a seat has a ground of its own where it lies over the grid.
            "color-contrast: elmPartiallyObscuring",
            // Marks that are no letters; they say nothing that is not also said in words.
            "color-contrast: nonBmp",
            // A digit in a table: as dark as all its text.
            "color-contrast: shortTextContent");

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

    @AfterEach
    void nothingIsLogged() {
        browser.assertQuiet();
    }

    private static void assertAccessible() {
        Axe found = Axe.look(browser);
        assertThat(found.violations()).isEmpty();
        assertThat(found.incomplete()).isSubsetOf(LOOKED_AT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void axeFindsNothing(boolean onAPhone) throws Exception {
        for (Locale language : Messages.LANGUAGES) {
            browser.show(Pages.of(Pages.tiny(), false, language));
            Runnable look = () -> {
                assertAccessible();
                browser.run("document.querySelectorAll('details').forEach(details => details.open = true); return true");
                assertAccessible();
                browser.run("document.querySelector('a.tour.empty').click(); return true");
                assertAccessible();
            };
            if (onAPhone) {
                browser.onAPhone(look);
            } else {
                look.run();
            }
        }
    }

    /** A season as large as people have them: every kind of what must be looked at occurs. */
    @Test
    void axeFindsNothingOnAWholeSeason() throws Exception {
        browser.show(Pages.season());
        browser.onAPhone(() -> {
            Axe found = Axe.look(browser);
            assertThat(found.violations()).isEmpty();
            assertThat(found.incomplete()).isEqualTo(LOOKED_AT);
        });
    }

    /** Relative luminance and contrast as WCAG 2.2 defines them; the ground is white, or that of the season. */
    private static final String CONTRAST = """
            const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
            const light = (colour) => parts(colour).slice(0, 3).map((part) => part / 255)
              .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
              .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
            const contrast = (one, other) => {
              const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
              return (high + 0.05) / (low + 0.05);
            };
            const style = (element) => getComputedStyle(element);
            const ground = style(document.querySelector('.grid .season')).backgroundColor;
            const onGround = (colour) => Math.min(contrast(colour, ground), contrast(colour, 'rgb(255, 255, 255)'));
            const isClear = (colour) => parts(colour)[3] === 0;
            const behind = (element) => {
              if (element.matches('a.tour.short > .label')) return ground;
              for (let at = element; at; at = at.parentElement) {
                if (!isClear(style(at).backgroundColor)) return style(at).backgroundColor;
              }
              return ground;
            };
            """;

    @Test
    void theTextOfEveryKindOfBarStandsOutAndSoDoesTheBar() throws Exception {
        browser.show(Pages.season());

        assertThat((List<?>) browser.run(CONTRAST + """
                return Array.from(document.querySelectorAll('.tour > b, .tour > .label, .gap > b, .handover > b, .ticks > *'))
                  .filter((text) => text.textContent.trim() !== '')
                  .map((text) => [text.parentElement.className, contrast(style(text).color, behind(text))])
                  .filter(([kind, ratio]) => ratio < 4.5)"""))
                .isEmpty();
        assertThat((List<?>) browser.run(CONTRAST + """
                return Array.from(document.querySelectorAll('.tour, .gap, .handover, .strip.training, .strip.leave'))
                  .map((bar) => [bar.className, Math.max(
                    isClear(style(bar).backgroundColor) ? 0 : onGround(style(bar).backgroundColor),
                    style(bar).borderLeftStyle === 'none' ? 0 : onGround(style(bar).borderLeftColor))])
                  .filter(([kind, ratio]) => ratio < 3)"""))
                .isEmpty();
        // In the legend every kind is there; of a plan some may not be.
        assertThat(browser.visible(".legend .tour")).isEqualTo(6);
    }

    /** WCAG 2.2, 2.5.8: 24 pixels, or nothing else within a circle of that size around what is smaller. */
    @Test
    void everyBarIsLargeEnoughToBeTouched() throws Exception {
        browser.show(Pages.season());
        String small = """
                const bars = Array.from(document.querySelectorAll('a.tour'), (bar) => bar.getBoundingClientRect());
                const far = (box, other) => Math.hypot(
                  Math.max(other.left - (box.left + box.width / 2), 0, box.left + box.width / 2 - other.right),
                  Math.max(other.top - (box.top + box.height / 2), 0, box.top + box.height / 2 - other.bottom));
                return bars.filter((box) => box.height < 24 ||
                  box.width < 24 && bars.some((other) => other !== box && far(box, other) < 12)).length""";
        assertThat(browser.run(small)).isEqualTo(0L);
        browser.onAPhone(() -> assertThat(browser.run(small)).isEqualTo(0L));
    }
}
