package rotation.workbench;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.event.Arguments;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.ShortageSections;
import rotation.html.Page;
import rotation.json.Fields;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.planner.Shortages;
import rotation.report.Parts;
import rotation.report.Report;

/** What can be asked of a workbench: an address, a method, and what answers it. */
final class Routes {

    /** So many of the last steps are shown; all can be undone. */
    private static final int MOST_STEPS = 100;

    private static final Map<String, Locale> LANGUAGES = Map.of("en", Locale.ENGLISH, "fr", Locale.FRENCH);

    /** Answers a request of one method to one address; null: it was answered already. */
    @FunctionalInterface
    interface Route {
        @Nullable
        Answer answer(Request request)
                throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal;
    }

    private final Workbench workbench;
    private final Searches searches;
    private final CommandRunner commands;
    private final Locale language;
    private final Map<String, Route> gets = new HashMap<>();
    private final Map<String, Route> posts = new HashMap<>();
    private volatile Answers.@Nullable PartsAnswer parts;
    private final Object shortageLock = new Object();
    private Answers.@Nullable HtmlAnswer shortage;

    /**
     * @param commands write what goes out to people
     * @param language of what goes out, and that the page shows first: French, otherwise English
     * @param events to which pages listen
     */
    Routes(Workbench workbench, Searches searches, CommandRunner commands, Locale language, EventStream events) {
        this.workbench = workbench;
        this.searches = searches;
        this.commands = commands;
        this.language = language;
        gets.put("/", request -> Answer.of(Answer.HTML, page()));
        resource("/page.css", Page.class, "page.css", Answer.CSS);
        resource("/page.js", Page.class, "page.js", Answer.SCRIPT);
        resource("/report.css", Report.class, "report.css", Answer.CSS);
        resource("/timeline.js", Report.class, "timeline.js", Answer.SCRIPT);
        resource("/workbench.css", WorkbenchServer.class, "workbench.css", Answer.CSS);
        resource("/workbench.js", WorkbenchServer.class, "workbench.js", Answer.SCRIPT);
        gets.put("/api/state", request -> Answer.of(state()));
        gets.put("/api/parts", this::parts);
        gets.put("/api/tour", request -> ofTour(request, "id", Fragments::tour));
        gets.put("/api/alternatives", request -> ofTour(request, "tour", Fragments::alternatives));
        gets.put("/api/empty", request -> ofTour(request, "tour", Fragments::empty));
        gets.put("/api/shortage", request -> shortage());
        gets.put("/api/publish", this::toPublish);
        gets.put("/api/events", request -> {
            events.serve(request.exchange());
            return null;
        });
        posts.put("/api/price", this::price);
        posts.put("/api/steps", this::step);
        posts.put("/api/assign", this::assign);
        posts.put("/api/undo", request -> done(Steps.told("change.undo", workbench.undo(request.revision()))));
        posts.put("/api/redo", request -> done(Steps.told("change.redo", workbench.redo(request.revision()))));
        posts.put("/api/save", this::save);
        posts.put("/api/reload", request -> done(workbench.reload(request.revision())));
        posts.put("/api/publish", this::publish);
        posts.put("/api/solve", request -> Answer.of(searches.start(request)));
        posts.put("/api/solve/stop", request -> Answer.of(searches.stop(request)));
        posts.put("/api/solve/accept", request -> done(searches.accept(request)));
        posts.put("/api/solve/drop", request -> Answer.of(searches.drop(request)));
    }

    private void resource(String path, Class<?> beside, String name, String type) {
        byte[] content = Page.resource(beside, name).getBytes(StandardCharsets.UTF_8);
        gets.put(path, request -> Answer.of(type, content));
    }

    private byte[] page() {
        return new WorkbenchPage(workbench.state().problem(), workbench.steps().usages(), language).bytes();
    }

