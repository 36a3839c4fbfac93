/**
 * Files for other programs, in and out: JSON and CSV. The only place that uses Jackson.
 *
 * <p>A file is parsed once, to a tree. A reader walks the tree by {@link Fields} and collects everything that is wrong with it,
 * by the place in the tree; a wrong value gets a harmless stand-in, so that one cause makes one error. Only if there are errors
 * is the text run through once more, to turn places into lines. What a format demands beyond types and ranges is said by its own
 * package, in the sentences of that package.
 *
 * <p>Nothing is written before it is complete: see {@link AtomicFile}. It is here, and not with the problems and plans, because
 * every package that writes a file needs it, and because what it cannot write is an {@link InputException} like what cannot be
 * read.
 */
@NullMarked
package rotation.json;

import org.jspecify.annotations.NullMarked;
