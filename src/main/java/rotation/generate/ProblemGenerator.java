package rotation.generate;

import rotation.model.Problem;

/**
 * Generates realistic seasons: some positions are hard to fill, agencies can spare few officers, and all officers are invented.
 */
public final class ProblemGenerator {

    private ProblemGenerator() {}

    /**
     * Generates a season. Its announced assignments break no hard rule; some tours have no eligible officer.
     *
     * @param preset the kind of season, which determines its size
     * @param seed of the random draws; the same seed gives the same season
     */
    public static Problem generate(Preset preset, long seed) {
        Scenario scenario =
                switch (preset) {
                    case TINY -> CanadianSeason.tiny();
                    case CPA -> CanadianSeason.annualReport();
                    case SURGE -> CanadianSeason.surge();
                    case UN -> WorldSeason.unitedNations(preset.tours(), preset.officers());
                    case GLOBAL -> WorldSeason.all(preset.tours(), preset.officers());
                };
        var chance = new Chance(seed);
        var roster = new RosterBuilder(scenario, preset.officers(), chance);
        var season = new SeasonBuilder(scenario, roster, chance);
        season.build();
        return Problem.builder(scenario.name(), scenario.season())
                .asOf(scenario.asOf())
                .ranks(Rank.names())
                .policy(scenario.policy())
                .agencies(scenario.senders().stream().map(Sender::agency).toList())
                .courses(scenario.courses())
                .intakes(scenario.intakes())
                .missions(season.missions())
                .positions(season.positions())
                .tours(season.tours())
                .officers(roster.withVolunteers(season.tours()))
                .build();
    }

    /**
     * Generates the same season, with what only some planners state besides: shortlists, needs of sites, caps for holidays, pairs
     * of officers, costs and a budget, intakes that officers were told to attend, and notes. Its announced assignments break no
     * hard rule either.
     *
     * @param preset the kind of season, which determines its size
     * @param seed of the random draws; the same seed gives the same season
     */
    public static Problem generateRich(Preset preset, long seed) {
        return RichSeason.of(generate(preset, seed), seed);
    }
}
