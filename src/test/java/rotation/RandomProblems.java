package rotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/**
 * Small random problems with tight limits, in which every feature of the format is used now and then, and scattered plans for
 * them, which break most rules. The same seed gives the same problem and the same plan.
 */
public final class RandomProblems {

    /** A Monday. */
    private static final int FIRST_AS_OF = Day.parse("2025-02-03");

    /** The most that money may be, in dollars. */
    private static final long VERY_RICH = 1_000_000_000_000L;

    /** Not on the roster. */
    private static final String GONE = "O-gone";

    private static final List<String> SKILLS = List.of("SGBV", "FORENSICS", "DRIVING");
    private static final List<String> LANGUAGES = List.of("fr", "en", "es");
    private static final List<Integer> LENGTHS = List.of(30, 60, 90, 180, 270);

    private final Random random;
    private final int asOf;
    private final List<String> ranks;
    private final Policy policy;
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();

    /** For each position the index of its mission, and its site; a need is at a site at which the mission has a position. */
    private final List<Integer> seats = new ArrayList<>();

    private final List<@Nullable String> sites = new ArrayList<>();
    private final List<Mission> missions = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Tour> tours = new ArrayList<>();
    private final List<OfficerPair> pairs = new ArrayList<>();

    private RandomProblems(long seed) {
        random = new Random(seed);
        asOf = FIRST_AS_OF + pick(0, 0, 3, 6);
        ranks = List.of("CONSTABLE", "CORPORAL", "SERGEANT", "INSPECTOR").subList(0, between(1, 4));
        policy = policy();
        times(1, 4, i -> agencies.add(agency("A" + i)));
        int courseCount = pick(0, 1, 1, 2);
        times(
                courseCount,
                courseCount,
                i -> courses.add(new Course("C" + i, pick(0, 1, 7, 20), pick(0, 90, 365, 365))));
        if (!courses.isEmpty()) {
            times(0, 9, i -> intakes.add(intake(pick("X", "Y", "Z") + i)));
        }
        int missionCount = between(1, 3);
        times(1, 5, i -> {
            seats.add(random.nextInt(missionCount));
            sites.add(chance(60) ? pick("Goma", "Bukavu") : null);
        });
        times(missionCount, missionCount, i -> missions.add(mission(i)));
        times(5, 15, i -> officers.add(chance(25) ? readyOfficer("O" + i) : officer("O" + i)));
        times(seats.size(), seats.size(), i -> positions.add(position(i)));
        positions.forEach(this::chain);
        Collections.shuffle(tours, random);
        times(0, 6, i -> pair());
    }

    /** A problem. */
    public static Problem problem(long seed) {
        var made = new RandomProblems(seed);
        Problem problem = Problem.builder("random " + seed, Period.of("2025-04-01", "2026-03-31"))
                .asOf(made.asOf)
                .ranks(made.ranks)
                .policy(made.policy)
                .agencies(made.agencies)
                .courses(made.courses)
                .intakes(made.intakes)
                .missions(made.missions)
                .positions(made.positions)
                .tours(made.tours)
                .officers(made.officers)
                .pairs(made.pairs)
                .build();
        Policy policy = made.policy.toBuilder()
                .budget(made.chance(60) ? made.budget(problem, seed) : null)
                .build();
        return problem.toBuilder().policy(policy).build();
    }

