/**
 * The workbench: one opened season, worked on in a browser on the same machine.
 *
 * <p>{@link rotation.workbench.Workbench} holds the season and its plan as they are now ({@link rotation.workbench.State}), the
 * steps that led there ({@link rotation.workbench.Step}) and the directory in which all of it is kept
 * ({@link rotation.workbench.Journal}). {@link rotation.workbench.Steps} says what a step makes of a state: what the commands do.
 * {@link rotation.workbench.WorkbenchServer} lets a page in a browser see and do that: what can be asked is in
 * {@link rotation.workbench.Routes}, its searches in {@link rotation.workbench.Searches}; {@link rotation.workbench.Guard} keeps
 * everybody else out. All text and all markup that depends on data come from here: the script of the page puts them into place.
 */
@NullMarked
package rotation.workbench;

import org.jspecify.annotations.NullMarked;
