package rotation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.KeyFigures;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Problem;
import rotation.text.Percent;
import rotation.text.Sentence;

/** This season beside the one before, with the differences: key figures, missions, agencies. */
final class LastYearSection {

    private final PageModel now;
    private final PageModel before;
    private final Html html;

    LastYearSection(PageModel now, LastYear lastYear, Html html) {
        this.now = now;
        before = new PageModel(lastYear.problem(), lastYear.plan(), lastYear.verdict(), null);
        this.html = html;
    }

    /** A part of a whole, such as the women among those who go. */
    private record Share(long part, long whole) {

        /** In whole percent. */
        long percent() {
            return Percent.of(part, whole);
        }
    }

    void write() {
        html.open("section", "id", "lastYear", "aria-labelledby", "lastYear-title");
        html.open("h2", "id", "lastYear-title").say("lastYear.title").close();
        html.open("p", "class", "lead");
        html.foreign(before.problem().name()).text(" ");
        html.say(
                "lastYear.lead",
                season(before).get(0),
                season(before).get(1),
                season(now).get(0),
                season(now).get(1));
        html.close();
        html.open("h3").say("lastYear.figures").close();
        writeFigures();
        html.open("h3").say("lastYear.missions").close();
        html.open("p", "class", "note").say("lastYear.note").close();
        writeMissions();
        html.open("h3").say("lastYear.agencies").close();
        writeAgencies();
        html.closeLine();
    }

    private static List<String> season(PageModel model) {
        return List.of(
                Day.format(model.problem().season().from()),
                Day.format(model.problem().season().to()));
    }

    /** Begins a table with these columns, the first of which names the rows; its name is a sentence of the section. */
    private void open(String name, List<String> columns) {
        Page.openScroll(html, "lastYear-" + name, Sentence.of(Report.class, "lastYear." + name));
        html.open("table").open("thead").open("tr");
        for (int i = 0; i < columns.size(); i++) {
            html.open("th", "scope", "col", "class", i == 0 ? null : "n");
            html.say("lastYear." + columns.get(i)).close();
        }
        html.close().close().open("tbody");
    }

    private void close() {
        html.close().close().closeLine();
    }

    private void writeFigures() {
        KeyFigures is = now.verdict().keyFigures();
        KeyFigures was = before.verdict().keyFigures();
        open("figures", List.of("figure", "now", "before", "difference"));
        numbers("people", headcount(now).size(), headcount(before).size());
        shares("filled", new Share(is.filledTours(), is.tours()), new Share(was.filledTours(), was.tours()));
        shares("women", new Share(is.women(), is.filledTours()), new Share(was.women(), was.filledTours()));
        shares(
                "command",
                new Share(is.leadershipWomen(), is.filledLeadershipTours()),
                new Share(was.leadershipWomen(), was.filledLeadershipTours()));
        shares(
                "sending",
                new Share(is.sendingAgencies(), is.rosterAgencies()),
                new Share(was.sendingAgencies(), was.rosterAgencies()));
        shares(
                "handovers",
                new Share(is.handoversKept(), is.handovers()),
                new Share(was.handoversKept(), was.handovers()));
        shares(
                "uncovered",
                new Share(is.uncoveredDays(), is.coverageDays()),
                new Share(was.uncoveredDays(), was.coverageDays()));
        if (is.cost() != null || was.cost() != null) {
            numbers("cost", is.cost(), was.cost());
        }
        close();
    }

    private static Headcount headcount(PageModel model) {
        return Headcount.of(model.tours(), model.problem().season());
    }

    private void row(String label) {
        html.open("tr").open("th", "scope", "row").say("lastYear." + label).close();
    }

    private void numbers(String label, @Nullable Number is, @Nullable Number was) {
        row(label);
        numbers(is, was);
        html.closeLine();
    }

    private void shares(String label, Share is, Share was) {
        row(label);
        shares(is, was);
        html.closeLine();
    }

