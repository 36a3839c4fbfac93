package rotation.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads as what the styles of a workbook show numbers. */
final class XlsxStyles {

    private XlsxStyles() {}

    /** By the number that a cell names. */
    static List<NumberFormat> read(ZipParts zip, String part) throws IOException {
        Map<Integer, NumberFormat> formats = new HashMap<>();
        var ids = new ArrayList<Integer>();
        try (XmlPart xml = zip.xml(part)) {
            for (int root = xml.depth(); xml.nextChild(root); ) {
                boolean isFormats = xml.name().equals("numFmts");
                if (isFormats || xml.name().equals("cellXfs")) {
                    for (int list = xml.depth(); xml.nextChild(list); ) {
                        int id = id(xml);
                        String code = xml.attribute("formatCode");
                        if (!isFormats) {
                            ids.add(id);
                        } else if (code != null) {
                            formats.put(id, NumberFormat.of(code));
                        }
                    }
                }
            }
        }
        return ids.stream()
                .map(id -> {
                    @Nullable NumberFormat own = formats.get(id);
                    return own == null ? NumberFormat.ofBuiltIn(id) : own;
                })
                .toList();
    }

    private static int id(XmlPart xml) throws IOException {
        String id = xml.attribute("numFmtId");
        try {
            return id == null ? 0 : Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw xml.broken();
        }
    }
}
