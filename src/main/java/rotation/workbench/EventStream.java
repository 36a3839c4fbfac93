package rotation.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Server-sent events: what happens is told to every page that listens. Each listener holds a thread while it does. */
final class EventStream implements AutoCloseable {

    /** So many listen at most; who has listened longest makes room. A browser tells nobody that a page is gone. */
    private static final int MOST_LISTENERS = 12;

    /** After so much silence something is sent, so that it is seen who is gone. */
    private static final int SILENCE_SECONDS = 15;

    private static final String END = "";

    private final Deque<Listener> listeners = new ArrayDeque<>();
    private boolean closed;

    /** Somebody who listens. */
    private static final class Listener {

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
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
                listeners.removeFirst().events.add(END);
            }
            listeners.addLast(listener);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        try {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            write(out, "retry: 1000\n\n");
            String event = next(listener);
            while (!END.equals(event)) {
                write(out, event == null ? ": still here\n\n" : event);
                event = next(listener);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                listeners.remove(listener);
            }
        }
    }

    private static @Nullable String next(Listener listener) throws InterruptedException {
        return listener.events.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void write(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Tells everybody.
     *
     * @param event its name
     * @param json what is told, without line breaks
     */
    synchronized void send(String event, String json) {
        String text = "event: " + event + "\ndata: " + json + "\n\n";
        listeners.forEach(listener -> listener.events.add(text));
    }

    /** How many listen. */
    synchronized int size() {
        return listeners.size();
    }

    /** Ends all streams. */
    @Override
    public synchronized void close() {
        closed = true;
        listeners.forEach(listener -> listener.events.add(END));
    }
}