    /** Three cells: this year, last year, the difference. */
    private void numbers(@Nullable Number is, @Nullable Number was) {
        number(is);
        number(was);
        html.open("td", "class", "n");
        if (is != null && was != null) {
            long difference = is.longValue() - was.longValue();
            html.text(sign(difference)).number(Math.abs(difference));
        }
        html.close();
    }

    private void number(@Nullable Number number) {
        html.open("td", "class", "n");
        if (number == null) {
            html.text("–");
        } else {
            html.number(number.longValue());
        }
        html.close();
    }

    /** Three cells: this year, last year, the difference in percentage points. */
    private void shares(@Nullable Share is, @Nullable Share was) {
        share(is);
        share(was);
        html.open("td", "class", "n");
        if (is != null && was != null && is.whole > 0 && was.whole > 0) {
            long difference = is.percent() - was.percent();
            html.say("lastYear.points", sign(difference), Math.abs(difference));
        }
        html.close();
    }

    private void share(@Nullable Share share) {
        html.open("td", "class", "n");
        if (share == null || share.whole == 0) {
            html.text("–");
        } else {
            html.say("lastYear.share", share.percent(), share.part, share.whole);
        }
        html.close();
    }

    private static String sign(long difference) {
        return difference > 0 ? "+" : difference < 0 ? "−" : "";
    }

    /** The missions of either year, by their ids: those of this year first. */
    private void writeMissions() {
        Map<String, Headcount> is = byMission(now);
        Map<String, Headcount> was = byMission(before);
        open("missions", List.of("mission", "people.now", "before", "difference", "women.now", "before", "difference"));
        List<String> ids = new ArrayList<>(is.keySet());
        was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(ids::add);
        for (String id : ids) {
            Headcount here = is.get(id);
            Headcount there = was.get(id);
            html.open("tr").open("th", "scope", "row").foreign(id).close();
            numbers(size(here), size(there));
            shares(women(here), women(there));
            html.closeLine();
        }
        html.close()
                .open("tfoot")
                .open("tr")
                .open("th", "scope", "row")
                .say("glance.all")
                .close();
        numbers(headcount(now).size(), headcount(before).size());
        shares(women(headcount(now)), women(headcount(before)));
        html.close();
        close();
    }

    private static Map<String, Headcount> byMission(PageModel model) {
        Map<String, Headcount> byMission = new LinkedHashMap<>();
        for (Mission mission : model.problem().missions()) {
            byMission.put(
                    mission.id(),
                    Headcount.of(model.tours(mission), model.problem().season()));
        }
        return byMission;
    }

    private static @Nullable Integer size(@Nullable Headcount count) {
        return count == null ? null : Integer.valueOf(count.size());
    }

    private static @Nullable Share women(@Nullable Headcount count) {
        return count == null ? null : new Share(count.women(), count.size());
    }

    /** The agencies of either year, by their ids: those with most officers this year first, then those with most last year. */
    private void writeAgencies() {
        Map<String, Integer> is = byAgency(now);
        Map<String, Integer> was = byAgency(before);
        List<String> ids = new ArrayList<>(is.keySet());
        was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(ids::add);
        ids.sort(Comparator.<String>comparingInt(id -> -is.getOrDefault(id, 0))
                .thenComparingInt(id -> -was.getOrDefault(id, 0)));
        open("agencies", List.of("agency", "people.now", "before", "difference"));
        for (String id : ids) {
            html.open("tr").open("th", "scope", "row").foreign(id).close();
            numbers(is.get(id), was.get(id));
            html.closeLine();
        }
        close();
    }

    private static Map<String, Integer> byAgency(PageModel model) {
        Problem problem = model.problem();
        Map<Agency, Integer> counted = headcount(model).byAgency();
        Map<String, Integer> byAgency = new LinkedHashMap<>();
        problem.agencies().forEach(agency -> byAgency.put(agency.id(), counted.getOrDefault(agency, 0)));
        return byAgency;
    }
}
