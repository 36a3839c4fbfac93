package rotation.recruit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rotation.explain.shortage.Lacking;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.recruit.Measure.Lesson;
import rotation.recruit.Measure.Recruits;

/** What could be done about some tours that are short of people. */
final class Candidates {

    /** So many profiles are tried, those that the most tours ask for. */
    private static final int PROFILES = 24;

    /** So many officers are tried who lack a language or a skill alone. */
    private static final int LESSONS = 12;

    private final Problem problem;
    private final Plan plan;
    private final List<Tour> tours;
    private final Optional<Agency> sender;

    Candidates(Problem problem, Plan plan, List<Tour> tours) {
        this.problem = problem;
        this.plan = plan;
        this.tours = tours;
        sender = sender();
    }

    /** One more person of each profile; empty also if no agency could send anybody. */
    List<Recruits> people() {
        return Profiles.of(tours, PROFILES).stream()
                .flatMap(profile -> recruits(List.of(profile)).stream())
                .toList();
    }

    /** People of these profiles, whose releases do not end. */
    Optional<Recruits> recruits(List<Profile> people) {
        return sender.map(agency -> {
            List<String> ids = Stream.iterate(1, number -> number + 1)
                    .map(number -> "NEW-" + number)
                    .filter(id -> problem.officer(id) == null)
                    .limit(people.size())
                    .toList();
            List<Officer> officers = IntStream.range(0, people.size())
                    .mapToObj(i ->
                            people.get(i).officer(ids.get(i), agency, List.of(Period.UNBOUNDED), null, problem.asOf()))
                    .toList();
            return new Recruits(people, officers);
        });
    }

    /** Whether people who are added could come from anywhere, as far as blackouts go: what is proven of them holds for all agencies. */
    boolean isSenderFree() {
        return sender.map(agency -> blackoutDays(agency) == 0).orElse(false);
    }

    /** The agency that is likely to let one more officer go: with few blackouts, and with many more of its cap than it has tours. */
    private Optional<Agency> sender() {
        var staffing = new Staffing(problem, plan);
        return problem.agencies().stream()
                .min(Comparator.comparingLong(this::blackoutDays)
                        .thenComparing(agency -> -room(agency, staffing))
                        .thenComparing(agency -> -agency.strength())
                        .thenComparing(Agency::id));
    }

    private long blackoutDays(Agency agency) {
        return agency.blackouts().stream()
                .mapToLong(blackout -> Math.max(
                        0,
                        blackout.period().to()
                                - (long) Math.max(
                                        problem.asOf(), blackout.period().from())
                                + 1))
                .sum();
    }

    private static long room(Agency agency, Staffing staffing) {
        int smallest = agency.maxAway() == null ? Integer.MAX_VALUE : agency.maxAway();
        for (Agency.Cap cap : agency.caps()) {
            smallest = Math.min(smallest, cap.max());
        }
        return (long) smallest - staffing.of(agency).size();
    }

    /** Of those who lack a language or a skill alone, one of each rank for each such thing: one who is not in the plan, if possible. */
    List<Lesson> lessons() {
        Set<String> planned = plan.assignments().values().stream()
                .map(Tour.Assignment::officer)
                .collect(Collectors.toSet());
        Map<List<Object>, Lacking> first = new LinkedHashMap<>();
        Lacking.near(problem, tours).stream()
                .filter(one -> Lesson.isTaught(one.rules().get(0)))
                .sorted(Comparator.comparing(
                        one -> planned.contains(one.posting().officer().id())))
                .forEach(one -> first.putIfAbsent(
                        List.of(
                                one.rules(),
                                one.things(),
                                one.posting().officer().rank()),
                        one));
        return first.values().stream().limit(LESSONS).map(Lesson::new).toList();
    }

    /** Each of some sets with each single person, as far as no two have the same people. */
    List<Recruits> sets(List<Advice> some, List<Advice> single) {
        var sets = new LinkedHashMap<Map<Profile, Long>, List<Profile>>();
        for (Advice one : some) {
            for (Advice other : single) {
                var people = new ArrayList<>(one.people());
                people.addAll(other.people());
                sets.putIfAbsent(
                        people.stream().collect(Collectors.groupingBy(profile -> profile, Collectors.counting())),
                        people);
            }
        }
        return sets.values().stream()
                .flatMap(people -> recruits(people).stream())
                .toList();
    }
}
