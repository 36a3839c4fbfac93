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
import rotation.model.Tour;

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

    /**
     * The number of officers of an agency who are absent on each day.
     *
     * @param limit of that number
     */
    private record AgencyAbsences(Agency agency, Steps steps, LimitSteps limit) {

        /** The highest count as a share of the limit of its day. An agency without a cap comes after all that have one. */
        double load() {
            double highest = steps.most() / 1e6;
            for (LimitSteps.Run run : limit.runs()) {
                Integer most = run.limit();
                if (most != null) {
                    for (Steps.Run count : steps.runs()) {
                        if (count.days().touches(run.days())) {
                            highest = Math.max(highest, count.count() / Math.max(0.5, most));
                        }
                    }
                }
            }
            return highest;
        }
    }

    void write() {
        html.open("section", "id", "home", "aria-labelledby", "home-title");
        html.open("h2", "id", "home-title").say("home.title").close();
        html.open("p", "class", "lead").say("home.lead").close();
        html.open("h3").say("home.away").close();
        List<AgencyAbsences> fullestFirst = problem.agencies().stream()
                .map(agency -> new AgencyAbsences(agency, Steps.of(absences(agency), model.span()), limit(agency)))
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

    /** The cap of each day, raised to the officers who are there already: to their absences as agreed. */
    private LimitSteps limit(Agency agency) {
        var already = new ArrayList<Period>();
        for (ShownTour shown : model.tours()) {
            Tour tour = shown.tour();
            Tour.Assignment own = tour.assignment();
            Officer officer = own == null ? null : problem.officer(own.officer());
            if (tour.isDeployed()
                    && own != null
                    && officer != null
                    && officer.agency().equals(agency)) {
                already.add(Problem.absence(tour.mission(), own.window(), null));
            }
        }
        return LimitSteps.of(agency::cap, already, model.span());
    }

    private void writeAbsences(AgencyAbsences absences) {
        Steps steps = absences.steps;
        LimitSteps limit = absences.limit;
        Integer lowest = limit.lowest();
        int above = lowest == null ? 0 : steps.daysWith(day -> isAbove(steps.on(day), limit.on(day)));
        openFigure(absences.agency, null, above > 0);
        if (lowest == null) {
            html.say("home.most", steps.most(), Day.format(steps.worstDay()));
        } else {
            String key = limit.isEven() ? "home.mostOf" : "home.mostOfDays";
            html.say(key, steps.most(), Day.format(steps.worstDay()), lowest);
        }
        writeWarning("home.above", above);
        html.close().close();
        chart.write(steps, limit, above > 0, limit.isEven() ? "home.cap" : "home.capDays");
        html.closeLine();
    }

    private static boolean isAbove(int count, @Nullable Integer limit) {
        return limit != null && count > limit;
    }

    private void writeFloor(Agency agency, Agency.KeepHome floor) {
        var holding = new ArrayList<Period>();
        Map<Officer, List<Period>> byOfficer = new LinkedHashMap<>();
        for (Officer officer : problem.officers()) {
            if (officer.agency().equals(agency) && officer.hasSkill(floor.skill())) {
                Period held = new Period(Day.ALWAYS, officer.skilledTo(floor.skill()));
                holding.add(held);
                for (ShownTour tour : model.filled()) {
                    Period away =
                            officer.equals(tour.officer()) ? tour.absence().intersection(held) : null;
                    if (away != null) {
                        byOfficer
                                .computeIfAbsent(officer, key -> new ArrayList<>())
                                .add(away);
                    }
                }
            }
        }
        // An officer with two absences on the same day is counted once.
        List<Period> absences = byOfficer.values().stream()
                .map(Period::joined)
                .flatMap(Collection::stream)
                .toList();
        Steps absent = Steps.of(absences, model.span());
        Steps holders = Steps.of(holding, model.span());
        Steps left = holders.minus(absent);
        // Days without any absence are not the plan's doing.
        int below = left.daysWith(day -> absent.on(day) > 0 && left.on(day) < floor.min());
        int worst = left.runs().stream()
                .filter(run -> absent.most() == 0 || absent.on(run.days().from()) > 0)
                .min(Comparator.comparingInt(Steps.Run::count))
                .orElseThrow()
                .days()
                .from();
        openFigure(agency, floor.skill(), below > 0);
        html.say("home.left", left.on(worst), Day.format(worst), holders.on(worst), floor.min());
        writeWarning("home.below", below);
        html.close().close();
        chart.write(left, LimitSteps.of(floor.min(), model.span()), below > 0, "home.floor");
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
}
