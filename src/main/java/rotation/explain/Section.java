package rotation.explain;

import java.util.List;
import rotation.text.Sentence;

/**
 * A part of an explanation, for people.
 *
 * @param title what it is about
 * @param lines what there is to say; may be empty
 */
public record Section(Sentence title, List<Sentence> lines) {

    /** Copies the lines. */
    public Section {
        lines = List.copyOf(lines);
    }
}
