package rotation.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/** The effect on policing at home: officers absent from each agency, and holders of skills who are left there. */
final class HomeSection {

    private final PageModel model;
    private final Problem problem;
    private final Html html;
    private final StepChart chart;

    HomeSection(PageModel model, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.html = html;
        chart = new StepChart(model.span(), problem.asOf(), html);
    }

    /** The number of officers of an agency who are absent on each day. */
    private record AgencyAbsences(Agency agency, Steps steps) {

        /** The highest count as a share of the cap. An agency without a cap comes after all that have one. */
        double load() {
            Integer cap = agency.maxAway();
            return cap == null ? steps.most() / 1e6 : steps.most() / Math.max(0.5, cap);
        }
    }

    void write() {
        html.open("section", "id", "home", "aria-labelledby", "home-title");
        html.open("h2", "id", "home-title").say("home.title").close();
        html.open("p", "class", "lead").say("home.lead").close();
        html.open("h3").say("home.away").close();
        List<AgencyAbsences> fullestFirst = problem.agencies().stream()
                .map(agency -> new AgencyAbsences(agency, Steps.of(absences(agency), model.span())))
                .filter(one -> one.steps.most() > 0)
                .sorted(Comparator.comparingDouble(AgencyAbsences::load).reversed())
                .toList();
        html.open("div", "class", "charts");
        fullestFirst.forEach(this::writeAbsences);
        html.closeLine();
        if (problem.agencies().stream().anyMatch(agency -> !agency.keepHome().isEmpty())) {
            html.open("h3").say("home.skills").close();
            html.open("div", "class", "charts");
            for (Agency agency : problem.agencies()) {
                agency.keepHome().forEach(floor -> writeFloor(agency, floor));
            }
            html.closeLine();
        }
        html.closeLine();
    }

    private List<Period> absences(Agency agency) {
        var absences = new ArrayList<Period>();
        for (ShownTour tour : model.filled()) {
            if (tour.officer() != null && tour.officer().agency().equals(agency)) {
                absences.add(tour.absence());
            }
        }
        return absences;
    }

    private void writeAbsences(AgencyAbsences absences) {
        Steps steps = absences.steps;
        Integer cap = absences.agency.maxAway();
        int above = cap == null ? 0 : steps.daysAbove(cap);
        openFigure(absences.agency, null, above > 0);
        if (cap == null) {
            html.say("home.most", steps.most(), Day.format(steps.worstDay()));
        } else {
            html.say("home.mostOf", steps.most(), Day.format(steps.worstDay()), cap);
        }
        writeWarning("home.above", above);
        html.close().close();
        chart.write(steps, cap, above > 0, "home.cap");
        html.closeLine();
    }

    private void writeFloor(Agency agency, Agency.KeepHome floor) {
        int holders = (int) problem.officers().stream()
                .filter(officer -> officer.agency().equals(agency) && officer.hasSkill(floor.skill()))
                .count();
        Map<Officer, List<Period>> byOfficer = new LinkedHashMap<>();
        for (ShownTour tour : model.filled()) {
            Officer officer = tour.officer();
            if (officer != null && officer.agency().equals(agency) && officer.hasSkill(floor.skill())) {
                byOfficer.computeIfAbsent(officer, key -> new ArrayList<>()).add(tour.absence());
            }
        }
        // An officer with two absences on the same day is counted once.
        List<Period> absences = byOfficer.values().stream()
                .map(list -> Steps.of(list, model.span()).runs().stream()
                        .filter(run -> run.count() > 0)
                        .map(Steps.Run::days)
                        .toList())
                .flatMap(Collection::stream)
                .toList();
        Steps absent = Steps.of(absences, model.span());
        Steps left = absent.leftOf(holders);
        // Days without any absence are not the plan's doing.
        int below = absent.runs().stream()
                .filter(run -> run.count() > 0 && holders - run.count() < floor.min())
                .mapToInt(run -> run.days().days())
                .sum();
        openFigure(agency, floor.skill(), below > 0);
        html.say("home.left", holders - absent.most(), Day.format(absent.worstDay()), holders, floor.min());
        writeWarning("home.below", below);
        html.close().close();
        chart.write(left, floor.min(), below > 0, "home.floor");
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
        html.open("p");
    }

    /** Writes on how many days a limit is broken; nothing where that is 0. */
    private void writeWarning(String key, int days) {
        if (days > 0) {
            html.text(" ").open("b", "class", "bad").text("⚠ ").say(key, days).close();
        }
    }
}
