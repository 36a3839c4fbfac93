package rotation.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.json.Document;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.InputException;
import rotation.json.Range;
import rotation.text.Sentence;

/** What a request asks for: a query, or a body in JSON. */
final class Request {

    /** No step needs more. */
    static final int MOST_BYTES = 64 << 10;

    private static final Range REVISIONS = range(0, Integer.MAX_VALUE);

    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    HttpExchange exchange() {
        return exchange;
    }

    /** A parameter of the query; null: it is not there, or cannot be decoded. */
    @Nullable
    String parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                try {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /**
     * What the body says.
     *
     * @throws Refusal if it is too large, or no JSON by its type
     * @throws InputException if it is no JSON, or says something else
     */
    <T> T body(Function<Fields, @Nullable T> read) throws IOException, InputException, Refusal {
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (!type.split(";", -1)[0].strip().equalsIgnoreCase("application/json")) {
            throw Refusals.of(415, "request", Told.say("request.type"));
        }
        byte[] content = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw Refusals.of(413, "large", Told.say("request.large", MOST_BYTES >> 10));
        }
        var errors = new InputErrors(Document.parse(exchange.getRequestURI().getPath(), content));
        Fields fields = Fields.of(errors, Request.class);
        T said = fields == null ? null : read.apply(fields);
        if (fields != null) {
            fields.close();
        }
        errors.throwIfAny();
        return Objects.requireNonNull(said, "what the body says");
    }

    /** What the body says if that is the revision alone that whoever asks has seen. */
    long revision() throws IOException, InputException, Refusal {
        return body(fields -> revision(fields));
    }

    /** The revision that whoever asks has seen. */
    static long revision(Fields fields) {
        return fields.whole("revision", REVISIONS);
    }

    /** Whole numbers from the least to the most. */
    static Range range(long least, long most) {
        return new Range(least, most, Sentence.of(Told.class, "hint.range", least, most));
    }

    /** A list of words, which may stand there twice. */
    static List<String> words(Fields fields, String key) {
        return fields.list(key, value -> value.word());
    }
}
