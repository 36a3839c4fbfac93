package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;
import rotation.text.Sentence;

/**
 * The planner lets the officers of two tours change places: each goes on the other's tour, on its days.
 *
 * @param first the id of a tour
 * @param second the id of another
 * @param reason goes into the notes of both; null: none
 */
public record Swap(String first, String second, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Tour one = Decisions.notDeployed(problem, first);
        Tour other = Decisions.notDeployed(problem, second);
        if (one.equals(other)) {
            throw Arguments.refused("TOUR", second, say("swap.sameTour"), say("hint.swap.sameTour"));
        }
        Assignment onOne = goes(plan, one);
        Assignment onOther = goes(plan, other);
        Officer toOther = Arguments.officer(problem, onOne.officer());
        Officer toOne = Arguments.officer(problem, onOther.officer());
        if (toOne.equals(toOther)) {
            throw Arguments.refused(
                    "TOUR", second, say("swap.sameOfficer", toOne.id(), first), say("hint.swap.sameOfficer"));
        }
        var concerned = new ArrayList<Sentence>();
        Tour oneAfter = decided(one, onOne, toOne, concerned);
        Tour otherAfter = decided(other, onOther, toOther, concerned);
        if (Decisions.isSame(one, oneAfter) && Decisions.isSame(other, otherAfter)) {
            return Happening.nothing(problem, say("swap.nothing", first, second, toOne.id(), toOther.id()));
        }
        Problem after =
                problem.toBuilder().replace(oneAfter).replace(otherAfter).build();
        var judge = new Judge(after);
        Set<String> both = Set.of(first, second);
        return new Happening(
                after,
                List.of(
                        Decisions.row(after, judge, oneAfter, toOne, onOne.window(), plan, both),
                        Decisions.row(after, judge, otherAfter, toOther, onOther.window(), plan, both)),
                List.of(say("swap", first, second, toOne.id(), toOther.id())),
                concerned);
    }

    /** Who is to go on a tour; refused if nobody is. Of an open tour only a plan says it. */
    private static Assignment goes(@Nullable Plan plan, Tour tour) throws InputException {
        if (plan == null && tour.status() == Status.OPEN) {
            throw Arguments.refused("TOUR", tour.id(), say("swap.open"), say("hint.swap.open"));
        }
        Assignment goes = Decisions.goes(plan, tour);
        if (goes == null) {
            throw Arguments.refused("TOUR", tour.id(), say("swap.empty"), say("hint.swap.empty"));
        }
        return goes;
    }

    private Tour decided(Tour tour, Assignment goes, Officer instead, List<Sentence> concerned) {
        var besides = new ArrayList<Sentence>();
        Tour decided = tour.status() == Status.OPEN
                ? Decisions.pinnedFor(tour, instead.id(), goes.window())
                : Decisions.onlyFor(tour, instead.id(), besides);
        concerned.add(Decisions.told(decided, instead.id()));
        concerned.addAll(besides);
        return decided.toBuilder().note(Arguments.noted(tour.note(), reason)).build();
    }
}
