package rotation.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. The server listens on the loopback interface alone, but any program and any page in a browser of this machine can
 * reach that: so each request must come from the page of this server and show that it knows a secret. The secret is in the address
 * that was printed, then in a cookie. Cookies do not tell ports apart, so its name does.
 */
final class Guard {

    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final String token = secret();
    private final String session = secret();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final String cookie;
    private final Set<String> hosts;

    /** @param port that the server listens on */
    Guard(int port) {
        cookie = "rotation-" + port;
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What opens the page, for the address that is printed. */
    String token() {
        return token;
    }

    /** What opens the page once, for an address that others may see, as in the list of processes. */
    String ticket() {
        String ticket = secret();
        tickets.add(ticket);
        return ticket;
    }

    /** Whether a request was addressed to this server: a name that leads here by a forged answer of DNS is another. */
    boolean isHost(HttpExchange exchange) {
        List<String> given = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        // A target with a host of its own is for a proxy.
        return given.size() == 1
                && hosts.contains(given.get(0))
                && exchange.getRequestURI().getRawAuthority() == null;
    }

    /** Whether a request comes from a page of this server, or from no page at all, which only reading may. */
    boolean isOrigin(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> origins = headers.getOrDefault("Origin", List.of());
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        if (origins.isEmpty()) {
            return !exchange.getRequestMethod().equals("POST");
        }
        // Host has been checked before: a page of 127.0.0.1 may not ask as one of localhost.
        return origins.size() == 1 && origins.get(0).equals("http://" + headers.getFirst("Host"));
    }

    /** Whether a token opens the page. A ticket does so once. */
    boolean isToken(@Nullable String given) {
        return given != null && (isSame(given, token) || tickets.remove(given));
    }

    /** The cookie that keeps the page open. */
    String cookie() {
        return cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** Whether a request has the cookie. */
    boolean hasCookie(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(one -> one.startsWith(cookie + "="))
                .anyMatch(one -> isSame(one.substring(cookie.length() + 1), session));
    }

    /** Whether two secrets are the same, in a time that does not tell how far they agree. */
    private static boolean isSame(String given, String known) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
    }
}
