package rotation.nightly;

import java.nio.file.Path;
import java.util.List;
import rotation.json.InputException;
import rotation.json.JsonLines;

/** The list of all runs: a file with a JSON object on each line, to which lines are added and from which none is taken. */
public final class RunJournal {

    private final JsonLines<RunRecord> lines;

    /** @param file need not exist yet */
    public RunJournal(Path file) {
        lines = new JsonLines<>(file, RunRecord.class);
    }

    /** The list of the runs in that directory. */
    public static RunJournal in(Path directory) {
        return new RunJournal(directory.resolve("runs.jsonl"));
    }

    Path file() {
        return lines.file();
    }

    /**
     * Adds a line. What stands after the last end of a line was left by a run that was killed while it wrote, and goes first;
     * unless it is whole, for then only its end is missing.
     *
     * @throws InputException if it cannot be written; then the lines are as they were
     */
    public void append(RunRecord run) throws InputException {
        lines.append(run);
    }

    /**
     * All runs, the first one first. A line that is no run, because somebody has edited it, or because a run was killed while it
     * wrote, is passed over.
     *
     * @throws InputException if the file is there but cannot be read
     */
    public List<RunRecord> runs() throws InputException {
        return lines.rows();
    }
}
