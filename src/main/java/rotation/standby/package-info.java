/**
 * Who goes if the planned officer cannot.
 *
 * <p>A standby is found tour by tour, with the rest of the plan as it is, and then shared out: nobody is on standby for two
 * tours whose absences have a day in common. A standby who has been called up owes rest like anybody else; but since most are
 * never called, rest between two tours does not keep anybody from standing by for both.
 *
 * <p>Judging a whole plan for every officer who could go would take hours on a large season. So eligibility and the limits that
 * one more officer could break are looked at first; of those who remain, the few that promise most are judged, on the part of
 * the plan that the exchange concerns.
 */
@NullMarked
package rotation.standby;

import org.jspecify.annotations.NullMarked;
