package rotation.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.KeyFigures;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Problem;
import rotation.text.Sentence;

/** How many are in theatre on each day, and how many of them are women: of the programme, then of each mission, beside the ceilings. */
final class AbroadSection {

    private final PageModel model;
    private final Problem problem;
    private final Html html;
    private final StepChart chart;

    AbroadSection(PageModel model, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.html = html;
        chart = new StepChart(model.span(), problem.asOf(), html);
    }

    void write() {
        Presence all = model.presence();
        html.open("section", "id", "abroad", "aria-labelledby", "abroad-title");
        html.open("h2", "id", "abroad-title").say("abroad.title").close();
        html.open("p", "class", "lead").say("abroad.lead").close();
        html.open("div", "class", "charts wide");
        writePresence(null, all);
        writeWomen(all);
        html.closeLine();
        writeDays(all);
        html.open("h3").say("abroad.missions").close();
        html.open("div", "class", "charts");
        for (Mission mission : problem.missions()) {
            Presence there = Presence.of(model, tour -> tour.mission().equals(mission), mission.ceiling());
            if (there.all().most() > 0) {
                writePresence(mission, there);
            }
        }
        html.closeLine();
        html.closeLine();
    }

    /** @param mission null: all of them */
    private void writePresence(@Nullable Mission mission, Presence there) {
        int above = there.daysAbove();
        html.open("figure", "class", above > 0 ? "steps bad" : "steps").open("figcaption");
        html.open("b");
        if (mission == null) {
            html.say("abroad.programme");
        } else {
            html.open("a", "href", "#" + model.anchor(mission))
                    .foreign(mission.id())
                    .close();
        }
        html.close();
        if (mission != null && !mission.name().equals(mission.id())) {
            html.text(" ").open("small").foreign(mission.name()).close();
        }
        html.open("p").say("abroad.today", there.today(), Day.format(problem.asOf()));
        if (there.today() > 0) {
            html.text(" ").say(womenOf(there.womenToday(), there.today()));
        }
        html.text(" ").say(most(there, mission == null ? problem.policy().programCeiling() : mission.ceiling()));
        if (above > 0) {
            html.text(" ").open("b", "class", "bad").text("⚠ ").say("abroad.above", above);
            html.close();
        }
        html.close().close();
        Integer even = there.limit().isEven() ? there.limit().lowest() : null;
        Sentence named = even == null ? say("abroad.limitDays") : say("abroad.limit", even);
        chart.write(there.all(), there.limit(), above > 0, named);
        html.closeLine();
    }

    private static Sentence womenOf(int women, int all) {
        return say("abroad.women", women, all, GlanceSection.percent(women, all));
    }

    private static Sentence most(Presence there, @Nullable Integer ceiling) {
        String first = Day.format(there.all().worstDay());
        int most = there.all().most();
        return ceiling == null
                ? say("abroad.most", most, first)
                : say("abroad.mostOf", most, first, ceiling, Math.abs(ceiling - most), Integer.compare(most, ceiling));
    }

    private void writeWomen(Presence all) {
        KeyFigures figures = model.verdict().keyFigures();
        int percent = problem.policy().programWomenPercent();
        html.open("figure", "class", "steps").open("figcaption");
        html.open("b").say("abroad.womenTitle").close();
        html.open("p").say("abroad.womenToday", all.womenToday(), all.today(), share(all), Day.format(problem.asOf()));
        html.text(" ")
                .say(
                        "abroad.womenTours",
                        figures.women(),
                        figures.filledTours(),
                        GlanceSection.percent(figures.women(), figures.filledTours()));
        if (percent > 0) {
            LimitSteps wanted = all.womenWanted(percent);
            int below = all.women().daysWith(day -> {
                Integer least = wanted.on(day);
                return least != null && all.women().on(day) < least;
            });
            html.text(" ")
                    .say("abroad.womenWanted", percent, below, model.span().days());
            html.close().close();
            chart.write(all.women(), wanted, false, say("abroad.womenLimit", percent));
        } else {
            html.close().close();
            chart.write(all.women(), new LimitSteps(List.of()), false, say("abroad.limitDays"));
        }
        html.closeLine();
    }

    private static String share(Presence all) {
        return GlanceSection.percent(all.womenToday(), all.today());
    }

    /** The curves as a table, for those who cannot see them and for spreadsheets. */
    private void writeDays(Presence all) {
        List<Presence.Run> runs = all.runs();
        html.open("details").open("summary").say("abroad.days").close();
        Page.openScroll(html, "abroad-days", Sentence.of(Report.class, "abroad.days"));
        html.open("table", "class", "days");
        html.open("caption", "class", "vh").say("abroad.days").close();
        html.open("thead").open("tr");
        for (String column : List.of("from", "to", "officers", "ceiling", "ofWomen", "share")) {
            html.open("th", "scope", "col", "class", column.equals("from") || column.equals("to") ? null : "n");
            html.say("abroad." + column).close();
        }
        html.close().close().open("tbody");
        for (Presence.Run run : runs) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .leaf("time", Day.format(run.days().from()))
                    .close();
            html.open("td").leaf("time", Day.format(run.days().to())).close();
            html.open("td", "class", "n").text(run.all()).close();
            html.leaf("td", run.limit() == null ? "–" : "" + run.limit(), "class", "n");
            html.open("td", "class", "n").text(run.women()).close();
            html.leaf("td", GlanceSection.percent(run.women(), run.all()), "class", "n");
            html.closeLine();
        }
        html.close().close().close().closeLine();
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Report.class, key, arguments);
    }
}
