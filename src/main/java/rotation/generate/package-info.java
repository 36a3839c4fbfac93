/**
 * Made-up seasons of any size, for benchmarks, tests and demonstrations.
 *
 * <p>Two tables say what is true of a season: {@link rotation.generate.CanadianSeason} and {@link rotation.generate.WorldSeason}.
 * {@link rotation.generate.SeasonBuilder} turns their rows into positions and tours, {@link rotation.generate.RosterBuilder}
 * finds people for them. All people are invented.
 *
 * <p>Officers apply for posts: each is made with a post in mind and misses some of what it asks. Drawing ranks, languages and
 * skills independently was tried first; nearly every rare post then had nobody, and nearly every common one had hundreds.
 */
@NullMarked
package rotation.generate;

import org.jspecify.annotations.NullMarked;
