package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import rotation.change.CarriedPlan;
import rotation.judge.Judge;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;

/** The page of a plan. */
class ReportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static List<Element> elements(String page) throws Exception {
        String markup = page.replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>");
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

    private static List<String> attributes(Element element) {
        var names = new TreeSet<String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return List.copyOf(names);
    }

    @Test
    void everyTourHasABarAndARowAndEveryLinkATarget() throws Exception {
        Problem problem = Pages.tiny();

        List<Element> elements = elements(Pages.of(problem, false, Locale.ENGLISH));

        List<String> ids = elements.stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (int i = 0; i < problem.tours().size(); i++) {
            String bar = "#t" + i;
            assertThat(elements)
                    .filteredOn(element -> element.getAttribute("class").startsWith("tour ")
                            && element.getAttribute("href").equals(bar))
                    .hasSize(1);
        }
        assertThat(elements.stream()
                        .map(element -> element.getAttribute("href"))
                        .filter(href -> !href.isEmpty())
                        .map(href -> href.substring(1)))
                .isSubsetOf(ids);
    }

    @Test
    void everySentenceIsThereInBothLanguages() throws Exception {
        List<Element> spoken = elements(Pages.of(Pages.tiny(), false, Locale.FRENCH)).stream()
                .filter(element -> element.getTagName().equals("span"))
                .filter(element -> element.hasAttribute("lang"))
                .toList();

        assertThat(spoken).hasSizeGreaterThan(300);
        for (int i = 0; i < spoken.size(); i += 2) {
            assertThat(spoken.get(i).getAttribute("lang")).isEqualTo("en");
            assertThat(spoken.get(i + 1).getAttribute("lang")).isEqualTo("fr");
            assertThat(spoken.get(i).getNextSibling()).isSameAs(spoken.get(i + 1));
            assertThat(spoken.get(i).getTextContent())
                    .isNotBlank()
                    .isNotEqualTo(spoken.get(i + 1).getTextContent());
        }
    }

    @Test
    void theLanguageAskedForIsTheFirst() {
        assertThat(Pages.of(Pages.tiny(), false, Locale.ENGLISH)).contains("<html lang=\"en\">", "<title data-en=");
        assertThat(Pages.of(Pages.tiny(), false, Locale.CANADA_FRENCH))
                .contains("<html lang=\"fr\">", ">tiny\u00a0: le plan<");
    }

    @Test
    void theCostStandsBesideTheBudgetWhereMoneyIsSpokenOf() {
        Problem tiny = Pages.tiny();
        Problem withBudget = tiny.toBuilder()
                .policy(tiny.policy().toBuilder().budget(46_900L).build())
                .build();

        // No mission costs anything.
        assertThat(Pages.of(withBudget, false, Locale.ENGLISH))
                .contains(
                        "dollars for all filled tours, within the budget of 46,900",
                        "dollars pour toutes les affectations pourvues, dans le budget de");
        assertThat(Pages.of(tiny, false, Locale.ENGLISH)).doesNotContain("dollars");
    }

    @Test
    void redactionChangesNoCost() {
        Problem problem = Pages.read(Path.of("problems", "cpa-2024-25.json"));
        Problem redacted = Redaction.redacted(problem);
        Plan plan = CarriedPlan.of(problem, null).plan();

        assertThat(new Judge(redacted).judge(plan).score())
                .isEqualTo(new Judge(problem).judge(plan).score());
    }

    @Test
    void whatComesFromAFileIsNeverMoreThanText() throws Exception {
        Problem harmless = Pages.tiny();
        Problem hostile = Pages.hostile(directory);

        List<Element> expected = elements(Pages.of(harmless, false, Locale.ENGLISH));
        List<Element> found = elements(Pages.of(hostile, false, Locale.ENGLISH));

        // What is sorted by ids may stand in another order: the kinds and numbers of elements must not differ.
        assertThat(found.stream().map(element -> element.getTagName() + attributes(element)))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(element -> element.getTagName() + attributes(element))
                        .toList());
        assertThat(found).noneMatch(element -> attributes(element).stream().anyMatch(name -> name.startsWith("on")));
        assertThat(found)
                .allMatch(element -> element.getAttribute("href").isEmpty()
                        || element.getAttribute("href").startsWith("#"));
    }

    @Test
    void onlyItsOwnStyleAndScriptMayRun() throws Exception {
        String page = Pages.of(Pages.hostile(directory), false, Locale.ENGLISH);

        assertThat(page)
                .contains("default-src &#39;none&#39;;")
                .contains("style-src &#39;sha256-" + sha256(between(page, "<style>", "</style>")) + "&#39;;")
                .contains("script-src &#39;sha256-" + sha256(between(page, "<script>", "</script>")) + "&#39;;")
                .doesNotContain("unsafe-");
        assertThat(between(page, "<style>", "</style>")).doesNotContain("url(", "@import", "http");
        assertThat(between(page, "<script>", "</script>"))
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "http", "fetch(");
    }

    private static String between(String page, String start, String end) {
        Matcher matcher = Pattern.compile(start + "(.*?)" + end, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        String found = matcher.group(1);
        assertThat(matcher.find()).as("a second %s", start).isFalse();
        return found;
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    @Test
    void theSamePlanMakesTheSamePage() {
        assertThat(Pages.of(Pages.tiny(), false, Locale.ENGLISH))
                .isEqualTo(Pages.of(Pages.tiny(), false, Locale.ENGLISH));
    }

    @Test
    void whatDiffersFromThePlanBeforeIsMarked() throws Exception {
        Problem problem = Pages.tiny();
        Plan now = CarriedPlan.of(problem, null).plan();
        Plan before = new Plan(
                now.rows().stream().map(row -> Plan.Row.empty(row.tour())).toList(), null);

        List<Element> elements = elements(Pages.of(problem, now, before, false, Locale.ENGLISH));

        long filled = now.rows().stream().filter(row -> row.officer() != null).count();
        assertThat(elements)
                .filteredOn(element -> element.getAttribute("data-state").contains("changed"))
                .hasSize((int) filled);
    }
}
