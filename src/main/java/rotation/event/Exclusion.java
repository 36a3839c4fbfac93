package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;
import rotation.model.TourBuilder;
import rotation.text.Sentence;

/**
 * An officer must not go on a tour: the mission does not take them for it, or the planner has decided so.
 *
 * @param tour its id
 * @param officer the id of who must not go
 * @param reason goes into the tour's note; null: none
 */
public record Exclusion(String tour, String officer, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Tour before = Decisions.notDeployed(problem, tour);
        Arguments.officer(problem, officer);
        Assignment own = before.assignment();
        boolean isOwn = own != null && own.officer().equals(officer);
        var excluded = new ArrayList<>(before.excludedOfficers());
        if (!excluded.contains(officer)) {
            excluded.add(officer);
        }
        TourBuilder builder = before.toBuilder()
                .excludedOfficers(excluded)
                .shortlist(Decisions.without(before.shortlist(), officer))
                .note(Arguments.noted(before.note(), reason));
        if (isOwn && before.pinned()) {
            builder.pinned(false);
            if (before.status() == Status.OPEN) {
                builder.assignment(null);
            }
        }
        Tour after = builder.build();
        if (Decisions.isSame(before, after)) {
            return Happening.nothing(problem, say("forbid.nothing", tour, officer));
        }
        Assignment goes = Decisions.goes(plan, before);
        boolean isPlanned = plan != null && goes != null && goes.officer().equals(officer);
        return new Happening(
                problem.toBuilder().replace(after).build(),
                isPlanned ? List.of(Plan.Row.empty(tour)) : List.of(),
                List.of(say("forbid", tour, officer)),
                concerned(before, after, isOwn && before.isAnnounced() ? own : null, isPlanned ? goes : null));
    }

    /**
     * What else becomes of the tour.
     *
     * @param told what people were told of this officer; null: nothing
     * @param planned how this officer was to go; null: not
     */
    private List<Sentence> concerned(Tour before, Tour after, @Nullable Assignment told, @Nullable Assignment planned) {
        var concerned = new ArrayList<Sentence>();
        if (before.pinned() && !after.pinned()) {
            concerned.add(say("decision.unlocked", tour));
        }
        if (before.shortlist().contains(officer)) {
            concerned.add(
                    after.shortlist().isEmpty()
                            ? say("forbid.anybody", tour, officer)
                            : say("forbid.shortlist", tour, officer, String.join(", ", after.shortlist())));
        }
        Assignment goes = told == null ? planned : told;
        if (goes != null) {
            concerned.add(say(
                    told == null ? "forbid.planned" : "forbid.told",
                    tour,
                    officer,
                    Day.format(goes.window().from()),
                    Day.format(goes.window().to())));
        }
        return concerned;
    }
}
