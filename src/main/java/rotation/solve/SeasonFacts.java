package rotation.solve;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What the constraints must know of a problem beside its tours, worked out once. */
final class SeasonFacts {

    private final Problem problem;
    private final Map<Agency, AgencyFacts> agencies = new HashMap<>();
    private final Map<Mission, MissionFacts> missions = new HashMap<>();
    private final List<Agency> participants;

    private SeasonFacts(Problem problem) {
        this.problem = problem;
        Map<Agency, List<Officer>> rosters =
                problem.officers().stream().collect(Collectors.groupingBy(Officer::agency));
        for (Agency agency : problem.agencies()) {
            var floors = new ArrayList<SkillFloor>();
            for (Agency.KeepHome keepHome : agency.keepHome()) {
                long holders = rosters.getOrDefault(agency, List.of()).stream()
                        .filter(officer -> officer.hasSkill(keepHome.skill()))
                        .count();
                floors.add(new SkillFloor(keepHome.skill(), Math.toIntExact(holders - keepHome.min())));
            }
            agencies.put(agency, new AgencyFacts(agency, problem.allowance(agency), floors));
        }
        Map<Mission, Long> seats =
                problem.positions().stream().collect(Collectors.groupingBy(Position::mission, Collectors.counting()));
        for (Mission mission : problem.missions()) {
            int arrivals =
                    Problem.ceilPercent(Math.toIntExact(seats.getOrDefault(mission, 0L)), mission.maxArrivalsPercent());
            missions.put(mission, new MissionFacts(mission, Math.max(1, arrivals)));
        }
        participants = problem.agencies().stream().filter(rosters::containsKey).toList();
    }

    static SeasonFacts of(Problem problem) {
        return new SeasonFacts(problem);
    }

    /**
     * What home policing can bear.
     *
     * @param allowance absence days that the agency may carry before it counts as too much
     * @param floors the skills of which some holders should stay
     */
    record AgencyFacts(Agency agency, long allowance, List<SkillFloor> floors) {

        /** Whether the officer's absence is felt in one of the skills that should stay. */
        boolean misses(Officer officer) {
            for (SkillFloor floor : floors) {
                if (officer.hasSkill(floor.skill())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return agency.hashCode();
        }
    }

    /**
     * A skill of which some holders should stay.
     *
     * @param slack how many of the holders on the roster may be absent; negative where there are too few of them
     */
    record SkillFloor(String skill, int slack) {}

    /**
     * What a mission can bear.
     *
     * @param arrivalsPerMonth how many officers should arrive in a calendar month at most
     */
    record MissionFacts(Mission mission, int arrivalsPerMonth) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return mission.hashCode();
        }
    }

    Policy policy() {
        return problem.policy();
    }

    /** How many of a week's arrivals are more than headquarters can prepare. */
    int arrivalsAboveOnboarding(int arrivals) {
        Integer limit = policy().onboardingPerWeek();
        return limit == null ? 0 : Math.max(0, arrivals - limit);
    }

    /** How much a change to a tour counts; 0 for one that nobody was told of. */
    int noticeFactor(Tour tour) {
        return tour.isAnnounced() ? problem.noticeFactor(tour) : 0;
    }

    AgencyFacts agency(Agency agency) {
        return Objects.requireNonNull(agencies.get(agency));
    }

    MissionFacts mission(Mission mission) {
        return Objects.requireNonNull(missions.get(mission));
    }

    /** The agencies that have an officer on the roster. */
    List<Agency> participants() {
        return participants;
    }

    /** The positions that somebody should be in. */
    List<Position> coveredPositions() {
        return problem.positions().stream()
                .filter(position -> position.coverage() != null)
                .toList();
    }

    /**
     * What a point of each rule costs in this problem.
     *
     * @param keptWord what an announced tour that changes costs besides
     */
    ConstraintWeightOverrides<HardMediumSoftLongScore> weights(HardMediumSoftLongScore keptWord) {
        var weights = new HashMap<String, HardMediumSoftLongScore>();
        for (Rule rule : Rule.values()) {
            weights.put(rule.id(), rule.weight(problem).cost());
        }
        weights.put(StabilityConstraints.KEPT_WORD, keptWord);
        return ConstraintWeightOverrides.of(weights);
    }
}
