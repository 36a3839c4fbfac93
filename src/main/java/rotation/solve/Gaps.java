package rotation.solve;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;

/** Tours and officers that no plan brings together, and the hard rules, each looking at one tour alone, that keep them apart. */
public final class Gaps {

    private final SearchSpace space;

    /** Looks at all officers for all tours. */
    public Gaps(Problem problem) {
        space = new SearchSpace(problem);
    }

    /** The tours that have no candidate window left for anybody on the roster, and so must stay empty. */
    public List<Tour> toursWithoutWindow() {
        return space.options().stream()
                .filter(options -> !options.hasWindow())
                .map(TourOptions::tour)
                .toList();
    }

    /** The tours that have a window, but nobody who may serve in it. */
    public List<Tour> toursWithoutOfficer() {
        return space.options().stream()
                .filter(tour -> tour.hasWindow() && tour.officers().isEmpty())
                .map(TourOptions::tour)
                .toList();
    }

    /** The officers who may serve nowhere, in the order of the roster. */
    public List<Officer> officersWithoutTour() {
        var serving = new HashSet<RosterOfficer>();
        space.options().forEach(tour -> serving.addAll(tour.officers()));
        return space.facts().roster().stream()
                .filter(officer -> !serving.contains(officer))
                .map(RosterOfficer::officer)
                .toList();
    }

    /** How many officers have no candidate window in a tour, so that no rule is asked. */
    public int officersWithoutWindow(Tour tour) {
        TourOptions options = space.options(tour);
        return (int) space.problem().officers().stream()
                .filter(officer -> options.candidatesOf(officer).isEmpty())
                .count();
    }

    /** How many tours have a candidate window for an officer; none that another officer keeps. */
    public int toursWithWindow(Officer officer) {
        return (int) space.options().stream()
                .filter(tour -> !tour.candidatesOf(officer).isEmpty())
                .count();
    }

    /** How many officers each rule keeps from a tour, in every window that they may take. */
    public Map<Rule, Integer> exclusions(Tour tour) {
        TourOptions options = space.options(tour);
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        for (Officer officer : space.problem().officers()) {
            for (Rule rule : space.rules().excluding(tour, officer, options.candidatesOf(officer))) {
                counts.merge(rule, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** From how many tours each rule keeps an officer, in every window that they may take. */
    public Map<Rule, Integer> exclusions(Officer officer) {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        for (TourOptions tour : space.options()) {
            for (Rule rule : space.rules().excluding(tour.tour(), officer, tour.candidatesOf(officer))) {
                counts.merge(rule, 1, Integer::sum);
            }
        }
        return counts;
    }
}
