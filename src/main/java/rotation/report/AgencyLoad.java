package rotation.report;

import java.util.ArrayList;
import java.util.List;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * What an agency carries.
 *
 * @param officers who hold a filled tour, each counted once
 * @param women among them
 * @param daysCarried of all absences of its filled tours, as {@code agencyFairShare} counts them
 * @param daysAllowed before it carries too much
 * @param absences how many of its officers are absent on each day
 * @param limit of that number: its cap, but never below those who are there already
 * @param absentToday on the day of planning, which need not lie within the time lines
 * @param skills that should stay at home
 */
record AgencyLoad(
        Agency agency,
        int officers,
        int women,
        long daysCarried,
        long daysAllowed,
        Steps absences,
        LimitSteps limit,
        int absentToday,
        List<SkillsLeft> skills) {

    /** Copies the list. */
    AgencyLoad {
        skills = List.copyOf(skills);
    }

    /** What one agency of a plan carries. */
    static AgencyLoad of(PageModel model, Agency agency) {
        Problem problem = model.problem();
        List<Officer> officers = new ArrayList<>();
        List<Period> absences = new ArrayList<>();
        for (ShownTour tour : model.filled(agency)) {
            if (tour.officer() != null) {
                officers.add(tour.officer());
                absences.add(tour.absence());
            }
        }
        List<Officer> heads = officers.stream().distinct().toList();
        return new AgencyLoad(
                agency,
                heads.size(),
                (int) heads.stream().filter(Officer::isWoman).count(),
                absences.stream().mapToLong(Period::days).sum(),
                problem.allowance(agency),
                Steps.of(absences, model.span()),
                LimitSteps.of(agency::cap, already(problem, agency), model.span()),
                (int) absences.stream()
                        .filter(days -> days.contains(problem.asOf()))
                        .count(),
                agency.keepHome().stream()
                        .map(floor -> SkillsLeft.of(model, agency, floor))
                        .toList());
    }

    /** The absences, as agreed, of its officers who are there already. */
    private static List<Period> already(Problem problem, Agency agency) {
        var already = new ArrayList<Period>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment own = tour.assignment();
            Officer officer = own == null ? null : problem.officer(own.officer());
            if (tour.isDeployed()
                    && own != null
                    && officer != null
                    && officer.agency().equals(agency)) {
                already.add(Problem.absence(tour.mission(), own.window(), null));
            }
        }
        return already;
    }

    /** On how many days more are absent than the cap allows. */
    int daysAbove() {
        return absences.daysWith(day -> {
            Integer most = limit.on(day);
            return most != null && absences.on(day) > most;
        });
    }

    /** The highest number of absences as a share of the limit of its day. An agency without a cap comes after all that have one. */
    double fullness() {
        double highest = absences.most() / 1e6;
        for (LimitSteps.Run run : limit.runs()) {
            Integer most = run.limit();
            if (most != null) {
                for (Steps.Run count : absences.runs()) {
                    if (count.days().touches(run.days())) {
                        highest = Math.max(highest, count.count() / Math.max(0.5, most));
                    }
                }
            }
        }
        return highest;
    }
}
