package rotation.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import rotation.event.Arguments;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.ShortageSections;
import rotation.html.Page;
import rotation.json.Fields;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.json.Range;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.planner.JudgedPlan;
import rotation.planner.Shortages;
import rotation.report.Parts;
import rotation.report.Report;
import rotation.solve.Changes;
import rotation.text.Sentence;

/** Lets a page in a browser of this machine see a workbench, and work on it. */
public final class WorkbenchServer implements AutoCloseable {

    /** How often it is looked whether somebody else has changed the opened files, and how far a search has come. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final Duration PROGRESS = Duration.ofMillis(250);

    /** So long whoever is being answered is waited for in the end. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /**
     * Of the JDK's server, which reads them when it is first used; times in seconds. Without the first, each answer waits 40 ms for
     * the packet before. A request that is not whole after so long is cut off: anybody on this machine can begin one. Of answers
     * there is no limit, since a stream of events is one.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.nodelay",
            "true",
            "sun.net.httpserver.maxReqTime",
            "5",
            "sun.net.httpserver.idleInterval",
            "30",
            "jdk.httpserver.maxConnections",
            "200");

    /** So many requests are answered at once, besides those of pages that listen to events. */
    private static final int WORKERS = 16;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String JSON = "application/json; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** So many of the last steps are shown; all can be undone. */
    private static final int MOST_STEPS = 100;

    private static final Range SECONDS = range(1, 86_400);
    private static final Range MOVES = range(1, Long.MAX_VALUE);
    private static final Range SEEDS = range(0, Long.MAX_VALUE);
    private static final Range REVISIONS = range(0, Integer.MAX_VALUE);

    private static Range range(long least, long most) {
        return new Range(least, most, Sentence.of(Told.class, "hint.range", least, most));
    }

    private static final Map<String, Locale> LANGUAGES = Map.of("en", Locale.ENGLISH, "fr", Locale.FRENCH);

    /** What answers a request. */
    private static final class Answer {

        private final int status;
        private final String type;
        private final byte[] content;

        Answer(int status, String type, byte[] content) {
            this.status = status;
            this.type = type;
            this.content = content;
        }

