package rotation.report;

import java.util.List;
import rotation.explain.Section;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.ShortageSections;
import rotation.html.Html;
import rotation.text.Sentence;

/** Who is missing, whatever plan is made: what stays empty first, all else to be opened. */
final class ShortageSection {

    private final Shortage shortage;
    private final Html html;

    ShortageSection(Shortage shortage, Html html) {
        this.shortage = shortage;
        this.html = html;
    }

    void write() {
        List<Section> sections = ShortageSections.of(shortage);
        html.open("section", "id", "shortage", "aria-labelledby", "shortage-title");
        html.open("h2", "id", "shortage-title").say("shortage.title").close();
        // The first is the overview, in a sentence or two.
        for (Sentence line : sections.get(0).lines()) {
            html.open("p", "class", "lead").say(line).close();
        }
        sections.subList(1, sections.size()).forEach(this::write);
        html.closeLine();
    }

    private void write(Section section) {
        html.open("details").open("summary").say(section.title()).close();
        html.open("ul", "class", "why");
        for (Sentence line : section.lines()) {
            html.open("li").say(line).closeLine();
        }
        html.close().closeLine();
    }
}
