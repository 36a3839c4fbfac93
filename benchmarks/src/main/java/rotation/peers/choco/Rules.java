package rotation.peers.choco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.peers.choco.Choices.Choice;
import rotation.peers.choco.RotationModel.Taken;
import rotation.rule.Rule;

/** All rules, added to a model. */
final class Rules {

    private static final int DAYS_A_WEEK = 7;

    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int DAYS_SINCE_MONDAY = 3;

    private final RotationModel model;
    private final Choices choices;
    private final Problem problem;
    private final List<Taken> all;

    private Rules(RotationModel model) {
        this.model = model;
        choices = model.choices();
        problem = choices.problem();
        all = model.all();
    }

    static void addTo(RotationModel model) {
        var rules = new Rules(model);
        var judge = new Judge(rules.problem);
        rules.all.forEach(taken -> rules.oneTour(judge, taken));
        rules.restBetweenTours();
        rules.successions();
        rules.capacity();
        rules.balance();
        rules.home();
    }

    /** What follows from a choice alone. */
    private void oneTour(Judge judge, Taken taken) {
        Choice choice = taken.choice();
        Tour tour = choices.tour(choice);
        Officer officer = choice.officer();
        judge.points(tour, officer, choice.window()).forEach((rule, points) -> model.take(rule, taken.is(), points));
        if (!tour.isDeployed()) {
            model.take(Rule.RANK_STRETCH, taken.is(), tour.position().stepsOutsideBand(officer));
        }
        model.take(Rule.TOUR_LENGTH, taken.is(), Math.abs(choice.window().days() - tour.preferredDays()));
        model.take(Rule.PREFERENCE, taken.is(), officer.preferencePlace(tour.mission()));
        Tour.Assignment told = tour.assignment();
        if (tour.isAnnounced() && told != null) {
            int notice = problem.noticeFactor(tour);
            if (tour.status() == Tour.Status.PUBLISHED && !told.isOf(officer)) {
                model.take(Rule.PUBLISHED_OFFICER, taken.is(), notice);
            }
            int moved = Math.abs(choice.window().from() - told.window().from())
                    + Math.abs(choice.window().to() - told.window().to());
            model.take(Rule.PUBLISHED_DATES, taken.is(), moved * notice);
        }
    }

    private void restBetweenTours() {
        for (List<Taken> ofOfficer : RotationModel.group(all, Choice::officer).values()) {
            for (Taken a : ofOfficer) {
                for (Taken b : ofOfficer) {
                    if (a.choice().tour() < b.choice().tour() && isRestTooShort(a.choice(), b.choice())) {
                        IntVar broken = model.model().boolVar();
                        model.takeBoth(broken, 1, a.is(), b.is());
                        model.take(Rule.REST_BETWEEN_TOURS, broken, 1);
                    }
                }
            }
        }
    }

    private boolean isRestTooShort(Choice a, Choice b) {
        int order = a.window().compareTo(b.window());
        boolean aFirst = order != 0
                ? order < 0
                : choices.tour(a).id().compareTo(choices.tour(b).id()) < 0;
        Choice earlier = aFirst ? a : b;
        Choice later = aFirst ? b : a;
        int home = later.window().from() - earlier.window().to() - 1;
        return a.absence().touches(b.absence())
                || home < choices.tour(earlier).mission().restDays();
    }

    /** Order and handover of two tours in one seat, by their windows. */
    private void successions() {
        Map<String, Integer> places = new HashMap<>();
        for (int tour = 0; tour < model.byTour().size(); tour++) {
            places.put(choices.plan().tour(tour).id(), tour);
        }
        for (int place = 0; place < model.byTour().size(); place++) {
            Tour tour = choices.plan().tour(place);
            Integer before = tour.follows() == null ? null : places.get(tour.follows());
            if (before != null) {
                succession(
                        tour,
                        windows(model.byTour().get(before)),
                        windows(model.byTour().get(place)));
            }
        }
    }

    private void succession(Tour tour, Map<Period, BoolVar> before, Map<Period, BoolVar> after) {
        IntVar disorder = model.model().boolVar();
        IntVar off = model.model().intVar(0, Day.CALENDAR.days());
        before.forEach((earlier, isEarlier) -> after.forEach((later, isLater) -> {
            if (later.from() <= earlier.from()) {
                model.takeBoth(disorder, 1, isEarlier, isLater);
            }
            int days = Math.abs(tour.mission().handoverDays() - later.overlap(earlier));
            model.takeBoth(off, days, isEarlier, isLater);
        }));
        model.take(Rule.TOUR_ORDER, disorder, 1);
        model.take(Rule.HANDOVER, off, 1);
    }

