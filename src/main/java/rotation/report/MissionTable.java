package rotation.report;

import java.util.ArrayList;
import java.util.List;
import rotation.html.Html;
import rotation.html.Page;
import rotation.model.Mission;
import rotation.model.Problem;
import rotation.text.Sentence;

/** The table of missions in the annual summary: a row of headcounts for each mission, and one for all. */
final class MissionTable {

    private final PageModel model;
    private final Problem problem;
    private final Styles styles;
    private final Html html;

    MissionTable(PageModel model, Styles styles, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.styles = styles;
        this.html = html;
    }

    /** @param all the headcount of all missions together, for the last row */
    void write(Headcount all) {
        Page.openScroll(html, "missions", Sentence.of(Report.class, "glance.missions"));
        html.open("table", "class", "missions").open("thead").open("tr");
        for (String column :
                List.of("mission", "people", "byAgency", "women", "civilians", "long", "short", "empty", "uncovered")) {
            html.open("th", "scope", "col", "class", isNumber(column) ? "n" : null);
            html.say("glance." + column).close();
        }
        html.close().close().open("tbody");
        int most = problem.missions().stream()
                .mapToInt(mission -> headcount(model.tours(mission)).size())
                .max()
                .orElse(1);
        for (Mission mission : problem.missions()) {
            List<ShownTour> tours = model.tours(mission);
            html.open("tr").open("th", "scope", "row");
            html.open("a", "href", "#" + model.anchor(mission))
                    .foreign(mission.id())
                    .close();
            writePlace(mission);
            html.close();
            writeCells(headcount(tours), tours, uncovered(List.of(mission)), most);
            html.closeLine();
        }
        html.close()
                .open("tfoot")
                .open("tr")
                .open("th", "scope", "row")
                .say("glance.all")
                .close();
        writeCells(all, model.tours(), uncovered(problem.missions()), 0);
        html.close().close().close().closeLine();
    }

    private void writePlace(Mission mission) {
        var place = new ArrayList<String>();
        if (!mission.name().equals(mission.id())) {
            place.add(mission.name());
        }
        if (mission.country() != null) {
            place.add(mission.country());
        }
        if (mission.note() != null) {
            place.add(mission.note());
        }
        html.open("small");
        for (int i = 0; i < place.size(); i++) {
            html.text(i == 0 ? "" : " · ").foreign(place.get(i));
        }
        html.close();
    }

    private static boolean isNumber(String column) {
        return !column.equals("mission") && !column.equals("byAgency");
    }

    /** @param most officers of any mission, for the width of the bar; 0: draw no bar */
    private void writeCells(Headcount count, List<ShownTour> tours, long uncovered, int most) {
        html.open("td", "class", "n big").number(count.size()).close();
        html.open("td", "class", "who");
        if (most > 0 && count.size() > 0) {
            html.open("span", "class", "bar " + styles.width(count.size(), most), "aria-hidden", "true");
            count.byAgency()
                    .forEach((agency, officers) -> html.leaf("i", "", "class", styles.width(officers, count.size())));
            html.close();
        }
        boolean[] first = {true};
        count.byAgency().forEach((agency, officers) -> {
            html.text(first[0] ? "" : ", ").foreign(agency.id()).text(" " + officers);
            first[0] = false;
        });
        html.close();
        number(count.women(), count.size() == 0 ? "" : GlanceSection.percent(count.women(), count.size()));
        number(count.civilians(), "");
        number(count.longTours(), "");
        number(count.shortTours(), "");
        number(tours.stream().filter(tour -> !tour.isFilled()).count(), "");
        number(uncovered, "");
    }

    private void number(long number, String percent) {
        html.open("td", "class", number == 0 ? "n zero" : "n").number(number);
        if (!percent.isEmpty()) {
            html.text(" ").leaf("small", percent);
        }
        html.close();
    }

    private long uncovered(List<Mission> missions) {
        return missions.stream()
                .flatMap(mission -> model.positions(mission).stream())
                .mapToLong(position -> model.lane(position).uncoveredDays())
                .sum();
    }

    private Headcount headcount(List<ShownTour> tours) {
        return Headcount.of(tours, problem.season());
    }
}
