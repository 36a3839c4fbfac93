package rotation.attention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Tour;

/** Officers who sit in class today for a tour on which they are not to go any more. */
final class CourseSeats {

    private CourseSeats() {}

    static List<Attention> of(Situation situation) {
        int today = situation.today();
        var inClass = new HashMap<String, Intake>();
        for (Intake intake : situation.problem().intakes()) {
            if (intake.period().contains(today)) {
                inClass.put(intake.id(), intake);
            }
        }
        var unseated = new ArrayList<Attention>();
        for (Tour tour : situation.problem().tours()) {
            Tour.Assignment told = tour.assignment();
            Intake intake = told == null ? null : inClass.get(told.intake());
            if (told != null
                    && intake != null
                    && tour.status() == Tour.Status.PUBLISHED
                    && !isStillToGo(situation, tour, told, intake)) {
                Period left = new Period(today, intake.period().to());
                unseated.add(new Attention(
                        Attention.Kind.UNSEATED,
                        Situation.id("unseated", List.of(tour.id(), told.officer())),
                        Map.of(Subject.TOUR, tour.id(), Subject.OFFICER, told.officer(), Subject.INTAKE, intake.id()),
                        left,
                        (long) left.days(),
                        Situation.say(
                                "unseated", tour.id(), told.officer(), intake.id(), Day.format(left.to()), left.days()),
                        Situation.say("unseated.decide", tour.id(), told.officer())));
            }
        }
        return unseated;
    }

    /** Whether the officer goes on the tour, or on another after the same intake. */
    private static boolean isStillToGo(Situation situation, Tour tour, Tour.Assignment told, Intake intake) {
        Officer officer = situation.problem().officer(told.officer());
        if (officer == null) {
            return false;
        }
        for (Posting posting : situation.staffing().of(officer)) {
            if (posting.tour().equals(tour) || intake.equals(posting.intake())) {
                return true;
            }
        }
        return false;
    }
}
