package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PlainSpacesTest {

    @Test
    void noBreakSpacesArePlainAndAllElseStaysAsItIs() {
        var written = new StringWriter();
        var out = new PrintWriter(new PlainSpaces(written));

        out.print("été\u00a0: 33\u00a0%\u202f; ");
        out.print('\u202f');
        out.print(new char[] {'a', '\u00a0', '?'});
        out.write("xx\u00a0yy", 2, 2);
        out.flush();

        assertThat(written).hasToString("été : 33 % ;  a ? y");
    }
}
