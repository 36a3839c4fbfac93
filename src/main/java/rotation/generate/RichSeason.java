package rotation.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;

/**
 * A generated season with what only some planners state: shortlists, needs of sites, caps for holidays, pairs of officers, costs,
 * intakes that officers were told to attend, and notes. It draws from random numbers of its own, so that the season below is the
 * one that is generated without. What is announced still breaks no hard rule.
 */
final class RichSeason {

    private static final String MEDIC = "MEDIC";
    private static final List<String> NOTES = List.of(
            "visa takes three months",
            "to be confirmed with the mission",
            "demande reçue par courriel",
            "see the minutes of the last meeting",
            "préfère partir après l'été");

    private final Problem plain;
    private final Chance chance;
    private final List<Intake> intakes = new ArrayList<>();
    private final Map<Mission, Mission> missions = new LinkedHashMap<>();
    private final Map<Position, Position> positions = new LinkedHashMap<>();
    private final Map<Officer, Officer> officers = new LinkedHashMap<>();
    private final Map<Agency, Agency> agencies = new LinkedHashMap<>();
    private final List<Tour> tours = new ArrayList<>();

    /** Of each agency, the absences of its announced officers; and what its cap still leaves. */
    private final Map<Agency, List<Period>> absences = new HashMap<>();

    private final Map<Agency, DailyCapacity> room = new HashMap<>();

    private RichSeason(Problem plain, Chance chance) {
        this.plain = plain;
        this.chance = chance;
        plain.officers().forEach(officer -> officers.put(officer, officer));
    }

    /**
     * Adds to a season.
     *
     * @param plain a generated season
     * @param seed of the random draws
     */
    static Problem of(Problem plain, long seed) {
        var rich = new RichSeason(plain, new Chance(~seed));
        rich.addIntakes();
        rich.addMissions();
        rich.addTold();
        rich.addAgencies();
        rich.addOfficers();
        rich.addTours();
        return rich.build();
    }

    private Problem build() {
        long cost = tours.stream()
                .mapToLong(tour ->
                        tour.mission().cost(Period.ofDays(tour.starts().period().from(), tour.preferredDays())))
                .sum();
        return plain.toBuilder()
                .policy(plain.policy().toBuilder()
                        .toursPerOfficer(1)
                        // A little too little for all tours at the lengths that are wanted.
                        .budget(cost * 96 / 100 / 1_000 * 1_000)
                        .build())
                .agencies(List.copyOf(agencies.values()))
                .intakes(intakes)
                .missions(List.copyOf(missions.values()))
                .positions(List.copyOf(positions.values()))
                .tours(tours)
                .officers(List.copyOf(officers.values()))
                .pairs(pairs())
                .build();
    }

    /** Of each course one more intake, which began a week ago; and all are smaller, so that the last that can serve is sometimes full. */
    private void addIntakes() {
        for (Course course : plain.courses()) {
            List<Intake> later = plain.intakes().stream()
                    .filter(intake -> intake.course().equals(course))
                    .map(intake ->
                            new Intake(intake.id(), course, intake.period(), Math.max(1, intake.capacity() * 3 / 5)))
                    .toList();
            later.stream().findFirst().ifPresent(first -> {
                var begun = Period.ofDays(plain.asOf() - 7, first.period().days());
                intakes.add(new Intake(course.id() + "-" + Day.format(begun.from()), course, begun, first.capacity()));
            });
            intakes.addAll(later);
        }
    }

    private void addMissions() {
        for (Mission mission : plain.missions()) {
            missions.put(
                    mission,
                    mission.toBuilder()
                            .restDays(chance.oneOf(List.of(180, mission.restDays(), mission.restDays(), 545)))
                            .siteNeeds(siteNeeds(mission))
                            .dailyCost(10L * chance.between(12, 28))
                            .tourCost(500L * chance.between(12, 30))
                            .note(note(10))
                            .build());
        }
        for (Position position : plain.positions()) {
            positions.put(
                    position,
                    position.toBuilder()
                            .mission(missions.getOrDefault(position.mission(), position.mission()))
                            .note(note(5))
                            .build());
        }
    }

