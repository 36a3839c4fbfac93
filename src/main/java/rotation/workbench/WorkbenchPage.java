package rotation.workbench;

import java.util.List;
import java.util.Locale;
import rotation.html.Html;
import rotation.html.LinkedPage;
import rotation.html.Page;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.text.Sentence;

/** The page of a workbench without what depends on its state: places for that, and forms for what can be asked for. */
final class WorkbenchPage {

    /** The places of the sections of the report, in their order. */
    private static final List<String> PARTS =
            List.of("timeline", "agenda", "glance", "abroad", "home", "cost", "goals");

    /** The same of what is beside them: what to look at next. */
    private static final List<String> TRAY = List.of("attention", "empty", "changes");

    private final Problem problem;
    private final List<EventParser.Usage> events;
    private final Locale language;
    private final Html html = new Html(WorkbenchPage.class);

    /** @param events that can be asked for in words */
    WorkbenchPage(Problem problem, List<EventParser.Usage> events, Locale language) {
        this.problem = problem;
        this.events = events;
        this.language = language;
    }

    /** The document. */
    byte[] bytes() {
        Page.writeSkip(html);
        writeHeader();
        html.open("div", "id", "bar");
        writeToolbar();
        writeOutcome();
        html.closeLine();
        writeSolve();
        html.open("main", "id", "main", "tabindex", "-1");
        html.open("div", "id", "tray");
        TRAY.forEach(this::writePlace);
        html.open("section", "id", "steps", "aria-labelledby", "steps-title");
        html.open("h2", "id", "steps-title").say("steps.title").close();
        html.open("div", "id", "history").close().closeLine();
        html.closeLine();
        html.open("div", "id", "whole");
        PARTS.forEach(this::writePlace);
        html.closeLine().closeLine();
        writeDialogs();
        return new LinkedPage(
                        language,
                        Sentence.of(WorkbenchPage.class, "page.title", problem.name()),
                        List.of("/page.css", "/report.css", "/workbench.css"),
                        List.of("/page.js", "/timeline.js", "/workbench.js"),
                        html)
                .bytes();
    }

    private void writePlace(String part) {
        html.open("div", "class", "part", "data-part", part).closeLine();
    }

    private void writeHeader() {
        html.open("header").open("h1").foreign(problem.name()).close();
        html.open("p", "class", "when");
        html.say(
                "page.when",
                Day.format(problem.season().from()),
                Day.format(problem.season().to()),
                Day.format(problem.asOf()));
        html.close();
        Page.writeTools(html);
        html.closeLine();
    }

    /** How it stands and what became of the last step: beside the toolbar, wherever the page has been scrolled to. */
    private void writeOutcome() {
        html.open("div", "id", "outcome");
        html.open("p", "id", "status", "role", "status").close();
        html.open("p", "id", "lost", "role", "alert", "hidden", "hidden")
                .say("page.lost")
                .closeLine();
        html.open("div", "id", "message", "role", "alert", "hidden", "hidden").close();
        html.closeLine();
        html.open("template", "id", "save-over");
        html.open("button", "type", "button", "data-post", "/api/save", "data-body", "{\"force\":true}");
        html.say("button.saveOver").close().closeLine();
        html.open("template", "id", "dismiss");
        html.open("button", "type", "button", "class", "dismiss");
        html.say("button.close").close().closeLine();
    }

    private void writeToolbar() {
        html.open("section", "id", "toolbar", "class", "controls", "aria-labelledby", "toolbar-title");
        html.open("h2", "id", "toolbar-title", "class", "vh")
                .say("toolbar.title")
                .close();
        post("undo", "/api/undo");
        post("redo", "/api/redo");
        post("save", "/api/save");
        button("publish-open", "button.publish.ask");
        button("solve-open", "button.solve");
        button("shortage-open", "button.shortage");
        html.open("form", "id", "event-form", "data-post", "/api/steps");
        html.open("label").say("event.words").text(" ");
        String officer =
                problem.officers().isEmpty() ? "O-1" : problem.officers().get(0).id();
        html.open(
                "input",
                "name",
                "words",
                "type",
                "text",
                "required",
                "required",
                "autocomplete",
                "off",
                "placeholder",
                "withdraw " + officer);
        html.close().open("button", "type", "submit").say("button.do").close().close();
        html.open("details", "id", "events");
        html.open("summary", "id", "events-title").say("event.which").close();
        html.open("div", "role", "region", "tabindex", "0", "aria-labelledby", "events-title")
                .open("dl");
        for (EventParser.Usage event : events) {
            html.open("dt").leaf("code", event.words()).close().open("dd");
            Fragments.say(html, event.told());
            html.close();
        }
        html.close().close().close();
        html.closeLine();
    }

