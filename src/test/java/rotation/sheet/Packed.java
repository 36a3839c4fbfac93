package rotation.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts are written by hand, for what no library would write. */
final class Packed {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook of xlsx with one sheet, {@code S}, without styles and shared texts. */
    static Packed xlsx(String inSheet) {
        return new Packed()
                .with("_rels/.rels", relations("officeDocument xl/workbook.xml"))
                .with("xl/workbook.xml", workbook("<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>"))
                .with("xl/_rels/workbook.xml.rels", relations("worksheet worksheets/sheet1.xml"))
                .with("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + inSheet + "</worksheet>");
    }

    /** The list of sheets. */
    static String workbook(String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets>" + sheets + "</sheets></workbook>";
    }

    /** Relations r1, r2 and so on, each with its type and its target. */
    static String relations(String... targets) {
        var xml = new StringBuilder("<Relationships xmlns='" + RELATIONS + "'>");
        int number = 0;
        for (String target : targets) {
            String[] words = target.split(" ", 2);
            number++;
            xml.append(
                    "<Relationship Id='r%d' Type='%s/%s' Target='%s'/>".formatted(number, OFFICE, words[0], words[1]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** A workbook of OpenDocument. */
    static Packed ods(String styles, String tables) {
        return new Packed()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
                                + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
                                + "<office:automatic-styles>" + styles + "</office:automatic-styles>"
                                + "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body>"
                                + "</office:document-content>");
    }

    /** The parts of a workbook that is there. */
    static Packed of(Path file) throws IOException {
        var packed = new Packed();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>)
                    () -> zip.stream().map(ZipEntry.class::cast).iterator()) {
                try (var in = zip.getInputStream(entry)) {
                    packed.with(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return packed;
    }

    /** Changes one character of one part, or cuts a piece out or doubles it. */
    Packed mutant(Random random) {
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String text = Objects.requireNonNull(parts.get(name));
        if (text.isEmpty()) {
            return this;
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(20));
        String instead =
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> text.substring(from, to).repeat(2);
                    default -> String.valueOf("<>&'=/-19Az".charAt(random.nextInt(11)));
                };
        return with(name, text.substring(0, from) + instead + text.substring(to));
    }

    Packed with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