    private Answers.StateAnswer state() {
        synchronized (workbench) {
            State state = workbench.state();
            var verdict = state.verdict();
            boolean saved = workbench.isSaved();
            boolean changed = workbench.areChangedOutside();
            return new Answers.StateAnswer(
                    workbench.revision(),
                    state.problem().name(),
                    workbench.seasonFile().toString(),
                    workbench.planFile().toString(),
                    saved,
                    changed,
                    verdict.score(),
                    verdict.isFeasible(),
                    verdict.isLegal(),
                    verdict.keyFigures().filledTours(),
                    verdict.keyFigures().tours(),
                    workbench.undoable(),
                    workbench.redoable(),
                    searches.answer(),
                    Fragments.status(state, saved, changed),
                    Fragments.sentences(workbench.notices()),
                    Fragments.history(workbench.history(MOST_STEPS)));
        }
    }

    private Answer parts(Request request) throws StaleException {
        Workbench.Current current = workbench.current();
        String asked = request.parameter("revision");
        if (asked != null && !asked.equals(Long.toString(current.revision()))) {
            workbench.requireSeen(asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : -1);
        }
        Answers.PartsAnswer known = parts;
        if (known != null && known.revision() == current.revision()) {
            return Answer.of(known);
        }
        State state = current.state();
        var written = new Parts(state.problem(), state.plan(), state.verdict());
        var answer = new Answers.PartsAnswer(current.revision(), written.style(), written.sections());
        parts = answer;
        return Answer.of(answer);
    }

    /** Something about a tour of the current state. */
    private interface OfTour {
        String html(State state, Tour tour);
    }

    private Answer ofTour(Request request, String parameter, OfTour asked) throws InputException {
        Workbench.Current current = workbench.current();
        String id = Objects.requireNonNullElse(request.parameter(parameter), "");
        Tour tour = Arguments.tour(current.state().problem(), parameter, id);
        return Answer.of(new Answers.HtmlAnswer(current.revision(), asked.html(current.state(), tour)));
    }

    /** It takes long, so it is sought once for a revision, whoever asks. */
    private Answer shortage() {
        synchronized (shortageLock) {
            Workbench.Current current = workbench.current();
            Answers.HtmlAnswer known = shortage;
            if (known == null || known.revision() != current.revision()) {
                State state = current.state();
                Plan plan = state.verdict().isFeasible() ? state.plan() : null;
                Shortage found = Shortages.of(state.problem(), plan, () -> false);
                known = new Answers.HtmlAnswer(
                        current.revision(), found == null ? "" : Fragments.sections(ShortageSections.of(found)));
                shortage = known;
            }
            return Answer.of(known);
        }
    }

    private Answer done(Step step) {
        return Answer.of(new Answers.DoneAnswer(workbench.revision(), step, Fragments.step(step)));
    }

    private record StepRequest(long revision, List<String> arguments) {}

