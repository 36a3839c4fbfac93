package rotation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.html.Html;
import rotation.judge.KeyFigures;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Problem;

/** The season as an annual report tells it: who served where, in how many, and from which agencies. */
final class GlanceSection {

    /** Tours of at least so many days count as long. */
    private static final int LONG_DAYS = 180;

    private final Season season;
    private final Problem problem;
    private final Styles styles;
    private final Html html;

    GlanceSection(Season season, Styles styles, Html html) {
        this.season = season;
        this.problem = season.problem();
        this.styles = styles;
        this.html = html;
    }

    /** The people who serve on at least one day of the season, each once, and their tours. */
    private record Served(
            Set<Officer> people, Map<Agency, Integer> byAgency, int women, int civilians, int longTours, int tours) {

        static Served of(List<ShownTour> tours) {
            var people = new LinkedHashSet<Officer>();
            int longTours = 0;
            for (ShownTour tour : tours) {
                if (tour.officer() != null) {
                    people.add(tour.officer());
                    longTours += tour.window().days() >= LONG_DAYS ? 1 : 0;
                }
            }
            var counts = new LinkedHashMap<Agency, Integer>();
            people.forEach(officer -> counts.merge(officer.agency(), 1, Integer::sum));
            var byAgency = new LinkedHashMap<Agency, Integer>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<Agency, Integer>comparingByValue().reversed())
                    .forEach(entry -> byAgency.put(entry.getKey(), entry.getValue()));
            return new Served(
                    people,
                    byAgency,
                    (int) people.stream().filter(Officer::isWoman).count(),
                    (int) people.stream().filter(Officer::civilian).count(),
                    longTours,
                    tours.size());
        }
    }

    private Served served(List<ShownTour> tours) {
        return Served.of(tours.stream()
                .filter(ShownTour::isFilled)
                .filter(tour -> tour.window().touches(problem.season()))
                .toList());
    }

    void write() {
        Served all = served(season.tours());
        html.open("section", "id", "glance", "aria-labelledby", "glance-title");
        html.open("h2", "id", "glance-title").say("glance.title").close();
        writeTiles(all);
        html.open("h3").say("glance.missions").close();
        html.open("p", "class", "note").say("glance.note", LONG_DAYS).close();
        writeMissions(all);
        html.open("h3").say("glance.agencies").close();
        writeAgencies(all);
        html.closeLine();
    }

    private void writeTiles(Served all) {
        KeyFigures figures = season.verdict().keyFigures();
        int empty = figures.tours() - figures.filledTours();
        html.open("ul", "class", "tiles");
        tile(all.people.size() + "", "tile.people", missions(), all.civilians);
        tile(figures.filledTours() + "/" + figures.tours(), empty == 0 ? "tile.filled" : "tile.filledEmpty", empty);
        tile(
                percent(figures.women(), figures.filledTours()),
                problem.policy().programWomenPercent() > 0 ? "tile.womenWanted" : "tile.women",
                figures.women(),
                figures.filledTours(),
                problem.policy().programWomenPercent());
        if (figures.filledLeadershipTours() > 0) {
            tile(
                    percent(figures.leadershipWomen(), figures.filledLeadershipTours()),
                    problem.policy().leadershipWomenPercent() > 0 ? "tile.commandWanted" : "tile.command",
                    figures.leadershipWomen(),
                    figures.filledLeadershipTours(),
                    problem.policy().leadershipWomenPercent());
        }
        tile(figures.sendingAgencies() + "/" + figures.rosterAgencies(), "tile.agencies");
        tile(all.longTours + " + " + (all.tours - all.longTours), "tile.lengths", LONG_DAYS);
        if (figures.handovers() > 0) {
            tile(figures.handoversKept() + "/" + figures.handovers(), "tile.handovers");
        }
        if (figures.coverageDays() > 0) {
            tile(
                    percent(figures.coverageDays() - figures.uncoveredDays(), figures.coverageDays()),
                    "tile.covered",
                    figures.uncoveredDays());
        }
        if (figures.announcedTours() > 0) {
            tile(figures.announcedChanges() + "/" + figures.announcedTours(), "tile.announced");
        }
        html.closeLine();
    }

    private void tile(String figure, String key, Object... arguments) {
        html.open("li")
                .leaf("b", figure)
                .text(" ")
                .open("span")
                .say(key, arguments)
                .close()
                .close();
    }

    private long missions() {
        return problem.missions().stream()
                .filter(mission -> !served(season.tours(mission)).people.isEmpty())
                .count();
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "–" : (200 * part + whole) / (2 * whole) + " %";
    }

    private void writeMissions(Served all) {
        html.open("div", "class", "scroll")
                .open("table", "class", "missions")
                .open("thead")
                .open("tr");
        for (String column :
                List.of("mission", "people", "byAgency", "women", "civilians", "long", "short", "empty", "uncovered")) {
            html.open("th", "scope", "col", "class", isNumber(column) ? "n" : null);
            html.say("glance." + column).close();
        }
        html.close().close().open("tbody");
        int most = problem.missions().stream()
                .mapToInt(mission -> served(season.tours(mission)).people.size())
                .max()
                .orElse(1);
        for (Mission mission : problem.missions()) {
            List<ShownTour> tours = season.tours(mission);
            html.open("tr").open("th", "scope", "row");
            html.open("a", "href", "#m" + problem.missions().indexOf(mission))
                    .foreign(mission.id())
                    .close();
            writePlace(mission);
            html.close();
            writeCells(served(tours), tours, uncovered(List.of(mission)), most);
            html.closeLine();
        }
        html.close()
                .open("tfoot")
                .open("tr")
                .open("th", "scope", "row")
                .say("glance.all")
                .close();
        writeCells(all, season.tours(), uncovered(problem.missions()), 0);
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
        html.open("small");
        for (int i = 0; i < place.size(); i++) {
            html.text(i == 0 ? "" : " · ").foreign(place.get(i));
        }
        html.close();
    }

    private static boolean isNumber(String column) {
        return !column.equals("mission") && !column.equals("byAgency");
    }

    /** @param most the people of the largest mission, to whom a bar is drawn; 0: draw none */
    private void writeCells(Served served, List<ShownTour> tours, long uncovered, int most) {
        html.open("td", "class", "n big").number(served.people.size()).close();
        html.open("td", "class", "who");
        if (most > 0 && !served.people.isEmpty()) {
            html.open("span", "class", "bar " + styles.width(served.people.size(), most), "aria-hidden", "true");
            served.byAgency.forEach(
                    (agency, count) -> html.leaf("i", "", "class", styles.width(count, served.people.size())));
            html.close();
        }
        boolean[] first = {true};
        served.byAgency.forEach((agency, count) -> {
            html.text(first[0] ? "" : ", ").foreign(agency.id()).text(" " + count);
            first[0] = false;
        });
        html.close();
        number(served.women, served.people.isEmpty() ? "" : percent(served.women, served.people.size()));
        number(served.civilians, "");
        number(served.longTours, "");
        number(served.tours - served.longTours, "");
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
                .flatMap(mission -> season.positions(mission).stream())
                .mapToLong(position -> new Lane(position, season.tours(position)).uncoveredDays())
                .sum();
    }

    private void writeAgencies(Served all) {
        List<Agency> partners = problem.agencies().stream()
                .sorted(Comparator.comparingInt(agency -> -all.byAgency.getOrDefault(agency, 0)))
                .toList();
        html.open("ul", "class", "agencies");
        for (Agency agency : partners) {
            int people = all.byAgency.getOrDefault(agency, 0);
            html.open("li", "class", people == 0 ? "none" : null);
            html.open("b").text(people).close().text(" ").foreign(agency.id());
            if (!agency.name().equals(agency.id())) {
                html.text(" ").open("small").foreign(agency.name()).close();
            }
            html.close();
        }
        html.closeLine();
    }
}
