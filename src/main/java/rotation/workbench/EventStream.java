package rotation.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Server-sent events: what happens is told to every page that listens. Each listener holds a thread while it does. */
final class EventStream implements AutoCloseable {

    /**
     * So many listen at most; who has listened longest makes room, and is told by an event {@code left}. A browser tells nobody that a
     * page is gone.
     */
    static final int MOST_LISTENERS = 12;

    /** After so much silence something is sent, so that it is seen who is gone. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(15);

    private static final String END = "";

    private final String left;
    private final Deque<Listener> listeners = new ArrayDeque<>();
    private boolean closed;

    /** @param why what is told, as JSON, to a listener who has to make room */
    EventStream(String why) {
        left = text("left", why);
    }

    /** Somebody who listens, in their own thread. */
    private static final class Listener {

        private final Thread thread = Thread.currentThread();

        /** What was not told yet, by the name of the event: the latest says all, so that nothing grows if somebody does not read. */
        private final Map<String, String> waiting = new LinkedHashMap<>();

        private boolean ending;

        synchronized void tell(String event, String text) {
            waiting.remove(event);
            waiting.put(event, text);
            notifyAll();
        }

        synchronized void end() {
            ending = true;
            notifyAll();
        }

        synchronized boolean isBehind() {
            return !waiting.isEmpty();
        }

        /** What is told next; null: there was silence for long. */
        synchronized @Nullable String next() throws InterruptedException {
            long until = System.nanoTime() + SILENCE;
            while (waiting.isEmpty() && !ending) {
                long nanos = until - System.nanoTime();
                if (nanos <= 0) {
                    return null;
                }
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
            }
            if (waiting.isEmpty()) {
                return END;
            }
            String event = waiting.keySet().iterator().next();
            return waiting.remove(event);
        }
    }

    /** Tells what happens until the other side is gone or this is closed; the headers of the exchange are complete. */
    void serve(HttpExchange exchange) throws IOException {
        var listener = new Listener();
        synchronized (this) {
            if (closed) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (listeners.size() == MOST_LISTENERS) {
                leave(listeners.removeFirst());
            }
            listeners.addLast(listener);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        try {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            write(out, "retry: 1000\n\n");
            String event = listener.next();
            while (!END.equals(event)) {
                write(out, event == null ? ": still here\n\n" : event);
                event = listener.next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                listeners.remove(listener);
            }
        }
    }

    /** Whoever does not read what was told before would not read this either: then the connection is cut. */
    private void leave(Listener listener) {
        if (listener.isBehind()) {
            listener.thread.interrupt();
        } else {
            listener.tell("left", left);
            listener.end();
        }
    }

    private static String text(String event, String json) {
        return "event: " + event + "\ndata: " + json + "\n\n";
    }

    private static void write(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Tells everybody. Whoever was not told the event of that name before is told this one alone.
     *
     * @param event its name
     * @param json what is told, without line breaks
     */
    synchronized void send(String event, String json) {
        String text = text(event, json);
        listeners.forEach(listener -> listener.tell(event, text));
    }

    /** How many listen. */
    synchronized int size() {
        return listeners.size();
    }

    /** Ends all streams. */
    @Override
    public synchronized void close() {
        closed = true;
        listeners.forEach(Listener::end);
    }
}
