package rotation.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.json.Fields;
import rotation.json.InputErrors;
import rotation.json.Json;
import rotation.json.Place;
import rotation.json.Range;
import rotation.json.Value;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/** Reads tours. */
final class TourReader extends EntryReader {

    private static final Map<String, Tour.Status> STATUSES = inLowerCase(Tour.Status.values());

    private final List<Link> links = new ArrayList<>();

    /** A tour that follows another. */
    private record Link(Place place, String tour, String follows) {}

    TourReader(InputErrors errors, ProblemIds ids) {
        super(errors, ids);
    }

    @Nullable
    Tour tour(Fields f, String id) {
        Position position = f.reference("position", ids.positions);
        String follows = f.optionalId("follows", ids.tours);
        if (follows != null) {
            links.add(new Link(f.place("follows"), id, follows));
        }
        Tour.Starts starts = f.object("starts", s -> new Tour.Starts(period(s), s.whole("everyDays", Range.LENGTH, 1)));
        List<Integer> days = f.wholes("days", Range.LENGTH);
        int preferredDays = f.whole("preferredDays", Range.LENGTH, days.get(0));
        Tour.Status status = f.choice("status", STATUSES, Tour.Status.OPEN);
        boolean pinned = f.flag("locked");
        boolean tentative = f.flag("tentative");
        boolean mayHaveLeft = status == Tour.Status.PUBLISHED && !pinned;
        Tour.Assignment assignment = f.optionalObject("assignment", a -> assignment(a, mayHaveLeft, position));
        List<String> shortlist = f.words("shortlist");
        List<String> excluded = f.list("excludedOfficers", officer -> notShortlisted(officer, shortlist));
        String note = f.optionalText("note");
        int longest = Collections.max(days);
        if (starts != null && starts.period().to() + longest - 1 > Day.CALENDAR.to()) {
            f.refuse(
                    "days",
                    say("days.calendar", longest, Day.format(starts.period().to())),
                    say("hint.days.calendar"));
        }
        if (status != null && status != Tour.Status.OPEN) {
            f.require("assignment", () -> say("hint.assignment.status", f.show("status")));
            if (tentative) {
                f.refuse("tentative", say("tentative", f.show("status")), say("hint.tentative"));
            }
        } else if (pinned) {
            f.require("assignment", () -> say("hint.assignment.locked"));
        }
        return position == null || starts == null || status == null
                ? null
                : Tour.builder(id, position, starts, days)
                        .follows(follows)
                        .preferredDays(preferredDays)
                        .status(status)
                        .pinned(pinned)
                        .tentative(tentative)
                        .assignment(assignment)
                        .shortlist(shortlist)
                        .excludedOfficers(excluded)
                        .note(note)
                        .build();
    }

    /**
     * @param mayHaveLeft whether the officer need not be on the roster: then somebody else must be found
     * @param position of the tour; null: it is wrong
     */
    private Tour.@Nullable Assignment assignment(Fields f, boolean mayHaveLeft, @Nullable Position position) {
        String officer = mayHaveLeft ? f.word("officer") : f.id("officer", ids.officers);
        Period window = f.period("start", "end");
        Intake intake = f.optionalReference("intake", ids.intakes);
        if (intake != null && position != null) {
            checkCourse(f, intake, position.mission());
        }
        return officer == null ? null : new Tour.Assignment(officer, window, intake == null ? null : intake.id());
    }

    private void checkCourse(Fields f, Intake intake, Mission mission) {
        Course course = mission.course();
        if (course != null && !course.equals(intake.course())) {
            f.refuse(
                    "intake",
                    say("intake.course", Json.text(intake.course().id()), Json.text(course.id())),
                    say("hint.intake.course", Json.text(course.id())));
        } else if (ids.withoutCourse.contains(mission.id())) {
            f.refuse("intake", say("intake.none", Json.text(mission.id())), say("hint.intake.none"));
        }
    }

    private static @Nullable String notShortlisted(Value value, List<String> shortlist) {
        String officer = value.word();
        if (officer != null && shortlist.contains(officer)) {
            value.refuse(say("excluded.shortlisted"), say("hint.excluded.shortlisted"));
        }
        return officer;
    }

    /** Refuses chains of tours that cross positions, and loops, each once; to be called when all tours are read. */
    void checkLinks() {
        var inOneSeat = new LinkedHashMap<String, Link>();
        for (Link link : links) {
            Tour tour = ids.tours.get(link.tour);
            Tour before = ids.tours.get(link.follows);
            if (tour != null && before != null && !tour.position().equals(before.position())) {
                errors.add(
                        link.place,
                        Json.text(link.follows),
                        say(
                                "follows.position",
                                Json.text(before.position().id()),
                                Json.text(tour.position().id())),
                        say("hint.follows.position"));
            } else {
                inOneSeat.putIfAbsent(link.tour, link);
            }
        }
        var harmless = new HashSet<String>();
        for (Link first : inOneSeat.values()) {
            var chain = new LinkedHashMap<String, Link>();
            Link link = first;
            while (link != null && !harmless.contains(link.tour) && chain.putIfAbsent(link.tour, link) == null) {
                link = inOneSeat.get(link.follows);
            }
            if (link != null && chain.containsKey(link.tour)) {
                errors.add(link.place, Json.text(link.follows), say("follows.loop"), say("hint.follows.loop"));
            }
            harmless.addAll(chain.keySet());
        }
    }
}
