package rotation.nightly;

import rotation.json.JsonLine;
import rotation.text.Sentence;

/** Receives the events of a run. Called from more than one thread. */
public interface NightlyListener {

    /** A line of the log for programs. */
    void event(JsonLine line);

    /** A problem that a person should attend to. */
    void complaint(Sentence sentence);

    /**
     * The run has ended and is recorded in the list of runs.
     *
     * @param summary for users
     */
    void ended(RunRecord run, Sentence summary);
}
