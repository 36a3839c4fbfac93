/**
 * The files: problems and plans as JSON, in and out, and the only place that knows JSON.
 *
 * <p>A file is parsed once, to a tree. Whoever reads it walks the tree and collects everything that is wrong with it, by the
 * place in the tree; a wrong value gets a harmless stand-in, so that one cause makes one error. Only if there are errors is the
 * text run through once more, to turn places into lines. Nothing is written before it is complete: see {@link AtomicFile}.
 */
@NullMarked
package rotation.io;

import org.jspecify.annotations.NullMarked;
