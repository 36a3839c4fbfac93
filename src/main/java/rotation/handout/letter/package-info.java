/**
 * A letter for each officer: an HTML page that prints to A4 and Letter, from a template that a planner may edit.
 *
 * <p>{@link rotation.handout.letter.Letters} decides who gets one and in which language,
 * {@link rotation.handout.letter.LetterChanges} what is new for an officer since an earlier plan, and
 * {@link rotation.handout.letter.LetterValues} what stands in the places of the template, whose names are those of
 * {@link rotation.handout.letter.LetterTemplate#NAMES}.
 */
@NullMarked
package rotation.handout.letter;

import org.jspecify.annotations.NullMarked;
