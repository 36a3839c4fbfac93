package rotation.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.html.Page;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.standby.Standby;
import rotation.standby.Standbys;
import rotation.text.Sentence;

/** The table of a mission's tours: everything that the bars of its time line show, as text. */
final class TourTable {

    /** The last column, and the class of its heading. */
    private static final String FINDINGS = "findings";

    private static final List<String> COLUMNS = List.of("tour", "seat", "officer", "window", "away", "state", FINDINGS);

    private final PageModel model;
    private final Problem problem;
    private final @Nullable Standbys standbys;
    private final Html html;

    TourTable(PageModel model, @Nullable Standbys standbys, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.standbys = standbys;
        this.html = html;
    }

    void write(Mission mission) {
        List<ShownTour> tours = model.tours(mission);
        html.open("details", "class", "tours")
                .open("summary")
                .say("table.title", tours.size())
                .close();
        Sentence caption = Sentence.of(Report.class, "table.caption", mission.id());
        Page.openScroll(html, model.anchor(mission) + "t", caption);
        html.open("table").open("caption", "class", "vh").say(caption).close();
        html.open("thead").open("tr");
        COLUMNS.stream()
                .filter(column -> !column.equals(FINDINGS) || !model.isOfOneAgency())
                .forEach(column -> html.open("th", "scope", "col", "class", column.equals(FINDINGS) ? FINDINGS : null)
                        .say("table." + column)
                        .close());
        html.close().close().open("tbody");
        tours.forEach(this::writeRow);
        html.close().close().close().closeLine();
    }

    private void writeRow(ShownTour shown) {
        html.open("tr", "id", shown.anchor());
        html.open("th", "scope", "row").foreign(shown.tour().id());
        writeNote(shown.tour().note());
        html.close();
        html.open("td");
        writePosition(shown.position());
        html.close().open("td");
        writeOfficer(shown);
        html.close().open("td");
        writeWindow(shown.window());
        if (!shown.isFilled()) {
            html.open("small").say("table.wanted").close();
        }
        html.close().open("td");
        writeAway(shown);
        html.close().open("td");
        writeState(shown);
        html.close();
        if (!model.isOfOneAgency()) {
            html.open("td");
            writeFindings(shown);
            html.close();
        }
        html.closeLine();
    }

    private void writePosition(Position position) {
        html.open("b").foreign(position.title()).close();
        html.open("small");
        if (position.site() != null) {
            html.foreign(position.site()).text(" · ");
        }
        html.say("seat.priority", position.priority());
        html.text(" · ").foreign(problem.ranks().get(position.minRank()));
        if (position.maxRank() != position.minRank()) {
            html.text(" – ").foreign(problem.ranks().get(position.maxRank()));
        }
        position.languages().forEach((language, level) -> html.text(" · ").foreign(language + " " + level));
        position.skills().forEach(skill -> html.text(" · ").foreign(skill));
        if (position.leadership()) {
            html.text(" · ★ ").say("seat.command");
        }
        if (position.reservedForWomen()) {
            html.text(" · ").say("seat.women");
        }
        html.close();
        writeNote(position.note());
    }

    private void writeNote(@Nullable String note) {
        if (note != null) {
            html.open("small").foreign(note).close();
        }
    }

    private void writeOfficer(ShownTour shown) {
        Officer officer = shown.officer();
        if (officer == null) {
            html.text("∅ ").say("table.nobody");
            return;
        }
        html.open("b").foreign(officer.id()).close();
        if (officer.name() != null) {
            html.text(" ").foreign(officer.name());
        }
        html.open("small").foreign(officer.agency().id());
        if (officer.civilian()) {
            html.text(" · ").say("officer.civilian");
        } else {
            html.text(" · ").foreign(problem.ranks().get(officer.rank()));
        }
        html.close();
        writeNote(officer.note());
        if (standbys != null && standbys.byTour().containsKey(shown.tour())) {
            writeStandbys(standbys.of(shown.tour()));
        }
    }

    private void writeStandbys(List<Standby> named) {
        html.open("small", "class", "standby").say(named.isEmpty() ? "table.noStandby" : "table.standby");
        named.forEach(standby -> html.text(" ").say(standby.sentence()).text(";"));
        html.close();
    }

    private void writeWindow(Period window) {
        writeDays(window);
        html.text(" ").open("small").say("days", window.days()).close();
    }

    private void writeDays(Period days) {
        html.leaf("time", Day.format(days.from())).text(" – ").leaf("time", Day.format(days.to()));
    }

    private void writeAway(ShownTour shown) {
        if (!shown.isFilled()) {
            html.text("–");
            return;
        }
        Period absence = shown.absence();
        writeDays(absence);
        Intake intake = shown.intake();
        html.open("small");
        if (intake != null) {
            html.say(
                    "away.training",
                    intake.id(),
                    Day.format(intake.period().from()),
                    Day.format(intake.period().to()));
            html.text(" ");
        }
        int leave = absence.to() - shown.window().to();
        if (leave > 0) {
            html.say("away.leave", leave);
        }
        html.close();
    }

    private void writeState(ShownTour shown) {
        String state = shown.states().get(0);
        html.text(TimelineLegend.mark(state) + " ").say("state." + state);
        if (state.equals("empty") && shown.tour().isAnnounced()) {
            html.text(", ").say("state.published");
        }
        if (shown.tour().tentative()) {
            html.text(", ").say("state.tentative");
        }
        if (shown.locked()) {
            html.text(", ").say("state.locked");
        }
        // It may name officers of others.
        if (shown.change() != null && !model.isOfOneAgency()) {
            html.open("small", "class", "change")
                    .text("Δ ")
                    .say(shown.change().text())
                    .close();
        }
    }

    /** The findings about this tour or its position in full, then the numbers of those that it shares with other tours. */
    private void writeFindings(ShownTour shown) {
        List<NumberedFinding> all = model.findings().of(shown.tour());
        List<NumberedFinding> own =
                all.stream().filter(NumberedFinding::isOfOneTour).toList();
        List<NumberedFinding> ofPosition = model.findings().of(shown.position());
        List<NumberedFinding> shared =
                all.stream().filter(finding -> !finding.isOfOneTour()).toList();
        if (all.isEmpty() && ofPosition.isEmpty()) {
            html.say("table.fine");
            return;
        }
        Map<Level, Long> costs = own.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.weight().level(), Collectors.summingLong(NumberedFinding::cost)));
        for (Level level : Level.values()) {
            Long cost = costs.get(level);
            if (cost != null) {
                html.open("b").say("cost." + level, cost).close().text(" ");
            }
        }
        html.open("ul", "class", "refs");
        own.forEach(this::writeReference);
        ofPosition.forEach(this::writeReference);
        html.close();
        if (!shared.isEmpty()) {
            html.open("small", "class", "shared").say("table.shared");
            shared.forEach(finding -> html.text(" ").leaf("a", "" + finding.number(), "href", "#" + finding.anchor()));
            html.close();
        }
    }

    private void writeReference(NumberedFinding one) {
        Rule rule = one.finding().rule();
        html.open("li").leaf("a", "" + one.number(), "href", "#" + one.anchor()).text(" ");
        html.say(Sentence.of(Rule.class, rule.id()))
                .text(" ")
                .open("b")
                .text("−" + one.cost())
                .close()
                .close();
    }
}
