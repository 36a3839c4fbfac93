package rotation.handout.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import rotation.handout.calendar.Duty.Kind;
import rotation.json.Sha256;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.ControlCharacters;
import rotation.text.Messages;

/**
 * The calendar of a season: an all-day event for each course, tour and leave of its people, and for each that an earlier edition of
 * the plan has and this one does not, which is cancelled. The same input makes the same bytes.
 */
public final class SeasonCalendar {

    private static final int DIGITS_OF_UID = 32;

    /** What is published must have an organizer (RFC 5546, section 3.2.1), of whose address a season says nothing. */
    private static final String ORGANIZER = "mailto:nobody@rotation.invalid";

    private final Problem problem;
    private final CalendarScope scope;
    private final int edition;
    private final int sequence;
    private final List<Editions.Told> events;

    /**
     * @param problem redacted by {@link rotation.model.Redaction#redacted} if names must not be shown
     * @param plan legal for this problem
     * @param earlier plans of the season that people had before, the oldest first; none: this is the first edition
     */
    public SeasonCalendar(Problem problem, Plan plan, List<Plan> earlier, CalendarScope scope) {
        this.problem = problem;
        this.scope = scope;
        var editions = new Editions(problem, earlier, plan);
        edition = editions.number();
        sequence = editions.sequence();
        events = editions.told().stream()
                .filter(told -> scope.has(problem, told.duty()))
                .sorted(Comparator.comparing(Editions.Told::duty, Duty.EARLIER_FIRST))
                .toList();
    }

    /** How many editions of the plan there are, from the first one that is known to this one. */
    public int edition() {
        return edition;
    }

    /** How many events it has that are as planned. */
    public int planned() {
        return (int) events.stream().filter(told -> !told.cancelled()).count();
    }

    /** How many events it has that are cancelled. */
    public int cancelled() {
        return events.size() - planned();
    }

    /** How many officers have an event, planned or cancelled. */
    public int people() {
        return (int) events.stream()
                .map(told -> told.duty().key().officer())
                .distinct()
                .count();
    }

    /** The file, with words in French if asked for, otherwise in English. Without any event it would be none by the format. */
    public byte[] bytes(Locale language) {
        var messages = Messages.of(SeasonCalendar.class, language);
        var out = new ICalendarText();
        out.begin("VCALENDAR");
        out.word("VERSION", "2.0");
        out.word("PRODID", "-//rotation//rotation//" + language.getLanguage().toUpperCase(Locale.ROOT));
        out.word("CALSCALE", "GREGORIAN");
        out.word("METHOD", "PUBLISH");
        out.text("X-WR-CALNAME", title(messages));
        for (Editions.Told event : events) {
            write(event, messages, out);
        }
        out.end("VCALENDAR");
        return out.bytes();
    }

    private String title(Messages messages) {
        Agency agency = scope.agency();
        Mission mission = scope.mission();
        String officer = scope.officer();
        String of = agency != null
                ? agency.name()
                : mission != null ? mission.name() : officer != null ? person(officer, messages) : null;
        return of == null ? messages.format("title", problem.name()) : messages.format("title.of", problem.name(), of);
    }

    private void write(Editions.Told event, Messages messages, ICalendarText out) {
        Duty duty = event.duty();
        Tour tour = problem.tour(duty.key().tour());
        boolean isTentative = tour != null && tour.tentative();
        out.begin("VEVENT");
        out.word("UID", uid(duty.key()));
        out.midnight("DTSTAMP", problem.asOf());
        out.word("SEQUENCE", Integer.toString(sequence));
        out.word("ORGANIZER;CN=rotation", ORGANIZER);
        out.word("STATUS", event.cancelled() ? "CANCELLED" : isTentative ? "TENTATIVE" : "CONFIRMED");
        out.day("DTSTART", duty.days().from());
        out.day("DTEND", duty.days().to() + 1);
        out.text("SUMMARY", summary(event, isTentative, messages));
        out.text("DESCRIPTION", description(event, messages));
        if (tour != null && duty.key().kind() == Kind.TOUR) {
            out.text(
                    "LOCATION",
                    ControlCharacters.escaped(place(tour, tour.mission().name())));
        }
        out.text("CATEGORIES", messages.format("category." + duty.key().kind()));
        out.word("TRANSP", "TRANSPARENT");
        out.end("VEVENT");
    }

    /** The same in every edition, and without a name in it: the season, its first day, the tour, the officer and the kind. */
    private String uid(Duty.Key key) {
        // No id has a line break; a name may.
        String parts = String.join(
                "\n",
                key.kind().toString(),
                key.tour(),
                key.officer(),
                Day.format(problem.season().from()),
                problem.name());
        return Sha256.of(parts.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_UID) + "@rotation";
    }

    private String summary(Editions.Told event, boolean isTentative, Messages messages) {
        Duty duty = event.duty();
        Tour tour = problem.tour(duty.key().tour());
        String where =
                tour == null ? duty.key().tour() : place(tour, tour.mission().id());
        String person = person(duty.key().officer(), messages);
        String what =
                switch (duty.key().kind()) {
                    case TOUR ->
                        tour == null
                                ? messages.format("summary.tour.gone", where, person)
                                : messages.format(
                                        "summary.tour",
                                        where,
                                        person,
                                        tour.position().title(),
                                        tour.id());
                    case COURSE -> messages.format("summary.course", String.valueOf(duty.intake()), person, where);
                    case LEAVE -> messages.format("summary.leave", where, person);
                };
        String state = event.cancelled()
                ? messages.format("summary.cancelled", what)
                : isTentative ? messages.format("summary.tentative", what) : what;
        return messages.format("summary.edition", state, Integer.toString(edition), Day.format(problem.asOf()));
    }

    /** The site and the mission; the mission alone where the site is not stated. */
    private static String place(Tour tour, String mission) {
        String site = tour.position().site();
        return site == null ? mission : site + ", " + mission;
    }

    /** The name and the id; the id alone where there is no name. */
    private String person(String id, Messages messages) {
        Officer officer = problem.officer(id);
        return officer == null || officer.name() == null ? id : messages.format("person", officer.name(), id);
    }

    private String description(Editions.Told event, Messages messages) {
        Duty duty = event.duty();
        Tour tour = problem.tour(duty.key().tour());
        var lines = new ArrayList<String>();
        if (event.cancelled()) {
            lines.add(messages.format("text.cancelled"));
        }
        lines.add(officer(duty.key().officer(), messages));
        if (tour == null) {
            lines.add(messages.format("text.gone", duty.key().tour()));
        } else {
            Position position = tour.position();
            lines.add(messages.format("text.post", position.title(), position.id()));
            lines.add(messages.format("text.mission", tour.mission().name(), tour.id()));
        }
        lines.add(days(duty, messages));
        lines.add(
                messages.format("text.edition", problem.name(), Integer.toString(edition), Day.format(problem.asOf())));
        return String.join("\n", lines);
    }

    private String officer(String id, Messages messages) {
        Officer officer = problem.officer(id);
        String person = person(id, messages);
        return officer == null
                ? messages.format("text.officer.gone", person)
                : messages.format("text.officer", person, officer.agency().name());
    }

    private static String days(Duty duty, Messages messages) {
        Period days = duty.days();
        return messages.format(
                "text." + duty.key().kind(),
                Day.format(days.from()),
                Day.format(days.to()),
                days.days(),
                String.valueOf(duty.intake()));
    }
}
