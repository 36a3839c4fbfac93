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
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/**
 * Random changes to a published season before it is planned again. Each number is an upper limit: fewer changes of a kind are
 * made where the season has no more candidates.
 *
 * @param withdrawn number of officers with a published tour who withdraw: they lose all releases
 * @param withdrawnPercent further officers who withdraw, as a percentage, rounded up, of those with a published tour and of those
 *     without a tour
 * @param slipped number of officers with a published tour whose release begins {@link #SLIP_DAYS} later
 * @param closed number of missions whose mandate is cut to half-way between the day of planning and the end of their last tour
 * @param posts number of new positions, each a copy of an existing one with one open tour
 */
public record Disruption(int withdrawn, int withdrawnPercent, int slipped, int closed, int posts) {

    /** How much later a slipped release begins, in days. */
    public static final int SLIP_DAYS = 30;

    /**
     * The changed season and how many changes of each kind were made.
     *
     * @param problem the changed season
     * @param withdrawn number of officers who withdrew
     * @param slipped number of officers who are released later
     * @param closed number of missions that end early
     * @param posts number of new positions
     */
    public record Outcome(Problem problem, int withdrawn, int slipped, int closed, int posts) {}

    /**
     * Applies the changes to a copy of a season.
     *
     * @param problem a published season
     * @param seed of the random draws; the same seed gives the same result
     */
    public Outcome apply(Problem problem, long seed) {
        var chance = new Chance(seed);
        Map<Officer, Tour> published = publishedTours(problem);
        Map<Officer, Officer> changed = new HashMap<>();
        withdrawing(problem, published, chance)
                .forEach(officer -> changed.put(
                        officer, officer.toBuilder().releases(List.of()).build()));
        int withdrew = changed.size();
        List<Officer> releasable = published.keySet().stream()
                .filter(officer -> !changed.containsKey(officer) && releaseFor(problem, officer, published) != null)
                .toList();
        chance.some(releasable, slipped).forEach(officer -> changed.put(officer, slip(problem, officer, published)));

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
     * The officers whose plans can change, with their first published tour, in the order of the tours. Officers with a pinned tour
     * are left out: it could not be moved, so every plan would break a hard rule; and those with a deployed one, who have gone.
     */
    private static Map<Officer, Tour> publishedTours(Problem problem) {
        Map<Officer, Tour> published = new LinkedHashMap<>();
        Set<String> bound = new HashSet<>();
        for (Tour tour : problem.tours()) {
            Assignment assignment = tour.assignment();
            if (assignment == null) {
                continue;
            }
            if (mayChange(tour)) {
                Officer officer = problem.officer(assignment.officer());
                if (officer != null && !officer.releases().isEmpty()) {
                    published.putIfAbsent(officer, tour);
                }
            } else {
                bound.add(assignment.officer());
            }
        }
        published.keySet().removeIf(officer -> bound.contains(officer.id()));
        return published;
    }

    private static boolean mayChange(Tour tour) {
        return tour.status() == Status.PUBLISHED && !tour.pinned();
    }

    private List<Officer> withdrawing(Problem problem, Map<Officer, Tour> published, Chance chance) {
        Set<String> holders = problem.tours().stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(Assignment::officer)
                .collect(Collectors.toSet());
        List<Officer> others = problem.officers().stream()
                .filter(officer -> !officer.releases().isEmpty() && !holders.contains(officer.id()))
                .toList();
        int ofPublished = Problem.ceilPercent(published.size(), withdrawnPercent);
        int ofOthers = Problem.ceilPercent(others.size(), withdrawnPercent);
        var withdrawing = new ArrayList<>(chance.some(List.copyOf(published.keySet()), withdrawn + ofPublished));
        withdrawing.addAll(chance.some(others, ofOthers));
        return withdrawing;
    }

    /** The release that contains the absence of the officer's published tour; null: none does. */
    private static @Nullable Period releaseFor(Problem problem, Officer officer, Map<Officer, Tour> published) {
        Tour tour = published.get(officer);
        if (tour == null || tour.assignment() == null) {
            return null;
        }
        Period window = tour.assignment().window();
        Period absence = Problem.absence(tour.mission(), window, attended(problem, officer, tour));
        return officer.releases().stream()
                .filter(release -> release.contains(absence))
                .findFirst()
                .orElse(null);
    }

    /** The intake that the officer of a published tour attends before it: the one told if it can serve, else the last; null: none. */
    private static @Nullable Intake attended(Problem problem, Officer officer, Tour tour) {
        Assignment told = Objects.requireNonNull(tour.assignment());
        List<Intake> serving =
                problem.intakes(tour, false, officer, told.window().from());
        return serving.stream()
                .filter(intake -> intake.id().equals(told.intake()))
                .findFirst()
                .orElse(serving.isEmpty() ? null : serving.get(0));
    }

    /** The officer with that release beginning later, or without it where no day of it would be left. */
    private static Officer slip(Problem problem, Officer officer, Map<Officer, Tour> published) {
        Period slipping = releaseFor(problem, officer, published);
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

    /** The last day of a mission that closes early; null: it cannot, or no tour of it could be moved. */
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

    /** Adds copies of positions that have a tour whose candidate starts are not all before the day of planning. */
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
