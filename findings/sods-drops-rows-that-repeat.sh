#!/usr/bin/env bash
# SODS 1.8.0: rows that repeat more than 10,000 times are left out, and what is below them moves up.
#
# In OpenDocument, equal rows that follow each other are written once, with table:number-rows-repeated. Expected: a value below
# 20,000 blank rows is found in row 20,002; 10,001 rows that all say "on leave" are 10,001 rows. Seen: the value is in row 2, and
# of the 10,001 rows there is none, while 10,000 of them are all there. Nothing is thrown; a warning goes to a logger that
# is set to SEVERE. So a row number from SODS need not be that of the spreadsheet, and a file may hold more than was read.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.miachm.sods</groupId><artifactId>SODS</artifactId><version>1.8.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Rows.java" <<'JAVA'
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.*;
import java.util.zip.*;

public class Rows {
    static String row(int repeated, String text) {
        String cell = text == null ? "<table:table-cell/>"
                : "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
        return "<table:table-row table:number-rows-repeated=\"" + repeated + "\">" + cell + "</table:table-row>";
    }
    static Sheet read(String rows) throws IOException {
        String ns = "urn:oasis:names:tc:opendocument:xmlns:";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes());
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<office:document-content office:version=\"1.2\" xmlns:office=\"" + ns + "office:1.0\" xmlns:table=\"" + ns + "table:1.0\" xmlns:text=\""
                    + ns + "text:1.0\"><office:automatic-styles/><office:body><office:spreadsheet><table:table table:name=\"S\"><table:table-column/>" + rows
                    + "</table:table></office:spreadsheet></office:body></office:document-content>").getBytes());
        }
        return new SpreadSheet(new ByteArrayInputStream(bytes.toByteArray())).getSheet(0);
    }
    public static void main(String[] args) throws IOException {
        Sheet gap = read(row(1, "first") + row(20_000, null) + row(1, "last"));
        for (int i = 0; i < gap.getMaxRows(); i++) {
            Object value = gap.getRange(i, 0).getValue();
            if (value != null) System.out.println(value + " in row " + (i + 1));
        }
        System.out.println("10000 equal rows: " + read(row(10_000, "on leave")).getMaxRows());
        System.out.println("10001 equal rows: " + read(row(10_001, "on leave")).getMaxRows());
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Rows.java")
echo "$seen"
[ "$seen" = "first in row 1
last in row 2
10000 equal rows: 10000
10001 equal rows: 0" ] || { echo "It behaves otherwise now."; exit 1; }
