package rotation.generate;

import rotation.model.Problem;

/** Makes seasons that look like real ones: posts that are hard to fill, agencies that can spare few, people who do not exist. */
public final class ProblemGenerator {

    private ProblemGenerator() {}

    /**
     * A season. Officers who are announced in it break no hard rule; some tours can be filled by nobody.
     *
     * @param preset its size
     * @param seed the same seed makes the same season
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
}
