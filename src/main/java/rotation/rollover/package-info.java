/**
 * From one season to the next: what a plan leaves of a season on the day on which the next one begins, with the tours that its seats
 * need then, and what a planner must still say ({@code docs/commands.md}, rollover).
 *
 * <p>Whatever can be told in the words of the format is told so: a tour is among the tours, or in the record of its officer
 * ({@code lastReturn}, {@code previousTours}), and never in both. So a tour that has ended stays among them while its officer is on
 * leave: no key of an officer says that, and without it caps and the rest between tours would be judged otherwise.
 *
 * <p>Tried and rejected: {@code lastReturn} of who is still away. The tour itself owes the rest, and an officer who broke it would
 * break two rules.
 */
@NullMarked
package rotation.rollover;

import org.jspecify.annotations.NullMarked;
