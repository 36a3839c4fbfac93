package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.json.Nearest;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * An intake does not take place, or breaks off. Nothing is left of it, so that one which is not there counts as cancelled already.
 *
 * @param intake its id
 * @param reason goes into the notes of the tours whose officers were told to attend it; null: none
 */
public record Cancellation(String intake, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Intake cancelled = problem.intakes().stream()
                .filter(candidate -> candidate.id().equals(intake))
                .findFirst()
                .orElse(null);
        if (cancelled == null) {
            return nothing(problem);
        }
        if (cancelled.period().to() < problem.asOf()) {
            Sentence expected = say("cancel.over", Day.format(cancelled.period().to()), Day.format(problem.asOf()));
            throw Arguments.refused("INTAKE", intake, expected, say("hint.cancel.over"));
        }
        Problem after = problem.toBuilder()
                .intakes(problem.intakes().stream()
                        .filter(other -> !other.equals(cancelled))
                        .toList())
                .tours(problem.tours().stream().map(this::without).toList())
                .build();
        var concerned = new ArrayList<Sentence>();
        int attendants = 0;
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.isDeployed() ? null : ToldTour.firm(tour);
            Officer officer = told == null ? null : problem.officer(told.officer());
            if (told == null || officer == null) {
                continue;
            }
            int start = told.window().from();
            List<Intake> others = after.intakes(without(tour), tour.pinned(), officer, start);
            boolean isNeeded = problem.needsTraining(tour, officer, start);
            if (intake.equals(told.intake())) {
                attendants++;
                concerned.add(say("cancel.told", ToldTour.who(tour, told), then(tour, isNeeded, others)));
            } else if (others.isEmpty()
                    && problem.intakes(tour, tour.pinned(), officer, start).contains(cancelled)) {
                concerned.add(say("cancel.only", ToldTour.who(tour, told), then(tour, isNeeded, others)));
            }
        }
        return Happening.of(after, say("cancel", intake, Periods.one(cancelled.period()), attendants), concerned);
    }

    private Happening nothing(Problem problem) {
        var told = new ArrayList<Sentence>();
        told.add(say("cancel.nothing", intake));
        String nearest = new Nearest()
                .to(intake, problem.intakes().stream().map(Intake::id).toList());
        if (nearest != null) {
            told.add(say("hint.meant", nearest));
        }
        return new Happening(problem, List.of(), told, List.of());
    }

    private Tour without(Tour tour) {
        Tour.Assignment told = tour.assignment();
        return told == null || !intake.equals(told.intake())
                ? tour
                : tour.toBuilder()
                        .assignment(new Tour.Assignment(told.officer(), told.window(), null))
                        .note(Arguments.noted(tour.note(), reason))
                        .build();
    }

    private static Sentence then(Tour tour, boolean isNeeded, List<Intake> others) {
        if (!isNeeded) {
            return say("cancel.unneeded");
        }
        return others.isEmpty()
                ? say("cancel.none", ToldTour.then(tour))
                : say("cancel.others", others.stream().map(Intake::id).collect(Collectors.joining(", ")));
    }
}
