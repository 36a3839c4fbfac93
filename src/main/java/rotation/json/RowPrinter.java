package rotation.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.Set;

/**
 * Lays out a document so that a difference is easy to read: a line for each key of the document, and a line for each element of
 * the lists that have rows. What is within a row stays in its line.
 */
final class RowPrinter implements PrettyPrinter {

    private final Set<String> lists;
    private int depth;
    private boolean inRows;

    /** @param lists the keys of the lists that have rows */
    RowPrinter(Set<String> lists) {
        this.lists = lists;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator g) throws IOException {
        g.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator g) throws IOException {
        g.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator g) throws IOException {
        if (depth == 1) {
            g.writeRaw("\n  ");
        }
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator g) throws IOException {
        g.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator g) throws IOException {
        g.writeRaw(depth == 1 ? ",\n  " : ", ");
    }

    @Override
    public void writeEndObject(JsonGenerator g, int entries) throws IOException {
        depth--;
        g.writeRaw(depth == 0 ? "\n}\n" : "}");
    }

    @Override
    public void writeStartArray(JsonGenerator g) throws IOException {
        g.writeRaw('[');
        depth++;
        inRows = inRows
                || (depth == 2
                        && lists.contains(g.getOutputContext().getParent().getCurrentName()));
    }

    @Override
    public void beforeArrayValues(JsonGenerator g) throws IOException {
        if (isRowList()) {
            g.writeRaw("\n    ");
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator g) throws IOException {
        g.writeRaw(isRowList() ? ",\n    " : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator g, int values) throws IOException {
        if (isRowList()) {
            g.writeRaw(values == 0 ? "]" : "\n  ]");
            inRows = false;
        } else {
            g.writeRaw(']');
        }
        depth--;
    }

    private boolean isRowList() {
        return inRows && depth == 2;
    }
}
