package rotation.report;

import rotation.html.Html;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Position;

/** The line of a position in the time line: its title at the left, then its tours, gaps and handovers. */
final class TimelineLane {

    private final Styles styles;
    private final Html html;
    private final TourBar bar;

    TimelineLane(boolean canMove, Styles styles, Html html) {
        this.styles = styles;
        this.html = html;
        bar = new TourBar(canMove, styles, html);
    }

    void write(Lane lane) {
        html.open("div", "class", "seat").open("div", "class", "who");
        writePosition(lane.position());
        if (lane.uncoveredDays() > 0) {
            html.open("span", "class", "warn")
                    .text("⚠ ")
                    .say("seat.uncovered", lane.uncoveredDays())
                    .close();
        }
        html.close();
        html.open("div", "class", "lane " + styles.rows(lane.rows()));
        lane.handovers().forEach(this::writeHandover);
        for (Lane.Item item : lane.items()) {
            ShownTour tour = item.tour();
            if (!item.days().touches(styles.span())) {
                continue;
            }
            if (tour == null) {
                writeGap(item);
            } else {
                bar.write(tour, item.row());
            }
        }
        html.close().closeLine();
    }

    private void writePosition(Position position) {
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

    private void writeGap(Lane.Item gap) {
        html.open("span", "class", "gap " + styles.days(gap.days()) + " " + styles.row(gap.row()));
        html.open("b").say("days", gap.days().days()).close();
        html.open("span", "class", "vh")
                .text(" ")
                .say("gap", Day.format(gap.days().from()), Day.format(gap.days().to()));
        html.close().close();
    }
}