    /**
     * A legal plan, mostly broken: any officer in any of their candidate windows, after any intake that can serve. Locked and
     * deployed tours keep their officers. Some plans use few officers, some leave most tours empty.
     */
    public static Plan plan(Problem problem, long seed) {
        var random = new Random(seed);
        var judge = new Judge(problem);
        int percentFilled = random.nextInt(101);
        var sent = new ArrayList<>(problem.officers());
        Collections.shuffle(sent, random);
        List<Officer> few = sent.subList(0, 1 + random.nextInt(sent.size()));
        var rows = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            boolean locked = judge.isLocked(tour);
            Tour.Assignment own = tour.assignment();
            boolean fixed = own != null && (locked || tour.isDeployed());
            Officer told = own == null ? null : problem.officer(own.officer());
            Officer officer =
                    told != null && (fixed || random.nextBoolean()) ? told : few.get(random.nextInt(few.size()));
            List<Period> windows = List.copyOf(problem.windows(tour, locked, officer));
            if (!fixed && (windows.isEmpty() || random.nextInt(100) >= percentFilled)) {
                rows.add(Plan.Row.empty(tour.id()));
                continue;
            }
            Period window = windows.get(random.nextInt(windows.size()));
            List<Intake> serving = problem.intakes(tour, locked, officer, window.from());
            Intake intake = serving.isEmpty() ? null : serving.get(random.nextInt(serving.size()));
            rows.add(new Plan.Row(tour.id(), officer.id(), window, intake == null ? null : intake.id()));
        }
        return new Plan(rows, null);
    }

    private Policy policy() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        if (chance(40)) {
            times(
                    1,
                    8,
                    i -> weights.put(
                            pick(List.of(Rule.values())).id(),
                            new Weight(pick(List.of(Level.values())), pick(0, 1, 2, 7, 50))));
        }
        return Policy.builder()
                .restDays(pick(0, 10, 60, 365))
                .programCeiling(chance(40) ? between(0, 4) : null)
                .programWomenPercent(percent())
                .leadershipWomenPercent(percent())
                .fairSharePercent(pick(0, 50, 100, 125, 300))
                .onboardingPerWeek(chance(40) ? between(0, 2) : null)
                .freezeDays(pick(0, 10, 40, 100))
                .shortNoticeDays(pick(0, 10, 60, 200))
                .shortNoticeFactor(pick(0, 1, 2, 3))
                .toursPerOfficer(chance(50) ? between(0, 2) : null)
                .weights(weights)
                .build();
    }

    /** What the plan of the same seed costs, or a little more or less, or something else altogether. */
    private long budget(Problem problem, long seed) {
        if (chance(20)) {
            return chance(50) ? VERY_RICH : 0;
        }
        long cost = 0;
        for (Plan.Row row : plan(problem, seed).rows()) {
            Tour tour = problem.tour(row.tour());
            if (tour != null && row.window() != null) {
                cost += tour.mission().cost(row.window());
            }
        }
        int[] edges = {-40_000, -1001, -1000, -999, -1, 0, 1, 1000};
        return Math.min(VERY_RICH, Math.max(0, cost + pick(edges)));
    }

    private Agency agency(String id) {
        int strength = pick(0, 1, 80, 4500);
        List<Agency.Blackout> blackouts = new ArrayList<>();
        if (chance(40)) {
            times(1, 3, i -> blackouts.add(new Agency.Blackout(period(-50, 400, 40), null)));
        }
        List<Agency.KeepHome> floors = new ArrayList<>();
        if (chance(60)) {
            times(1, 2, i -> floors.add(new Agency.KeepHome(pick(SKILLS), between(0, 4))));
        }
        List<Agency.Cap> caps = new ArrayList<>();
        if (chance(50)) {
            times(1, 3, i -> caps.add(new Agency.Cap(period(-100, 300, 90), between(0, 3))));
        }
        int share = chance(30) ? pick(0, 10, 500) : strength;
        return Agency.builder(id, strength)
                .share(share)
                .maxAway(chance(50) ? between(0, 3) : null)
                .caps(caps)
                .blackouts(blackouts)
                .keepHome(floors)
                .note(note())
                .build();
    }

    private Intake intake(String id) {
        int from = asOf + pick(-20, -5, -1, 0, 1, 10, 20, 30, 60, 100);
        return new Intake(id, pick(courses), Period.ofDays(from, pick(1, 12, 19)), between(0, 2));
    }

    private Mission mission(int index) {
        var mandate = new Period(chance(30) ? day(-200, 60) : Day.ALWAYS, chance(30) ? day(150, 700) : Day.FOREVER);
        List<Mission.SiteNeed> needs = new ArrayList<>();
        if (chance(60)) {
            times(1, 2, i -> needs.add(need(index)));
        }
        return Mission.builder("M" + index)
                .mandate(mandate)
                .course(!courses.isEmpty() && chance(85) ? pick(courses) : null)
                .handoverDays(chance(60) ? between(0, 14) : 0)
                .leaveDays(chance(60) ? between(0, 30) : 0)
                .restDays(chance(40) ? pick(0, 20, 365) : policy.restDays())
                .ceiling(chance(40) ? between(0, 2) : null)
                .pairWomen(chance(50))
                .womenPercent(percent())
                .experiencedPercent(percent())
                .maxAgencySharePercent(chance(50) ? between(0, 100) : 100)
                .maxArrivalsPercent(chance(50) ? between(0, 100) : 100)
                .siteNeeds(needs)
                .dailyCost(money(150))
                .tourCost(money(9_000))
                .note(note())
                .build();
    }

    /** Nothing, about so many dollars, or, rarely, a very great many. */
    private long money(int dollars) {
        return chance(3) ? VERY_RICH : chance(30) ? 0 : between(1, 2 * dollars);
    }

    private Mission.SiteNeed need(int mission) {
        List<String> here = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            String site = sites.get(i);
            if (seats.get(i) == mission && site != null) {
                here.add(site);
            }
        }
        String site = here.isEmpty() || chance(40) ? null : pick(here);
        int kind = between(0, 3);
        return new Mission.SiteNeed(
                site,
                kind == 0 || kind == 3 ? Map.of(pick(LANGUAGES), pick(List.of(LanguageLevel.values()))) : Map.of(),
                kind == 1 || kind == 3 ? some(SKILLS, between(1, 2)) : List.of(),
                kind == 2 || (kind == 3 && chance(50)) ? pick(List.of(Gender.values())) : null,
                between(1, 2));
    }

    private Officer officer(String id) {
        boolean civilian = chance(20);
        Map<String, LanguageLevel> languages = languages(0);
        List<Officer.Skill> skills = new ArrayList<>();
        for (String skill : some(SKILLS, between(0, 3))) {
            skills.add(new Officer.Skill(skill, chance(50) ? day(0, 500) : Day.FOREVER));
        }
        List<Period> releases = new ArrayList<>();
        if (chance(80)) {
            times(1, 2, i -> releases.add(period(-300, 300, 700)));
        }
        if (chance(30) && !releases.isEmpty()) {
            // Overlaps with the last one, touches it, or misses it by a day.
            int next = releases.get(releases.size() - 1).to() + between(0, 2);
            releases.add(Period.ofDays(next, between(1, 300)));
        }
        List<Officer.Training> trained = new ArrayList<>();
        if (!courses.isEmpty() && chance(30)) {
            times(
                    1,
                    2,
                    i -> trained.add(new Officer.Training(pick(courses), chance(70) ? day(-10, 200) : Day.FOREVER)));
        }
        List<String> ids = missions.stream().map(Mission::id).toList();
        Integer lastReturn = chance(30) ? day(-500, 50) : null;
        return Officer.builder(id, pick(agencies))
                .unit(chance(60) ? pick("U1", "U2") : null)
                .rank(civilian ? Officer.NO_RANK : random.nextInt(ranks.size()))
                .gender(chance(80) ? pick(List.of(Gender.values())) : null)
                .languages(languages)
                .skills(skills)
                .serviceFrom(serviceFrom())
                .releases(releases)
                .medicalTo(chance(30) ? day(0, 600) : Day.FOREVER)
                .trained(trained)
                .lastReturn(lastReturn)
                .lastMission(chance(lastReturn == null ? 5 : 50) ? pick(ids) : null)
                .previousTours(chance(50) ? between(0, 3) : 0)
                .preferences(some(ids, between(0, ids.size())))
                .excludedMissions(chance(30) ? some(ids, 1) : List.of())
                .note(note())
                .build();
    }

    /** An officer who may go almost anywhere at any time, so that some published tours are frozen and some rules are kept. */
    private Officer readyOfficer(String id) {
        Map<String, LanguageLevel> languages = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> languages.put(language, LanguageLevel.C2));
        return Officer.builder(id, pick(agencies))
                .unit(pick("U1", "U2"))
                .rank(random.nextInt(ranks.size()))
                .gender(Gender.F)
                .languages(languages)
                .skills(SKILLS.stream()
                        .map(skill -> new Officer.Skill(skill, Day.FOREVER))
                        .toList())
                .serviceFrom(Day.parse("2000-02-29"))
                .releases(List.of(new Period(asOf - 1000, asOf + 2000)))
                .trained(
                        chance(50)
                                ? List.of()
                                : courses.stream()
                                        .map(course -> new Officer.Training(course, Day.FOREVER))
                                        .toList())
                .previousTours(1)
                .build();
    }

    private @Nullable Integer serviceFrom() {
        return chance(40)
                ? null
                : Day.parse(pick("2012-02-29", "2020-02-29", "2022-03-01", "2025-04-01", "2024-06-15"));
    }

    private Position position(int index) {
        int one = random.nextInt(ranks.size());
        int other = random.nextInt(ranks.size());
        return Position.builder("P" + index, missions.get(seats.get(index)))
                .site(sites.get(index))
                .ranks(Math.min(one, other), Math.max(one, other))
                .rankTolerance(between(0, 2))
                .openToCivilians(chance(40))
                .languages(chance(50) ? languages(1) : Map.of())
                .skills(chance(50) ? some(SKILLS, between(1, 2)) : List.of())
                .minYearsOfService(chance(40) ? pick(0, 1, 3, 5, 13) : 0)
                .leadership(chance(40))
                .reservedForWomen(chance(30))
                .priority(between(1, 5))
                .coverage(chance(60) ? period(-30, 300, 400) : null)
                .note(note())
                .build();
    }

    /** Tours of one position, most of which follow each other. */
    private void chain(Position position) {
        String before = null;
        int count = between(0, 4);
        for (int i = 0; i < count; i++) {
            String id = position.id() + "/" + i;
            tours.add(tour(id, position, before != null && chance(80) ? before : null));
            before = id;
        }
    }

    private Tour tour(String id, Position position, @Nullable String follows) {
        var starts = new Tour.Starts(period(-40, 200, 60), pick(1, 5, 7, 14));
        List<Integer> days = some(LENGTHS, between(1, 3));
        Tour.Status status =
                pick(List.of(Tour.Status.OPEN, Tour.Status.OPEN, Tour.Status.PUBLISHED, Tour.Status.DEPLOYED));
        boolean pinned = chance(15);
        Tour.Assignment assignment = null;
        if (status != Tour.Status.OPEN || pinned || chance(20)) {
            int start = status == Tour.Status.DEPLOYED ? day(-100, -1) : day(-20, 200);
            boolean hasLeft = status == Tour.Status.PUBLISHED && !pinned && chance(10);
            String officer = hasLeft ? GONE : pick(officers).id();
            var window = Period.ofDays(start, pick(30, 60, 90, 200));
            assignment = new Tour.Assignment(officer, window, told(position.mission(), start));
        }
        int preferred = chance(50) ? days.get(0) : pick(30, 60, 100, 180);
        List<String> shortlist = chance(35) ? some(known(), between(1, 5)) : List.of();
        List<String> excluded = chance(25) ? some(known(), between(1, 3)) : List.of();
        return Tour.builder(id, position, starts, days)
                .follows(follows)
                .preferredDays(preferred)
                .status(status)
                .pinned(pinned)
                .tentative(status == Tour.Status.OPEN && chance(20))
                .assignment(assignment)
                .shortlist(shortlist)
                .excludedOfficers(excluded.stream()
                        .filter(officer -> !shortlist.contains(officer))
                        .toList())
                .note(note())
                .build();
    }

    /** The intake that an officer was told to attend: mostly one that is over in time, begun or not; null: none. */
    private @Nullable String told(Mission mission, int start) {
        List<Intake> all = intakes.stream()
                .filter(intake -> intake.course().equals(mission.course()))
                .toList();
        List<Intake> inTime = all.stream()
                .filter(intake -> intake.period().to() + intake.course().bufferDays() < start
                        && intake.period().to() + intake.course().validDays() >= start)
                .toList();
        List<Intake> likely = inTime.isEmpty() || chance(20) ? all : inTime;
        return likely.isEmpty() || chance(20) ? null : pick(likely).id();
    }

    /** The ids of the roster, and of one who has left it. */
    private List<String> known() {
        return Stream.concat(officers.stream().map(Officer::id), Stream.of(GONE))
                .toList();
    }

    /** Adds a pair, unless more is asked of the two already. Mostly they are officers who were told to go. */
    private void pair() {
        List<String> told = tours.stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(Tour.Assignment::officer)
                .distinct()
                .toList();
        List<String> two = some(told.size() >= 2 && chance(60) ? told : known(), 2);
        OfficerPair.Kind kind = pick(List.of(OfficerPair.Kind.values()));
        if (pairs.stream().noneMatch(pair -> two.contains(pair.first()) && two.contains(pair.second()))) {
            pairs.add(new OfficerPair(two.get(0), two.get(1), kind));
        }
    }

    private @Nullable String note() {
        return chance(10) ? "visa « pending »" : null;
    }

    private Map<String, LanguageLevel> languages(int atLeast) {
        Map<String, LanguageLevel> languages = new LinkedHashMap<>();
        for (String language : some(LANGUAGES, between(atLeast, 3))) {
            languages.put(language, pick(List.of(LanguageLevel.values())));
        }
        return languages;
    }

    private interface Times {
        void run(int i);
    }

    private void times(int least, int most, Times what) {
        int count = between(least, most);
        for (int i = 0; i < count; i++) {
            what.run(i);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private int percent() {
        return chance(50) ? between(0, 100) : 0;
    }

    private int day(int least, int most) {
        return asOf + between(least, most);
    }

    private Period period(int least, int most, int longest) {
        return Period.ofDays(day(least, most), between(1, longest));
    }

    private int pick(int... values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values, int count) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    /** The same problem with other weights; a rule that is not named has that of the catalogue. */
    public static Problem weighted(Problem problem, Map<String, Weight> weights) {
        return problem.toBuilder()
                .policy(problem.policy().toBuilder().weights(weights).build())
                .build();
    }
}
