package rotation.attention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Tour;
import rotation.text.Sentence;

/** Tours that are not as people were told, and near: those who were told must be told otherwise in time. */
final class Notices {

    private final Situation situation;

    private Notices(Situation situation) {
        this.situation = situation;
    }

    static List<Attention> of(Situation situation) {
        var notices = new Notices(situation);
        var found = new ArrayList<Attention>();
        for (Tour tour : situation.problem().tours()) {
            Tour.Assignment told = tour.assignment();
            Attention notice = told == null || !tour.isAnnounced() ? null : notices.notice(tour, told);
            if (notice != null) {
                found.add(notice);
            }
        }
        return found;
    }

    private @Nullable Attention notice(Tour tour, Tour.Assignment told) {
        Posting now = situation.staffing().of(tour);
        Period window = told.window();
        boolean isAsTold = now != null && isAsTold(now, told);
        int day = tour.isDeployed() ? window.to() : window.from();
        if (now != null && !tour.isDeployed()) {
            day = Math.min(day, now.window().from());
        }
        int left = day - situation.today();
        int notice = Math.max(0, left);
        if (isAsTold
                || window.to() < situation.today()
                || left >= situation.problem().policy().shortNoticeDays()) {
            return null;
        }
        String id = tour.id();
        return new Attention(
                Attention.Kind.SHORT_NOTICE,
                Situation.id("shortNotice", List.of(id)),
                Map.of(Subject.TOUR, id, Subject.OFFICER, told.officer()),
                null,
                (long) notice,
                Situation.say(
                        "notice",
                        id,
                        told.officer(),
                        Day.format(window.from()),
                        Day.format(window.to()),
                        now(now, told),
                        notice),
                decision(tour, told, now));
    }

    private static boolean isAsTold(Posting now, Tour.Assignment told) {
        Tour.Assignment planned = now.row().assignment();
        // Of a deployed tour the intake only tells what was.
        return planned != null
                && (now.tour().isDeployed()
                        ? planned.officer().equals(told.officer())
                                && planned.window().equals(told.window())
                        : planned.isAsTold(told));
    }

    private static Sentence now(@Nullable Posting now, Tour.Assignment told) {
        if (now == null) {
            return Situation.say("notice.nobody");
        }
        String officer = now.officer().id();
        String from = Day.format(now.window().from());
        String to = Day.format(now.window().to());
        if (!officer.equals(told.officer())) {
            return Situation.say("notice.other", officer, from, to);
        }
        String intake = now.intakeId();
        return intake == null || !now.window().equals(told.window())
                ? Situation.say("notice.moved", from, to)
                : Situation.say("notice.intake", intake);
    }

    private Sentence decision(Tour tour, Tour.Assignment told, @Nullable Posting now) {
        Set<String> people = new LinkedHashSet<>(List.of(told.officer()));
        Set<String> agencies = new LinkedHashSet<>();
        Officer was = situation.problem().officer(told.officer());
        if (was != null) {
            agencies.add(was.agency().id());
        }
        if (now != null) {
            people.add(now.officer().id());
            agencies.add(now.agency().id());
        }
        people.addAll(agencies);
        String whom = String.join(", ", people);
        return !tour.isDeployed() && situation.canBeAsTold(tour)
                ? Situation.say("notice.decide.pin", whom, tour.id())
                : Situation.say("notice.decide", whom);
    }
}