    private void post(String id, String address) {
        html.open("button", "type", "button", "id", id, "data-post", address, "data-body", "{}")
                .say("button." + id)
                .close();
    }

    private void button(String id, String key) {
        html.open("button", "type", "button", "id", id).say(key).close();
    }

    private void writeSolve() {
        html.open("section", "id", "solve", "class", "controls", "aria-labelledby", "solve-title", "hidden", "hidden");
        html.open("h2", "id", "solve-title").say("solve.title").close();
        html.open("form", "id", "solve-form", "data-post", "/api/solve");
        html.open("label").say("solve.mode").text(" ").open("select", "name", "mode");
        option("needed", "solve.needed");
        option("worthwhile", "solve.worthwhile");
        option("solve", "solve.anew");
        html.close().close();
        html.open("label").say("solve.seconds").text(" ");
        html.open("input", "name", "seconds", "type", "number", "min", "1", "max", "86400", "value", "30");
        html.close();
        html.open("label").say("solve.seed").text(" ");
        html.open("input", "name", "seed", "type", "number", "min", "0", "value", "0");
        html.close();
        html.open("button", "type", "submit").say("button.start").close();
        html.close();
        html.open("div", "id", "solve-progress").close();
        html.open("div", "id", "solve-curve", "hidden", "hidden");
        html.open("svg", "viewBox", "0 0 100 100", "preserveAspectRatio", "none", "aria-hidden", "true");
        html.open("path", "id", "curve-filled").open("path", "id", "curve-soft").close();
        html.open("i").close().saying("span", "solve.curve.filled");
        html.open("i").close().saying("span", "solve.curve.soft");
        html.open("p").say("solve.curve.score").text(" ");
        html.open("code", "id", "curve-score").close().close().close();
        html.open("div", "id", "solve-result", "aria-live", "polite").close();
        html.closeLine();
    }

    private void option(String value, String key) {
        var sentence = Sentence.of(WorkbenchPage.class, key);
        html.leaf(
                "option",
                sentence.in(language),
                "value",
                value,
                "data-en",
                sentence.in(Locale.ENGLISH),
                "data-fr",
                sentence.in(Locale.FRENCH));
    }

    private void writeDialogs() {
        html.open("dialog", "id", "card", "aria-labelledby", "card-title");
        html.open("div", "id", "card-message", "role", "alert", "hidden", "hidden")
                .close();
        html.open("div", "id", "card-body").close();
        html.open("form", "id", "move-form", "hidden", "hidden");
        date("move-start", "move.start");
        date("move-end", "move.end");
        html.open("button", "type", "submit", "id", "move-assign", "disabled", "disabled")
                .say("button.assign")
                .close();
        html.open("div", "id", "move-price", "role", "status").close().close();
        html.open("p", "class", "buttons");
        html.open("button", "type", "button", "id", "card-close")
                .say("button.close")
                .close();
        html.close().closeLine();
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").closeLine();
        html.open("div", "id", "price", "hidden", "hidden");
        html.open("div", "id", "price-html", "role", "status").close();
        html.open("code", "id", "price-command").close();
        html.open("p", "class", "buttons");
        button("price-cancel", "button.cancel");
        button("price-assign", "button.assign");
        html.close().closeLine();
    }

    private void date(String id, String key) {
        html.open("label").say(key).text(" ");
        html.open("input", "type", "date", "id", id, "required", "required").close();
    }
}
