package rotation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.standby.Standbys;
import rotation.text.Sentence;

/** Who is where and when: a block for each mission, a lane for each seat, a bar for each tour. */
final class TimelineSection {

    private static final List<String> STATES = List.of("filled", "empty", "changed", "deployed", "published", "open");

    /** Below this many months between two labels they would touch on a small screen. */
    private static final int MONTHS_PER_LABEL = 3;

    private final Season season;
    private final Problem problem;
    private final Styles styles;
    private final Html html;
    private final TourTable table;

    TimelineSection(Season season, @Nullable Standbys standbys, Styles styles, Html html) {
        this.season = season;
        this.problem = season.problem();
        this.styles = styles;
        this.html = html;
        table = new TourTable(season, standbys, html);
    }

    void write() {
        html.open("section", "id", "timeline", "aria-labelledby", "timeline-title");
        html.open("h2", "id", "timeline-title").say("timeline.title").close();
        html.open("p", "class", "lead").say("timeline.lead").close();
        writeFilters();
        writeLegend();
        for (Mission mission : problem.missions()) {
            if (!season.positions(mission).isEmpty()) {
                writeMission(mission);
            }
        }
        html.open("p", "id", "none", "hidden", "hidden").say("filter.none").close();
        html.closeLine();
    }

    private void writeFilters() {
        html.open("form", "class", "filters controls", "id", "filters", "hidden", "hidden", "role", "search");
        Set<String> missions = season.tours().stream()
                .map(tour -> tour.mission().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> agencies = problem.agencies().stream()
                .map(Agency::id)
                .filter(id -> season.filled().stream().anyMatch(tour -> id.equals(agency(tour))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        writeSelect("mission", missions);
        writeSelect("agency", agencies);
        html.open("label").open("span").say("filter.state").close().open("select", "id", "state");
        writeOption("", "filter.all");
        for (String state : STATES) {
            writeOption(state, "state." + state);
        }
        html.close().close();
        html.open("label").open("span").say("filter.search").close();
        html.open("input", "id", "search", "type", "search", "autocomplete", "off", "spellcheck", "false");
        html.close();
        html.open("button", "type", "reset").say("filter.reset").close();
        html.open("output").leaf("b", "" + season.tours().size(), "id", "count").text(" ");
        html.say("filter.of", season.tours().size());
        html.close().closeLine();
    }

    private void writeSelect(String name, Set<String> ids) {
        html.open("label").open("span").say("filter." + name).close().open("select", "id", name);
        writeOption("", "filter.all");
        ids.forEach(id -> html.leaf("option", id, "value", id));
        html.close().close();
    }

    /** An option can hold no elements: the script puts the other language into it. */
    private void writeOption(String value, String key) {
        var sentence = Sentence.of(Report.class, key);
        html.leaf(
                "option",
                sentence.in(Locale.ENGLISH),
                "value",
                value,
                "data-en",
                sentence.in(Locale.ENGLISH),
                "data-fr",
                sentence.in(Locale.FRENCH));
    }

    private void writeLegend() {
        html.open("ul", "class", "legend");
        for (String state : List.of("deployed", "published", "open", "empty", "changed")) {
            html.open("li").open("span", "class", "key tour " + state);
            html.open("b").text(mark(state)).close().close();
            html.text(" ").say("legend." + state).close();
        }
        for (String mark : List.of("gap", "handover", "training", "leave", "today")) {
            if (!mark.equals("today") || styles.span().contains(problem.asOf())) {
                html.open("li").open("span", "class", "key " + mark).close();
                html.text(" ").say("legend." + mark).close();
            }
        }
        html.open("li").text("★ ").say("seat.command").close();
        html.closeLine();
    }

    /** What stands for a state where there is no colour. */
    static String mark(String state) {
        return switch (state) {
            case "deployed" -> "▶";
            case "published" -> "●";
            case "open" -> "○";
            case "changed" -> "Δ";
            default -> "∅";
        };
    }

    private void writeMission(Mission mission) {
        String anchor = "m" + problem.missions().indexOf(mission);
        html.open(
                "section",
                "class",
                "mission",
                "id",
                anchor,
                "data-mission",
                mission.id(),
                "aria-labelledby",
                anchor + "h");
        html.open("h3", "id", anchor + "h").foreign(mission.id());
        if (!mission.name().equals(mission.id())) {
            html.text(" ").open("small").foreign(mission.name()).close();
        }
        html.close();
        List<Lane> lanes = new ArrayList<>();
        for (Position position : season.positions(mission)) {
            lanes.add(new Lane(position, season.tours(position)));
        }
        writeFacts(mission, lanes);
        html.open("div", "class", "scroll").open("div", "class", "chart");
        writeAxis();
        html.open("div", "class", "lanes");
        writeGrid();
        lanes.forEach(this::writeSeat);
        html.close().close().close();
        table.write(mission);
        html.closeLine();
    }

    private void writeFacts(Mission mission, List<Lane> lanes) {
        List<ShownTour> tours = season.tours(mission);
        List<Officer> serving = new ArrayList<>();
        for (ShownTour tour : tours) {
            Officer officer = tour.officer();
            if (officer != null) {
                serving.add(officer);
            }
        }
        long women = serving.stream().filter(Officer::isWoman).count();
        int uncovered = lanes.stream().mapToInt(Lane::uncoveredDays).sum();
        html.open("p", "class", "facts");
        fact("facts.filled", serving.size(), tours.size());
        fact("facts.women", women, serving.size(), Problem.ceilPercent(serving.size(), mission.womenPercent()));
        fact("facts.agencies", serving.stream().map(Officer::agency).distinct().count());
        if (uncovered > 0) {
            fact("facts.uncovered", uncovered);
        }
        if (mission.handoverDays() > 0) {
            fact("facts.handover", mission.handoverDays());
        }
        if (mission.ceiling() != null) {
            fact("facts.ceiling", mission.ceiling());
        }
        if (mission.mandate().to() != Day.FOREVER) {
            fact("facts.mandate", Day.format(mission.mandate().to()));
        }
        html.close();
    }

    private void fact(String key, Object... arguments) {
        html.open("span").say(key, arguments).close().text(" ");
    }

    /** Labels of quarters, which mean the same in both languages. */
    private void writeAxis() {
        html.open("div", "class", "axis", "aria-hidden", "true").open("div", "class", "ticks");
        LocalDate month = firstMonth();
        int labelDays = styles.span().days() / 13;
        int last = styles.span().to() - labelDays;
        while (Day.of(month) <= last) {
            boolean nearToday = Math.abs(Day.of(month) - problem.asOf()) < labelDays;
            if ((month.getMonthValue() - 1) % MONTHS_PER_LABEL == 0 && !nearToday) {
                html.leaf("span", month.toString().substring(0, 7), "class", styles.day(Day.of(month)));
            }
            month = month.plusMonths(1);
        }
        if (styles.span().contains(problem.asOf())) {
            html.leaf("em", Day.format(problem.asOf()), "class", styles.day(problem.asOf()));
        }
        html.close().close();
    }

    private LocalDate firstMonth() {
        LocalDate first = Day.date(styles.span().from()).withDayOfMonth(1);
        return Day.of(first) < styles.span().from() ? first.plusMonths(1) : first;
    }

    private void writeGrid() {
        html.open("div", "class", "grid", "aria-hidden", "true");
        html.leaf("i", "", "class", "season " + styles.days(problem.season()));
        for (LocalDate month = firstMonth(); Day.of(month) <= styles.span().to(); month = month.plusMonths(1)) {
            boolean quarter = (month.getMonthValue() - 1) % MONTHS_PER_LABEL == 0;
            html.leaf("i", "", "class", (quarter ? "q " : "") + styles.day(Day.of(month)));
        }
        if (styles.span().contains(problem.asOf())) {
            html.leaf("i", "", "class", "now " + styles.day(problem.asOf()));
        }
        html.close();
    }

    private void writeSeat(Lane lane) {
        Position position = lane.position();
        html.open("div", "class", "seat").open("div", "class", "who");
        html.open("b").foreign(position.id()).close();
        if (position.leadership()) {
            html.text(" ★")
                    .open("span", "class", "vh")
                    .text(" ")
                    .say("seat.command")
                    .close();
        }
        html.open("span", "class", "priority p-" + position.priority()).say("seat.priority", position.priority());
        html.close();
        html.open("span", "class", "title");
        if (!position.title().equals(position.id())) {
            html.foreign(position.title());
        }
        if (position.site() != null) {
            html.text(" · ").foreign(position.site());
        }
        html.close();
        if (lane.uncoveredDays() > 0) {
            html.open("span", "class", "warn")
                    .text("⚠ ")
                    .say("seat.uncovered", lane.uncoveredDays())
                    .close();
        }
        html.close();
        html.open("div", "class", "lane " + styles.rows(lane.rows()));
        for (Lane.Handover handover : lane.handovers()) {
            writeHandover(handover);
        }
        for (Lane.Placed placed : lane.placed()) {
            ShownTour tour = placed.tour();
            if (!placed.days().touches(styles.span())) {
                continue;
            }
            if (tour == null) {
                writeGap(placed);
            } else {
                writeTour(tour, placed.row());
            }
        }
        html.close().closeLine();
    }

    private void writeHandover(Lane.Handover handover) {
        Period days = handover.days();
        int start = handover.relief().window().from();
        Period shown = days == null ? new Period(start, start) : days;
        if (shown.touches(styles.span())) {
            boolean kept = handover.overlap() == handover.wanted();
            html.open("span", "class", "handover " + (kept ? "" : "off ") + styles.days(shown));
            if (!kept) {
                html.open("b")
                        .text(handover.overlap() + "/" + handover.wanted())
                        .close();
                html.open("span", "class", "vh").text(" ");
                html.say("handover.off", handover.overlap(), handover.wanted()).close();
            }
            html.close();
        }
    }

    private void writeGap(Lane.Placed gap) {
        html.open("span", "class", "gap " + styles.days(gap.days()) + " " + styles.row(gap.row()));
        html.open("b").say("days", gap.days().days()).close();
        html.open("span", "class", "vh")
                .text(" ")
                .say("gap", Day.format(gap.days().from()), Day.format(gap.days().to()));
        html.close().close();
    }

    private void writeTour(ShownTour shown, int row) {
        Tour tour = shown.tour();
        Officer officer = shown.officer();
        String atRow = " " + styles.row(row);
        if (shown.change() != null && shown.change().before() != null) {
            Period before = shown.change().before().window();
            if (!before.equals(shown.window()) && before.touches(styles.span())) {
                html.leaf("span", "", "class", "before " + styles.days(before) + atRow);
            }
        }
        if (officer != null) {
            writeAbsence(shown, atRow);
        }
        if (!shown.window().touches(styles.span())) {
            return;
        }
        String state = shown.states().get(0);
        html.open(
                "a",
                "href",
                "#" + shown.anchor(),
                "class",
                "tour " + state + (shown.change() == null ? " " : " changed ") + styles.days(shown.window()) + atRow,
                "data-agency",
                agency(shown),
                "data-state",
                String.join(" ", shown.states()),
                "data-find",
                find(shown));
        html.open("b").text((shown.change() == null ? "" : "Δ") + mark(state)).close();
        if (officer == null) {
            html.open("span", "class", "label")
                    .say("seat.priority", tour.position().priority());
            html.text(" ").foreign(tour.id()).close();
        } else {
            html.open("span", "class", "label").foreign(officer.id()).text(" ");
            html.foreign(officer.agency().id()).close();
        }
        html.open("span", "class", "vh")
                .text(", ")
                .foreign(tour.id())
                .text(", ")
                .say("state." + state);
        if (shown.change() != null) {
            html.text(", ").say("state.changed");
        }
        html.text(", " + Day.format(shown.window().from()) + " – "
                + Day.format(shown.window().to()));
        html.close().closeLine();
    }

    private void writeAbsence(ShownTour shown, String atRow) {
        Period window = shown.window();
        if (shown.intake() != null) {
            writeStrip("training", shown.intake().period(), atRow);
            if (shown.intake().period().to() + 1 < window.from()) {
                writeStrip("away", new Period(shown.intake().period().to() + 1, window.from() - 1), atRow);
            }
        }
        if (shown.absence().to() > window.to()) {
            writeStrip("leave", new Period(window.to() + 1, shown.absence().to()), atRow);
        }
    }

    private void writeStrip(String kind, Period days, String atRow) {
        if (days.touches(styles.span())) {
            html.leaf("i", "", "class", "strip " + kind + " " + styles.days(days) + atRow);
        }
    }

    private static @Nullable String agency(ShownTour tour) {
        return tour.officer() == null ? null : tour.officer().agency().id();
    }

    /** What a search looks through. */
    private static String find(ShownTour shown) {
        Position position = shown.position();
        var words = new ArrayList<>(List.of(shown.tour().id(), position.title()));
        if (position.site() != null) {
            words.add(position.site());
        }
        Officer officer = shown.officer();
        if (officer != null) {
            words.add(officer.id());
            if (officer.name() != null) {
                words.add(officer.name());
            }
        }
        return String.join("\n", words).toLowerCase(Locale.ROOT);
    }
}
