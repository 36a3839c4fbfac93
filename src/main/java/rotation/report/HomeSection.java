package rotation.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.text.Sentence;

/** The effect on policing at home: what each agency carries, its officers who are absent, and holders of skills who are left there. */
final class HomeSection {

    private final PageModel model;
    private final List<Agency> agencies;
    private final Html html;
    private final StepChart chart;
    private final AgencyTable table;

    /** @param agencies of whom it tells */
    HomeSection(PageModel model, List<Agency> agencies, Styles styles, Html html) {
        this.model = model;
        this.agencies = agencies;
        this.html = html;
        chart = new StepChart(model.span(), model.problem().asOf(), html);
        table = new AgencyTable(model.problem(), styles, html);
    }

    void write() {
        List<AgencyLoad> loads =
                agencies.stream().map(agency -> AgencyLoad.of(model, agency)).toList();
        html.open("section", "id", "home", "aria-labelledby", "home-title");
        html.open("h2", "id", "home-title").say("home.title").close();
        html.open("p", "class", "lead")
                .say(agencies.size() == 1 ? "home.leadOwn" : "home.lead")
                .close();
        table.write(loads);
        html.open("h3").say("home.away").close();
        html.open("div", "class", "charts");
        loads.stream()
                .filter(load -> load.absences().most() > 0)
                .sorted(Comparator.comparingDouble(AgencyLoad::fullness).reversed())
                .forEach(this::writeAbsences);
        html.closeLine();
        if (loads.stream().anyMatch(load -> !load.skills().isEmpty())) {
            html.open("h3").say("home.skills").close();
            html.open("div", "class", "charts");
            for (AgencyLoad load : loads) {
                load.skills().forEach(skill -> writeFloor(load.agency(), skill));
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private void writeAbsences(AgencyLoad load) {
        Steps steps = load.absences();
        LimitSteps limit = load.limit();
        Integer lowest = limit.lowest();
        int above = load.daysAbove();
        openFigure(load.agency(), null, above > 0);
        if (lowest == null) {
            html.say("home.most", steps.most(), Day.format(steps.worstDay()));
        } else {
            String key = limit.isEven() ? "home.mostOf" : "home.mostOfDays";
            html.say(key, steps.most(), Day.format(steps.worstDay()), lowest);
        }
        writeWarning("home.above", above);
        html.close().close();
        Integer even = limit.isEven() ? lowest : null;
        chart.write(steps, limit, above > 0, even == null ? say("home.capDays") : say("home.cap", even));
        html.closeLine();
    }

    private void writeFloor(Agency agency, SkillsLeft skill) {
        Agency.KeepHome floor = skill.floor();
        int worst = skill.worst();
        openFigure(agency, floor.skill(), skill.below() > 0);
        html.say(
                "home.left",
                skill.left().on(worst),
                Day.format(worst),
                skill.holders().on(worst),
                floor.min());
        writeWarning("home.below", skill.below());
        html.close().close();
        LimitSteps least = LimitSteps.of(floor.min(), model.span());
        chart.write(skill.left(), least, skill.below() > 0, say("home.floor", floor.min()));
        html.closeLine();
    }

    /** Opens a figure and leaves its caption and the paragraph in it open. */
    private void openFigure(Agency agency, @Nullable String skill, boolean isBad) {
        html.open("figure", "class", isBad ? "steps bad" : "steps").open("figcaption");
        html.open("b").foreign(agency.id());
        if (skill != null) {
            html.text(" · ").foreign(skill);
        }
        html.close();
        if (skill == null && !agency.name().equals(agency.id())) {
            html.text(" ").open("small").foreign(agency.name()).close();
        }
        if (skill == null && agency.note() != null) {
            html.text(" ").open("small").foreign(agency.note()).close();
        }
        html.open("p");
    }

    /** Writes on how many days a limit is broken; nothing where that is 0. */
    private void writeWarning(String key, int days) {
        if (days > 0) {
            html.text(" ").open("b", "class", "bad").text("⚠ ").say(key, days).close();
        }
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Report.class, key, arguments);
    }
}
