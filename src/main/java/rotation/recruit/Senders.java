package rotation.recruit;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Gender;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;

/**
 * Where somebody may come from who is added, with the plan as it is.
 *
 * @param releases when they must be released, and need not be longer: for each tour
 * @param best the agency with which the plan costs least
 * @param score of the plan with such a person of that agency, released so
 * @param possible how many agencies could send them with as few hard rules broken
 * @param womanGain how many soft points the plan would cost less if they were a woman, perhaps fewer than none; null: they must be
 */
record Senders(
        List<Period> releases, Agency best, HardMediumSoftLongScore score, int possible, @Nullable Long womanGain) {

    /**
     * Judges the plan with each agency.
     *
     * @param id of the person in the plan
     * @param postings what they do there; not empty
     * @param score of the plan with the agency and the release of its search
     */
    static Senders of(
            Problem problem,
            Profile profile,
            String id,
            List<Posting> postings,
            Plan plan,
            HardMediumSoftLongScore score) {
        List<Period> releases =
                Period.joined(postings.stream().map(Posting::absence).toList());
        List<Agency> agencies = problem.agencies();
        List<Verdict> verdicts =
                ParallelWork.map(agencies, agency -> judged(problem, profile, id, agency, releases, null, plan));
        Agency best = null;
        HardMediumSoftLongScore least = null;
        int possible = 0;
        for (int i = 0; i < agencies.size(); i++) {
            HardMediumSoftLongScore one = verdicts.get(i).score();
            if (!verdicts.get(i).isLegal() || one.hardScore() < score.hardScore()) {
                continue;
            }
            possible++;
            if (least == null || one.compareTo(least) > 0) {
                best = agencies.get(i);
                least = one;
            }
        }
        if (best == null || least == null) {
            throw new IllegalStateException("a plan does not hold for " + id + ", for whom it was found");
        }
        Long gain = profile.woman()
                ? null
                : (Long) (judged(problem, profile, id, best, releases, Gender.F, plan)
                                .score()
                                .softScore()
                        - least.softScore());
        return new Senders(releases, best, least, possible, gain);
    }

    private static Verdict judged(
            Problem problem,
            Profile profile,
            String id,
            Agency agency,
            List<Period> releases,
            @Nullable Gender gender,
            Plan plan) {
        var officers = new ArrayList<>(problem.officers());
        officers.add(profile.officer(id, agency, releases, gender, problem.asOf()));
        return new Judge(problem.toBuilder().officers(officers).build()).judge(plan);
    }
}
