package rotation.recruit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.recruit.Measure.Lesson;
import rotation.rule.Rule;

/**
 * Whom to recruit, as it is written for other programs.
 *
 * @param emptyInPlan how many tours of the plan are empty
 * @param without what the same searches find with nobody new
 * @param moves of each search
 * @param seeds of the searches of each measure, of which the best counts
 * @param profiles how many profiles were tried to the end
 * @param lessons how many officers were tried who lack a language or a skill alone, to the end
 * @param sets how many sets of two and three people were tried to the end
 * @param complete whether all was tried; false: it was stopped
 * @param people one more person: the best profiles, the best first
 * @param taught officers who learn something: those by whom posts are filled, the best first
 * @param together the best two people, and the best three, where they fill more than fewer do
 */
public record RecruitmentDocument(
        int emptyInPlan,
        WithoutRow without,
        long moves,
        List<Long> seeds,
        int profiles,
        int lessons,
        int sets,
        boolean complete,
        List<PersonRow> people,
        List<LessonRow> taught,
        List<TogetherRow> together) {

    /**
     * What is found with the roster as it is.
     *
     * @param empty how many tours are empty
     * @param score of the best plan
     * @param worst the score of the worst of its searches: as far apart, two measures may lie by chance
     * @param provenFewest whether no plan leaves fewer tours empty
     */
    public record WithoutRow(int empty, String score, String worst, boolean provenFewest) {}

    /**
     * What somebody brings along.
     *
     * @param languages the level by language
     * @param years whole years of service
     * @param woman whether it must be a woman
     */
    public record ProfileRow(
            String rank, Map<String, LanguageLevel> languages, List<String> skills, int years, boolean woman) {}

    /**
     * A tour that somebody holds in the plan that was found.
     *
     * @param start the first day in theatre
     * @param end the last day in theatre
     */
    public record TourRow(String tour, String start, String end) {}

    /**
     * What a plan gains.
     *
     * @param filled how many tours are filled more
     * @param fills the ids of those that are filled then, and empty with nobody new
     * @param score of the plan
     * @param provenFewest whether no plan leaves fewer tours empty
     * @param tours what those concerned do in it
     */
    public record GainRow(int filled, List<String> fills, String score, boolean provenFewest, List<TourRow> tours) {}

    /**
     * A release.
     *
     * @param from its first day
     * @param to its last day
     */
    public record ReleaseRow(String from, String to) {}

    /**
     * One more person.
     *
     * @param releases when they must be released; empty: they hold no tour
     * @param agency with which the plan costs least; null: they hold no tour
     * @param agencies how many agencies could send them; null: they hold no tour
     * @param womanGain how many soft points the plan would cost less if they were a woman; null: they must be, or hold no tour
     */
    public record PersonRow(
            ProfileRow profile,
            GainRow gain,
            List<ReleaseRow> releases,
            @Nullable String agency,
            @Nullable Integer agencies,
            @Nullable Long womanGain) {}

    /**
     * Somebody on the roster who learns something.
     *
     * @param officer the id
     * @param rule what keeps them out now
     * @param learns a language with its level, or a skill
     */
    public record LessonRow(String officer, Rule rule, String learns, GainRow gain) {}

    /**
     * Several people together.
     *
     * @param apart how many tours they fill each alone, added up
     */
    public record TogetherRow(List<ProfileRow> people, GainRow gain, int apart) {}

    /** What was found. */
    public static RecruitmentDocument of(Recruitment recruitment) {
        Problem problem = recruitment.problem();
        Outcome without = recruitment.without();
        int tours = problem.tours().size();
        return new RecruitmentDocument(
                tours - recruitment.plan().assignments().size(),
                new WithoutRow(
                        tours - without.filled(),
                        without.score().toString(),
                        without.worst().toString(),
                        without.isProvenMost()),
                recruitment.settings().moves(),
                recruitment.settings().seeds(),
                recruitment.profiles(),
                recruitment.lessons(),
                recruitment.sets(),
                recruitment.isComplete(),
                recruitment.people().stream().map(one -> person(problem, one)).toList(),
                recruitment.taught().stream().map(RecruitmentDocument::lesson).toList(),
                recruitment.together().stream()
                        .map(one -> new TogetherRow(profiles(problem, one.advice()), gain(one.advice()), one.apart()))
                        .toList());
    }

    private static PersonRow person(Problem problem, Advice advice) {
        Senders senders = advice.senders();
        return new PersonRow(
                profiles(problem, advice).get(0),
                gain(advice),
                senders == null
                        ? List.of()
                        : senders.releases().stream()
                                .map(release -> new ReleaseRow(Day.format(release.from()), Day.format(release.to())))
                                .toList(),
                senders == null ? null : senders.best().id(),
                senders == null ? null : (Integer) senders.possible(),
                senders == null ? null : senders.womanGain());
    }

    private static LessonRow lesson(Advice advice) {
        var lacking = ((Lesson) advice.measure()).lacking();
        return new LessonRow(
                lacking.posting().officer().id(),
                lacking.rules().get(0),
                lacking.things().get(0),
                gain(advice));
    }

    private static List<ProfileRow> profiles(Problem problem, Advice advice) {
        return advice.people().stream()
                .map(one -> new ProfileRow(
                        problem.ranks().get(one.rank()), one.languages(), one.skills(), one.years(), one.woman()))
                .toList();
    }

    private static GainRow gain(Advice advice) {
        return new GainRow(
                advice.filled(),
                advice.fills(),
                advice.score().toString(),
                advice.isProvenMost(),
                advice.postings().stream().map(RecruitmentDocument::tour).toList());
    }

    private static TourRow tour(Posting posting) {
        return new TourRow(
                posting.tour().id(),
                Day.format(posting.window().from()),
                Day.format(posting.window().to()));
    }
}
