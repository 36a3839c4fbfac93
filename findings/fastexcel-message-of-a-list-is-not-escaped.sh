#!/usr/bin/env bash
# fastexcel 0.20.2: what a drop-down says where something else is typed is written as it is, so that one & spoils the sheet.
#
# A sheet has a cell with the text R&D and a drop-down whose message is also R&D. Expected: both are escaped, and the sheet is XML.
# Seen: the cell is escaped; the message is not, and no parser reads the sheet. Nothing is said while it is written, and the
# library's own escape for such texts (XmlEscapeHelper, public) is left to the caller.
# So title and message are escaped before they are given, and a test parses what is written.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Message.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.XmlEscapeHelper;
import org.xml.sax.SAXParseException;

public class Message {
    public static void main(String[] args) throws Exception {
        for (String message : new String[] {"RD", "R&D", XmlEscapeHelper.escape("R&D")}) {
            Path file = Path.of(args[0]);
            try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "f", null)) {
                var sheet = workbook.newWorksheet("Sheet");
                sheet.value(0, 0, "R&D");
                sheet.range(1, 0, 9, 0)
                        .validateWithList(sheet.range(0, 0, 0, 0))
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle("Title")
                        .error(message);
            }
            try (var zip = new ZipFile(file.toFile())) {
                var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                builder.setErrorHandler(null);
                builder.parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")));
                System.out.println(message + ": the sheet is XML");
            } catch (SAXParseException e) {
                System.out.println(message + ": the sheet is no XML");
            }
        }
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Message.java" "$dir/one.xlsx" 2>/dev/null)
echo "$seen"
[ "$seen" = 'RD: the sheet is XML
R&D: the sheet is no XML
R&amp;D: the sheet is XML' ] || { echo "It behaves otherwise now."; exit 1; }
