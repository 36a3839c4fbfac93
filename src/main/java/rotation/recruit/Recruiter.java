package rotation.recruit;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.explain.shortage.Lacking;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.recruit.Measure.Lesson;
import rotation.recruit.Measure.Nothing;
import rotation.recruit.Measure.Recruits;
import rotation.solve.Competition;
import rotation.solve.Competition.ShortSet;

/**
 * Finds whom to recruit. Profiles come from the tours that the plan leaves empty, and from those that are proven to compete for too
 * few officers; each is tried by planning with such a person, from the plan on.
 */
public final class Recruiter {

    /** So many profiles are tried, those that the most tours ask for. */
    private static final int PROFILES = 24;

    /** So many officers are tried who lack a language or a skill alone. */
    private static final int LESSONS = 12;

    /** Of so many of the best profiles all sets of two are tried, and with each of them the best sets of two. */
    private static final int IN_SETS = 5;

    private static final int SETS_OF_TWO = 3;

    private static final Comparator<Advice> BEST_FIRST =
            Comparator.comparing(Advice::score).reversed();

    private final Problem problem;
    private final Plan plan;
    private final RecruitmentSettings settings;
    private final RecruitmentListener listener;
    private final Trials trials;
    private int planned;
    private int searched;

    /**
     * Prepares it.
     *
     * @param plan of the problem; legal
     */
    public Recruiter(Problem problem, Plan plan, RecruitmentSettings settings, RecruitmentListener listener) {
        this.problem = problem;
        this.plan = plan;
        this.settings = settings;
        this.listener = listener;
        trials = new Trials(problem, plan, settings, this::ended);
    }

    private synchronized void ended() {
        searched++;
        listener.ended();
    }

    private synchronized void plan(int searches) {
        planned += searches;
        listener.planned(searches);
    }

    /** Ends soon, with what is known by then. May be called from any thread. */
    public void stop() {
        trials.stop();
    }

    /**
     * Finds it.
     *
     * @return null: it was stopped before anything was known
     */
    public @Nullable Recruitment find() {
        List<Tour> tours = scarce();
        if (tours == null) {
            return null;
        }
        List<Recruits> people = Profiles.of(tours, PROFILES).stream()
                .map(profile -> recruits(List.of(profile)))
                .toList();
        List<Lesson> lessons = lessons(tours);
        List<Measure> single = new ArrayList<>();
        single.add(new Nothing());
        single.addAll(people);
        single.addAll(lessons);
        List<Optional<Outcome>> outcomes = tried(single);
        Outcome without = outcomes.get(0).orElse(null);
        if (without == null) {
            return null;
        }
        List<Advice> advice = advice(single.subList(1, single.size()), outcomes.subList(1, outcomes.size()), without);
        List<Advice> recruits = modest(best(advice, Recruits.class));
        List<Advice> taught = best(advice, Lesson.class).stream()
                .filter(one -> one.filled() > 0)
                .limit(settings.top())
                .toList();

        List<Advice> parts = recruits.stream().limit(IN_SETS).toList();
        List<Recruits> twos = sets(parts, parts);
        List<Advice> two = best(advice(twos, tried(twos), without), Recruits.class);
        List<Recruits> threes = sets(two.stream().limit(SETS_OF_TWO).toList(), parts);
        List<Advice> three = best(advice(threes, tried(threes), without), Recruits.class);
        return new Recruitment(
                problem,
                plan,
                settings,
                without,
                people.size(),
                lessons.size(),
                twos.size() + threes.size(),
                recruits.stream()
                        .limit(settings.top())
                        .map(this::withSenders)
                        .sorted(BEST_FIRST)
                        .toList(),
                taught,
                Stream.of(together(two, recruits, recruits), together(three, recruits, two))
                        .flatMap(Optional::stream)
                        .toList(),
                planned,
                searched);
    }

    private List<Optional<Outcome>> tried(List<? extends Measure> measures) {
        plan(measures.size() * Trials.SEARCHES);
        return trials.of(measures);
    }

    /** The tours that are empty in the plan or compete for too few; else all whose officer is not settled; null: stopped. */
    private @Nullable List<Tour> scarce() {
        Competition competition = Competition.of(problem, trials::isStopped);
        if (competition == null) {
            return null;
        }
        Set<Tour> scarce = new LinkedHashSet<>();
        Set<String> filled = plan.assignments().keySet();
        competition.open().stream().filter(tour -> !filled.contains(tour.id())).forEach(scarce::add);
        competition.sets().stream().map(ShortSet::tours).forEach(scarce::addAll);
        return scarce.isEmpty() ? competition.open() : List.copyOf(scarce);
    }