    /** Whether a tour takes each of its windows, whoever goes. */
    private Map<Period, BoolVar> windows(List<Taken> ofTour) {
        Map<Period, BoolVar> windows = new LinkedHashMap<>();
        RotationModel.group(ofTour, Choice::window).forEach((window, taken) -> {
            BoolVar is = model.model().boolVar();
            model.model()
                    .sum(taken.stream().map(Taken::is).toArray(BoolVar[]::new), "=", is)
                    .post();
            windows.put(window, is);
        });
        return windows;
    }

    private void capacity() {
        RotationModel.<Intake>group(all, Choice::intake)
                .forEach((intake, taken) ->
                        model.takeByCount(Rule.TRAINING_CAPACITY, taken, n -> Math.max(0, n - intake.capacity()), 1));
        group(choice -> choice.officer().agency()).forEach((agency, taken) -> {
            Integer cap = agency.maxAway();
            if (cap != null) {
                model.takeByDay(Rule.AGENCY_CAP, taken, Choice::absence, n -> Math.max(0, n - cap));
            }
        });
        group(this::mission).forEach((mission, taken) -> {
            Integer ceiling = mission.ceiling();
            if (ceiling != null) {
                model.takeByDay(Rule.MISSION_CEILING, taken, Choice::window, n -> Math.max(0, n - ceiling));
            }
            arrivals(mission, taken);
        });
        Integer ceiling = problem.policy().programCeiling();
        if (ceiling != null) {
            model.takeByDay(Rule.PROGRAM_CEILING, all, Choice::window, n -> Math.max(0, n - ceiling));
        }
        Integer weekly = problem.policy().onboardingPerWeek();
        if (weekly != null) {
            List<Taken> comes = all.stream()
                    .filter(one -> !choices.tour(one.choice()).isDeployed())
                    .toList();
            RotationModel.<Integer>group(
                            comes, choice -> Math.floorDiv(choice.window().from() + DAYS_SINCE_MONDAY, DAYS_A_WEEK))
                    .forEach((week, taken) ->
                            model.takeByCount(Rule.ONBOARDING, taken, n -> Math.max(0, n - weekly), 1));
        }
    }

    private void arrivals(Mission mission, List<Taken> ofMission) {
        long seats = problem.positions().stream()
                .filter(position -> position.mission().equals(mission))
                .count();
        int most = Math.max(1, Problem.ceilPercent(Math.toIntExact(seats), mission.maxArrivalsPercent()));
        RotationModel.<String>group(
                        ofMission, choice -> Day.format(choice.window().from()).substring(0, "yyyy-mm".length()))
                .forEach((month, taken) ->
                        model.takeByCount(Rule.STAGGERED_ARRIVALS, taken, n -> Math.max(0, n - most), 1));
    }

    private void balance() {
        group(this::mission).forEach((mission, taken) -> {
            model.takeMissing(Rule.MISSION_WOMEN, taken, mission.womenPercent(), Rules::isWoman);
            model.takeMissing(
                    Rule.EXPERIENCE,
                    taken,
                    mission.experiencedPercent(),
                    choice -> choice.officer().previousTours() > 0);
            concentration(mission, taken);
            if (mission.pairWomen()) {
                List<Taken> women =
                        taken.stream().filter(one -> isWoman(one.choice())).toList();
                RotationModel.<String>group(
                                women, choice -> choices.tour(choice).position().site())
                        .values()
                        .forEach(there ->
                                model.takeByDay(Rule.LONE_WOMAN_DAYS, there, Choice::window, n -> n == 1 ? 1 : 0));
            }
        });
        model.takeMissing(Rule.PROGRAM_WOMEN, all, problem.policy().programWomenPercent(), Rules::isWoman);
        List<Taken> leading = all.stream()
                .filter(one -> choices.tour(one.choice()).position().leadership())
                .toList();
        model.takeMissing(Rule.LEADERSHIP_WOMEN, leading, problem.policy().leadershipWomenPercent(), Rules::isWoman);
        for (Agency agency : problem.agencies()) {
            List<Taken> taken = all.stream()
                    .filter(one -> one.choice().officer().agency().equals(agency))
                    .toList();
            if (problem.officers().stream().anyMatch(officer -> officer.agency().equals(agency))) {
                model.takeByCount(Rule.AGENCY_PARTICIPATION, taken, n -> n == 0 ? 1 : 0, 1);
            }
            fairShare(agency, taken);
        }
    }

