package rotation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
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
            List.of(Rule.RANK, Rule.LANGUAGE, Rule.RESERVED_FOR_WOMEN, Rule.EXCLUDED_MISSION, Rule.SHORTLIST);

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
            for (Period window : problem.windows(tour, false, null)) {
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
        if (own != null && (locked || tour.isDeployed())) {
            staffed.add(index);
            Officer officer = Objects.requireNonNull(problem.officer(own.officer()));
            List<Posting> postings = postings(tour, locked, officer);
            if (postings.size() == 1) {
                fixed.add(index);
            }
            long fewest = postings.stream().mapToLong(this::hardPoints).min().orElseThrow();
            return postings.stream()
                    .filter(posting -> hardPoints(posting) == fewest)
                    .map(posting -> choice(index, posting))
                    .toList();
        }
        var choices = new ArrayList<Choice>();
        for (Officer officer : problem.officers()) {
            List<Posting> postings = postings(tour, locked, officer);
            if (postings.isEmpty() || !maySuit(postings.get(0))) {
                continue;
            }
            for (Posting posting : postings) {
                if (hardPoints(posting) == 0) {
                    choices.add(choice(index, posting));
                }
            }
        }
        return choices;
    }

    /** The officer in each of their windows, after each intake that can serve. */
    private List<Posting> postings(Tour tour, boolean locked, Officer officer) {
        var postings = new ArrayList<Posting>();
        for (Period window : problem.windows(tour, locked, officer)) {
            List<Intake> intakes = problem.intakes(tour, locked, officer, window.from());
            if (intakes.isEmpty()) {
                postings.add(Posting.of(tour, officer, window, null));
            }
            intakes.forEach(intake -> postings.add(Posting.of(tour, officer, window, intake)));
        }
        return postings;
    }

    private boolean maySuit(Posting any) {
        Map<Rule, Integer> points = judge.points(any);
        return OF_THE_OFFICER.stream().noneMatch(rule -> rule.weight(problem).isHard() && points.containsKey(rule));
    }

    private long hardPoints(Posting posting) {
        long points = 0;
        for (var entry : judge.points(posting).entrySet()) {
            if (entry.getKey().weight(problem).isHard()) {
                points += entry.getKey().weight(problem).points() * entry.getValue();
            }
        }
        return points;
    }

    private Choice choice(int index, Posting posting) {
        Mission mission = posting.mission();
        Agency agency = posting.agency();
        Intake intake = posting.intake();
        Period window = posting.window();
        Integer missionCeiling = mission.ceiling();
        Integer programCeiling = problem.policy().programCeiling();
        var uses = new ArrayList<Choice.Use>();
        if (agency.hasCap()) {
            List<Period> own = own(one -> one.agency().equals(agency), Posting::absence);
            use(uses, Rule.AGENCY_CAP, agency, agency::cap, own, posting.absence());
        }
        if (missionCeiling != null) {
            List<Period> own = own(one -> one.mission().equals(mission), Posting::window);
            use(uses, Rule.MISSION_CEILING, mission, day -> missionCeiling, own, window);
        }
        if (programCeiling != null) {
            use(uses, Rule.PROGRAM_CEILING, problem, day -> programCeiling, own(one -> true, Posting::window), window);
        }
        if (intake != null) {
            use(uses, Rule.TRAINING_CAPACITY, intake, day -> intake.capacity(), List.of(), intake.period());
        }
        return new Choice(index, posting.officer(), window, posting.absence(), intake, uses);
    }

    /** The days, as agreed, of those who are there already. */
    private List<Period> own(Predicate<Posting> wanted, Function<Posting, Period> days) {
        var own = new ArrayList<Period>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment assignment = tour.assignment();
            if (tour.isDeployed() && assignment != null) {
                Officer officer = Objects.requireNonNull(problem.officer(assignment.officer()));
                Posting posting = Posting.of(tour, officer, assignment.window(), null);
                if (wanted.test(posting)) {
                    own.add(days.apply(posting));
                }
            }
        }
        return own;
    }

    private void use(
            List<Choice.Use> uses,
            Rule rule,
            Object of,
            IntFunction<@Nullable Integer> most,
            List<Period> own,
            Period days) {
        if (rule.weight(problem).isHard()) {
            uses.add(new Choice.Use(limits.computeIfAbsent(of, key -> new Limit(range, most, own)), days));
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
