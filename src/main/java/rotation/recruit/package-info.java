/**
 * Whom to recruit, or to teach: a profile of one more candidate, or of two or three, each searched again with such a person on the
 * roster. Candidates come from what the tours ask for that stay empty; what is told of them was searched for and judged.
 */
@NullMarked
package rotation.recruit;

import org.jspecify.annotations.NullMarked;
