package rotation.recruit;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.ParallelWork;
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

    private synchronized void plan(int measures) {
        planned += measures * RecruitmentSettings.SEARCHES;
        listener.planned(measures * RecruitmentSettings.SEARCHES);
    }

    /** Ends soon, with what is known by then. May be called from any thread. */
    public void stop() {
        trials.stop();
    }

    /**
     * Finds it.
     *
     * @return null: it was stopped before it was known what is found with nobody new
     */
    public @Nullable Recruitment find() {
        List<Tour> tours = scarce();
        if (tours == null) {
            return null;
        }
        var candidates = new Candidates(problem, plan, tours);
        List<Recruits> people = candidates.people();
        List<Lesson> lessons = candidates.lessons();
        List<Measure> single = new ArrayList<>();
        single.add(new Nothing());
        single.addAll(people);
        single.addAll(lessons);
        int parts = Math.min(IN_SETS, people.size());
        int mostSets = parts * (parts + 1) / 2 + SETS_OF_TWO * parts;
        plan(single.size() + mostSets);
        List<Optional<Outcome>> outcomes = trials.of(single);
        Outcome without = outcomes.get(0).orElse(null);
        if (without == null) {
            return null;
        }
        var gains = new Gains(without, candidates.isSenderFree());
        List<Advice> advice = gains.of(single.subList(1, single.size()), outcomes.subList(1, outcomes.size()));
        List<Advice> recruits = modest(ofPeople(advice)).stream()
                .map(this::withSenders)
                .sorted(BEST_FIRST)
                .toList();

        List<Advice> best = recruits.stream().limit(IN_SETS).toList();
        List<Recruits> twos = candidates.sets(best, best);
        List<Advice> two = ofPeople(gains.of(twos, trials.of(twos)));
        List<Recruits> threes = candidates.sets(two.stream().limit(SETS_OF_TWO).toList(), best);
        List<Advice> three = ofPeople(gains.of(threes, trials.of(threes)));
        if (!trials.isStopped()) {
            // Fewer than there might have been.
            plan(twos.size() + threes.size() - mostSets);
        }
        return new Recruitment(
                problem,
                plan,
                settings,
                without,
                ofPeople(advice).size(),
                advice.size() - ofPeople(advice).size(),
                two.size() + three.size(),
                recruits.stream().limit(settings.top()).toList(),
                advice.stream()
                        .filter(one -> one.measure() instanceof Lesson && one.filled() > 0)
                        .sorted(BEST_FIRST)
                        .limit(settings.top())
                        .toList(),
                Stream.of(together(two, recruits, recruits), together(three, recruits, two))
                        .flatMap(Optional::stream)
                        .toList(),
                planned,
                searched);
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

    /** Those of people who are added, the best first. */
    private static List<Advice> ofPeople(List<Advice> all) {
        return all.stream()
                .filter(one -> one.measure() instanceof Recruits)
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
        Profile profile = less.people().get(0);
        Profile asked = more.people().get(0);
        return !profile.equals(asked) && profile.asksNoMoreThan(asked);
    }

    /** The best of some sets, with what its people fill apart; empty: it fills no more than the best of the smaller ones. */
    private static Optional<Together> together(List<Advice> sets, List<Advice> single, List<Advice> smaller) {
        if (sets.isEmpty() || sets.get(0).filled() <= smaller.get(0).filled()) {
            return Optional.empty();
        }
        Advice best = sets.get(0);
        int apart = best.people().stream()
                .mapToInt(profile -> single.stream()
                        .filter(one -> one.people().get(0).equals(profile))
                        .mapToInt(Advice::filled)
                        .sum())
                .sum();
        return Optional.of(new Together(best, apart));
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

    /** What is gained over nobody new. */
    private final class Gains {

        private final Outcome without;
        private final boolean isSenderFree;

        /** @param isSenderFree whether what is proven of people who are added holds wherever they come from */
        Gains(Outcome without, boolean isSenderFree) {
            this.without = without;
            this.isSenderFree = isSenderFree;
        }

        /** Of each measure that was tried to the end. */
        List<Advice> of(List<? extends Measure> measures, List<Optional<Outcome>> outcomes) {
            return ParallelWork.map(
                            measures.size(), i -> outcomes.get(i).map(outcome -> advice(measures.get(i), outcome)))
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Advice advice(Measure measure, Outcome outcome) {
            Problem with = measure.applyTo(problem);
            var staffing = new Staffing(with, outcome.plan());
            List<Posting> postings = measure.officers().stream()
                    .flatMap(officer -> staffing.of(officer).stream())
                    .toList();
            HardMediumSoftLongScore score =
                    new Judge(with).judge(outcome.plan()).score();
            if (!score.equals(outcome.score())) {
                throw new IllegalStateException("judge and solver disagree: " + score + ", " + outcome.score());
            }
            // What is done without anybody new can be done with them, too.
            int filled = Math.max(0, outcome.filled() - without.filled());
            boolean isProven = outcome.isProvenMost() && (isSenderFree || measure instanceof Lesson);
            List<String> fills = outcome.plan().assignments().keySet().stream()
                    .filter(tour -> !without.plan().assignments().containsKey(tour))
                    .toList();
            return new Advice(measure, outcome.plan(), filled, fills, score, isProven, postings, null);
        }
    }
}
