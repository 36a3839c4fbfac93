package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.bench.Rows.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page and the text of a benchmark. */
class BenchPageTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static List<Element> elements(String page) throws Exception {
        String markup = page.replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script.*?</script>", "<script></script>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        NodeList all = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static String between(String page, String start, String end) {
        Matcher matcher = Pattern.compile(start + "(.*?)" + end, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    private static JsonNode data(String page) throws Exception {
        return new ObjectMapper()
                .readTree(between(page, "<script type=\"application/json\" id=\"data\">", "</script>"));
    }

    @Test
    void everythingIsThereWithoutAScript() throws Exception {
        String page = BenchPages.ordinary(directory, Locale.ENGLISH);

        List<Element> elements = elements(page);
        // Overall; for each of two problems its numbers, its curves and its rules.
        assertThat(elements)
                .filteredOn(element -> element.getTagName().equals("table"))
                .hasSize(7);
        assertThat(elements)
                .filteredOn(element -> element.getTagName().equals("figure"))
                .hasSize(6)
                .allMatch(figure -> figure.hasAttribute("hidden"));
        List<String> ids = elements.stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements.stream()
                        .map(element -> element.getAttribute("href"))
                        .filter(href -> !href.isEmpty())
                        .map(href -> href.substring(1)))
                .isSubsetOf(ids);
        assertThat(page).contains("-120", "annealing", "rankStretch");
    }

    @Test
    void theScriptDrawsTheSameNumbers() throws Exception {
        JsonNode drawn = data(BenchPages.ordinary(directory, Locale.ENGLISH)).at("/problems/0");

        assertThat(drawn.at("/contenders/0/name").textValue()).isEqualTo("annealing");
        assertThat(drawn.at("/contenders/0/runs")).hasSize(2);
        // Of two runs the worse is the median: -150 after a second, -130 after two, and the end.
        assertThat(drawn.at("/contenders/0/median")).hasToString("[[1.0,0,-150],[2.0,0,-130],[30.0,0,-130]]");
        assertThat(drawn.at("/rules/0/rule").textValue()).isEqualTo("rankStretch");
        assertThat(drawn.at("/rules/0/penalty")).hasToString("[80,40]");
    }

    @Test
    void bothLanguagesAreThereAndTheOneAskedForIsFirst() throws Exception {
        String page = BenchPages.ordinary(directory, Locale.CANADA_FRENCH);

        assertThat(page).contains("<html lang=\"fr\">", ">Banc d&#39;essai</title>", "Benchmark");
        List<Element> spoken = elements(page).stream()
                .filter(element -> element.getTagName().equals("span") && element.hasAttribute("lang"))
                .toList();
        assertThat(spoken).hasSizeGreaterThan(60);
        for (int i = 0; i < spoken.size(); i += 2) {
            assertThat(spoken.get(i).getAttribute("lang")).isEqualTo("en");
            assertThat(spoken.get(i + 1).getAttribute("lang")).isEqualTo("fr");
        }
        JsonNode words = data(page).get("words");
        assertThat(words.get("en").properties()).hasSameSizeAs(words.get("fr").properties());
    }

    @Test
    void onlyItsOwnStyleAndScriptMayRunAndNothingIsLoaded() throws Exception {
        String page = BenchPages.hostile(directory);

        String script = between(page, "<script>", "</script>");
        assertThat(page)
                .contains("default-src &#39;none&#39;;")
                .contains("style-src &#39;sha256-" + sha256(between(page, "<style>", "</style>")) + "&#39;;")
                .contains("script-src &#39;sha256-" + sha256(script) + "&#39;;")
                .doesNotContain("unsafe-");
        assertThat(script)
                .contains("Chart.js v4", "MIT License")
                .doesNotContain("sourceMappingURL", "innerHTML", "document.write", "eval(", "fetch(", "XMLHttpRequest");
        assertThat(between(page, "<style>", "</style>")).doesNotContain("url(", "@import", "http");
        assertThat(elements(page))
                .allMatch(element -> element.getAttribute("href").isEmpty()
                        || element.getAttribute("href").startsWith("#"))
                .allMatch(element -> element.getAttribute("src").isEmpty());
    }

    @Test
    void whatComesFromAFileIsNeverMoreThanText() throws Exception {
        String page = BenchPages.hostile(directory);

        assertThat(elements(page))
                .noneMatch(element -> List.of("img", "svg", "iframe").contains(element.getTagName()))
                .filteredOn(element -> element.getTagName().equals("script"))
                .hasSize(2);
        assertThat(page).doesNotContain(BenchPages.HOSTILE);
        assertThat(data(page).at("/problems/0/contenders/0/name").textValue()).isEqualTo(BenchPages.HOSTILE);
    }

    @Test
    void theTextHasTheSameTables() {
        Summary summary = BenchPages.summary();

        String text = new TablesText(summary, Locale.ENGLISH).text();

        assertThat(text)
                .contains(
                        "# Benchmark",
                        "- Limit of each run: 30 s, one search.",
                        "- Seeds: 1, 2.",
                        "- Machine: 2 x a processor, 8,000 MB, Linux 6 amd64, OpenJDK 17.",
                        "| contender | runs | failed | unfinished | mean rank | wins | median gap |",
                        "|-----------|-----:|-------:|-----------:|----------:|-----:|-----------:|",
                        "## tiny",
                        "Best known: 0hard/0medium/-120soft, by annealing with seed 1.");
        assertThat(new TablesText(summary, Locale.FRENCH).text())
                .contains("# Banc d'essai", "- Graines\u00a0: 1, 2.", "| concurrent ")
                .doesNotContain("Limit of", "contender");
    }

    @Test
    void aFailureIsSaidLoudly() throws Exception {
        Summary summary = Summary.of(
                List.of(
                        row().made(),
                        row().by("tabu").seed(2).failed("It left no plan.").made()),
                BenchPages.NOTHING);

        assertThat(new TablesText(summary, Locale.ENGLISH).text())
                .contains("## 1 run does not count", "- tiny, tabu, seed 2: failed. It left no plan.");
        assertThat(BenchPages.page(summary, directory, Locale.ENGLISH)).contains("class=\"fault\"", "It left no plan.");
    }

    @Test
    void noNameBreaksATable() {
        Summary summary = Summary.of(List.of(row().by("a|b\n| c").made()), BenchPages.NOTHING);
        assertThat(summary.overallLines(Locale.ENGLISH))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("| a\\|b \\| c |");
    }
}
