package rotation.nightly;

import rotation.json.JsonLine;
import rotation.text.Sentence;

/** Hears what a run does, from more than one thread. */
public interface NightlyListener {

    /** Something has happened; a line for programs. */
    void event(JsonLine line);

    /** Something that somebody should attend to; for people. */
    void complaint(Sentence sentence);

    /**
     * The run has ended, and stands in the list of runs.
     *
     * @param summary for people
     */
    void ended(RunRecord run, Sentence summary);
}
