package rotation.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/**
 * What goes wrong between the day on which a season is published and the day on which it is planned again. Of each, as much
 * happens as was asked for, or as there can be.
 *
 * @param withdrawn officers who were told to go, and will not: their releases are taken away
 * @param withdrawnPercent the share, rounded up, of the officers who were told to go, and of those who were not, who withdraw
 * @param slipped officers who were told to go, and whose release begins {@link #SLIP_DAYS} later
 * @param closed missions whose mandate ends half-way between the day of planning and the end of their last tour
 * @param posts new positions, each like one that there is, with an open tour
 */
public record Disruption(int withdrawn, int withdrawnPercent, int slipped, int closed, int posts) {

    /** By how many days a release begins later. */
    public static final int SLIP_DAYS = 30;

    /**
     * A season after it.
     *
     * @param problem what is to be planned now
     * @param withdrawn officers who withdrew
     * @param slipped officers who are released later
     * @param closed missions that end early
     * @param posts positions that are new
     */
    public record Outcome(Problem problem, int withdrawn, int slipped, int closed, int posts) {}

    /**
     * Lets it happen.
     *
     * @param problem a published season; it stays as it is
     * @param seed the same seed hits the same people, missions and posts
     */
    public Outcome apply(Problem problem, long seed) {
        var chance = new Chance(seed);
        Map<Officer, Tour> told = told(problem);
        Map<Officer, Officer> changed = new HashMap<>();
        withdrawing(problem, told, chance)
                .forEach(officer -> changed.put(
                        officer, officer.toBuilder().releases(List.of()).build()));
        int withdrew = changed.size();
        List<Officer> releasable = told.keySet().stream()
                .filter(officer -> !changed.containsKey(officer) && releaseFor(problem, officer, told) != null)
                .toList();
        chance.some(releasable, slipped).forEach(officer -> changed.put(officer, late(problem, officer, told)));

        Map<Mission, Mission> closing = new HashMap<>();
        List<Mission> closable = problem.missions().stream()
                .filter(mission -> closingDay(problem, mission) != null)
                .toList();
        chance.some(closable, closed).forEach(mission -> closing.put(mission, closed(problem, mission)));

        Map<Position, Position> positions = new LinkedHashMap<>();
        for (Position position : problem.positions()) {
            Mission mission = position.mission();
            positions.put(
                    position,
                    position.toBuilder()
                            .mission(closing.getOrDefault(mission, mission))
                            .build());
        }
        var allPositions = new ArrayList<>(positions.values());
        var tours = new ArrayList<Tour>();
        problem.tours()
                .forEach(tour -> tours.add(tour.toBuilder()
                        .position(positions.getOrDefault(tour.position(), tour.position()))
                        .build()));
        int before = allPositions.size();
        openPosts(problem.asOf(), allPositions, tours, chance);
        Problem after = problem.toBuilder()
                .missions(problem.missions().stream()
                        .map(mission -> closing.getOrDefault(mission, mission))
                        .toList())
                .positions(allPositions)
                .tours(tours)
                .officers(problem.officers().stream()
                        .map(officer -> changed.getOrDefault(officer, officer))
                        .toList())
                .build();
        return new Outcome(after, withdrew, changed.size() - withdrew, closing.size(), allPositions.size() - before);
    }

    /**
     * Who was told to go and may still change plans, each with the first such tour; in the order of the tours. Officers who are
     * deployed or pinned somewhere may not: that tour would stay, and break a hard rule for good.
     */
    private static Map<Officer, Tour> told(Problem problem) {
        Map<Officer, Tour> told = new LinkedHashMap<>();
        Set<String> bound = new HashSet<>();
        for (Tour tour : problem.tours()) {
            Assignment assignment = tour.assignment();
            if (assignment == null) {
                continue;
            }
            if (mayChange(tour)) {
                Officer officer = problem.officer(assignment.officer());
                if (officer != null && !officer.releases().isEmpty()) {
                    told.putIfAbsent(officer, tour);
                }
            } else {
                bound.add(assignment.officer());
            }
        }
        told.keySet().removeIf(officer -> bound.contains(officer.id()));
        return told;
    }

