/**
 * A plan as all-day events for calendars: course, tour and leave of everybody, in the format of RFC 5545 (iCalendar).
 *
 * <p>{@link rotation.handout.calendar.Duty} says what one row of a plan asks of its officer, {@link rotation.handout.calendar.Editions}
 * which duties there are and were since the first edition of the plan, {@link rotation.handout.calendar.SeasonCalendar} puts them
 * into words, and {@link rotation.handout.calendar.ICalendarText} writes lines. The format is written here, without a library: see
 * {@code docs/decisions/calendars-by-hand.md}.
 */
@NullMarked
package rotation.handout.calendar;

import org.jspecify.annotations.NullMarked;
