package rotation.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.judge.KeyFigures;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.text.Percent;

/** The summary of the season in the terms of an annual report: key figures, headcounts by mission, officers by agency. */
final class GlanceSection {

    private final PageModel model;
    private final Problem problem;
    private final Styles styles;
    private final Html html;

    GlanceSection(PageModel model, Styles styles, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.styles = styles;
        this.html = html;
    }

    void write() {
        Headcount all = Headcount.of(model.tours(), problem.season());
        html.open("section", "id", "glance", "aria-labelledby", "glance-title");
        html.open("h2", "id", "glance-title").say("glance.title").close();
        writeTiles(all);
        html.open("h3").say("glance.missions").close();
        html.open("p", "class", "note").say("glance.note", Headcount.LONG_DAYS).close();
        new MissionTable(model, styles, html).write(all);
        html.open("h3").say("glance.agencies").close();
        writeAgencies(all);
        html.closeLine();
    }

    private void writeTiles(Headcount all) {
        KeyFigures figures = model.verdict().keyFigures();
        int empty = figures.tours() - figures.filledTours();
        html.open("ul", "class", "tiles");
        tile(all.size() + "", "tile.people", missions(), all.civilians());
        writePresence(model.presence());
        tile(figures.filledTours() + "/" + figures.tours(), filled(empty), empty, late());
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
        tile(all.longTours() + " + " + all.shortTours(), "tile.lengths", Headcount.LONG_DAYS);
        if (figures.handovers() > 0) {
            tile(figures.handoversKept() + "/" + figures.handovers(), "tile.handovers");
        }
        if (figures.coverageDays() > 0) {
            tile(
                    percent(figures.coverageDays() - figures.uncoveredDays(), figures.coverageDays()),
                    "tile.covered",
                    figures.uncoveredDays(),
                    figures.coverageDays());
        }
        if (figures.announcedTours() > 0) {
            tile(figures.announcedChanges() + "/" + figures.announcedTours(), "tile.announced");
        }
        writeCost(figures.cost(), problem.policy().budget());
        html.closeLine();
    }

    private void writePresence(Presence presence) {
        String today = Day.format(problem.asOf());
        Integer ceiling = problem.policy().programCeiling();
        tile(
                ceiling == null ? "" + presence.today() : presence.today() + "/" + ceiling,
                ceiling == null ? "tile.abroad" : "tile.abroadOf",
                today,
                presence.all().most(),
                Day.format(presence.all().worstDay()));
        if (presence.today() > 0) {
            tile(
                    percent(presence.womenToday(), presence.today()),
                    problem.policy().programWomenPercent() > 0 ? "tile.womenAbroadWanted" : "tile.womenAbroad",
                    presence.womenToday(),
                    presence.today(),
                    problem.policy().programWomenPercent(),
                    today);
        }
    }

    private static String filled(int empty) {
        return empty == 0 ? "tile.filled" : "tile.filledEmpty";
    }

    /** The empty tours that cannot be filled any more. */
    private long late() {
        return model.empty().stream()
                .filter(tour -> model.lastStart(tour) == null)
                .count();
    }

    private void writeCost(@Nullable Long cost, @Nullable Long budget) {
        if (cost == null) {
            return;
        }
        html.open("li").open("b").number(cost).close().text(" ").open("span");
        if (budget == null) {
            html.say("tile.cost");
        } else {
            html.say("tile.costOf", budget, Math.max(0, cost - budget));
        }
        html.close().close();
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
                .filter(mission ->
                        Headcount.of(model.tours(mission), problem.season()).size() > 0)
                .count();
    }

    /** As {@link Percent} rounds; a dash where the whole is 0. */
    static String percent(long part, long whole) {
        return whole == 0 ? "–" : Percent.of(part, whole) + " %";
    }

    private void writeAgencies(Headcount all) {
        List<Agency> largestFirst = problem.agencies().stream()
                .sorted(Comparator.comparingInt(agency -> -all.byAgency().getOrDefault(agency, 0)))
                .toList();
        html.open("ul", "class", "agencies");
        for (Agency agency : largestFirst) {
            int officers = all.byAgency().getOrDefault(agency, 0);
            html.open("li", "class", officers == 0 ? "none" : null);
            html.open("b").text(officers).close().text(" ").foreign(agency.id());
            if (!agency.name().equals(agency.id())) {
                html.text(" ").open("small").foreign(agency.name()).close();
            }
            html.close();
        }
        html.closeLine();
    }
}
