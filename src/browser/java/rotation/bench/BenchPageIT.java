package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.Browser;

/** The page of a benchmark in a browser. */
class BenchPageIT {

    /** Whether somebody has drawn on a canvas. */
    private static final String DRAWN = "return Array.from(document.querySelectorAll('canvas')).filter(canvas => "
            + "canvas.width > 0 && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data"
            + ".some(value => value !== 0)).length";

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
    void nothingIsLoggedAndNothingIsLoaded() {
        browser.assertQuiet();
    }

    @Test
    void allChartsAreDrawn(@TempDir Path parent) throws Exception {
        browser.show(BenchPages.ordinary(parent, Locale.ENGLISH));

        assertThat(browser.visible("figure.chart")).isEqualTo(6);
        assertThat(browser.run(DRAWN)).isEqualTo(6L);
        // Two runs and their median, of two contenders; of these the medians alone are named.
        assertThat(browser.run("return Chart.getChart('p0-soft').data.datasets.length")).isEqualTo(6L);
        assertThat(browser.run("return Chart.getChart('p0-soft').legend.legendItems.length")).isEqualTo(2L);
    }

    @Test
    void theChartsSpeakBothLanguages(@TempDir Path parent) throws Exception {
        browser.show(BenchPages.ordinary(parent, Locale.ENGLISH));
        String title = "return Chart.getChart('p0-rules').options.scales.x.title.text";
        assertThat(browser.run(title)).isEqualTo("Points taken");

        browser.find("#french").click();

        assertThat(browser.run(title)).isEqualTo("Points pris");
        assertThat(browser.visible("span[lang=en]")).isZero();
    }

    @Test
    void whatIsDrawnCanBeReadToo(@TempDir Path parent) throws Exception {
        browser.show(BenchPages.ordinary(parent, Locale.ENGLISH));
        assertThat(browser.visible("details table")).isZero();

        browser.find("#p0 details summary").click();

        assertThat(browser.find("#p0 details table").getText()).contains("Median score", "annealing", "-150soft", "-130soft");
    }

    @Test
    void hostileNamesDoNothing(@TempDir Path parent) throws Exception {
        browser.countAlarms();

        browser.show(BenchPages.hostile(parent));
        browser.find("#french").click();

        assertThat(browser.run("return window.alarms")).isEqualTo(0L);
        assertThat(browser.visible("img, svg, iframe")).isZero();
        assertThat(browser.find("h2 bdi, #p0-title").getText()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void onAPhoneNothingButTheTablesIsWiderThanTheScreen(@TempDir Path parent) throws Exception {
        browser.show(BenchPages.ordinary(parent, Locale.ENGLISH));
        browser.onAPhone(() ->
                assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L));
    }
}
