#!/usr/bin/env bash
# ical4j 4.4.0: lines are folded at 75 characters, not octets, and a length of months is written as weeks, so that the end is lost.
#
# A summary of 200 letters é, which have two octets each in UTF-8. Expected: no line has more than 75 octets, as RFC 5545 (3.1)
# asks. Seen: a line of 145 octets.
# An all-day event from 2025-01-06 that lasts six months, Period.ofMonths(6). Expected: it ends on 2025-07-06, or the length is
# refused, since durations of this format have no months. Seen: DURATION:P25W, which ends on 2025-06-30, six days early; nothing is
# said. With Period.ofDays(181) it is P181D.
# So a writer wants dates for ends, and accented texts want a folding of one's own, by octets and without cutting a character.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.4.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Fold.java" <<'JAVA'
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

public class Fold {
    static Stream<String> lines(VEvent event) throws Exception {
        var out = new StringWriter();
        new CalendarOutputter(false).output(new Calendar().withComponent(event).getFluentTarget(), out);
        return out.toString().lines();
    }
    public static void main(String[] args) throws Exception {
        LocalDate start = LocalDate.of(2025, 1, 6);
        System.out.println("longest line: " + lines(new VEvent(start, "é".repeat(200)))
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length).max().getAsInt() + " octets");
        for (Period length : new Period[] {Period.ofMonths(6), Period.ofDays(181)}) {
            System.out.println(length + " is written as " + lines(new VEvent(start, length, "x"))
                    .filter(line -> line.startsWith("DURATION")).findFirst().orElse("nothing"));
        }
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -Dfile.encoding=UTF-8 -cp "$dir/lib/*" "$dir/Fold.java")
echo "$seen"
[ "$seen" = 'longest line: 145 octets
P6M is written as DURATION:P25W
P181D is written as DURATION:P181D' ] || { echo "It behaves otherwise now."; exit 1; }
