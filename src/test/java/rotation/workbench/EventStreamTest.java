package rotation.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener is told who reads slowly. */
@Timeout(60)
class EventStreamTest {

    /** 40 MB in events of 400 bytes: more than lies between two sockets. */
    private static final int EVENTS = 100_000;

    @Test
    void whoeverReadsSlowlyIsToldTheLatestOfEachEventAlone() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        HttpServer server = WorkbenchServer.listen(0);
        server.setExecutor(threads);
        try (var events = new EventStream("{}")) {
            server.createContext("/", exchange -> {
                try (exchange) {
                    events.serve(exchange);
                }
            });
            server.start();
            try (var socket = new Socket(
                    InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
                socket.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                String line = in.readLine();
                while (!line.startsWith("retry:")) {
                    line = in.readLine();
                }
                String filler = "x".repeat(380);
                for (int i = 1; i <= EVENTS; i++) {
                    events.send("progress", filler + i);
                }
                events.send("state", "{}");
                int told = 0;
                String last = "";
                for (line = in.readLine(); !line.equals("event: state"); line = in.readLine()) {
                    if (line.startsWith("data: ")) {
                        told++;
                        last = line;
                    }
                }

                assertThat(last).endsWith("x" + EVENTS);
                assertThat(told).isLessThan(EVENTS);
                assertThat(events.size()).isEqualTo(1);
            }
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
