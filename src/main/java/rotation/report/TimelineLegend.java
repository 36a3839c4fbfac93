package rotation.report;

import java.util.List;
import rotation.html.Html;

/** The legend of the time line. */
final class TimelineLegend {

    private final boolean isTodayShown;
    private final Html html;

    /** @param isTodayShown whether the time line has a line at the day of planning */
    TimelineLegend(boolean isTodayShown, Html html) {
        this.isTodayShown = isTodayShown;
        this.html = html;
    }

    void write() {
        html.open("ul", "class", "legend");
        for (String state : List.of("deployed", "published", "open", "tentative", "empty", "changed")) {
            html.open("li").open("span", "class", "key tour " + state);
            html.open("b").text(mark(state)).close().close();
            html.text(" ").say("legend." + state).close();
        }
        for (String mark : List.of("gap", "handover", "training", "leave", "today")) {
            if (!mark.equals("today") || isTodayShown) {
                html.open("li").open("span", "class", "key " + mark).close();
                html.text(" ").say("legend." + mark).close();
            }
        }
        html.open("li").text("★ ").say("seat.command").close();
        html.closeLine();
    }

    /** The symbol of a state, which tells it apart without colours. */
    static String mark(String state) {
        return switch (state) {
            case "deployed" -> "▶";
            case "published" -> "●";
            case "open", "tentative" -> "○";
            case "changed" -> "Δ";
            default -> "∅";
        };
    }
}
