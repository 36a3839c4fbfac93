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
    static final List<String> PARTS =
            List.of("attention", "empty", "changes", "timeline", "agenda", "glance", "abroad", "home", "cost", "goals");

    private final Problem problem;
    private final Locale language;
    private final Html html = new Html(WorkbenchPage.class);

    WorkbenchPage(Problem problem, Locale language) {
        this.problem = problem;
        this.language = language;
    }

    /** The document. */
    byte[] bytes() {
        Page.writeSkip(html);
        writeHeader();
        writeToolbar();
        writeSolve();
        html.open("main", "id", "main", "tabindex", "-1");
        for (String part : PARTS) {
            html.open("div", "class", "part", "data-part", part).closeLine();
        }
        html.open("section", "id", "steps", "aria-labelledby", "steps-title");
        html.open("h2", "id", "steps-title").say("steps.title").close();
        html.open("div", "id", "history").close().closeLine();
        html.closeLine();
        writeDialogs();
        return new LinkedPage(
                        language,
                        Sentence.of(WorkbenchPage.class, "page.title", problem.name()),
                        List.of("/page.css", "/report.css", "/workbench.css"),
                        List.of("/page.js", "/workbench.js"),
                        html)
                .bytes();
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
        html.open("p", "id", "status", "role", "status").close();
        Page.writeTools(html);
        html.closeLine();
        html.open("div", "id", "message", "role", "alert", "hidden", "hidden").closeLine();
    }

    private void writeToolbar() {
        html.open("div", "id", "toolbar", "class", "controls", "role", "toolbar");
        post("undo", "/api/undo");
        post("redo", "/api/redo");
        post("save", "/api/save");
        post("publish", "/api/publish");
        button("solve-open", "button.solve");
        button("shortage-open", "button.shortage");
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
        html.open("section", "id", "solve", "class", "controls", "hidden", "hidden");
        html.open("h2").say("solve.title").close();
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
        html.open("div", "id", "solve-progress", "aria-live", "polite").close();
        html.open("div", "id", "solve-curve", "aria-hidden", "true").close();
        html.open("div", "id", "solve-result").close();
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
        html.open("dialog", "id", "card").open("div", "id", "card-body").close();
        html.open("p", "class", "buttons");
        html.open("button", "type", "button", "id", "card-close")
                .say("button.close")
                .close();
        html.close().closeLine();
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").closeLine();
        html.open("div", "id", "price", "role", "status", "hidden", "hidden").closeLine();
    }
}
