package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

/** The bar of a tour in a lane, with its training, its leave and its earlier window. */
final class TourBar {

    /** The width of a letter, and of one in bold, in thousandths of the narrowest time line. */
    private static final int LETTER = 10;

    private static final int BOLD = 13;

    /** The width of the mark and the edges of a bar, in letters. */
    private static final int EDGES = 3;

    private final boolean canMove;
    private final Styles styles;
    private final Html html;

    /** @param canMove whether the bar says what a script that moves it must know */
    TourBar(boolean canMove, Styles styles, Html html) {
        this.canMove = canMove;
        this.styles = styles;
        this.html = html;
    }

    /** @param row of the lane, from 0 */
    void write(ShownTour shown, int row) {
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
        String days = styles.days(shown.window());
        html.open(
                "a",
                "href",
                "#" + shown.anchor(),
                "class",
                "tour " + state + (shown.tour().tentative() ? " tentative" : "")
                        + (shown.change() == null ? " " : " changed ") + beside(shown) + days + atRow,
                "data-tour",
                canMove ? shown.tour().id() : null,
                "data-start",
                canMove ? Day.format(shown.window().from()) : null,
                "data-end",
                canMove ? Day.format(shown.window().to()) : null,
                "data-agency",
                shown.agency(),
                "data-state",
                String.join(" ", shown.states()),
                "data-find",
                searchText(shown));
        html.open("b")
                .text((shown.change() == null ? "" : "Δ") + TimelineLegend.mark(state))
                .close();
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
        if (shown.tour().tentative()) {
            html.text(", ").say("state.tentative");
        }
        if (shown.change() != null) {
            html.text(", ").say("state.changed");
        }
        html.text(", " + Day.format(shown.window().from()) + " – "
                + Day.format(shown.window().to()));
        html.close().closeLine();
    }

    /** Where a name is written that the bar is too short for. */
    private String beside(ShownTour shown) {
        Period name = nameBeside(shown, styles.span());
        if (name == null) {
            return "";
        }
        return name.from() > shown.window().from() ? "short " : "short late ";
    }

    /**
     * The days of the time line that the name of a tour takes up beside its bar: after it, or before it at the end of the time
     * line.
     *
     * @param span of the time line
     * @return null: the name has room within the bar, or nothing of it is shown
     */
    static @Nullable Period nameBeside(ShownTour shown, Period span) {
        Officer officer = shown.officer();
        String name = officer == null
                ? "P0 " + shown.tour().id()
                : officer.id() + " " + officer.agency().id();
        int letter = officer == null ? BOLD : LETTER;
        int days = (EDGES + name.length()) * letter * span.days() / 1000;
        Period bar = shown.window().intersection(span);
        if (bar == null || bar.days() >= days || days == 0) {
            return null;
        }
        return bar.to() + days <= span.to()
                ? new Period(bar.to() + 1, bar.to() + days)
                : new Period(bar.from() - days, bar.from() - 1);
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

    /** What the search of the filter form looks through, in lower case: ids, title, site and name, a line each. */
    private static String searchText(ShownTour shown) {
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
