package rotation.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rotation.html.Html;
import rotation.model.Agency;
import rotation.text.Sentence;

/** The form that filters the time line. Without the script, which does the filtering, it stays hidden. */
final class TimelineFilters {

    private static final List<String> STATES =
            List.of("filled", "empty", "changed", "deployed", "published", "open", "tentative");

    private final PageModel model;
    private final Html html;

    TimelineFilters(PageModel model, Html html) {
        this.model = model;
        this.html = html;
    }

    void write() {
        html.open("form", "class", "filters controls", "id", "filters", "hidden", "hidden", "role", "search");
        Set<String> missions = model.tours().stream()
                .map(tour -> tour.mission().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> agencies = model.problem().agencies().stream()
                .map(Agency::id)
                .filter(id -> model.filled().stream().anyMatch(tour -> id.equals(tour.agency())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        writeSelect("mission", missions);
        writeSelect("agency", agencies);
        html.open("label").open("span").say("filter.state").close().open("select", "id", "state");
        writeOption("", "filter.all");
        for (String state : STATES) {
            writeOption(state, "state." + state);
        }
        html.close().close();
        html.open("label").open("span").say("filter.search").close();
        html.open("input", "id", "search", "type", "search", "autocomplete", "off", "spellcheck", "false");
        html.close();
        html.open("button", "type", "reset").say("filter.reset").close();
        html.open("output").leaf("b", "" + model.tours().size(), "id", "count").text(" ");
        html.say("filter.of", model.tours().size());
        html.close().closeLine();
    }

    private void writeSelect(String name, Set<String> ids) {
        html.open("label").open("span").say("filter." + name).close().open("select", "id", name);
        writeOption("", "filter.all");
        ids.forEach(id -> html.leaf("option", id, "value", id));
        html.close().close();
    }

    /** An option holds text only, no element for each language: the script replaces the text when the language changes. */
    private void writeOption(String value, String key) {
        var sentence = Sentence.of(Report.class, key);
        html.leaf(
                "option",
                sentence.in(Locale.ENGLISH),
                "value",
                value,
                "data-en",
                sentence.in(Locale.ENGLISH),
                "data-fr",
                sentence.in(Locale.FRENCH));
    }
}
