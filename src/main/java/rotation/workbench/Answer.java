package rotation.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rotation.json.JsonText;

/** What answers a request: a status of HTTP, the type of the content, and the content. */
final class Answer {

    static final String HTML = "text/html; charset=utf-8";
    static final String CSS = "text/css; charset=utf-8";
    static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final int status;
    private final String type;
    private final byte[] content;

    private Answer(int status, String type, byte[] content) {
        this.status = status;
        this.type = type;
        this.content = content;
    }

    static Answer of(Record json) {
        return of(OK, json);
    }

    static Answer of(Refusal refusal) {
        return of(refusal.status(), refusal.answer());
    }

    private static Answer of(int status, Record json) {
        return new Answer(status, JSON, JsonText.compact(json).getBytes(StandardCharsets.UTF_8));
    }

    /** Something that is there as it is. */
    static Answer of(String type, byte[] content) {
        return new Answer(OK, type, content);
    }

    /** What is asked for is at another address, which a header tells. */
    static Answer elsewhere() {
        return new Answer(SEE_OTHER, HTML, new byte[0]);
    }

    /** Sends it, and nothing of its content to HEAD. */
    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        // A length of 0 would mean that it is not known; to HEAD no body may be written.
        boolean isEmpty = content.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isEmpty ? -1 : content.length);
        if (!isEmpty) {
            exchange.getResponseBody().write(content);
        }
    }
}
