#!/usr/bin/env bash
# timefold-solver-jackson 1.32.0: the module reads scores that it never writes, and the field's type decides how one is written.
#
# Read into a HardMediumSoftLongScore: "-1hard/-2medium/-3soft" is what it writes. Expected: anything else is refused.
# Seen: "+1hard/0medium/0soft" is read as 1hard, and "*hard/0medium/0soft" as the smallest long, without a word.
# Written: a field of the concrete type becomes the string "0hard/-2medium/0soft". Expected: so does a field declared as
# Score<?> that holds the same object. Seen: that becomes an object with the class's name as key.
# So files from outside want a parser of one's own, and components that are written want the concrete type.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ai.timefold.solver</groupId><artifactId>timefold-solver-jackson</artifactId><version>1.32.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$dir/Scores.java" <<'JAVA'
import ai.timefold.solver.core.api.score.Score;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.jackson.api.TimefoldJacksonModule;
import com.fasterxml.jackson.databind.json.JsonMapper;

public class Scores {
    public record Row(HardMediumSoftLongScore score) {}
    public record Loose(Score<?> score) {}

    public static void main(String[] args) throws Exception {
        var mapper = JsonMapper.builder().addModule(TimefoldJacksonModule.createModule()).build();
        for (String text : new String[] {"-1hard/-2medium/-3soft", "+1hard/0medium/0soft", "*hard/0medium/0soft"}) {
            var score = mapper.readValue("{\"score\": \"" + text + "\"}", Row.class).score();
            System.out.println(text + " is read as " + score.hardScore() + " hard");
        }
        var score = HardMediumSoftLongScore.ofMedium(-2);
        System.out.println(mapper.writeValueAsString(new Row(score)));
        System.out.println(mapper.writeValueAsString(new Loose(score)));
    }
}
JAVA
mvn -q -f "$dir/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$dir/lib"
seen=$(java -cp "$dir/lib/*" "$dir/Scores.java")
echo "$seen"
[ "$seen" = '-1hard/-2medium/-3soft is read as -1 hard
+1hard/0medium/0soft is read as 1 hard
*hard/0medium/0soft is read as -9223372036854775808 hard
{"score":"0hard/-2medium/0soft"}
{"score":{"HardMediumSoftLongScore":"0hard/-2medium/0soft"}}' ] || { echo "It behaves otherwise now."; exit 1; }
