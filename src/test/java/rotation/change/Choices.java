package rotation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Every way to fill every tour that no hard rule forbids which looks at one tour alone. A deployed tour keeps its officer: it has
 * the windows that break the fewest of these rules.
 */
final class Choices {

    /** Rules for which the window does not matter. */
    private static final List<Rule> OF_THE_OFFICER =
            List.of(Rule.RANK, Rule.LANGUAGE, Rule.RESERVED_FOR_WOMEN, Rule.EXCLUDED_MISSION);

    private final Problem problem;
    private final Judge judge;
    private final List<List<Choice>> byTour = new ArrayList<>();
    private final Map<Object, Limit> limits = new HashMap<>();
    private final Set<Integer> fixed = new HashSet<>();
    private final Set<Integer> staffed = new HashSet<>();
    private final Period range;

    Choices(Problem problem) {
        this.problem = problem;
        judge = new Judge(problem);
        range = range(problem);
        for (int i = 0; i < problem.tours().size(); i++) {
            byTour.add(choices(i));
        }
    }

    private static Period range(Problem problem) {
        int first = problem.asOf();
        int last = problem.asOf();
        for (Intake intake : problem.intakes()) {
            first = Math.min(first, intake.period().from());
        }
        for (Tour tour : problem.tours()) {
            for (Period window : problem.windows(tour, false)) {
                first = Math.min(first, window.from());
                last = Math.max(last, window.to() + tour.mission().leaveDays());
            }
        }
        return new Period(first, last);
    }

    private List<Choice> choices(int index) {
        Tour tour = problem.tours().get(index);
        Tour.Assignment own = tour.assignment();
        boolean locked = judge.isLocked(tour);
        List<Period> windows = List.copyOf(problem.windows(tour, locked));
        if (own != null && (locked || tour.isDeployed())) {
            staffed.add(index);
            if (windows.size() == 1) {
                fixed.add(index);
            }
            Officer officer = Objects.requireNonNull(problem.officer(own.officer()));
            long fewest = windows.stream()
                    .mapToLong(window -> hardPoints(tour, officer, window))
                    .min()
                    .orElseThrow();
            return windows.stream()
                    .filter(window -> hardPoints(tour, officer, window) == fewest)
                    .map(window -> choice(index, officer, window))
                    .toList();
        }
        var choices = new ArrayList<Choice>();
        for (Officer officer : problem.officers()) {
            if (windows.isEmpty() || !maySuit(tour, officer, windows.get(0))) {
                continue;
            }
            for (Period window : windows) {
                if (hardPoints(tour, officer, window) == 0) {
                    choices.add(choice(index, officer, window));
                }
            }
        }
        return choices;
    }

    private boolean maySuit(Tour tour, Officer officer, Period anyWindow) {
        Map<Rule, Integer> points = judge.points(tour, officer, anyWindow);
        return OF_THE_OFFICER.stream().noneMatch(rule -> rule.weight(problem).isHard() && points.containsKey(rule));
    }

    private long hardPoints(Tour tour, Officer officer, Period window) {
        long points = 0;
        for (var entry : judge.points(tour, officer, window).entrySet()) {
            if (entry.getKey().weight(problem).isHard()) {
                points += entry.getKey().weight(problem).points() * entry.getValue();
            }
        }
        return points;
    }

    private Choice choice(int index, Officer officer, Period window) {
        Tour tour = problem.tours().get(index);
        Mission mission = tour.mission();
        Agency agency = officer.agency();
        Intake intake = problem.intake(tour, officer, window.from());
        Period absence = Problem.absence(mission, window, intake);
        var uses = new ArrayList<Choice.Use>();
        use(uses, Rule.AGENCY_CAP, agency, agency.maxAway(), absence);
        use(uses, Rule.MISSION_CEILING, mission, mission.ceiling(), window);
        use(uses, Rule.PROGRAM_CEILING, problem, problem.policy().programCeiling(), window);
        if (intake != null) {
            use(uses, Rule.TRAINING_CAPACITY, intake, intake.capacity(), intake.period());
        }
        return new Choice(index, officer, window, absence, intake, uses);
    }

    private void use(List<Choice.Use> uses, Rule rule, Object of, @Nullable Integer most, Period days) {
        if (most != null && rule.weight(problem).isHard()) {
            uses.add(new Choice.Use(limits.computeIfAbsent(of, key -> new Limit(range, most)), days));
        }
    }

    /** The choices of a tour, by its index. */
    List<Choice> of(int tour) {
        return byTour.get(tour);
    }

    /** Whether the tour cannot change at all. */
    boolean isFixed(int tour) {
        return fixed.contains(tour);
    }

    /** Whether the tour cannot be empty. */
    boolean isStaffed(int tour) {
        return staffed.contains(tour);
    }

    /** All that is limited. */
    Iterable<Limit> limits() {
        return limits.values();
    }
}