    private static boolean isWoman(Choice choice) {
        return choice.officer().isWoman();
    }

    private void concentration(Mission mission, List<Taken> ofMission) {
        int percent = mission.maxAgencySharePercent();
        if (percent < 100) {
            IntVar least = model.apply(n -> -Problem.ceilPercent(n, percent), model.count(ofMission));
            RotationModel.<Agency>group(ofMission, choice -> choice.officer().agency())
                    .values()
                    .forEach(taken -> model.take(Rule.AGENCY_CONCENTRATION, model.above(model.count(taken), least), 1));
        }
    }

    private void fairShare(Agency agency, List<Taken> taken) {
        int days = taken.stream().mapToInt(one -> one.choice().absence().days()).sum();
        long allowance = problem.allowance(agency);
        if (days > allowance) {
            IntVar above = model.model().intVar(0, Math.toIntExact(days - allowance));
            List<IntVar> terms = new ArrayList<>(List.of(above));
            taken.forEach(one -> terms.add(one.is()));
            int[] factors = new int[terms.size()];
            factors[0] = -1;
            for (int i = 1; i < factors.length; i++) {
                factors[i] = taken.get(i - 1).choice().absence().days();
            }
            model.model()
                    .scalar(terms.toArray(IntVar[]::new), factors, "<=", Math.toIntExact(allowance))
                    .post();
            model.take(Rule.AGENCY_FAIR_SHARE, above, 1);
        }
    }

    private void home() {
        for (Agency agency : problem.agencies()) {
            List<Taken> ofAgency = all.stream()
                    .filter(one -> one.choice().officer().agency().equals(agency))
                    .toList();
            RotationModel.<String>group(ofAgency, choice -> choice.officer().unit())
                    .values()
                    .forEach(this::unitDepletion);
            for (Agency.KeepHome floor : agency.keepHome()) {
                long holders = problem.officers().stream()
                        .filter(officer -> officer.agency().equals(agency) && officer.hasSkill(floor.skill()))
                        .count();
                int spare = Math.toIntExact(holders - floor.min());
                List<Taken> taken = ofAgency.stream()
                        .filter(one -> one.choice().officer().hasSkill(floor.skill()))
                        .toList();
                model.takeByDay(
                        Rule.HOME_SKILL_FLOOR,
                        taken,
                        Choice::absence,
                        model::countOfficers,
                        n -> n == 0 ? 0 : Math.max(0, n - spare));
            }
        }
        for (Position position : problem.positions()) {
            Period coverage = position.coverage();
            if (coverage != null) {
                uncoveredDays(position, coverage);
            }
        }
    }

    /** All pairs, less those of one officer with himself. */
    private void unitDepletion(List<Taken> ofUnit) {
        model.takeByDay(Rule.UNIT_DEPLETION, ofUnit, Choice::absence, n -> n * (n - 1) / 2);
        RotationModel.group(ofUnit, Choice::officer)
                .values()
                .forEach(taken -> model.takeByDay(Rule.UNIT_DEPLETION, taken, Choice::absence, n -> -n * (n - 1) / 2));
    }

    private void uncoveredDays(Position position, Period coverage) {
        List<Taken> there = all.stream()
                .filter(one -> choices.tour(one.choice()).position().equals(position)
                        && one.choice().window().touches(coverage))
                .toList();
        int[] cuts = IntStream.concat(
                        IntStream.of(coverage.from(), coverage.to() + 1),
                        there.stream()
                                .map(one -> one.choice().window())
                                .flatMapToInt(window -> IntStream.of(window.from(), window.to() + 1)))
                .filter(day -> coverage.from() <= day && day <= coverage.to() + 1)
                .sorted()
                .distinct()
                .toArray();
        for (int i = 0; i + 1 < cuts.length; i++) {
            int day = cuts[i];
            List<Taken> present = there.stream()
                    .filter(one -> one.choice().window().contains(day))
                    .toList();
            int cost = (cuts[i + 1] - day) * position.priority();
            model.takeByCount(Rule.UNCOVERED_DAYS, present, n -> n == 0 ? 1 : 0, cost);
        }
    }

    private Mission mission(Choice choice) {
        return choices.tour(choice).mission();
    }

    private <K> Map<K, List<Taken>> group(Function<Choice, @Nullable K> key) {
        return RotationModel.group(all, key);
    }
}
