package rotation.explain;

import java.util.ArrayList;
import java.util.List;
import rotation.model.Tour;
import rotation.text.Sentence;

/** The sentences of this package. */
final class Words {

    private Words() {}

    /** What else there is to know of a tour, besides who goes: that it awaits approval, what a planner has noted. */
    static List<Sentence> about(Tour tour) {
        var about = new ArrayList<Sentence>();
        if (tour.tentative()) {
            about.add(say("tentative"));
        }
        if (tour.note() != null) {
            about.add(say("note", tour.note()));
        }
        return about;
    }

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Words.class, key, arguments);
    }
}