    private Answer step(Request request)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        StepRequest asked =
                request.body(fields -> new StepRequest(Request.revision(fields), Request.words(fields, "arguments")));
        return done(workbench.step(asked.revision(), asked.arguments()));
    }

    private record AssignRequest(long revision, List<Plan.Row> rows) {}

    private Answer assign(Request request)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        AssignRequest asked = request.body(
                fields -> new AssignRequest(Request.revision(fields), fields.objects("rows", Routes::row)));
        if (asked.rows().isEmpty() || asked.rows().get(0).officer() == null) {
            throw new UsageException(Told.say("usage.rows"));
        }
        return done(workbench.assign(asked.revision(), asked.rows()));
    }

    private static Plan.@Nullable Row row(Fields fields) {
        String tour = fields.word("tour");
        String officer = fields.optionalWord("officer");
        Period window = officer == null ? null : fields.period("start", "end");
        String intake = fields.optionalWord("intake");
        return tour == null ? null : new Plan.Row(tour, officer, window, intake);
    }

    private record PriceRequest(
            long revision, String tour, @Nullable String officer, @Nullable Integer start, @Nullable Integer end) {}

    private Answer price(Request request)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        PriceRequest asked = request.body(fields -> new PriceRequest(
                Request.revision(fields),
                Objects.requireNonNullElse(fields.word("tour"), ""),
                fields.optionalWord("officer"),
                fields.optionalDay("start"),
                fields.optionalDay("end")));
        Workbench.Current current = workbench.current();
        workbench.requireSeen(asked.revision());
        Period window = null;
        if ((asked.start() == null) != (asked.end() == null)) {
            throw new UsageException(Told.say("usage.bothDays"));
        }
        if (asked.start() != null && asked.end() != null) {
            if (asked.start() > asked.end()) {
                throw new UsageException(Told.say("usage.days", Day.format(asked.start()), Day.format(asked.end())));
            }
            window = new Period(asked.start(), asked.end());
        }
        Price price = Price.of(current.state(), workbench.steps(), asked.tour(), asked.officer(), window);
        Plan.Row row = price.row();
        Period days = row.window();
        return Answer.of(new Answers.PriceAnswer(
                current.revision(),
                row.tour(),
                row.officer(),
                days == null ? null : Day.format(days.from()),
                days == null ? null : Day.format(days.to()),
                row.intake(),
                price.before(),
                price.after(),
                price.change().score(),
                !price.broken().isEmpty(),
                price.arguments(),
                workbench.steps().eventCommand(price.arguments()),
                Fragments.price(price)));
    }

    private record SaveRequest(long revision, boolean force) {}

    private Answer save(Request request) throws IOException, InputException, RefusedException, StaleException, Refusal {
        SaveRequest asked = request.body(fields -> new SaveRequest(Request.revision(fields), fields.flag("force")));
        workbench.save(asked.revision(), asked.force());
        Told told = Told.say(
                "save.done",
                workbench.seasonFile().toString(),
                workbench.planFile().toString());
        return Answer.of(new Answers.DoneAnswer(workbench.revision(), null, Fragments.sentences(List.of(told))));
    }

    private Answer toPublish(Request request) {
        Workbench.Current current = workbench.current();
        Locale spoken = LANGUAGES.getOrDefault(Objects.requireNonNullElse(request.parameter("language"), ""), language);
        Path directory = Workbench.publishedOf(workbench.seasonFile());
        return Answer.of(new Answers.HtmlAnswer(
                current.revision(), Fragments.toPublish(current.state(), directory.toString(), spoken)));
    }

    private record PublishRequest(long revision, @Nullable String directory, @Nullable Locale language) {}

    private Answer publish(Request request)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        PublishRequest asked = request.body(fields -> new PublishRequest(
                Request.revision(fields),
                fields.optionalWord("directory"),
                fields.choice("language", LANGUAGES, language)));
        Path season = workbench.seasonFile();
        Path directory = asked.directory() == null
                ? Workbench.publishedOf(season)
                : season.resolveSibling(path(asked.directory()));
        Locale spoken = Objects.requireNonNullElse(asked.language(), language);
        boolean isForAnybody = workbench.state().verdict().keyFigures().filledTours() > 0;
        var publishing = new Publishing(commands, directory, spoken, isForAnybody);
        publishing.requireApart(season, workbench.planFile());
        return done(workbench.publish(asked.revision(), publishing));
    }

    private static Path path(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException(Told.say("usage.path", name));
        }
    }

    /**
     * The one that answers a method at an address.
     *
     * @throws Refusal if there is no such address, or it does not take that method
     */
    Route of(String method, String path, Headers headers) throws Refusal {
        boolean isPost = method.equals("POST");
        Route route = (isPost ? posts : gets).get(path);
        if (route == null && !gets.containsKey(path) && !posts.containsKey(path)) {
            throw Refusals.of(404, "unknown", Told.say("request.unknown"));
        }
        if (route == null || !(isPost || method.equals("GET"))) {
            headers.set("Allow", posts.containsKey(path) ? "POST" : "GET");
            throw Refusals.of(405, "method", Told.say("request.method"));
        }
        return route;
    }
}
