package rotation.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks of Office Open XML, both kinds of them, Transitional and Strict. Hidden sheets are left out, hidden rows and
 * columns are not.
 */
final class XlsxReader {

    private final ZipParts zip;
    private final Limits limits;

    private XlsxReader(ZipParts zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static List<Sheet> read(ZipParts zip, Limits limits) throws IOException {
        return new XlsxReader(zip, limits).sheets();
    }

    /** @param type the last word of the kind of part, such as {@code worksheet} */
    private record Part(String type, String name) {}

    /** @param relation by which the workbook knows the part */
    private record Entry(String name, @Nullable String relation) {}

    private List<Sheet> sheets() throws IOException {
        String workbook = ofType(parts("_rels/.rels", ""), "officeDocument");
        if (workbook == null) {
            throw new Refusal("part.missing", "xl/workbook.xml");
        }
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, Part> parts = parts(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        var entries = new ArrayList<Entry>();
        boolean is1904 = readWorkbook(workbook, entries);
        String styles = ofType(parts, "styles");
        String strings = ofType(parts, "sharedStrings");
        var values = new XlsxValues(
                strings == null ? List.of() : XlsxStrings.read(zip, strings, limits),
                styles == null ? List.of() : XlsxStyles.read(zip, styles),
                is1904);
        var collector = new SheetCollector(limits);
        for (Entry entry : entries) {
            Part part = parts.get(entry.relation);
            if (part == null) {
                throw new Refusal("part.missing", entry.name);
            }
            // Others hold a chart or an old dialogue.
            if (part.type.equals("worksheet")) {
                collector.beginSheet(entry.name);
                try (XmlPart xml = zip.xml(part.name)) {
                    new XlsxSheetReader(xml, values, collector).read();
                }
                collector.endSheet();
            }
        }
        return collector.sheets();
    }

    private static @Nullable String ofType(Map<String, Part> parts, String type) {
        return parts.values().stream()
                .filter(part -> part.type.equals(type))
                .map(Part::name)
                .findFirst()
                .orElse(null);
    }

    /** The parts that another part knows, by their relation. */
    private Map<String, Part> parts(String relations, String folder) throws IOException {
        var parts = new HashMap<String, Part>();
        try (XmlPart xml = zip.xml(relations)) {
            for (int root = xml.depth(); xml.nextChild(root); ) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    parts.put(id, new Part(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return parts;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return target.startsWith("../") ? target.substring(3) : folder + target;
    }

    /** Whether days are counted from 1904 on. */
    private boolean readWorkbook(String workbook, List<Entry> visible) throws IOException {
        boolean is1904 = false;
        int count = 0;
        try (XmlPart xml = zip.xml(workbook)) {
            for (int root = xml.depth(); xml.nextChild(root); ) {
                if (xml.name().equals("workbookPr")) {
                    is1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.name().equals("sheets")) {
                    for (int sheets = xml.depth(); xml.nextChild(sheets); ) {
                        count++;
                        if (count > limits.sheets()) {
                            throw new Refusal("limit.sheets", limits.sheets());
                        }
                        String name = xml.attribute("name");
                        String state = xml.attribute("state");
                        if (state == null || state.equals("visible")) {
                            visible.add(new Entry(name == null ? "" : name, xml.attribute("id")));
                        }
                    }
                }
            }
        }
        return is1904;
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute) || "on".equals(attribute);
    }
}
