package rotation.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Copies of zip files that say nothing of when they were made. */
final class ZipCopy {

    /** Not the first moment that a zip file can name: with that one, Java notes one more, by the zone of the machine. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Of the end of the directory, without a comment. */
    private static final int END_SIZE = 22;

    private ZipCopy() {}

    /**
     * A copy, entry by entry. The library for Excel writes sizes of eight bytes after entries that do not announce them, which
     * {@link java.util.zip.ZipInputStream} refuses, and {@link java.util.zip.ZipFile} wants a file; so the entries are taken by the
     * directory at the end, which the libraries write without a comment.
     *
     * @param edited by the name of an entry, whether its text is edited
     * @param edit what becomes of it, from its name and its text
     */
    static byte[] of(byte[] zip, Predicate<String> edited, BinaryOperator<String> edit) throws IOException {
        var copy = new ByteArrayOutputStream(zip.length);
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_SIZE;
        int count = in.getShort(end + 10) & 0xFFFF;
        int at = in.getInt(end + 16);
        try (var out = new ZipOutputStream(copy)) {
            for (int i = 0; i < count; i++) {
                int length = in.getShort(at + 28);
                String name = new String(zip, at + 46, length, StandardCharsets.UTF_8);
                var made = new ZipEntry(name);
                made.setTimeLocal(MOMENT);
                boolean isStored = in.getShort(at + 10) == ZipEntry.STORED;
                if (isStored) {
                    made.setMethod(ZipEntry.STORED);
                    made.setSize(in.getInt(at + 24));
                    made.setCrc(in.getInt(at + 16) & 0xFFFFFFFFL);
                }
                int local = in.getInt(at + 42);
                int content = local + 30 + in.getShort(local + 26) + in.getShort(local + 28);
                out.putNextEntry(made);
                try (InputStream packed = new ByteArrayInputStream(zip, content, in.getInt(at + 20));
                        InputStream entry = isStored ? packed : new InflaterInputStream(packed, new Inflater(true))) {
                    if (edited.test(name)) {
                        String text = new String(entry.readAllBytes(), StandardCharsets.UTF_8);
                        out.write(edit.apply(name, text).getBytes(StandardCharsets.UTF_8));
                    } else {
                        entry.transferTo(out);
                    }
                }
                out.closeEntry();
                at += 46 + length + in.getShort(at + 30) + in.getShort(at + 32);
            }
        }
        return copy.toByteArray();
    }
}
