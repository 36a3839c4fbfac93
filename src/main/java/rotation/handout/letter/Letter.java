package rotation.handout.letter;

import java.util.List;
import java.util.Locale;
import rotation.model.Officer;
import rotation.text.Sentence;

/**
 * A letter to one officer.
 *
 * @param officer to whom
 * @param language in which it is written
 * @param file the name of its file, which no other letter has
 * @param tours how many tours the officer has in the plan
 * @param changes what is new since an earlier plan; empty where nothing is compared
 */
public record Letter(Officer officer, Locale language, String file, int tours, List<Sentence> changes) {

    /** Copies the list. */
    public Letter {
        changes = List.copyOf(changes);
    }
}
