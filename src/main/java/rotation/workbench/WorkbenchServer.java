package rotation.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.json.JsonText;

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

    private final Workbench workbench;
    private final @Nullable Duration idle;
    private final HttpServer server;
    private final Guard guard;
    private final EventStream events = new EventStream(
            JsonText.compact(new Answers.LeftAnswer(Fragments.sentences(List.of(Told.say("events.left"))))));
    private final Searches searches;
    private final Routes routes;
    private final ExecutorService threads = pool(EventStream.MOST_LISTENERS + WORKERS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("clock"));
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long lastAsked = System.nanoTime();

    private WorkbenchServer(
            Workbench workbench, CommandRunner commands, int port, Locale language, @Nullable Duration idle)
            throws IOException {
        this.workbench = workbench;
        this.idle = idle;
        server = listen(port);
        guard = new Guard(server.getAddress().getPort());
        server.setExecutor(threads);
        searches = new Searches(workbench, events, this::tellState);
        routes = new Routes(workbench, searches, commands, language, events);
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
        repeat(searches::tellProgress, PROGRESS.toMillis());
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
        searches.stop();
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
        if (searches.isRunning()) {
            lastAsked = System.nanoTime();
        } else if (System.nanoTime() - lastAsked > limit.toNanos()) {
            ended.countDown();
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
                answer.send(exchange);
            }
        } catch (Refusal e) {
            Answer.of(e).send(exchange);
        } catch (InputException e) {
            Answer.of(Refusals.of(e, workbench.revision())).send(exchange);
        } catch (UsageException e) {
            Answer.of(Refusals.of(e, workbench.revision())).send(exchange);
        } catch (RefusedException e) {
            Answer.of(Refusals.of(e, workbench.revision())).send(exchange);
        } catch (StaleException e) {
            Answer.of(Refusals.of(e, workbench.revision())).send(exchange);
        } catch (RuntimeException | OutOfMemoryError e) {
            Answer.of(Refusals.of(500, "internal", Told.say("request.internal", String.valueOf(e))))
                    .send(exchange);
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
            return Answer.elsewhere();
        }
        if (!guard.hasCookie(exchange)) {
            throw Refusals.of(403, "forbidden", Told.say("request.forbidden"));
        }
        lastAsked = System.nanoTime();
        return routes.of(method, path, exchange.getResponseHeaders()).answer(request);
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
