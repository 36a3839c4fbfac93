package rotation.workbench;

import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param kind {@code open}: the first; {@code step}; {@code undo}; {@code redo}; {@code saving}: the opened files are about to be
 *     written; {@code saved}: they are as the current state is; {@code failed}: they could not be written
 * @param step what was done; only where a state is entered
 * @param season the SHA-256 of the season of the state that is entered; null: none is
 * @param plan the SHA-256 of its plan; null: none is
 * @param files the opened files as they are then; null: nothing is known of them that was not known before
 * @param planFile where the plan is that is opened from then on, as seen from the season; null: where it was before
 */
record JournalRow(
        String kind,
        @Nullable Step step,
        @Nullable String season,
        @Nullable String plan,
        @Nullable FileSums files,
        @Nullable String planFile) {

    static final String OPEN = "open";
    static final String STEP = "step";
    static final String UNDO = "undo";
    static final String REDO = "redo";
    static final String SAVING = "saving";
    static final String SAVED = "saved";
    static final String FAILED = "failed";

    /** A row that enters a state. */
    static JournalRow entering(
            String kind, Step step, State state, @Nullable FileSums files, @Nullable String planFile) {
        return new JournalRow(kind, step, state.seasonSum(), state.planSum(), files, planFile);
    }

    /** A row that enters no new state. */
    static JournalRow of(String kind, @Nullable FileSums files) {
        return new JournalRow(kind, null, null, null, files, null);
    }
}
