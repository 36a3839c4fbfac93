/**
 * The words of the field, as immutable values. One word for one thing, in code, JSON, messages and reports alike.
 *
 * <dl>
 *   <dt>season
 *   <dd>the year that is reported on; tours may reach past it
 *   <dt>mission
 *   <dd>a peace operation that police officers are sent to
 *   <dt>position
 *   <dd>a seat in a mission, held by one officer after another; also called a post
 *   <dt>tour
 *   <dd>one stint of one officer in a position; what is planned
 *   <dt>posting
 *   <dd>a tour with an officer who goes, or could go, in a window; with the intake and the absence that follow
 *   <dt>window
 *   <dd>the first and the last day of a tour, both included
 *   <dt>in theatre
 *   <dd>the days of the window
 *   <dt>absence
 *   <dd>the days on which home policing misses the officer: training, window and leave
 *   <dt>officer
 *   <dd>a police officer, or a civilian expert, who may be sent
 *   <dt>agency
 *   <dd>the police service that an officer belongs to
 *   <dt>release
 *   <dd>a period for which an agency lets an officer go
 *   <dt>intake
 *   <dd>one run of a training course, with a number of seats
 *   <dt>handover
 *   <dd>the days on which an officer and the relief are both in the seat
 *   <dt>open, published, deployed
 *   <dd>a tour that nobody was told of; that agencies and families were told of; that has begun
 *   <dt>locked
 *   <dd>a tour whose officer and window stay as they are
 *   <dt>event
 *   <dd>what happens to a season between two plans, or what the planner decides: an officer withdraws, a tour is pinned
 *   <dt>attention
 *   <dd>what of a plan somebody must decide, since no search helps ({@code docs/commands.md})
 *   <dt>forced, edited, chosen
 *   <dd>a change that could not be helped; that the planner asked for; all others
 *   <dt>fact
 *   <dd>a deployed tour in its own window, as agreed: nobody chooses it any more ({@code docs/rules.md}, facts)
 * </dl>
 *
 * <p>A day is an {@code int}, counted from 1970-01-01 ({@link rotation.model.Day}): the rules count days, and whole numbers
 * keep the arithmetic exact and fast. What a rule <em>means</em> (which intake serves, what an absence is) is one function
 * here, used by the judge and by the solver; how points are found and added up is written in each of them.
 */
@NullMarked
package rotation.model;

import org.jspecify.annotations.NullMarked;
