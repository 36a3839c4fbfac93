package rotation.workbench;

/**
 * Something that made another state the current one.
 *
 * @param revision that it led to
 * @param kind {@code open}, {@code step}, {@code undo}, {@code redo}
 * @param step that was done, undone or done again
 */
record Change(long revision, String kind, Step step) {}
