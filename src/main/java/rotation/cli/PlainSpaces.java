package rotation.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes the no-break spaces of French punctuation, wide and narrow, as plain ones. */
final class PlainSpaces extends FilterWriter {

    PlainSpaces(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(c == '\u00a0' || c == '\u202f' ? ' ' : c);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(text.substring(offset, offset + length).replace('\u00a0', ' ').replace('\u202f', ' '));
    }
}
