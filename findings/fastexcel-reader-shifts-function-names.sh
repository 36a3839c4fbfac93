#!/usr/bin/env bash
# fastexcel-reader 0.20.2: in a formula that was filled down, names of functions that end in digits are shifted like places.
#
# A formula that is filled down is saved once, as a shared formula; a reader works out those below. The workbook has
# LOG10(A1) filled from B1 to B2. Expected for B2: LOG10(A2), as POI 5.5.1 says. Seen: LOG11(A2), and nothing is said. The value itself is
# read rightly. Formulas are worked out also for those who want the cached values alone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.20.2</version></dependency>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Filled.java" <<'JAVA'
import java.io.*;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

public class Filled {
    public static void main(String[] args) throws Exception {
        var file = new File(args[0]);
        try (var workbook = new XSSFWorkbook(); var out = new FileOutputStream(file)) {
            var sheet = workbook.createSheet("S");
            for (int i = 0; i < 2; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(100);
                var cell = row.createCell(1);
                cell.setCellFormula("LOG10(A" + (i + 1) + ")");
                cell.setCellValue(2);
                var formula = cell.getCTCell().getF();
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(0);
                if (i == 0) formula.setRef("B1:B2"); else formula.setStringValue("");
            }
            workbook.write(out);
        }
        try (var workbook = new XSSFWorkbook(file)) {
            System.out.println("POI: " + workbook.getSheetAt(0).getRow(1).getCell(1).getCellFormula());
        }
        try (var workbook = new ReadableWorkbook(file)) {
            var cell = workbook.getFirstSheet().read().get(1).getCell(1);
            System.out.println("fastexcel-reader: " + cell.getFormula() + ", value " + cell.getRawValue());
        }
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Filled.java" "$dir/filled.xlsx" | grep -v Log4j)
echo "$seen"
[ "$seen" = "POI: LOG10(A2)
fastexcel-reader: LOG11(A2), value 2.0" ] || { echo "It behaves otherwise now."; exit 1; }
