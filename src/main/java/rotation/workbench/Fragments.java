package rotation.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rotation.change.PlanChanges;
import rotation.change.Publication;
import rotation.change.TourChange;
import rotation.explain.Explainer;
import rotation.explain.Section;
import rotation.explain.amend.Unlock;
import rotation.explain.amend.Unlocks;
import rotation.explain.choice.Choice;
import rotation.explain.choice.Choices;
import rotation.html.Html;
import rotation.json.InputError;
import rotation.json.JsonText;
import rotation.judge.Finding;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.text.Messages;
import rotation.text.Sentence;

/**
 * The markup that the script of the page puts into its places: all text in both languages, and buttons that say what they ask the
 * server for. A button with {@code data-post} sends {@code data-body} there, with the revision; one with {@code data-get} puts the
 * {@code html} of the answer into the element whose id is {@code data-into}.
 */
final class Fragments {

    private Fragments() {}

    private static Html html() {
        return new Html(Fragments.class);
    }

    static void say(Html html, Told told) {
        html.sayEither(told.en(), told.fr());
    }

    /** A step: what was told of it, and its command. */
    static String step(Step step) {
        Html html = html().open("div", "class", "step");
        write(html, step);
        return html.close().toString();
    }

    private static void write(Html html, Step step) {
        for (Told told : step.told()) {
            html.open("p");
            say(html, told);
            html.close();
        }
        if (!step.command().isEmpty()) {
            html.open("p", "class", "command").leaf("code", step.command()).close();
        }
    }

    /** The steps that led to the current state, the last first. */
    static String history(List<Step> steps) {
        Html html = html().open("ol", "class", "history", "reversed", "reversed");
        for (int i = steps.size() - 1; i >= 0; i--) {
            html.open("li");
            write(html, steps.get(i));
            html.closeLine();
        }
        return html.close().toString();
    }

    /** Sentences, each in a paragraph. */
    static String sentences(List<Told> sentences) {
        Html html = html();
        for (Told told : sentences) {
            html.open("p");
            say(html, told);
            html.close();
        }
        return html.toString();
    }

    /** What others did since. */
    static String since(List<Change> changes) {
        if (changes.isEmpty()) {
            return html().saying("p", "stale.ahead").toString();
        }
        Html html = html().open("p").say("stale", changes.size()).close().open("ul");
        for (Change change : changes) {
            html.open("li").say("change." + change.kind()).text(" ");
            for (Told told : change.step().told()) {
                say(html.open("span"), told);
                html.close().text(" ");
            }
            if (!change.step().command().isEmpty()) {
                html.leaf("code", change.step().command());
            }
            html.close();
        }
        return html.close().toString();
    }

    /** What is wrong with an input. */
    static String errors(List<InputError> errors) {
        Html html = html();
        for (InputError error : errors) {
            html.open("p").sayEither(error.message(Locale.ENGLISH), error.message(Locale.FRENCH));
            html.close();
        }
        return html.toString();
    }

    /** How the plan stands, in a line. */
    static String status(State state, boolean saved, boolean changedOutside) {
        var verdict = state.verdict();
        Html html = html();
        html.open("span", "class", "score")
                .leaf("code", verdict.score().toString())
                .close();
        html.text(" ").open("span", "class", "filled");
        html.say(
                "status.filled",
                verdict.keyFigures().filledTours(),
                verdict.keyFigures().tours());
        html.close().text(" ");
        html.open("span", "class", saved ? "saved" : "unsaved").say(saved ? "status.saved" : "status.unsaved");
        html.close();
        if (!verdict.isLegal()) {
            html.text(" ")
                    .open("strong", "class", "alarm")
                    .say("status.illegal")
                    .close();
        } else if (!verdict.isFeasible()) {
            html.text(" ")
                    .open("strong", "class", "alarm")
                    .say("status.infeasible", -verdict.score().hardScore())
                    .close();
        }
        if (changedOutside) {
            html.text(" ")
                    .open("strong", "class", "alarm")
                    .say("status.changed")
                    .close();
            button(html, "button.reload", "/api/reload", Map.of());
        }
        return html.toString();
    }

    private static void button(Html html, String key, String post, Map<String, Object> body) {
        html.open("button", "type", "button", "data-post", post, "data-body", JsonText.ofValue(body))
                .say(key)
                .close();
    }

    private static void write(Html html, List<Section> sections) {
        for (Section section : sections) {
            html.open("h3").say(section.title()).close();
            list(html, section.lines());
        }
    }

    private static void list(Html html, List<Sentence> lines) {
        if (!lines.isEmpty()) {
            html.open("ul");
            lines.forEach(line -> html.open("li").say(line).close());
            html.close();
        }
    }

