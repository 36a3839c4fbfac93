package rotation.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.text.Sentence;

/** The next 90 days by date; what needs attention in them comes first. */
final class AgendaSection {

    private final PageModel model;
    private final List<Attention> attention;
    private final Period days;
    private final Html html;

    AgendaSection(PageModel model, List<Attention> attention, Html html) {
        this.model = model;
        this.attention = attention;
        this.html = html;
        days = Agenda.days(model.problem());
    }

    void write() {
        List<Agenda.Row> rows = Agenda.of(model);
        html.open("section", "id", "agenda", "aria-labelledby", "agenda-title");
        html.open("h2", "id", "agenda-title").say("agenda.title").close();
        html.open("p", "class", "lead").say("agenda.lead", Day.format(days.from()), Day.format(days.to()));
        if (rows.isEmpty()) {
            html.text(" ").say("agenda.nothing");
        }
        html.close();
        writeAttention();
        if (!rows.isEmpty()) {
            writeRows(rows);
        }
        html.closeLine();
    }

    private void writeAttention() {
        List<Attention> first = attention.stream()
                .filter(one -> days.contains(day(one)))
                .sorted(Comparator.comparingInt(this::day))
                .toList();
        if (first.isEmpty()) {
            return;
        }
        html.open("h3").say("attention.title").close();
        html.open("ul", "class", "changes");
        for (Attention one : first) {
            html.open("li")
                    .leaf("time", Day.format(day(one)))
                    .text(" ")
                    .open("span")
                    .say(one.text())
                    .close();
            ShownTour tour = model.shown(one.about(Subject.TOUR));
            if (tour != null) {
                html.text(" ");
                tour.writeLink(html);
            }
            html.closeLine();
        }
        html.closeLine();
    }

    /** When it becomes pressing: on its first day, or when its tour begins, but never before the day of planning. */
    private int day(Attention one) {
        ShownTour tour = model.shown(one.about(Subject.TOUR));
        int day = one.days() != null
                ? one.days().from()
                : tour == null ? days.from() : tour.window().from();
        return Math.max(day, days.from());
    }

    private void writeRows(List<Agenda.Row> rows) {
        html.open("h3").say("agenda.byDate").close();
        html.open("p", "class", "note").say("agenda.note").close();
        Page.openScroll(html, "agenda-dates", Sentence.of(Report.class, "agenda.byDate"));
        html.open("table", "class", "agenda");
        html.open("caption", "class", "vh").say("agenda.byDate").close();
        html.open("thead").open("tr");
        for (String column : List.of("day", "what", "number", "who")) {
            html.open("th", "scope", "col", "class", column.equals("number") ? "n" : null);
            html.say("agenda." + column).close();
        }
        html.close().close().open("tbody");
        int before = days.from() - 1;
        for (Agenda.Row row : rows) {
            html.open("tr", "class", row.day() == before ? null : "day");
            html.open("th", "scope", "row").leaf("time", Day.format(row.day())).close();
            html.open("td").say("agenda." + row.kind().name().toLowerCase(Locale.ROOT));
            writeIntake(row.intake());
            html.close();
            html.open("td", "class", "n").text(row.entries().size()).close();
            html.open("td").open("ul", "class", "entries");
            row.entries().forEach(this::writeEntry);
            html.close().close().closeLine();
            before = row.day();
        }
        html.close().close().closeLine();
    }

    private void writeIntake(@Nullable Intake intake) {
        if (intake != null) {
            html.text(" ").foreign(intake.id()).text(" ").open("small");
            html.say("agenda.to", Day.format(intake.period().to())).close();
        }
    }

    private void writeEntry(Agenda.Entry entry) {
        html.open("li", "class", entry.isAlarming() ? "bad" : null);
        html.text(entry.isAlarming() ? "⚠ " : "");
        ShownTour tour = entry.tour();
        Position position = entry.position();
        if (tour != null) {
            tour.writeLink(html);
            Officer officer = tour.officer();
            if (officer != null) {
                html.text(" ").foreign(officer.id());
                if (officer.name() != null) {
                    html.text(" ").foreign(officer.name());
                }
            }
        } else if (position != null) {
            html.open("a", "href", "#" + model.anchor(position.mission()))
                    .foreign(position.id())
                    .close();
        }
        if (entry.detail() != null) {
            html.text(" ").open("small").say(entry.detail()).close();
        }
        html.close();
    }
}
