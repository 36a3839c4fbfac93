package rotation.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** A plan on its day of planning, as those see it who look for what needs attention. */
final class Situation {

    private final Problem problem;
    private final Plan plan;
    private final Staffing staffing;
    private final Judge judge;
    private final List<Finding> facts;
    private final List<Posting> deployed;

    Situation(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        staffing = new Staffing(problem, plan);
        judge = new Judge(problem);
        facts = judge.facts();
        deployed = problem.tours().stream()
                .filter(Tour::isDeployed)
                .flatMap(tour -> Stream.ofNullable(asAgreed(tour)))
                .toList();
    }

    /** A tour as its assignment says; null: it has none, or the officer is not on the roster. */
    private @Nullable Posting asAgreed(Tour tour) {
        Tour.Assignment own = tour.assignment();
        Officer officer = own == null ? null : problem.officer(own.officer());
        return own == null || officer == null ? null : Posting.of(tour, officer, own.window(), null);
    }

    Problem problem() {
        return problem;
    }

    Plan plan() {
        return plan;
    }

    Staffing staffing() {
        return staffing;
    }

    Judge judge() {
        return judge;
    }

    /** What hard rules would find of those who are there already, see {@link Judge#facts()}. */
    List<Finding> facts() {
        return facts;
    }

    /** Those who are there already, as agreed, also those whose tours are over; in the problem's order. */
    List<Posting> deployed() {
        return deployed;
    }

    /** The day of planning. */
    int today() {
        return problem.asOf();
    }

    boolean isHard(Rule rule) {
        return rule.weight(problem).isHard();
    }

    /** The days from the day of planning on; null: all are past. */
    @Nullable
    Period toCome(Period days) {
        return days.to() < today() ? null : new Period(Math.max(days.from(), today()), days.to());
    }

    /** Whether a tour that was announced could be as it was told, as far as it alone is looked at. */
    boolean canBeAsTold(Tour tour) {
        Tour.Assignment told = tour.assignment();
        return told != null && judge.stands(tour, told);
    }

    /** A word and ids, to be the id of something that needs attention. */
    static String id(String word, List<String> ids) {
        var parts = new ArrayList<>(List.of(word));
        parts.addAll(ids);
        return String.join(":", parts);
    }

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Attention.class, key, arguments);
    }
}
