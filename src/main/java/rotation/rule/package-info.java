/** The one catalogue of rules: their ids, levels and weights. What they cost is said in the judge and in the solver. */
@NullMarked
package rotation.rule;

import org.jspecify.annotations.NullMarked;