    private static boolean mayChange(Tour tour) {
        return tour.status() == Status.PUBLISHED && !tour.pinned();
    }

    private List<Officer> withdrawing(Problem problem, Map<Officer, Tour> told, Chance chance) {
        Set<String> holders = problem.tours().stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(Assignment::officer)
                .collect(Collectors.toSet());
        List<Officer> others = problem.officers().stream()
                .filter(officer -> !officer.releases().isEmpty() && !holders.contains(officer.id()))
                .toList();
        int ofTold = Problem.ceilPercent(told.size(), withdrawnPercent);
        int ofOthers = Problem.ceilPercent(others.size(), withdrawnPercent);
        var withdrawing = new ArrayList<>(chance.some(List.copyOf(told.keySet()), withdrawn + ofTold));
        withdrawing.addAll(chance.some(others, ofOthers));
        return withdrawing;
    }

    /** The release that contains the absence of the tour that the officer was told of; null: none does. */
    private static @Nullable Period releaseFor(Problem problem, Officer officer, Map<Officer, Tour> told) {
        Tour tour = told.get(officer);
        if (tour == null || tour.assignment() == null) {
            return null;
        }
        Period absence = problem.absence(tour, officer, tour.assignment().window());
        return officer.releases().stream()
                .filter(release -> release.contains(absence))
                .findFirst()
                .orElse(null);
    }

    /** The officer with that release beginning later; without it, where nothing would be left. */
    private static Officer late(Problem problem, Officer officer, Map<Officer, Tour> told) {
        Period slipping = releaseFor(problem, officer, told);
        var releases = new ArrayList<Period>();
        for (Period release : officer.releases()) {
            if (!release.equals(slipping)) {
                releases.add(release);
            } else if (release.from() + SLIP_DAYS <= release.to()) {
                releases.add(new Period(release.from() + SLIP_DAYS, release.to()));
            }
        }
        return officer.toBuilder().releases(releases).build();
    }

    /** The last day of a mission that closes early; null: it cannot, or it would hit nobody who may change plans. */
    private static @Nullable Integer closingDay(Problem problem, Mission mission) {
        boolean hits = false;
        int lastEnd = problem.asOf();
        for (Tour tour : problem.tours()) {
            if (tour.mission().equals(mission) && tour.assignment() != null) {
                hits |= mayChange(tour);
                lastEnd = Math.max(lastEnd, tour.assignment().window().to());
            }
        }
        int day = problem.asOf() + (lastEnd - problem.asOf()) / 2;
        return hits
                        && mission.mandate().contains(day)
                        && day < mission.mandate().to()
                ? day
                : null;
    }

    private static Mission closed(Problem problem, Mission mission) {
        Integer day = closingDay(problem, mission);
        Period mandate = mission.mandate();
        return day == null
                ? mission
                : mission.toBuilder().mandate(new Period(mandate.from(), day)).build();
    }

    /** Adds positions like some that there are, of which a tour may still begin. */
    private void openPosts(int asOf, List<Position> positions, List<Tour> tours, Chance chance) {
        List<Tour> models = tours.stream()
                .filter(tour -> !tour.isDeployed() && tour.starts().period().to() >= asOf)
                .toList();
        List<Position> like = models.stream().map(Tour::position).distinct().toList();
        Set<String> ids = new HashSet<>();
        positions.forEach(position -> ids.add(position.id()));
        Set<String> tourIds = new HashSet<>();
        tours.forEach(tour -> tourIds.add(tour.id()));
        for (int i = 0; i < posts && !like.isEmpty(); i++) {
            Position model = chance.oneOf(like);
            Tour tour = chance.oneOf(models.stream()
                    .filter(candidate -> candidate.position().equals(model))
                    .toList());
            int number = 1;
            while (ids.contains(model.id() + "-N" + number) || tourIds.contains(model.id() + "-N" + number + "/1")) {
                number++;
            }
            Position position = model.toBuilder().id(model.id() + "-N" + number).build();
            Tour open = Tour.builder(position.id() + "/1", position, tour.starts(), tour.days())
                    .preferredDays(tour.preferredDays())
                    .build();
            ids.add(position.id());
            tourIds.add(open.id());
            positions.add(position);
            tours.add(open);
        }
    }
}
