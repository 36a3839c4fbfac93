package rotation.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Policy;

/** Scenarios of the Canadian Police Arrangement. Training, policy and day of planning are assumed. */
final class CanadianSeason {

    private static final Period SEASON = Period.of("2024-04-01", "2025-03-31");
    private static final int AS_OF = Day.parse("2024-03-04");

    private static final Course PDT = new Course("PDT", 7, 180);
    private static final Course HEAT = new Course("HEAT", 3, 365);

    private static final Set<String> RARE_SKILLS = Set.of("POLYGRAPH", "SOURCE_HANDLING", "DRONES");

    private CanadianSeason() {}

    /** The year 2024-25, with the missions of the annual report. */
    static Scenario annualReport() {
        return scenario("CPA season 2024-25", CanadianMissions.all(PDT, HEAT), 150, 4, 5);
    }

    /** The same year with two more large missions. */
    static Scenario surge() {
        var missions = new ArrayList<>(CanadianMissions.all(PDT, HEAT));
        missions.addAll(SurgeMissions.all(PDT, HEAT));
        return scenario("CPA surge", missions, 330, 12, 14);
    }

    /** The same year with four of the small missions only. */
    static Scenario tiny() {
        var small = Set.of("PICP", "UNMIK", "EUPOL-COPPS", "BINUH");
        var missions = CanadianMissions.all(PDT, HEAT).stream()
                .filter(line -> small.contains(line.id()))
                .toList();
        return scenario("CPA, four missions", missions, 6, 2, 2);
    }

    private static Scenario scenario(
            String name, List<MissionLine> missions, int ceiling, int onboardingPerWeek, int seatsPerIntake) {
        var policy = Policy.builder()
                .programCeiling(ceiling)
                .programWomenPercent(39)
                .leadershipWomenPercent(30)
                .onboardingPerWeek(onboardingPerWeek)
                .freezeDays(30)
                .build();
        int growth = Math.max(1, missions.stream().mapToInt(MissionLine::tours).sum() / 151);
        return new Scenario(
                name,
                SEASON,
                AS_OF,
                policy,
                CanadianAgencies.all(growth),
                List.of(PDT, HEAT),
                intakes(seatsPerIntake),
                missions,
                28,
                RARE_SKILLS,
                6);
    }

    private static List<Intake> intakes(int seats) {
        var intakes = new ArrayList<Intake>();
        int first = Day.parse("2024-03-11");
        for (int from = first; from <= SEASON.to(); from += 28) {
            intakes.add(new Intake("PDT-" + Day.format(from), PDT, Period.ofDays(from, 12), seats));
        }
        for (int from = first; from <= SEASON.to(); from += 21) {
            intakes.add(new Intake("HEAT-" + Day.format(from), HEAT, Period.ofDays(from, 5), seats));
        }
        return intakes;
    }
}
