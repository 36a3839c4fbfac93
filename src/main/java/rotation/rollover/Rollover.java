package rotation.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.change.Publication;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.ProblemBuilder;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/**
 * The season that follows a season and its plan.
 *
 * @param problem it
 * @param deployed its tours that have begun, those of officers on leave among them
 * @param published its tours that people were told of, or are told by the plan
 * @param open its tours that nobody goes on yet, the added ones among them
 * @param added its tours that the season before did not have
 * @param ended tours of the season before that are in the records of their officers now
 * @param remarks what a planner must still say
 */
public record Rollover(
        Problem problem, int deployed, int published, int open, int added, int ended, List<Remark> remarks) {

    /** A season is not longer than so many years. */
    private static final int MOST_YEARS = 3;

    /** Copies the list. */
    public Rollover {
        remarks = List.copyOf(remarks);
    }

    /**
     * Makes the next season.
     *
     * @param problem the season before
     * @param plan complete and legal for it: it is carried out, and told to people as far as it begins later
     * @param season the next one, see {@link #season}
     * @param name what people call it; null: as they called the one before
     */
    public static Rollover of(Problem problem, Plan plan, Period season, @Nullable String name) {
        int from = season.from();
        Problem told = Publication.advance(Publication.publish(problem, plan), from - 1);
        CarriedTours carried = CarriedTours.of(told, from);
        List<Officer> officers = ServiceRecords.of(told, carried.ended());
        var seats = new NextSeats(told, officers, carried.stay(), season);
        var next = new NextTours(told, carried.stay(), season, seats.positions(), seats.ended());
        List<Tour> tours = new ArrayList<>(inSeats(carried.stay(), seats.positions()));
        tours.addAll(next.added());
        ProblemBuilder builder = Problem.builder(name == null ? problem.name() : name, season)
                .ranks(told.ranks())
                .policy(told.policy())
                .agencies(told.agencies())
                .courses(told.courses())
                .intakes(intakes(told, tours, from))
                .missions(seats.missions())
                .positions(seats.positions())
                .tours(tours)
                .officers(officers.stream()
                        .map(officer -> ServiceRecords.without(officer, seats.gone()))
                        .toList())
                .pairs(told.pairs());
        told.agencies().forEach(agency -> builder.replace(from(agency, from)));
        Problem made = builder.build();
        return new Rollover(
                made,
                count(made, Tour.Status.DEPLOYED),
                count(made, Tour.Status.PUBLISHED),
                count(made, Tour.Status.OPEN),
                next.added().size(),
                carried.ended().size(),
                new Remarks(told, made, carried, seats, next, name != null).all());
    }

    /**
     * The days of a season that may follow.
     *
     * @param problem the season before
     * @param from the first day, on which it is planned
     * @param to the last day
     * @throws InputException if it would begin before the day of planning of the one before, or would not last from a day to three years
     */
    public static Period season(Problem problem, int from, int to) throws InputException {
        if (from < problem.asOf()) {
            throw refused("--from", from, "from.early", problem.asOf());
        }
        if (to < from) {
            throw refused("--to", to, "to.early", from);
        }
        int latest = Day.of(Day.date(from).plusYears(MOST_YEARS)) - 1;
        if (to > latest) {
            throw refused("--to", to, "to.late", latest);
        }
        return new Period(from, to);
    }

    private static InputException refused(String option, int day, String key, int limit) {
        return new InputException(InputError.ofValue(
                option,
                null,
                "\"" + Day.format(day) + "\"",
                Sentence.of(Rollover.class, key, Day.format(limit)),
                Sentence.of(Rollover.class, "hint." + key, Day.format(limit))));
    }

    /** The tours in the seats as the next season has them. */
    private static List<Tour> inSeats(List<Tour> tours, List<Position> positions) {
        Map<String, Position> byId = positions.stream().collect(Collectors.toMap(Position::id, Function.identity()));
        return tours.stream()
                .map(tour -> tour.toBuilder()
                        .position(byId.getOrDefault(tour.position().id(), tour.position()))
                        .build())
                .toList();
    }

    /** The agency without the caps and blackouts that are over. */
    private static Agency from(Agency agency, int from) {
        return agency.toBuilder()
                .caps(agency.caps().stream()
                        .filter(cap -> cap.period().to() >= from)
                        .toList())
                .blackouts(agency.blackouts().stream()
                        .filter(blackout -> blackout.period().to() >= from)
                        .toList())
                .build();
    }

    /** The intakes that are not over, and those that a tour names. */
    private static List<Intake> intakes(Problem told, List<Tour> tours, int from) {
        Set<String> named = tours.stream()
                .map(Tour::assignment)
                .filter(own -> own != null && own.intake() != null)
                .map(Assignment::intake)
                .collect(Collectors.toSet());
        return told.intakes().stream()
                .filter(intake -> intake.period().to() >= from || named.contains(intake.id()))
                .toList();
    }

    private static int count(Problem problem, Tour.Status status) {
        return (int)
                problem.tours().stream().filter(tour -> tour.status() == status).count();
    }
}
