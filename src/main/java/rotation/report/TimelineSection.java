package rotation.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.html.Page;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Mission.SiteNeed;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.standby.Standbys;
import rotation.text.Sentence;

/** The time line: a block for each mission, a lane for each position, a bar for each tour. */
final class TimelineSection {

    private final PageModel model;
    private final Problem problem;
    private final Html html;
    private final TimelineAxis axis;
    private final TimelineLane lane;
    private final TourTable table;

    /** @param canMove whether bars say what a script that moves them must know */
    TimelineSection(PageModel model, @Nullable Standbys standbys, boolean canMove, Styles styles, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.html = html;
        axis = new TimelineAxis(problem, styles, html);
        lane = new TimelineLane(canMove, styles, html);
        table = new TourTable(model, standbys, html);
    }

    void write() {
        html.open(
                "section",
                "id",
                "timeline",
                "aria-labelledby",
                "timeline-title",
                "data-start",
                Day.format(model.span().from()),
                "data-end",
                Day.format(model.span().to()));
        html.open("h2", "id", "timeline-title").say("timeline.title").close();
        html.open("p", "class", "lead")
                .say(model.isOfOneAgency() ? "timeline.leadOwn" : "timeline.lead")
                .close();
        new TimelineFilters(model, html).write();
        new TimelineLegend(model.span().contains(problem.asOf()), html).write();
        for (Mission mission : problem.missions()) {
            if (!model.positions(mission).isEmpty()) {
                writeMission(mission);
            }
        }
        html.open("p", "id", "none", "hidden", "hidden").say("filter.none").close();
        html.closeLine();
    }

    private void writeMission(Mission mission) {
        String anchor = model.anchor(mission);
        html.open(
                "section",
                "class",
                "mission",
                "id",
                anchor,
                "data-mission",
                mission.id(),
                "aria-labelledby",
                anchor + "h");
        html.open("h3", "id", anchor + "h").foreign(mission.id());
        if (!mission.name().equals(mission.id())) {
            html.text(" ").open("small").foreign(mission.name()).close();
        }
        html.close();
        List<Lane> lanes = new ArrayList<>();
        for (Position position : model.positions(mission)) {
            lanes.add(model.lane(position));
        }
        if (!model.isOfOneAgency()) {
            writeFacts(mission, lanes);
        }
        Page.openScroll(html, anchor + "l", Sentence.of(Report.class, "timeline.of", mission.id()));
        html.open("div", "class", "chart");
        axis.writeLabels();
        html.open("div", "class", "lanes");
        axis.writeGrid();
        lanes.forEach(lane::write);
        html.close().close().close();
        table.write(mission);
        html.closeLine();
    }

    private void writeFacts(Mission mission, List<Lane> lanes) {
        List<ShownTour> tours = model.tours(mission);
        List<Officer> serving = new ArrayList<>();
        for (ShownTour tour : tours) {
            Officer officer = tour.officer();
            if (officer != null) {
                serving.add(officer);
            }
        }
        long women = serving.stream().filter(Officer::isWoman).count();
        int uncovered = lanes.stream().mapToInt(Lane::uncoveredDays).sum();
        html.open("p", "class", "facts");
        fact("facts.filled", serving.size(), tours.size());
        int wanted = Problem.ceilPercent(serving.size(), mission.womenPercent());
        fact(wanted > 0 ? "facts.womenWanted" : "facts.women", women, serving.size(), wanted);
        fact("facts.agencies", serving.stream().map(Officer::agency).distinct().count());
        if (uncovered > 0) {
            fact("facts.uncovered", uncovered);
        }
        if (mission.handoverDays() > 0) {
            fact("facts.handover", mission.handoverDays());
        }
        if (mission.ceiling() != null) {
            fact("facts.ceiling", mission.ceiling());
            int already = already(mission);
            if (already > mission.ceiling()) {
                fact("facts.already", already);
            }
        }
        if (mission.mandate().to() != Day.FOREVER) {
            fact("facts.mandate", Day.format(mission.mandate().to()));
        }
        if (mission.dailyCost() > 0 || mission.tourCost() > 0) {
            fact(
                    "facts.cost",
                    tours.stream()
                            .filter(ShownTour::isFilled)
                            .mapToLong(tour -> mission.cost(tour.window()))
                            .sum());
        }
        mission.siteNeeds().forEach(this::writeNeed);
        html.close();
    }

    /** How many are there already on one day at most, as agreed: they are never too many for the ceiling. */
    private int already(Mission mission) {
        List<Period> own = new ArrayList<>();
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed() && tour.assignment() != null && tour.mission().equals(mission)) {
                own.add(tour.assignment().window());
            }
        }
        return Steps.of(own, model.span()).most();
    }

    private void writeNeed(SiteNeed need) {
        List<String> wanted = new ArrayList<>();
        need.languages().forEach((language, level) -> wanted.add(language + " " + level));
        wanted.addAll(need.skills());
        Object who = String.join(", ", wanted);
        if (need.gender() != null) {
            String before = wanted.isEmpty() ? "" : who + ", ";
            who = Sentence.of(
                    Rule.class, "siteNeeds.gender", before, need.gender().name());
        }
        if (need.site() == null) {
            fact("facts.need", need.min(), who);
        } else {
            fact("facts.needAt", need.min(), who, need.site());
        }
    }

    private void fact(String key, Object... arguments) {
        html.open("span").say(key, arguments).close().text(" ");
    }
}
