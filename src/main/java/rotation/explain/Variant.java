package rotation.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;

/** Problems in which one thing is different. */
final class Variant {

    private Variant() {}

    /**
     * The same problem, but for one thing.
     *
     * @param changed an agency, intake, mission, position or officer that takes the place of the one with its id; or the policy
     */
    static Problem of(Problem problem, Object changed) {
        List<Position> positions = problem.positions().stream()
                .map(position ->
                        changed instanceof Mission mission && position.mission().equals(mission)
                                ? position.with(position.id(), mission)
                                : put(position, changed))
                .toList();
        Map<String, Position> positionById = new HashMap<>();
        positions.forEach(position -> positionById.put(position.id(), position));
        return new Problem(
                problem.name(),
                problem.season(),
                problem.asOf(),
                problem.ranks(),
                changed instanceof Policy policy ? policy : problem.policy(),
                put(problem.agencies(), changed),
                problem.courses(),
                put(problem.intakes(), changed),
                put(problem.missions(), changed),
                positions,
                problem.tours().stream()
                        .map(tour -> tour.with(Objects.requireNonNull(
                                positionById.get(tour.position().id()))))
                        .toList(),
                problem.officers().stream()
                        .map(officer -> changed instanceof Agency agency
                                        && officer.agency().equals(agency)
                                ? officer(officer, agency, officer.skills(), officer.releases(), officer.medicalTo())
                                : put(officer, changed))
                        .toList());
    }

    private static <T> List<T> put(List<T> all, Object changed) {
        return all.stream().map(one -> put(one, changed)).toList();
    }

    /** Two things of one kind are the same if their ids are, and things of two kinds never are. */
    @SuppressWarnings("unchecked")
    private static <T> T put(T one, Object changed) {
        return one.equals(changed) ? (T) changed : one;
    }

    static Officer clearedTo(Officer officer, int medicalTo) {
        return officer(officer, officer.agency(), officer.skills(), officer.releases(), medicalTo);
    }

    static Officer skilled(Officer officer, List<Officer.Skill> skills) {
        return officer(officer, officer.agency(), skills, officer.releases(), officer.medicalTo());
    }

    private static Officer officer(
            Officer officer, Agency agency, List<Officer.Skill> skills, List<Period> releases, int medicalTo) {
        return new Officer(
                officer.id(),
                agency,
                officer.name(),
                officer.unit(),
                officer.civilian(),
                officer.rank(),
                officer.gender(),
                officer.languages(),
                skills,
                officer.serviceFrom(),
                releases,
                medicalTo,
                officer.trained(),
                officer.lastReturn(),
                officer.previousTours(),
                officer.preferences(),
                officer.excludedMissions());
    }

    static Agency capped(Agency agency, int maxAway) {
        return new Agency(
                agency.id(),
                agency.name(),
                agency.strength(),
                agency.share(),
                maxAway,
                agency.blackouts(),
                agency.keepHome());
    }

    static Agency blackedOut(Agency agency, List<Agency.Blackout> blackouts) {
        return new Agency(
                agency.id(),
                agency.name(),
                agency.strength(),
                agency.share(),
                agency.maxAway(),
                blackouts,
                agency.keepHome());
    }

    static Mission limited(Mission mission, int ceiling) {
        return mission(mission, mission.restDays(), ceiling);
    }

    static Mission resting(Mission mission, int restDays) {
        return mission(mission, restDays, mission.ceiling());
    }

    private static Mission mission(Mission mission, int restDays, @Nullable Integer ceiling) {
        return new Mission(
                mission.id(),
                mission.name(),
                mission.organization(),
                mission.country(),
                mission.mandate(),
                mission.course(),
                mission.handoverDays(),
                mission.leaveDays(),
                restDays,
                ceiling,
                mission.pairWomen(),
                mission.womenPercent(),
                mission.experiencedPercent(),
                mission.maxAgencySharePercent(),
                mission.maxArrivalsPercent());
    }

    static Policy resting(Policy policy, int restDays) {
        return policy(policy, restDays, policy.programCeiling());
    }

    static Policy limited(Policy policy, int programCeiling) {
        return policy(policy, policy.restDays(), programCeiling);
    }

    private static Policy policy(Policy policy, int restDays, @Nullable Integer programCeiling) {
        return new Policy(
                restDays,
                programCeiling,
                policy.programWomenPercent(),
                policy.leadershipWomenPercent(),
                policy.fairSharePercent(),
                policy.onboardingPerWeek(),
                policy.freezeDays(),
                policy.shortNoticeDays(),
                policy.shortNoticeFactor(),
                policy.weights());
    }

    static Position tolerating(Position position, int rankTolerance) {
        return asking(
                position,
                rankTolerance,
                position.openToCivilians(),
                position.languages(),
                position.skills(),
                position.minYearsOfService(),
                position.reservedForWomen());
    }

    static Position openToCivilians(Position position) {
        return asking(
                position,
                position.rankTolerance(),
                true,
                position.languages(),
                position.skills(),
                position.minYearsOfService(),
                position.reservedForWomen());
    }

    static Position openToAll(Position position) {
        return asking(
                position,
                position.rankTolerance(),
                position.openToCivilians(),
                position.languages(),
                position.skills(),
                position.minYearsOfService(),
                false);
    }

    static Position speaking(Position position, Map<String, LanguageLevel> languages) {
        return asking(
                position,
                position.rankTolerance(),
                position.openToCivilians(),
                languages,
                position.skills(),
                position.minYearsOfService(),
                position.reservedForWomen());
    }

    static Position skilled(Position position, List<String> skills) {
        return asking(
                position,
                position.rankTolerance(),
                position.openToCivilians(),
                position.languages(),
                skills,
                position.minYearsOfService(),
                position.reservedForWomen());
    }

    static Position serving(Position position, int minYearsOfService) {
        return asking(
                position,
                position.rankTolerance(),
                position.openToCivilians(),
                position.languages(),
                position.skills(),
                minYearsOfService,
                position.reservedForWomen());
    }

    private static Position asking(
            Position position,
            int rankTolerance,
            boolean openToCivilians,
            Map<String, LanguageLevel> languages,
            List<String> skills,
            int minYearsOfService,
            boolean reservedForWomen) {
        return new Position(
                position.id(),
                position.mission(),
                position.title(),
                position.site(),
                position.minRank(),
                position.maxRank(),
                rankTolerance,
                openToCivilians,
                languages,
                skills,
                minYearsOfService,
                position.leadership(),
                reservedForWomen,
                position.priority(),
                position.coverage());
    }
}
