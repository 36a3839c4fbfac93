package rotation.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import rotation.rule.Rule;

/** The formats of the files as JSON Schemas (2020-12), for editors and for other programs that make such files. */
public final class Schemas {

    /** Where the ids of all rules go, so that a new rule need not be named in the schemas. */
    private static final String RULES = "\"@rules@\"";

    /** Where the numbers of a policy go. */
    private static final String POLICY = "\"@policy@\"";

    /** The last column of a line of the schema. */
    private static final int WIDTH = 140;

    /** Of a rule; a comma may follow. */
    private static final int LAST_COLUMN = 119;

    private Schemas() {}

    /** The schema of problem files. What one field demands of another, such as a reference, is not in it. */
    public static String problem() {
        return with(withRules(resource("problem.schema.json")), POLICY, indent -> PolicyKeys.schema(indent, WIDTH));
    }

    /** The schema of plan files. */
    public static String plan() {
        return withRules(resource("plan.schema.json"));
    }

    private static String withRules(String schema) {
        return with(schema, RULES, Schemas::rules);
    }

    /** Puts a text, which is made for the column in which it begins, in the place of a mark. */
    private static String with(String schema, String mark, IntFunction<String> text) {
        int at = schema.indexOf(mark);
        int indent = at - schema.lastIndexOf('\n', at) - 1;
        return schema.substring(0, at) + text.apply(indent) + schema.substring(at + mark.length());
    }

    /** The ids of all rules in the order of the catalogue, in lines that begin in the same column. */
    private static String rules(int indent) {
        var text = new StringBuilder();
        int column = indent;
        String separator = "";
        for (Rule rule : Rule.values()) {
            String id = "\"" + rule.id() + "\"";
            if (column + id.length() > LAST_COLUMN) {
                separator = ",\n" + " ".repeat(indent);
                column = indent;
            }
            text.append(separator).append(id);
            column += id.length() + 2;
            separator = ", ";
        }
        return text.toString();
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