        static Answer of(Record json) {
            return new Answer(200, JSON, JsonText.compact(json).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Answers a request of one method to one address; null: it was answered already. */
    @FunctionalInterface
    private interface Route {
        @Nullable
        Answer answer(Request request)
                throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal;
    }

    private final Workbench workbench;
    private final CommandRunner commands;
    private final Locale language;
    private final @Nullable Duration idle;
    private final HttpServer server;
    private final Guard guard;
    private final EventStream events = new EventStream(
            JsonText.compact(new Answers.LeftAnswer(Fragments.sentences(List.of(Told.say("events.left"))))));
    private final Map<String, Route> gets = new HashMap<>();
    private final Map<String, Route> posts = new HashMap<>();
    private final ExecutorService threads = pool(EventStream.MOST_LISTENERS + WORKERS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("clock"));
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long lastAsked = System.nanoTime();
    private volatile @Nullable Solving solving;
    private volatile Answers.@Nullable PartsAnswer parts;
    private final Object shortageLock = new Object();
    private Answers.@Nullable HtmlAnswer shortage;

    private WorkbenchServer(
            Workbench workbench, CommandRunner commands, int port, Locale language, @Nullable Duration idle)
            throws IOException {
        this.workbench = workbench;
        this.commands = commands;
        this.language = language;
        this.idle = idle;
        server = listen(port);
        guard = new Guard(server.getAddress().getPort());
        server.setExecutor(threads);
        route();
        server.createContext("/", this::handle);
    }

    /** A server with {@link #LIMITS} on the loopback interface. */
    static HttpServer listen(int port) throws IOException {
        LIMITS.forEach(System.getProperties()::putIfAbsent);
        return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    }

    private static ExecutorService pool(int most) {
        var pool =
                new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), daemons("http"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Starts to listen on the loopback interface.
     *
     * @param commands write what goes out to people
     * @param port 0: any that is free
     * @param language that the page shows first: French, otherwise English
     * @param idle it ends by itself after so long in which nobody asks for anything and no search runs; null: never
     * @throws IOException if the port is taken
     */
    public static WorkbenchServer start(
            Workbench workbench, CommandRunner commands, int port, Locale language, @Nullable Duration idle)
            throws IOException {
        var server = new WorkbenchServer(workbench, commands, port, language, idle);
        server.start();
        return server;
    }

    private void start() {
        workbench.onChange(this::tellState);
        server.start();
        repeat(this::lookOutside, LOOK.toMillis());
        repeat(this::tellProgress, PROGRESS.toMillis());
        Duration limit = idle;
        if (limit != null) {
            repeat(() -> endIfIdle(limit), Math.max(10, Math.min(LOOK.toMillis(), limit.toMillis() / 4)));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the clock.
    private void repeat(Runnable work, long millis) {
        clock.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The address that opens the page, for the planner alone. */
    public URI address() {
        return address(guard.token());
    }

    /** An address that opens the page once. */
    public URI addressOnce() {
        return address(guard.ticket());
    }

    private URI address(String token) {
        return URI.create("http://127.0.0.1:" + port() + "/?token=" + token);
    }

    /** Waits until it has ended. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Lets {@link #awaitEnd} return, from any thread. */
    public void end() {
        ended.countDown();
    }

    /** Ends it. All steps are on the disk; the opened files are as they are. */
    @Override
    public void close() {
        Solving running = solving;
        if (running != null) {
            running.stop();
        }
        clock.shutdownNow();
        // Those who listen are told that it ends, and what is being answered is: the server would cut it off.
        events.close();
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
        ended.countDown();
    }

    private void tellState() {
        events.send("state", JsonText.compact(new Answers.NewsAnswer(workbench.revision())));
    }

    private void lookOutside() {
        if (workbench.lookOutside()) {
            events.send("files", JsonText.compact(new Answers.NewsAnswer(workbench.revision())));
        }
    }

    private void endIfIdle(Duration limit) {
        Solving running = solving;
        if (running != null && running.stage() == Solving.Stage.RUNNING) {
            lastAsked = System.nanoTime();
        } else if (System.nanoTime() - lastAsked > limit.toNanos()) {
            ended.countDown();
        }
    }

    private void tellProgress() {
        Solving running = solving;
        if (running != null && running.stage() == Solving.Stage.RUNNING) {
            running.look();
            tell("progress", running);
        }
    }

    // Who may ask, and what is answered

    private void handle(HttpExchange exchange) {
        try {
            answer(exchange);
        } catch (IOException e) {
            // Whoever asked is gone.
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        try {
            Answer answer = answered(exchange);
            if (answer != null) {
                send(exchange, answer);
            }
        } catch (Refusal e) {
            send(exchange, e);
        } catch (InputException e) {
            send(exchange, Refusals.of(e, workbench.revision()));
        } catch (UsageException e) {
            send(exchange, Refusals.of(e, workbench.revision()));
        } catch (RefusedException e) {
            send(exchange, Refusals.of(e, workbench.revision()));
        } catch (StaleException e) {
            send(exchange, Refusals.of(e, workbench.revision()));
        } catch (RuntimeException | OutOfMemoryError e) {
            send(exchange, Refusals.of(500, "internal", Told.say("request.internal", String.valueOf(e))));
        }
    }

    private @Nullable Answer answered(HttpExchange exchange)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        if (!guard.isHost(exchange) || !guard.isOrigin(exchange)) {
            throw Refusals.of(403, "forbidden", Told.say("request.forbidden"));
        }
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        var request = new Request(exchange);
        boolean isOpening = "/".equals(path) && method.equals("GET");
        if (isOpening && guard.isToken(request.parameter("token"))) {
            exchange.getResponseHeaders().add("Set-Cookie", guard.cookie());
            exchange.getResponseHeaders().set("Location", "/");
            lastAsked = System.nanoTime();
            return new Answer(303, HTML, new byte[0]);
        }
        if (!guard.hasCookie(exchange)) {
            throw Refusals.of(403, "forbidden", Told.say("request.forbidden"));
        }
        lastAsked = System.nanoTime();
        Map<String, Route> routes = method.equals("POST") ? posts : gets;
        Route route = routes.get(path);
        if (route == null && !gets.containsKey(path) && !posts.containsKey(path)) {
            throw Refusals.of(404, "unknown", Told.say("request.unknown"));
        }
        if (route == null || !(method.equals("POST") || method.equals("GET"))) {
            exchange.getResponseHeaders().set("Allow", posts.containsKey(path) ? "POST" : "GET");
            throw Refusals.of(405, "method", Told.say("request.method"));
        }
        return route.answer(request);
    }

    private static void send(HttpExchange exchange, Refusal refusal) throws IOException {
        byte[] content = JsonText.compact(refusal.answer()).getBytes(StandardCharsets.UTF_8);
        send(exchange, new Answer(refusal.status(), JSON, content));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        // A length of 0 would mean that it is not known; to HEAD no body may be written.
        boolean isEmpty =
                answer.content.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status, isEmpty ? -1 : answer.content.length);
        if (!isEmpty) {
            exchange.getResponseBody().write(answer.content);
        }
    }

    // What can be asked for

    private void route() {
        gets.put("/", request -> new Answer(200, HTML, page()));
        resource("/page.css", Page.class, "page.css", CSS);
        resource("/page.js", Page.class, "page.js", SCRIPT);
        resource("/report.css", Report.class, "report.css", CSS);
        resource("/timeline.js", Report.class, "timeline.js", SCRIPT);
        resource("/workbench.css", WorkbenchServer.class, "workbench.css", CSS);
        resource("/workbench.js", WorkbenchServer.class, "workbench.js", SCRIPT);
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
        posts.put("/api/undo", request -> done(Steps.told("change.undo", workbench.undo(revision(request)))));
        posts.put("/api/redo", request -> done(Steps.told("change.redo", workbench.redo(revision(request)))));
        posts.put("/api/save", this::save);
        posts.put("/api/reload", request -> done(workbench.reload(revision(request))));
        posts.put("/api/publish", this::publish);
        posts.put("/api/solve", this::solve);
        posts.put("/api/solve/stop", this::stop);
        posts.put("/api/solve/accept", this::accept);
        posts.put("/api/solve/drop", this::drop);
    }

    private void resource(String path, Class<?> beside, String name, String type) {
        byte[] content = Page.resource(beside, name).getBytes(StandardCharsets.UTF_8);
        gets.put(path, request -> new Answer(200, type, content));
    }

    private byte[] page() {
        return new WorkbenchPage(workbench.state().problem(), workbench.steps().usages(), language).bytes();
    }

    private Answers.StateAnswer state() {
        synchronized (workbench) {
            State state = workbench.state();
            var verdict = state.verdict();
            Solving last = solving;
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
                    last == null ? null : solve(last),
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

    private static long seen(Fields fields) {
        return fields.whole("revision", REVISIONS);
    }

    private static long revision(Request request) throws IOException, InputException, Refusal {
        return request.body(fields -> seen(fields));
    }

    // Steps

    private record StepRequest(long revision, List<String> arguments) {}

    private Answer step(Request request)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        StepRequest asked = request.body(fields -> new StepRequest(seen(fields), Request.words(fields, "arguments")));
        return done(workbench.step(asked.revision(), asked.arguments()));
    }

    private record AssignRequest(long revision, List<Plan.Row> rows) {}

    private Answer assign(Request request)
            throws IOException, InputException, UsageException, RefusedException, StaleException, Refusal {
        AssignRequest asked =
                request.body(fields -> new AssignRequest(seen(fields), fields.objects("rows", WorkbenchServer::row)));
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
                seen(fields),
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
        SaveRequest asked = request.body(fields -> new SaveRequest(seen(fields), fields.flag("force")));
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
                seen(fields), fields.optionalWord("directory"), fields.choice("language", LANGUAGES, language)));
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

    // Searches

    private record SolveRequest(long revision, Solving.Request request) {}

    private static final Map<String, String> MODES =
            Map.of("needed", "needed", "worthwhile", "worthwhile", "solve", "solve");

    private Answer solve(Request request)
            throws IOException, InputException, RefusedException, StaleException, Refusal {
        SolveRequest asked = request.body(fields -> {
            String mode = fields.choice("mode", MODES, "needed");
            boolean isFromPlan = !"solve".equals(mode);
            Changes changes = "needed".equals(mode) ? Changes.NEEDED : Changes.WORTHWHILE;
            return new SolveRequest(
                    seen(fields),
                    new Solving.Request(
                            isFromPlan,
                            changes,
                            fields.optionalWhole("seconds", SECONDS),
                            fields.optionalAmount("moves", MOVES),
                            fields.amount("seed", SEEDS, 0)));
        });
        Solving next;
        synchronized (workbench) {
            workbench.requireSeen(asked.revision());
            Solving last = solving;
            if (last != null && last.stage() == Solving.Stage.RUNNING) {
                throw new RefusedException("busy", List.of(Told.say("solve.busy")));
            }
            next = new Solving(workbench.revision(), workbench.state(), asked.request(), workbench.version());
            solving = next;
        }
        next.start(() -> tell("solved", next));
        return Answer.of(solve(next));
    }

    /** Tells of a search, unless it was taken, dropped or followed by another. */
    private void tell(String event, Solving search) {
        synchronized (workbench) {
            if (solving == search) {
                events.send(event, JsonText.compact(solve(search)));
            }
        }
    }

    private Answers.SolveAnswer solve(Solving last) {
        var progress = last.progress();
        JudgedPlan found = last.found();
        int tours = last.begun().problem().tours().size();
        boolean isRunning = last.stage() == Solving.Stage.RUNNING;
        return new Answers.SolveAnswer(
                last.stage().toString(),
                last.revision(),
                found == null ? progress.score() : found.verdict().score(),
                found == null ? progress.filled() : found.verdict().keyFigures().filledTours(),
                tours,
                progress.moves(),
                last.millis(),
                last.limit(),
                found == null || found.solved().bound() == null
                        ? null
                        : found.solved().bound().score(),
                last.curve(),
                isRunning ? Fragments.progress(last, tours) : Fragments.solved(last));
    }

    private Solving last() throws RefusedException {
        Solving last = solving;
        if (last == null) {
            throw new RefusedException("nothing", List.of(Told.say("solve.nothing")));
        }
        return last;
    }

    private Answer stop(Request request) throws IOException, InputException, RefusedException, Refusal {
        revision(request);
        Solving last = last();
        last.stop();
        return Answer.of(solve(last));
    }

    private Answer accept(Request request)
            throws IOException, InputException, RefusedException, StaleException, Refusal {
        long seen = revision(request);
        Step step;
        synchronized (workbench) {
            Solving last = last();
            workbench.requireSeen(seen);
            Steps.Next next = last.accepted(workbench.state(), workbench.steps());
            step = workbench.take(seen, Objects.requireNonNull(next.state()), next.step());
            solving = null;
            if (workbench.revision() == seen) {
                // Nothing changes; but the search is no more.
                tellState();
            }
        }
        return done(step);
    }

    private Answer drop(Request request) throws IOException, InputException, RefusedException, Refusal {
        revision(request);
        synchronized (workbench) {
            last().stop();
            solving = null;
            tellState();
        }
        return Answer.of(new Answers.DoneAnswer(workbench.revision(), null, ""));
    }

    /** What has to be told when it ends: that there is something that no file says. */
    public List<Told> farewell() {
        var told = new ArrayList<Told>();
        if (!workbench.isSaved()) {
            told.add(Told.say(
                    "end.unsaved", Workbench.directoryOf(workbench.seasonFile()).toString()));
        }
        return told;
    }
}
