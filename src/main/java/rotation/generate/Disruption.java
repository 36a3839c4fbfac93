package rotation.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.event.Closing;
import rotation.event.Slip;
import rotation.event.Withdrawal;
import rotation.json.InputException;
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
 * @param closed number of missions that close half-way between the day of planning and the end of their last tour: deployed tours end
 *     that day, and those that can no longer be are removed
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
        Outcome outcome = draw(List.of(problem), chance).applyTo(problem);
        var positions = new ArrayList<>(outcome.problem().positions());
        var tours = new ArrayList<>(outcome.problem().tours());
        int before = positions.size();
        openPosts(problem.asOf(), positions, tours, chance);
        return new Outcome(
                outcome.problem().toBuilder().positions(positions).tours(tours).build(),
                outcome.withdrawn(),
                outcome.slipped(),
                outcome.closed(),
                positions.size() - before);
    }

    /**
     * Applies the very same changes to copies of one season that differ in what was published alone: the same officers withdraw,
     * the same releases become the same, the same missions close on the same day. All are drawn from those who may be drawn in any
     * of the copies: an officer counts as told to go if they are in one of them. Of one copy, the result is that of
     * {@link #apply}.
     *
     * @param seasons at least one
     * @param seed of the random draws; the same seed gives the same result
     * @return what becomes of each, in their order
     * @throws IllegalStateException if positions are to be added: those of one copy might not fit into another
     */
    public List<Outcome> applyToEach(List<Problem> seasons, long seed) {
        if (posts > 0) {
            throw new IllegalStateException("positions are added to one season alone");
        }
        Draw draw = draw(seasons, new Chance(seed));
        return seasons.stream().map(draw::applyTo).toList();
    }

    /** A mission that closes, and its last day. */
    private record LastDay(Mission mission, int day) {}

    /**
     * What happens.
     *
     * @param changed the officers who withdraw or slip, as they are afterwards
     * @param closing the missions that close
     */
    private record Draw(int withdrawn, int slipped, Map<Officer, Officer> changed, List<LastDay> closing) {

        Outcome applyTo(Problem season) {
            Problem happened = season.toBuilder()
                    .officers(season.officers().stream()
                            .map(officer -> changed.getOrDefault(officer, officer))
                            .toList())
                    .build();
            for (LastDay last : closing) {
                happened = closed(happened, last.mission(), last.day());
            }
            return new Outcome(happened, withdrawn, slipped, closing.size(), 0);
        }
    }

    private Draw draw(List<Problem> seasons, Chance chance) {
        Set<Officer> published = new LinkedHashSet<>();
        seasons.forEach(season -> published.addAll(publishedOfficers(season)));
        List<Officer> withdrawing = withdrawing(seasons, published, chance);
        Set<Officer> withdrew = Set.copyOf(withdrawing);
        List<Officer> releasedLater = published.stream()
                .filter(officer -> !withdrew.contains(officer))
                .flatMap(officer -> releasedLater(seasons, officer).stream())
                .toList();
        List<Officer> slipping = chance.some(releasedLater, slipped);
        List<LastDay> closable = seasons.get(0).missions().stream()
                .flatMap(mission -> lastDay(seasons, mission).stream())
                .toList();
        List<LastDay> closing = chance.some(closable, closed);

        Map<Officer, Officer> changed = new HashMap<>();
        withdrawing.forEach(
                officer -> changed.put(officer, new Withdrawal(officer.id(), Period.UNBOUNDED, null).applyTo(officer)));
        slipping.forEach(officer -> changed.put(officer, officer));
        return new Draw(withdrawing.size(), slipping.size(), changed, closing);
    }

    /** An officer after their release has slipped, by the first season in which they are released as told. */
    private static Optional<Officer> releasedLater(List<Problem> seasons, Officer officer) {
        return seasons.stream()
                .filter(season -> Slip.isReleasedAsTold(season, officer))
                .findFirst()
                .map(season -> new Slip(officer.id(), SLIP_DAYS, null).applyTo(season, officer));
    }

    /** The end of a mission that may close in one of the seasons, by the first of these. */
    private static Optional<LastDay> lastDay(List<Problem> seasons, Mission mission) {
        return seasons.stream()
                .map(season -> closingDay(season, mission))
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> new LastDay(mission, day));
    }

    private static Problem closed(Problem problem, Mission mission, int day) {
        try {
            return new Closing(mission.id(), day, false, null)
                    .applyTo(problem, null)
                    .problem();
        } catch (InputException e) {
            throw new IllegalStateException("a closing was drawn that does not fit", e);
        }
    }

    /**
     * The officers with a published tour whose plans can change, in the order of the tours. Officers with a pinned tour are left out: it
     * could not be moved, so every plan would break a hard rule; and those with a deployed one, who have gone.
     */
    private static Set<Officer> publishedOfficers(Problem problem) {
        Set<Officer> published = new LinkedHashSet<>();
        Set<String> bound = new HashSet<>();
        for (Tour tour : problem.tours()) {
            Assignment assignment = tour.assignment();
            if (assignment == null) {
                continue;
            }
            if (mayChange(tour)) {
                Officer officer = problem.officer(assignment.officer());
                if (officer != null && !officer.releases().isEmpty()) {
                    published.add(officer);
                }
            } else {
                bound.add(assignment.officer());
            }
        }
        published.removeIf(officer -> bound.contains(officer.id()));
        return published;
    }

    private static boolean mayChange(Tour tour) {
        return tour.status() == Status.PUBLISHED && !tour.pinned();
    }

    private List<Officer> withdrawing(List<Problem> seasons, Set<Officer> published, Chance chance) {
        Set<String> holders = seasons.stream()
                .flatMap(season -> season.tours().stream())
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(Assignment::officer)
                .collect(Collectors.toSet());
        List<Officer> others = seasons.get(0).officers().stream()
                .filter(officer -> !officer.releases().isEmpty() && !holders.contains(officer.id()))
                .toList();
        int ofPublished = Problem.ceilPercent(published.size(), withdrawnPercent);
        int ofOthers = Problem.ceilPercent(others.size(), withdrawnPercent);
        var withdrawing = new ArrayList<>(chance.some(List.copyOf(published), withdrawn + ofPublished));
        withdrawing.addAll(chance.some(others, ofOthers));
        return withdrawing;
    }

    /** The last day of a mission that closes early; null: it cannot, or no tour of it could be moved. */
    private static @Nullable Integer closingDay(Problem problem, Mission mission) {
        boolean hits = false;
        int lastArrival = problem.asOf();
        int lastEnd = problem.asOf();
        for (Tour tour : problem.tours()) {
            if (tour.mission().equals(mission) && tour.assignment() != null) {
                Period window = tour.assignment().window();
                hits |= mayChange(tour);
                lastArrival = tour.isDeployed() ? Math.max(lastArrival, window.from()) : lastArrival;
                lastEnd = Math.max(lastEnd, window.to());
            }
        }
        int day = problem.asOf() + (lastEnd - problem.asOf()) / 2;
        return hits
                        && day >= lastArrival
                        && mission.mandate().contains(day)
                        && day < mission.mandate().to()
                ? day
                : null;
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