    /** Who goes on a tour and why, or why nobody does; and what can be done about it. */
    static String tour(State state, Tour tour) {
        Html html = html().open("div", "class", "tour", "data-tour", tour.id());
        html.open("h2").foreign(tour.id()).text(" ");
        html.open("small").foreign(tour.position().title()).text(" · ");
        html.foreign(tour.mission().id()).close().close();
        Posting posting = new Staffing(state.problem(), state.plan()).of(tour);
        write(
                html,
                new Explainer(state.problem(), state.plan()).reasons(tour.id()).reasons());
        html.open("p", "class", "buttons");
        if (posting != null) {
            String officer = posting.officer().id();
            if (!tour.isDeployed()) {
                if (!tour.pinned()) {
                    step(html, "button.pin", Steps.pin(tour.id(), officer, posting.window()));
                }
                if (tour.pinned()) {
                    step(html, "button.unpin", Steps.unpin(tour.id()));
                }
                step(html, "button.forbid", List.of("forbid", tour.id(), officer));
                step(html, "button.withdraw", List.of("withdraw", officer));
            }
        }
        if (!tour.isDeployed()) {
            get(html, "button.alternatives", "/api/alternatives?tour=" + encoded(tour.id()), "alternatives");
        }
        if (posting == null) {
            get(html, "button.empty", "/api/empty?tour=" + encoded(tour.id()), "alternatives");
        }
        html.close();
        if (posting != null && tour.isDeployed()) {
            html.saying("p", "alternatives.deployed", posting.officer().id());
            date(
                    html,
                    "button.return",
                    List.of("return", tour.id(), "--on", DAY),
                    posting.window().to());
        }
        Tour.Assignment told = tour.isAnnounced() ? tour.assignment() : null;
        if (posting != null && told != null && told.isOf(posting.officer())) {
            date(
                    html,
                    "button.extend",
                    List.of("extend", tour.id(), "--to", DAY),
                    posting.window().to());
        }
        html.open("div", "id", "alternatives", "aria-live", "polite").close();
        return html.close().toString();
    }

    /** An argument of a form that stands for what is entered in its field. */
    private static final Map<String, String> DAY = Map.of("field", "day");

    /** A form with a date: {@link #DAY} among the arguments becomes what is entered. */
    private static void date(Html html, String key, List<Object> arguments, int day) {
        html.open(
                "form", "class", "controls", "data-post", "/api/steps", "data-arguments", JsonText.ofValue(arguments));
        html.open("label").say(key).text(" ");
        html.open("input", "type", "date", "name", "day", "value", Day.format(day), "required", "required");
        html.close().open("button", "type", "submit").say("button.do").close().close();
    }

    private static void step(Html html, String key, List<String> arguments) {
        button(html, key, "/api/steps", Map.of("arguments", arguments));
    }

