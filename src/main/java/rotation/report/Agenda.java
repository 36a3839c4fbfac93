package rotation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.text.Sentence;

/** What happens from the day of planning on, day by day, if all goes as planned. */
final class Agenda {

    /** The day of planning is the first of so many days. */
    static final int DAYS = 90;

    /** What can happen, in the order in which it is told of one day. */
    enum Kind {
        /** A clearance or a certificate that the post asks for lasts to that day, and the officer is away on it. */
        LAPSE,
        /** Nobody is in the seat from that day on; on the day of planning, nobody is there already. */
        GAP,
        /** The last day on which an empty tour could begin. */
        EMPTY,
        /** A course begins, and the officer is absent from home from then on. */
        COURSE,
        /** The first day in theatre. */
        ARRIVAL,
        /** The first day on which two officers are there for a handover. */
        HANDOVER,
        /** The last day in theatre. */
        DEPARTURE,
        /** The first day back at home policing, after the leave. */
        RETURN
    }

    /**
     * One thing that happens.
     *
     * @param position where; null: it is said by the tour
     * @param tour whose; null: it is about the seat
     * @param detail what is to be known besides; null: nothing
     * @param isAlarming whether something is wrong with it
     */
    record Entry(
            int day,
            Kind kind,
            @Nullable Position position,
            @Nullable ShownTour tour,
            @Nullable Sentence detail,
            boolean isAlarming) {}

    /**
     * What happens on one day that is of the same kind.
     *
     * @param intake of a course; null: of all other kinds
     */
    record Row(int day, Kind kind, @Nullable Intake intake, List<Entry> entries) {}

    private final PageModel model;
    private final Problem problem;
    private final Period days;
    private final List<Entry> entries = new ArrayList<>();

    private Agenda(PageModel model) {
        this.model = model;
        problem = model.problem();
        days = days(problem);
    }

    /** The days that are looked at. */
    static Period days(Problem problem) {
        return Period.ofDays(problem.asOf(), DAYS);
    }

    /** All that happens, by day and kind. */
    static List<Row> of(PageModel model) {
        var agenda = new Agenda(model);
        model.tours().forEach(agenda::addTour);
        for (Position position : model.problem().positions()) {
            agenda.addSeat(model.lane(position));
        }
        return agenda.rows();
    }

    private void addTour(ShownTour tour) {
        Officer officer = tour.officer();
        if (officer == null) {
            Integer last = model.lastStart(tour);
            if (last != null) {
                add(
                        last,
                        Kind.EMPTY,
                        tour,
                        say("agenda.priority", tour.position().priority()),
                        true);
            }
            return;
        }
        if (tour.intake() != null) {
            add(tour.intake().period().from(), Kind.COURSE, tour, null, false);
        }
        add(tour.window().from(), Kind.ARRIVAL, tour, null, false);
        add(tour.window().to(), Kind.DEPARTURE, tour, null, false);
        add(tour.absence().to() + 1, Kind.RETURN, tour, null, false);
        addLapse(tour, officer.medicalTo(), say("agenda.medical"));
        for (String skill : tour.position().skills()) {
            addLapse(tour, officer.skilledTo(skill), say("agenda.skill", skill));
        }
    }

    private void addLapse(ShownTour tour, int last, Sentence what) {
        if (tour.absence().contains(last)) {
            boolean isBeforeTheEnd = last < tour.window().to();
            Sentence detail = isBeforeTheEnd
                    ? say("agenda.lapseBefore", what, Day.format(tour.window().to()))
                    : what;
            add(last, Kind.LAPSE, tour, detail, isBeforeTheEnd);
        }
    }

    private void addSeat(Lane lane) {
        for (Lane.Item item : lane.items()) {
            Period gap = item.tour() == null ? item.days() : null;
            if (gap != null && gap.to() >= problem.asOf()) {
                Sentence until = say("agenda.until", Day.format(gap.to()), gap.days());
                entries.add(
                        new Entry(Math.max(gap.from(), problem.asOf()), Kind.GAP, lane.position(), null, until, true));
            }
        }
        for (Lane.Handover handover : lane.handovers()) {
            Period both = handover.days();
            if (both != null) {
                boolean isKept = handover.overlap() == handover.wanted();
                Sentence detail = isKept
                        ? say("agenda.until", Day.format(both.to()), both.days())
                        : say("agenda.handoverOff", Day.format(both.to()), both.days(), handover.wanted());
                add(both.from(), Kind.HANDOVER, handover.relief(), detail, handover.overlap() < handover.wanted());
            }
        }
    }

    private void add(int day, Kind kind, ShownTour tour, @Nullable Sentence detail, boolean isAlarming) {
        entries.add(new Entry(day, kind, null, tour, detail, isAlarming));
    }

    private List<Row> rows() {
        List<Entry> inOrder = entries.stream()
                .filter(entry -> days.contains(entry.day))
                .sorted(Comparator.comparingInt(Entry::day)
                        .thenComparing(Entry::kind)
                        .thenComparing(Agenda::intakeId))
                .toList();
        var rows = new ArrayList<Row>();
        for (Entry entry : inOrder) {
            Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last != null
                    && last.day == entry.day
                    && last.kind == entry.kind
                    && intakeId(last.entries.get(0)).equals(intakeId(entry))) {
                last.entries.add(entry);
            } else {
                Intake intake = entry.kind == Kind.COURSE && entry.tour != null ? entry.tour.intake() : null;
                rows.add(new Row(entry.day, entry.kind, intake, new ArrayList<>(List.of(entry))));
            }
        }
        return rows;
    }

    /** Of a course the id of its run; else empty. */
    private static String intakeId(Entry entry) {
        Intake intake = entry.kind == Kind.COURSE && entry.tour != null ? entry.tour.intake() : null;
        return intake == null ? "" : intake.id();
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Report.class, key, arguments);
    }
}
