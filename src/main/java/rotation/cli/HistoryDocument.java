package rotation.cli;

import java.util.List;
import rotation.nightly.RunRecord;

/**
 * The runs of a nightly job, as they are written for other programs.
 *
 * @param runs the first one first, as they stand in the list of runs
 */
record HistoryDocument(List<RunRecord> runs) {}
