package rotation.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files packed in a workbook. Their names are found whatever the case, as the format of xlsx wants it. */
final class ZipParts implements AutoCloseable {

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long unpacked;

    ZipParts(Path file, Limits limits) throws IOException {
        this.limits = limits;
        zip = new ZipFile(file.toFile());
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new Refusal("limit.entries", limits.entries());
        }
        // Some programs write names as paths of Windows.
        zip.stream().forEach(entry -> entries.put(key(entry.getName().replace('\\', '/')), entry));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Opens an XML file; one that is not there is refused. */
    XmlPart xml(String name) throws IOException {
        return new XmlPart(name, open(name), limits.text());
    }

    /** The first characters of a file, as ASCII. */
    String head(String name, int length) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new Refusal("part.missing", name);
        }
        return new Bounded(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is unpacked, of all files together, and what stands between two tags. */
    private final class Bounded extends FilterInputStream {

        private int piece;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                count(bytes, offset, count);
            }
            return count;
        }

        private void count(byte[] bytes, int offset, int count) throws Refusal {
            unpacked += count;
            if (unpacked > limits.unpacked()) {
                throw new Refusal("limit.unpacked", limits.unpacked() >> 20);
            }
            int longest = piece;
            for (int i = offset; i < offset + count; i++) {
                if (bytes[i] == '<') {
                    piece = 0;
                } else {
                    piece++;
                    longest = Math.max(longest, piece);
                }
            }
            if (longest > limits.piece()) {
                throw new Refusal("limit.text", limits.text());
            }
        }
    }
}
