/**
 * What would have to be different in a problem for an empty tour to be filled. From an officer who breaks one hard rule alone
 * follow the changes that mend it ({@code *Remedies}: what the post asks, what the person brings, the limits that others set); each
 * change is made, and the plan that it allows is judged. What holds is an {@link rotation.explain.amend.Unlock}.
 */
@NullMarked
package rotation.explain.amend;

import org.jspecify.annotations.NullMarked;
