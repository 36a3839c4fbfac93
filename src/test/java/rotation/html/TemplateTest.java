package rotation.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.html.Template.Fault;
import rotation.html.Template.Fault.Kind;
import rotation.html.Template.Names;
import rotation.html.Template.Values;

class TemplateTest {

    private static final Names NAMES = new Names(
            Set.of("name", "note"),
            Map.of("tours", new Names(Set.of("start"), Map.of("colleagues", new Names(Set.of("who"), Map.of())))));

    private static String filled(String source, String name, String note, String... starts) {
        List<Values> tours = Arrays.stream(starts)
                .map(start -> new Values(
                        Map.of("start", start),
                        Map.of("colleagues", List.of(new Values(Map.of("who", "of " + start), Map.of())))))
                .toList();
        return new Template(source, NAMES).fill(new Values(Map.of("name", name, "note", note), Map.of("tours", tours)));
    }

    private static List<Fault> faults(String source) {
        return new Template(source, NAMES).faults();
    }

    @Test
    void valuesAreEscapedAndTheTemplateIsNot() {
        assertThat(filled("<p>{{name}} &amp; {{ note }}</p>", "<b>'\"&\u0007", "x"))
                .isEqualTo("<p>&lt;b&gt;&#39;&quot;&amp;\ufffd &amp; x</p>");
    }

    @Test
    void aValueThatLooksLikeAPlaceholderIsNone() {
        assertThat(filled("{{name}}{{note}}", "{{note}}", "x")).isEqualTo("{{note}}x");
    }

    @Test
    void aPartIsWrittenForEachRowAndKnowsWhatIsAroundIt() {
        assertThat(filled(
                        "{{#tours}}[{{start}} {{name}}{{#colleagues}} {{who}} {{start}}{{/colleagues}}]{{/tours}}",
                        "n",
                        "",
                        "1",
                        "2"))
                .isEqualTo("[1 n of 1 1][2 n of 2 2]");
        assertThat(filled("{{#tours}}x{{/tours}}", "n", "")).isEmpty();
    }

    @Test
    void aPartOfATextIsWrittenWhereThereIsOne() {
        assertThat(filled("{{#name}}a{{/name}}{{#note}}b{{/note}}", "n", "")).isEqualTo("a");
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        assertThat(faults("{{nam}}\n{{start}}\n{{tours}}\n{{#tours}}{{#tours}}{{/tours}}{{/name}}\n{{#note}}"))
                .containsExactly(
                        new Fault(Kind.UNKNOWN, 1, "nam"),
                        new Fault(Kind.OUTSIDE, 2, "start"),
                        new Fault(Kind.LIST, 3, "tours"),
                        new Fault(Kind.NESTED, 4, "tours"),
                        new Fault(Kind.CLOSE, 4, "{{/name}}"),
                        new Fault(Kind.OPEN, 4, "{{#tours}}"),
                        new Fault(Kind.OPEN, 5, "{{#note}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{}}", "{{na me}}", "{{{name}}}", "{{name", "{{!name}}", "{{name\n}", "a {{ b }} {{ <p>"})
    void whatIsNoPlaceholderIsToldAndNotPrinted(String source) {
        assertThat(faults(source))
                .isNotEmpty()
                .allMatch(
                        fault -> fault.kind() == Kind.MALFORMED || fault.text().equals("b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"{{name}}\">x</a>",
                "<a href='>{{name}}'>x</a>",
                "<p {{name}}>",
                "</p {{name}}>",
                "<!-- {{name}} -->",
                "<!-- > {{name}}",
                "<script>var x = '{{name}}'</script>",
                "<SCRIPT src=x>\n{{name}}",
                "<style>p::after { content: '{{name}}' }</style>",
                "<a b=\"{{#tours}}\">{{/tours}}</a>"
            })
    void noPlaceholderStandsWhereNoTextStands(String source) {
        assertThat(faults(source)).extracting(Fault::kind).first().isEqualTo(Kind.NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>{{name}}</title>",
                "<!-- x --><p class=\"a>b\">{{name}}",
                "<style>p { }</style>{{name}}",
                "1 < 2 {{name}}",
                "<br/>{{name}}"
            })
    void textStandsBetweenTags(String source) {
        assertThat(faults(source)).isEmpty();
    }

    @Test
    void aTemplateWithFaultsIsNotFilledIn() {
        assertThatThrownBy(() -> filled("{{x}}", "", "")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void longTemplatesTakeNoLongTime() {
        for (String piece : List.of(
                "{{", "{{x}}", "{{name}}", "<p a=\"b\">", "<", "<!--", "<a '", "<script>", "}}", "{{#tours}}", "\n")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> faults(piece.repeat((1 << 20) / piece.length())), piece);
        }
    }
}