    /** Of those who lack a language or a skill alone, one of each rank for each such thing: one who is not in the plan, if possible. */
    private List<Lesson> lessons(List<Tour> tours) {
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

    private static List<Advice> best(List<Advice> all, Class<? extends Measure> kind) {
        return all.stream()
                .filter(one -> kind.isInstance(one.measure()))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Without those for whom somebody will do of whom less is asked. */
    private static List<Advice> modest(List<Advice> single) {
        return single.stream()
                .filter(one ->
                        single.stream().noneMatch(other -> other.filled() >= one.filled() && asksLess(other, one)))
                .toList();
    }

    private static boolean asksLess(Advice less, Advice more) {
        Profile profile = people(less).get(0);
        Profile asked = people(more).get(0);
        return !profile.equals(asked) && profile.asksNoMoreThan(asked);
    }

    /** Each of some sets with each single person, as far as no two have the same people. */
    private List<Recruits> sets(List<Advice> some, List<Advice> single) {
        var sets = new LinkedHashMap<Map<Profile, Long>, Recruits>();
        for (Advice one : some) {
            for (Advice other : single) {
                List<Profile> people = Stream.of(one, other)
                        .flatMap(advice -> people(advice).stream())
                        .toList();
                sets.putIfAbsent(
                        people.stream().collect(Collectors.groupingBy(profile -> profile, Collectors.counting())),
                        recruits(people));
            }
        }
        return List.copyOf(sets.values());
    }

    private static List<Profile> people(Advice advice) {
        return ((Recruits) advice.measure()).people();
    }

    /** The best of some sets, with what its people fill apart; empty: it fills no more than the best of the smaller ones. */
    private static Optional<Together> together(List<Advice> sets, List<Advice> single, List<Advice> smaller) {
        if (sets.isEmpty() || sets.get(0).filled() <= smaller.get(0).filled()) {
            return Optional.empty();
        }
        Advice best = sets.get(0);
        int apart = people(best).stream()
                .mapToInt(profile -> single.stream()
                        .filter(one -> people(one).get(0).equals(profile))
                        .mapToInt(Advice::filled)
                        .sum())
                .sum();
        return Optional.of(new Together(best, apart));
    }

    private Recruits recruits(List<Profile> people) {
        Agency agency = roomiest();
        var officers = new ArrayList<Officer>();
        int number = 1;
        for (Profile profile : people) {
            while (problem.officer("NEW-" + number) != null) {
                number++;
            }
            officers.add(profile.officer("NEW-" + number, agency, Period.UNBOUNDED, null, problem.asOf()));
            number++;
        }
        return new Recruits(people, officers);
    }

    /** The agency that is likely to let one more officer go: without blackouts, and with many more of its cap than it has tours. */
    private Agency roomiest() {
        var staffing = new Staffing(problem, plan);
        return Collections.max(
                problem.agencies(),
                Comparator.<Agency, Boolean>comparing(
                                agency -> agency.blackouts().isEmpty())
                        .thenComparing(agency -> room(agency, staffing))
                        .thenComparing(Agency::strength)
                        .thenComparing(Agency::id));
    }

    private static int room(Agency agency, Staffing staffing) {
        int smallest = agency.maxAway() == null ? Integer.MAX_VALUE : agency.maxAway();
        for (Agency.Cap cap : agency.caps()) {
            smallest = Math.min(smallest, cap.max());
        }
        return smallest - staffing.of(agency).size();
    }

    private List<Advice> advice(List<? extends Measure> measures, List<Optional<Outcome>> outcomes, Outcome without) {
        return ParallelWork.map(measures.size(), i -> outcomes.get(i).map(one -> advice(measures.get(i), one, without)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Advice advice(Measure measure, Outcome outcome, Outcome without) {
        Problem with = measure.applyTo(problem);
        var staffing = new Staffing(with, outcome.plan());
        List<Posting> postings = officers(measure).stream()
                .flatMap(officer -> staffing.of(officer).stream())
                .toList();
        HardMediumSoftLongScore score = new Judge(with).judge(outcome.plan()).score();
        if (!score.equals(outcome.score())) {
            throw new IllegalStateException("judge and solver disagree: " + score + ", " + outcome.score());
        }
        int filled = outcome.filled() - without.filled();
        return new Advice(measure, outcome.plan(), filled, score, outcome.isProvenMost(), postings, null);
    }

    private Advice withSenders(Advice advice) {
        var recruits = (Recruits) advice.measure();
        return advice.postings().isEmpty()
                ? advice
                : advice.with(Senders.of(
                        problem,
                        recruits.people().get(0),
                        recruits.officers().get(0).id(),
                        advice.postings(),
                        advice.plan(),
                        advice.score()));
    }

    private static List<Officer> officers(Measure measure) {
        if (measure instanceof Recruits recruits) {
            return recruits.officers();
        }
        return measure instanceof Lesson lesson
                ? List.of(lesson.lacking().posting().officer())
                : List.of();
    }
}
