package rotation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;

/** What home policing feels: officers absent from each agency, and skills that are left. */
final class HomeSection {

    private static final int HEIGHT = 100;

    private final Season season;
    private final Problem problem;
    private final Styles styles;
    private final Html html;

    HomeSection(Season season, Styles styles, Html html) {
        this.season = season;
        this.problem = season.problem();
        this.styles = styles;
        this.html = html;
    }

    /** An agency's absences over time. */
    private record Away(Agency agency, Steps steps) {

        /** Without a cap as little as can be; else by how full it is. */
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
        List<Away> away = problem.agencies().stream()
                .map(agency -> new Away(agency, Steps.of(absences(agency), styles.span())))
                .filter(one -> one.steps.most() > 0)
                .sorted(Comparator.comparingDouble(Away::load).reversed())
                .toList();
        html.open("div", "class", "charts");
        away.forEach(this::writeAway);
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
        for (ShownTour tour : season.filled()) {
            if (tour.officer() != null && tour.officer().agency().equals(agency)) {
                absences.add(tour.absence());
            }
        }
        return absences;
    }

    private void writeAway(Away away) {
        Steps steps = away.steps;
        Integer cap = away.agency.maxAway();
        int above = cap == null ? 0 : steps.daysAbove(cap);
        writeFigure(away.agency, null, above > 0);
        if (cap == null) {
            html.say("home.most", steps.most(), Day.format(steps.worstDay()));
        } else {
            html.say("home.mostOf", steps.most(), Day.format(steps.worstDay()), cap);
        }
        if (above > 0) {
            html.text(" ")
                    .open("b", "class", "bad")
                    .text("⚠ ")
                    .say("home.above", above)
                    .close();
        }
        html.close().close();
        writeChart(steps, cap, above > 0, "home.cap");
        html.closeLine();
    }

    private void writeFloor(Agency agency, Agency.KeepHome floor) {
        int holders = (int) problem.officers().stream()
                .filter(officer -> officer.agency().equals(agency) && officer.hasSkill(floor.skill()))
                .count();
        Map<Officer, List<Period>> byOfficer = new LinkedHashMap<>();
        for (ShownTour tour : season.filled()) {
            Officer officer = tour.officer();
            if (officer != null && officer.agency().equals(agency) && officer.hasSkill(floor.skill())) {
                byOfficer.computeIfAbsent(officer, key -> new ArrayList<>()).add(tour.absence());
            }
        }
        // whoever is absent twice on one day is missed once
        List<Period> absences = byOfficer.values().stream()
                .map(list -> Steps.of(list, styles.span()).runs().stream()
                        .filter(run -> run.count() > 0)
                        .map(Steps.Run::days)
                        .toList())
                .flatMap(Collection::stream)
                .toList();
        Steps absent = Steps.of(absences, styles.span());
        Steps left = absent.leftOf(holders);
        int below = absent.runs().stream()
                .filter(run -> run.count() > 0 && holders - run.count() < floor.min())
                .mapToInt(run -> run.days().days())
                .sum();
        writeFigure(agency, floor.skill(), below > 0);
        html.say("home.left", holders - absent.most(), Day.format(absent.worstDay()), holders, floor.min());
        if (below > 0) {
            html.text(" ")
                    .open("b", "class", "bad")
                    .text("⚠ ")
                    .say("home.below", below)
                    .close();
        }
        html.close().close();
        writeChart(left, floor.min(), below > 0, "home.floor");
        html.closeLine();
    }

    /** Leaves the paragraph of the caption open. */
    private void writeFigure(Agency agency, @Nullable String skill, boolean isBad) {
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

    /** @param limit a line to be compared with; null: none */
    private void writeChart(Steps steps, @Nullable Integer limit, boolean isBroken, String limitKey) {
        int top = Math.max(1, Math.max(steps.most(), limit == null ? 0 : limit));
        int days = styles.span().days();
        html.open("div", "class", "plot", "aria-hidden", "true");
        html.open("svg", "viewBox", "0 -4 " + days + " " + (HEIGHT + 4), "preserveAspectRatio", "none");
        for (LocalDate month = quarter(); Day.of(month) <= styles.span().to(); month = month.plusMonths(3)) {
            int x = Day.of(month) - styles.span().from();
            html.open("path", "class", "rule", "d", "M" + x + " -4V" + HEIGHT, "vector-effect", "non-scaling-stroke");
        }
        var line = new StringBuilder();
        for (Steps.Run run : steps.runs()) {
            String y = y(run.count(), top);
            line.append(line.isEmpty() ? "M0 " : "V").append(y);
            line.append('H').append(run.days().to() + 1 - styles.span().from());
        }
        html.open("path", "class", "area", "d", line + "V" + HEIGHT + "H0Z");
        html.open("path", "class", "line", "d", line.toString(), "vector-effect", "non-scaling-stroke");
        if (limit != null) {
            html.open(
                    "path",
                    "class",
                    isBroken ? "limit broken" : "limit",
                    "d",
                    "M0 " + y(limit, top) + "H" + days,
                    "vector-effect",
                    "non-scaling-stroke");
        }
        if (styles.span().contains(problem.asOf())) {
            int x = problem.asOf() - styles.span().from();
            html.open("path", "class", "now", "d", "M" + x + " -4V" + HEIGHT, "vector-effect", "non-scaling-stroke");
        }
        html.close();
        html.open("span", "class", "top").text(top).close();
        html.open("span", "class", "zero").text(0).close();
        html.leaf("span", Day.format(styles.span().from()).substring(0, 7), "class", "from");
        html.leaf("span", Day.format(styles.span().to()).substring(0, 7), "class", "to");
        if (limit != null) {
            html.open("span", "class", "what").say(limitKey, limit).close();
        }
        html.close();
    }

    private LocalDate quarter() {
        LocalDate month = Day.date(styles.span().from()).withDayOfMonth(1).plusMonths(1);
        while ((month.getMonthValue() - 1) % 3 != 0) {
            month = month.plusMonths(1);
        }
        return month;
    }

    private static String y(int count, int top) {
        return String.format(Locale.ROOT, "%.1f", HEIGHT - (double) HEIGHT * count / top);
    }
}
