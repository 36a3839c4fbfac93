package rotation.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Period;

/**
 * The officers in theatre on at least one day of the season, each counted once, and their tours.
 *
 * @param officers in the order of their tours
 * @param byAgency how many of the officers each agency sends, the largest number first
 * @param women among the officers
 * @param civilians among the officers
 * @param longTours of at least {@link #LONG_DAYS} days
 * @param tours all of their tours in the season
 */
record Headcount(
        Set<Officer> officers, Map<Agency, Integer> byAgency, int women, int civilians, int longTours, int tours) {

    /** Tours of at least this many days count as long. */
    static final int LONG_DAYS = 180;

    /** @param tours filled or empty, in the season or not */
    static Headcount of(List<ShownTour> tours, Period season) {
        var officers = new LinkedHashSet<Officer>();
        int longTours = 0;
        int all = 0;
        for (ShownTour tour : tours) {
            Officer officer = tour.officer();
            if (officer != null && tour.window().touches(season)) {
                officers.add(officer);
                all++;
                longTours += tour.window().days() >= LONG_DAYS ? 1 : 0;
            }
        }
        var counts = new LinkedHashMap<Agency, Integer>();
        officers.forEach(officer -> counts.merge(officer.agency(), 1, Integer::sum));
        var byAgency = new LinkedHashMap<Agency, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Agency, Integer>comparingByValue().reversed())
                .forEach(entry -> byAgency.put(entry.getKey(), entry.getValue()));
        return new Headcount(
                officers,
                byAgency,
                (int) officers.stream().filter(Officer::isWoman).count(),
                (int) officers.stream().filter(Officer::civilian).count(),
                longTours,
                all);
    }

    /** How many officers. */
    int size() {
        return officers.size();
    }

    int shortTours() {
        return tours - longTours;
    }
}
