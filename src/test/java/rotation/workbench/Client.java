package rotation.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody who asks a server as the page in a browser does. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private String cookie = "";

    private Client(URI server) {
        this.server = server;
    }

    /** What was answered. */
    public record Said(int status, String text, Map<String, List<String>> headers) {

        /** As JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException(text, e);
            }
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** Without the cookie. */
    static Client stranger(URI address) {
        return new Client(address.resolve("/"));
    }

    /** Who has opened the address that was printed. */
    public static Client of(URI address) throws IOException, InterruptedException {
        Client client = stranger(address);
        Said said = client.get(address.getRawPath() + "?" + address.getRawQuery());
        client.cookie = said.header("set-cookie").split(";", -1)[0];
        return client;
    }

    String cookie() {
        return cookie;
    }

    void setCookie(String other) {
        cookie = other;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    private Said send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return new Said(answer.statusCode(), answer.body(), answer.headers().map());
    }

    /** Asks with GET. */
    public Said get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** Posts JSON from the page. */
    public Said post(String path, Object body) throws IOException, InterruptedException {
        return post(path, JSON.writeValueAsString(body), "Origin", origin(), "Content-Type", "application/json");
    }

    /** Posts a text with these headers. */
    Said post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path)
                .POST(BodyPublishers.ofString(body))
                .headers(headers)
                .build());
    }

    Said method(String method, String path) throws IOException, InterruptedException {
        return send(request(path)
                .method(method, BodyPublishers.noBody())
                .header("Origin", origin())
                .build());
    }

    String origin() {
        return server.getScheme() + "://" + server.getAuthority();
    }

    long revision() throws IOException, InterruptedException {
        return get("/api/state").json().get("revision").asLong();
    }

    /** Does what arguments say, having seen what is current. */
    public Said step(String... arguments) throws IOException, InterruptedException {
        return post("/api/steps", Map.of("revision", revision(), "arguments", arguments));
    }

    /** Posts what has no more to say than the current revision. */
    public Said post(String path) throws IOException, InterruptedException {
        return post(path, Map.of("revision", revision()));
    }

    /** A stream of events. */
    InputStream events() throws IOException, InterruptedException {
        return http.send(request("/api/events").build(), BodyHandlers.ofInputStream())
                .body();
    }

    /** The first line of the answer to a request that no library would send. */
    String raw(String... lines) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
