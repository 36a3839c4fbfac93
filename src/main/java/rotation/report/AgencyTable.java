package rotation.report;

import java.util.Comparator;
import java.util.List;
import rotation.html.Html;
import rotation.html.Page;
import rotation.model.Agency;
import rotation.model.Problem;
import rotation.text.Sentence;

/** The table of agencies: heads, women, days carried against what is fair, absences against the cap, skills against their floors. */
final class AgencyTable {

    private final Problem problem;
    private final Styles styles;
    private final Html html;

    AgencyTable(Problem problem, Styles styles, Html html) {
        this.problem = problem;
        this.styles = styles;
        this.html = html;
    }

    /** Writes a row for each, those that carry most of what is fair first. */
    void write(List<AgencyLoad> loads) {
        html.open("h3").say("agencies.title").close();
        html.open("p", "class", "note")
                .say("agencies.note", problem.policy().fairSharePercent())
                .close();
        Page.openScroll(html, "agencies", Sentence.of(Report.class, "agencies.title"));
        html.open("table", "class", "loads");
        html.open("caption", "class", "vh").say("agencies.title").close();
        html.open("thead").open("tr");
        for (String column : List.of("agency", "officers", "women", "days", "fair", "today", "most", "skills")) {
            boolean isText = column.equals("agency") || column.equals("skills") || column.equals("fair");
            html.open("th", "scope", "col", "class", isText ? null : "n");
            html.say("agencies." + column).close();
        }
        html.close().close().open("tbody");
        loads.stream()
                .sorted(Comparator.comparingDouble(AgencyTable::shareCarried).reversed())
                .forEach(this::writeRow);
        html.close().close().closeLine();
    }

    private static double shareCarried(AgencyLoad load) {
        return (double) load.daysCarried() / Math.max(1, load.daysAllowed());
    }

    private void writeRow(AgencyLoad load) {
        Agency agency = load.agency();
        html.open("tr").open("th", "scope", "row").foreign(agency.id());
        if (!agency.name().equals(agency.id())) {
            html.text(" ").open("small").foreign(agency.name()).close();
        }
        html.close();
        html.open("td", "class", load.officers() == 0 ? "n zero" : "n")
                .number(load.officers())
                .close();
        html.open("td", "class", load.women() == 0 ? "n zero" : "n").number(load.women());
        if (load.officers() > 0) {
            html.text(" ")
                    .open("small")
                    .say("agencies.of", GlanceSection.percent(load.women(), load.officers()), load.officers())
                    .close();
        }
        html.close();
        html.open("td", "class", load.daysCarried() == 0 ? "n zero" : "n")
                .number(load.daysCarried())
                .close();
        writeFairShare(load);
        html.open("td", "class", "n").text(load.absentToday()).close();
        writeMost(load);
        writeSkills(load);
        html.closeLine();
    }

    private void writeFairShare(AgencyLoad load) {
        long carried = load.daysCarried();
        long allowed = load.daysAllowed();
        html.open("td", "class", "fair");
        html.open("span", "class", "share", "aria-hidden", "true")
                .leaf("i", "", "class", styles.width(Math.min(carried, allowed), allowed))
                .close()
                .text(" ");
        html.say("agencies.share", GlanceSection.percent(carried, allowed), allowed);
        if (carried > allowed) {
            html.text(" ").open("b", "class", "bad").text("⚠ ").say("agencies.above", carried - allowed);
            html.close();
        }
        html.close();
    }

    private void writeMost(AgencyLoad load) {
        Integer cap = load.limit().lowest();
        html.open("td", "class", "n").text(load.absences().most());
        if (cap != null) {
            html.text(" ").open("small").say("agencies.cap", cap).close();
        }
        if (load.daysAbove() > 0) {
            html.text(" ").open("b", "class", "bad").text("⚠").close();
        }
        html.close();
    }

    private void writeSkills(AgencyLoad load) {
        html.open("td");
        for (SkillsLeft skill : load.skills()) {
            html.open("div").foreign(skill.floor().skill()).text(" ");
            html.say(
                    "agencies.left",
                    skill.left().on(skill.worst()),
                    skill.floor().min());
            if (skill.below() > 0) {
                html.text(" ").open("b", "class", "bad").text("⚠").close();
            }
            html.close();
        }
        html.close();
    }
}