    private static void get(Html html, String key, String address, String into) {
        html.open("button", "type", "button", "data-get", address, "data-into", into)
                .say(key)
                .close();
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Who else could go, the best first: with all else as it is, or if another tour is handed on. */
    static String alternatives(State state, Tour tour) {
        Plan.Row row = state.row(tour.id());
        String officer = row == null ? null : row.officer();
        if (tour.isDeployed()) {
            return html().saying("p", "alternatives.deployed", Objects.requireNonNullElse(officer, ""))
                    .toString();
        }
        var choices = new Choices(state.problem(), state.judge(), state.plan(), state.verdict(), tour);
        Html html = html();
        if (officer == null) {
            choices(html, "alternatives.fillings", choices.fillings());
        } else {
            choices(html, "alternatives", choices.alternatives());
            choices(html, "alternatives.exchanges", choices.exchanges());
        }
        return html.toString().isEmpty() ? html.saying("p", "alternatives.none").toString() : html.toString();
    }

    private static void choices(Html html, String title, List<Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        html.open("h3").say(title, choices.size()).close();
        html.open("ol", "class", "choices");
        for (Choice choice : choices) {
            html.open("li", "data-price", choice.change().score().toString())
                    .open("span")
                    .say(choice.text())
                    .close()
                    .text(" ");
            button(html, "button.assign", "/api/assign", Map.of("rows", rows(choice.rows())));
            html.closeLine();
        }
        html.close();
    }

    private static List<Map<String, Object>> rows(List<Plan.Row> rows) {
        var all = new ArrayList<Map<String, Object>>();
        for (Plan.Row row : rows) {
            var one = new LinkedHashMap<String, Object>();
            one.put("tour", row.tour());
            Period window = row.window();
            if (row.officer() != null && window != null) {
                one.put("officer", row.officer());
                one.put("start", Day.format(window.from()));
                one.put("end", Day.format(window.to()));
                if (row.intake() != null) {
                    one.put("intake", row.intake());
                }
            }
            all.add(one);
        }
        return all;
    }

    /** Why a tour is empty: who is left for it, and the smallest changes to the season that would fill it. */
    static String empty(State state, Tour tour) {
        Html html = html();
        write(
                html,
                new Explainer(state.problem(), state.plan()).reasons(tour.id()).reasons());
        var search = new Unlocks(state.problem(), state.judge(), state.plan(), state.verdict(), tour);
        List<Unlock> unlocks = search.smallest();
        if (unlocks.isEmpty()) {
            html.saying("p", "empty.unlocks.none");
            Sentence nearest = search.nearest();
            if (nearest != null) {
                html.open("p").say(nearest).close();
            }
            return html.toString();
        }
        html.open("h3").say("empty.unlocks", unlocks.size()).close();
        html.open("ol", "class", "unlocks");
        for (Unlock unlock : unlocks) {
            html.open("li").open("span").say(unlock.text()).close().text(" ");
            step(html, "button.apply", setting(unlock));
            html.closeLine();
        }
        return html.close().toString();
    }

    /** The arguments that make an unlock. */
    static List<String> setting(Unlock unlock) {
        Object after = unlock.after();
        return List.of(
                Steps.SET, unlock.path() + "=" + (after instanceof String text ? text : JsonText.ofValue(after)));
    }

    /** What a publication would write and where, and a form that asks for it. */
    static String toPublish(State state, String directory, Locale language) {
        Html html = html().saying("h2", "publish.title");
        if (!state.verdict().isLegal()) {
            return html.open("p", "class", "alarm")
                    .say("publish.illegal")
                    .close()
                    .toString();
        }
        int untold = Publication.untold(state.problem(), state.plan()).size();
        html.saying("p", "publish.untold", untold).saying("p", "publish.writes", directory);
        html.saying("p", "publish.files");
        html.open("form", "id", "publish-form", "class", "controls", "data-post", "/api/publish");
        html.open("label").say("publish.language").text(" ").open("select", "name", "language");
        for (Locale one : Messages.LANGUAGES) {
            html.leaf(
                    "option",
                    one.getDisplayLanguage(one),
                    "value",
                    one.getLanguage(),
                    "selected",
                    one.equals(language) ? "selected" : null);
        }
        html.close().close();
        html.open("button", "type", "submit").say("button.publish").close();
        return html.close().toString();
    }

    /** Parts of an explanation. */
    static String sections(List<Section> sections) {
        Html html = html();
        write(html, sections);
        return html.toString();
    }

    /** What a change would cost. */
    static String price(Price price) {
        Html html = html().open("p");
        Plan.Row row = price.row();
        Period window = row.window();
        if (row.officer() != null && window != null) {
            html.foreign(row.officer()).text(", " + Day.format(window.from()) + " – " + Day.format(window.to()) + ": ");
        }
        html.say(price.change().text()).close();
        for (Finding finding : price.broken()) {
            html.open("p", "class", "alarm").say("price.broken", finding.text()).close();
        }
        return html.toString();
    }

    /** How a search has ended: what it would change, and buttons to take it or not. */
    static String solved(Solving solving) {
        Html html = html();
        if (!solving.failure().isEmpty()) {
            for (Told told : solving.failure()) {
                html.open("p", "class", "alarm");
                say(html, told);
                html.close();
            }
            button(html, "button.drop", "/api/solve/drop", Map.of());
            return html.toString();
        }
        PlanChanges changes = solving.changes();
        var found = solving.found();
        if (changes == null || found == null) {
            return html.toString();
        }
        html.open("p")
                .say(
                        "solve.found",
                        solving.begun().verdict().score().toString(),
                        found.verdict().score().toString(),
                        found.verdict().keyFigures().filledTours(),
                        found.verdict().keyFigures().tours());
        html.close();
        if (found.solved().bound() != null) {
            html.open("p")
                    .say("solve.bound", found.solved().bound().mostFilled())
                    .close();
        }
        if (!found.solved().isComplete()) {
            html.open("p", "class", "alarm")
                    .say("solve.unfinished", found.solved().untried())
                    .close();
        }
        html.open("p", "class", "buttons");
        button(html, "button.accept", "/api/solve/accept", Map.of());
        button(html, "button.drop", "/api/solve/drop", Map.of());
        html.close();
        if (changes.all().isEmpty()) {
            return html.saying("p", "diff.none").toString();
        }
        html.open("h3").say("diff", changes.all().size()).close();
        changes(html, "diff.forced", changes.forced());
        changes(html, "diff.edited", changes.edited());
        changes(html, "diff.chosen", changes.chosen());
        return html.toString();
    }

    private static void changes(Html html, String title, List<TourChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        html.open("h4").say(title, changes.size()).close().open("ul", "class", "changes");
        changes.forEach(change ->
                html.open("li").open("span").say(change.text()).close().closeLine());
        html.close();
    }

    /** How far a search has come, in a line. */
    static String progress(Solving solving, int tours) {
        var progress = solving.progress();
        Html html = html().open("p");
        long seconds = solving.millis() / 1000;
        if (progress.score() == null) {
            html.say("solve.preparing", seconds);
        } else {
            html.say("solve.running", progress.score().toString(), progress.filled(), tours, seconds, progress.moves());
        }
        html.close();
        button(html, "button.stop", "/api/solve/stop", Map.of());
        return html.toString();
    }
}
