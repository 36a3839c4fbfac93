package rotation.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The formats of the files as JSON Schemas (2020-12), for editors and for other programs that make such files. */
public final class Schemas {

    private Schemas() {}

    /** The schema of problem files. What one field demands of another, such as a reference, is not in it. */
    public static String problem() {
        return resource("problem.schema.json");
    }

    /** The schema of plan files. */
    public static String plan() {
        return resource("plan.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
