package rotation.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of a workbook, which its cells share. */
final class XlsxStrings {

    /** How characters are written that XML cannot hold, and an underscore that would look like one of them. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxStrings() {}

    static List<Cell> read(ZipParts zip, String part, Limits limits) throws IOException {
        var strings = new ArrayList<Cell>();
        try (XmlPart xml = zip.xml(part)) {
            for (int root = xml.depth(); xml.nextChild(root); ) {
                if (xml.name().equals("si")) {
                    if (strings.size() == limits.strings()) {
                        throw new Refusal("limit.strings", limits.strings());
                    }
                    strings.add(cell(xml));
                }
            }
        }
        return strings;
    }

    /** The text of the element that it stands at, whole or in runs of one style each, without how it is pronounced. */
    static Cell cell(XmlPart xml) throws IOException {
        var text = new StringBuilder();
        int inside = xml.depth();
        while (xml.nextInside(inside)) {
            if (xml.isText()) {
                continue;
            }
            if (xml.name().equals("rPh")) {
                xml.skip();
            } else if (xml.name().equals("t")) {
                for (int element = xml.depth(); xml.nextInside(element); ) {
                    if (xml.isText()) {
                        xml.addTextTo(text);
                    }
                }
            }
        }
        return cell(text.toString());
    }

    /** The cell of a text as it stands in the file. */
    static Cell cell(String text) {
        return Cells.text(
                text.contains("_x")
                        ? ESCAPED.matcher(text)
                                .replaceAll(found -> Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                        : text);
    }
}