    /** At its sites, somebody who speaks the other language; in the whole mission, a medic and a woman. */
    private List<Mission.SiteNeed> siteNeeds(Mission mission) {
        List<Position> here = plain.positions().stream()
                .filter(position -> position.mission().equals(mission))
                .toList();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Position position : here) {
            if (position.site() != null) {
                sizes.merge(position.site(), 1, Integer::sum);
            }
        }
        boolean french = here.stream().anyMatch(position -> position.languages().containsKey("fr"));
        Map<String, LanguageLevel> other = Map.of(french ? "en" : "fr", LanguageLevel.B2);
        var needs = new ArrayList<Mission.SiteNeed>();
        sizes.forEach((site, size) -> {
            if (size >= 2 && chance.percent(50)) {
                needs.add(new Mission.SiteNeed(site, other, List.of(), null, 1));
            }
        });
        if (here.size() >= 3 && chance.percent(40)) {
            needs.add(new Mission.SiteNeed(null, Map.of(), List.of(MEDIC), null, 1));
        }
        if (here.size() >= 3 && chance.percent(40)) {
            needs.add(new Mission.SiteNeed(null, Map.of(), List.of(), Gender.F, 1 + here.size() / 8));
        }
        return needs;
    }

    /** Some of the officers who were told to go have not been trained yet, and were told which intake to attend. */
    private void addTold() {
        for (Tour tour : plain.tours()) {
            if (tour.isAnnounced()) {
                Assignment told = assignment(tour);
                Agency agency = officer(told).agency();
                Period absence = Problem.absence(tour.mission(), told.window(), null);
                absences.computeIfAbsent(agency, key -> new ArrayList<>()).add(absence);
                room.computeIfAbsent(agency, key -> new DailyCapacity(key.maxAway()))
                        .take(absence);
            }
        }
        Map<Intake, Integer> attending = new HashMap<>();
        for (Tour tour : plain.tours()) {
            Assignment told = tour.assignment();
            Intake intake = told != null && tour.status() == Status.PUBLISHED && chance.percent(40)
                    ? serving(tour.mission(), told.window().from())
                    : null;
            if (told == null || intake == null || !mayAttend(officer(told), told.window(), intake, attending)) {
                tours.add(tour);
                continue;
            }
            attending.merge(intake, 1, Integer::sum);
            Officer officer = officer(told);
            var releases = new ArrayList<>(officer.releases());
            releases.add(new Period(intake.period().from(), told.window().from()));
            officers.put(
                    officer,
                    officer.toBuilder()
                            .releases(releases)
                            .trained(officer.trained().stream()
                                    .filter(training -> !training.course().equals(intake.course()))
                                    .toList())
                            .build());
            tours.add(tour.toBuilder()
                    .assignment(new Assignment(told.officer(), told.window(), intake.id()))
                    .build());
        }
    }

    /** An intake that can serve a tour with that start, one that has begun if there is one; null: none can. */
    private @Nullable Intake serving(Mission mission, int start) {
        List<Intake> serving = intakes.stream()
                .filter(intake -> intake.course().equals(mission.course())
                        && intake.period().to() + intake.course().bufferDays() < start
                        && intake.period().to() + intake.course().validDays() >= start)
                .toList();
        List<Intake> begun = serving.stream()
                .filter(intake -> intake.period().from() < plain.asOf())
                .toList();
        return serving.isEmpty() ? null : chance.oneOf(begun.isEmpty() ? serving : begun);
    }

    /** Whether the intake has a seat, and the agency can spare the officer from its first day on; then it does. */
    private boolean mayAttend(Officer officer, Period window, Intake intake, Map<Intake, Integer> attending) {
        Agency agency = officer.agency();
        var more = new Period(intake.period().from(), window.from() - 1);
        boolean needed = agency.blackouts().stream()
                .anyMatch(blackout -> blackout.period().touches(more));
        if (needed || attending.getOrDefault(intake, 0) >= intake.capacity()) {
            return false;
        }
        DailyCapacity capacity = room.get(agency);
        if (capacity == null || !capacity.take(more)) {
            return false;
        }
        absences.computeIfAbsent(agency, key -> new ArrayList<>()).add(more);
        return true;
    }

    /** Some agencies let fewer officers go at Christmas or in summer, but no fewer than they have promised. */
    private void addAgencies() {
        int year = Day.date(plain.season().from()).getYear();
        Period christmas = Period.of(year + "-12-15", (year + 1) + "-01-10");
        Period summer = Period.of(year + "-07-01", year + "-08-31");
        for (Agency agency : plain.agencies()) {
            var caps = new ArrayList<Agency.Cap>();
            Integer maxAway = agency.maxAway();
            if (maxAway != null && chance.percent(40)) {
                caps.add(new Agency.Cap(christmas, Math.max(maxAway * 6 / 10, most(agency, christmas))));
            }
            if (maxAway != null && chance.percent(25)) {
                caps.add(new Agency.Cap(summer, Math.max(maxAway * 3 / 4, most(agency, summer))));
            }
            agencies.put(agency, agency.toBuilder().caps(caps).note(note(8)).build());
        }
        officers.replaceAll((key, officer) -> officer.toBuilder()
                .agency(agencies.getOrDefault(officer.agency(), officer.agency()))
                .build());
    }

    /** The most announced officers of an agency who are absent on one day of a period. */
    private int most(Agency agency, Period period) {
        int most = 0;
        for (int day = period.from(); day <= period.to(); day++) {
            int today = day;
            most = Math.max(most, (int) absences.getOrDefault(agency, List.of()).stream()
                    .filter(absence -> absence.contains(today))
                    .count());
        }
        return most;
    }

    private void addOfficers() {
        officers.replaceAll((key, officer) -> {
            var skills = new ArrayList<>(officer.skills());
            if (chance.percent(15)) {
                boolean lapses = chance.percent(25);
                skills.add(new Officer.Skill(
                        MEDIC, lapses ? plain.season().from() + chance.between(0, 700) : Day.FOREVER));
            }
            boolean known = officer.lastReturn() != null && chance.percent(80);
            return officer.toBuilder()
                    .skills(skills)
                    .lastMission(known ? chance.oneOf(plain.missions()).id() : null)
                    .note(note(3))
                    .build();
        });
    }

    private void addTours() {
        List<Officer> roster = List.copyOf(officers.values());
        tours.replaceAll(plainTour -> {
            Tour tour = plainTour.toBuilder()
                    .position(positions.getOrDefault(plainTour.position(), plainTour.position()))
                    .tentative(plainTour.status() == Status.OPEN && chance.percent(6))
                    .note(note(4))
                    .build();
            boolean listed = !tour.isDeployed() && chance.percent(12);
            boolean excludes = !tour.isDeployed() && chance.percent(8);
            if (!listed && !excludes) {
                return tour;
            }
            List<Period> windows = plain.windows(tour, false, null);
            List<String> able = roster.stream()
                    .filter(officer -> canServe(tour, windows, officer))
                    .map(Officer::id)
                    .toList();
            List<String> shortlist = listed && !able.isEmpty() ? shortlist(tour, able) : List.of();
            return tour.toBuilder()
                    .shortlist(shortlist)
                    .excludedOfficers(excludes ? excluded(tour, able, shortlist) : List.of())
                    .build();
        });
    }

    /** Some who could go; among them the one who was told to; sometimes one who has left the roster. */
    private List<String> shortlist(Tour tour, List<String> able) {
        var shortlist = new ArrayList<>(chance.some(able, chance.between(2, 5)));
        Assignment told = tour.assignment();
        if (told != null && !shortlist.contains(told.officer())) {
            shortlist.add(chance.between(0, shortlist.size()), told.officer());
        }
        if (chance.percent(20)) {
            shortlist.add(
                    chance.between(0, shortlist.size()), String.format(Locale.ROOT, "X-%02d", chance.between(1, 40)));
        }
        return shortlist;
    }

    private List<String> excluded(Tour tour, List<String> able, List<String> shortlist) {
        Assignment told = tour.assignment();
        return chance.some(able, chance.between(1, 2)).stream()
                .filter(officer -> !shortlist.contains(officer))
                .filter(officer -> told == null || !told.officer().equals(officer))
                .toList();
    }

    /** Whether an officer meets what a tour asks for, in one of some windows, training and caps aside. */
    private static boolean canServe(Tour tour, List<Period> windows, Officer officer) {
        Position position = tour.position();
        boolean ranked = officer.civilian()
                ? position.openToCivilians()
                : position.stepsOutsideBand(officer) <= position.rankTolerance();
        return ranked
                && (!position.reservedForWomen() || officer.isWoman())
                && !officer.excludedMissions().contains(position.mission().id())
                && position.languages().entrySet().stream()
                        .allMatch(needed -> officer.speaks(needed.getKey(), needed.getValue()))
                && position.skills().stream().allMatch(officer::hasSkill)
                && windows.stream().anyMatch(window -> isFree(tour, officer, window));
    }

    private static boolean isFree(Tour tour, Officer officer, Period window) {
        Period absence = Problem.absence(tour.mission(), window, null);
        return officer.medicalTo() >= window.to()
                && officer.yearsOfService(window.from()) >= tour.position().minYearsOfService()
                && tour.position().skills().stream().allMatch(code -> officer.skilledTo(code) >= window.to())
                && officer.releases().stream().anyMatch(release -> release.contains(absence));
    }

    /** Couples who wish to go together, and officers who must not meet; never two who were both told to go. */
    private List<OfficerPair> pairs() {
        Map<String, List<String>> byWish = new LinkedHashMap<>();
        for (Officer officer : plain.officers()) {
            if (!officer.preferences().isEmpty()) {
                byWish.computeIfAbsent(officer.preferences().get(0), key -> new ArrayList<>())
                        .add(officer.id());
            }
        }
        List<List<String>> groups =
                byWish.values().stream().filter(group -> group.size() >= 2).toList();
        Set<String> told = plain.tours().stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(Assignment::officer)
                .collect(Collectors.toSet());
        var pairs = new ArrayList<OfficerPair>();
        Set<Set<String>> made = new HashSet<>();
        int wanted = Math.max(2, plain.officers().size() / 40);
        for (int i = 0; i < wanted && !groups.isEmpty(); i++) {
            List<String> two = chance.some(chance.oneOf(groups, List::size), 2);
            var kind = i % 2 == 0 ? OfficerPair.Kind.TOGETHER : OfficerPair.Kind.APART;
            if (!told.containsAll(two) && made.add(Set.copyOf(two))) {
                pairs.add(new OfficerPair(two.get(0), two.get(1), kind));
            }
        }
        return pairs;
    }

    private @Nullable String note(int percent) {
        return chance.percent(percent) ? chance.oneOf(NOTES) : null;
    }

    private Officer officer(Assignment told) {
        return Objects.requireNonNull(plain.officer(told.officer()));
    }

    private static Assignment assignment(Tour tour) {
        return Objects.requireNonNull(tour.assignment());
    }
}
