/**
 * Generated seasons of several sizes, for benchmarks, tests and demonstrations, and random disruptions of published ones.
 *
 * <p>{@link rotation.generate.CanadianSeason} and {@link rotation.generate.WorldSeason} define the scenarios. {@link
 * rotation.generate.SeasonBuilder} turns the rows of a scenario into positions and tours, and {@link
 * rotation.generate.RosterBuilder} invents the officers. {@link rotation.generate.RichSeason} adds to a season what only some planners state.
 *
 * <p>Each volunteer is generated for one tour and may miss some of its requirements. Drawing ranks, languages and skills
 * independently was tried first: nearly every rare position then had no eligible officer, and nearly every common one hundreds.
 */
@NullMarked
package rotation.generate;

import org.jspecify.annotations.NullMarked;
