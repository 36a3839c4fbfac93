#!/usr/bin/env bash
# fastexcel 0.20.2 (opczip 1.2.0): Java's own ZipInputStream cannot read the workbooks that it writes.
#
# A workbook with one cell is written to memory and read by java.util.zip. Expected: ZipFile and ZipInputStream both read every
# entry. Seen: ZipFile, which goes by the directory at the end, reads all; ZipInputStream refuses the end of the first entry
# ("invalid entry size"), since the sizes after each entry take eight bytes each, and nothing before the entry announces that.
# So a workbook that somebody sends is to be read from a file by its directory, not as a stream, also to bound its size.
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
cat > "$dir/Streamed.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;

public class Streamed {
    public static void main(String[] args) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "f", null)) {
            workbook.newWorksheet("Sheet").value(0, 0, "text");
        }
        Path file = Files.write(Path.of(args[0]), out.toByteArray());
        int entries = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries += zip.getInputStream(entry).readAllBytes().length > 0 ? 1 : 0;
            }
        }
        System.out.println("ZipFile reads " + entries + " entries");
        int streamed = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                zip.readAllBytes();
                streamed++;
            }
            System.out.println("ZipInputStream reads " + streamed + " entries");
        } catch (ZipException e) {
            System.out.println("ZipInputStream reads " + streamed + " entries: " + e.getMessage().replaceAll(" \\(.*", ""));
        }
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Streamed.java" "$dir/one.xlsx")
echo "$seen"
[ "$seen" = 'ZipFile reads 9 entries
ZipInputStream reads 0 entries: invalid entry size' ] || { echo "It behaves otherwise now."; exit 1; }
