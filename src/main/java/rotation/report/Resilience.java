package rotation.report;

import java.util.List;
import rotation.explain.Section;
import rotation.text.Sentence;

/**
 * What became of a plan in made-up seasons.
 *
 * @param lead what happened in them, and how the plan was repaired
 * @param figures the plan in a few numbers
 * @param lists the tours that fall, the agencies that carry repairs, the standbys
 */
public record Resilience(List<Sentence> lead, List<Figure> figures, List<Section> lists) {

    /** Copies the lists. */
    public Resilience {
        lead = List.copyOf(lead);
        figures = List.copyOf(figures);
        lists = List.copyOf(lists);
    }

    /** A number and what it is. */
    public record Figure(Sentence label, Sentence value) {}
}
