package rotation.attention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Posting;
import rotation.model.Tour;
import rotation.standby.Standbys;

/** Published tours that begin soon, and for which nobody could stand in; those that begin first come first. */
final class SinglePoints {

    private SinglePoints() {}

    static List<Attention> of(Situation situation) {
        int today = situation.today();
        int soon = situation.problem().policy().shortNoticeDays();
        List<Posting> near = situation.staffing().filled().stream()
                .filter(posting -> posting.tour().status() == Tour.Status.PUBLISHED)
                .filter(posting ->
                        posting.window().from() > today && posting.window().from() - today < soon)
                .sorted(Comparator.comparingInt(posting -> posting.window().from()))
                .toList();
        return Standbys.withoutAnybody(situation.problem(), situation.plan(), near).stream()
                .map(posting -> point(posting, posting.window().from() - today))
                .toList();
    }

    private static Attention point(Posting posting, int days) {
        String tour = posting.tour().id();
        String officer = posting.officer().id();
        return new Attention(
                Attention.Kind.NO_STANDBY,
                Situation.id("noStandby", List.of(tour)),
                Map.of(Subject.TOUR, tour, Subject.OFFICER, officer),
                null,
                (long) days,
                Situation.say(
                        "noStandby", tour, officer, Day.format(posting.window().from()), days),
                Situation.say("noStandby.decide", tour));
    }
}
