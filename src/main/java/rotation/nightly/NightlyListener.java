package rotation.nightly;

import java.util.List;
import rotation.json.JsonLine;
import rotation.text.Sentence;

/** Receives the events of a run. Called from more than one thread. */
public interface NightlyListener {

    /** A line of the log for programs. */
    void event(JsonLine line);

    /** Something for the log that people read. */
    void notice(Sentence sentence);

    /** A problem that a person should attend to. */
    void complaint(Sentence sentence);

    /**
     * The run has ended and is recorded in the list of runs.
     *
     * @param summary for users
     * @param attention what needs attention; empty also where this is not known
     */
    void ended(RunRecord run, Sentence summary, List<OpenItem> attention);
}
