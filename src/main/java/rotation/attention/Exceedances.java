package rotation.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** What is broken together by those alone who are there already. */
final class Exceedances {

    private final Situation situation;
    private final List<Attention> found = new ArrayList<>();

    private Exceedances(Situation situation) {
        this.situation = situation;
    }

    static List<Attention> of(Situation situation) {
        var exceedances = new Exceedances(situation);
        for (Limited limited : Limited.all(situation.problem())) {
            exceedances.look(limited);
        }
        situation.facts().forEach(exceedances::look);
        return exceedances.found;
    }

    private void look(Limited limited) {
        Excess excess =
                Excess.of(limited.days(situation.deployed()), limited.cap(), limited.capDays(), situation.today());
        Rule rule = limited.rule();
        if (excess != null && situation.isHard(rule)) {
            found.add(new Attention(
                    Attention.Kind.EXCEEDED,
                    Situation.id(rule.id(), limited.ids()),
                    limited.about(),
                    excess.days(),
                    (long) excess.count() - excess.limit(),
                    Situation.say(
                            "exceeded." + rule.id(),
                            limited.name(),
                            excess.count(),
                            Day.format(excess.worst()),
                            excess.limit(),
                            Day.format(excess.days().from()),
                            Day.format(excess.days().to())),
                    Situation.say("exceeded." + rule.id() + ".decide", limited.name())));
        }
    }

    /** Two tours of one officer at once, or of two who must be kept apart. */
    private void look(Finding fact) {
        Period days = together(fact);
        if (days != null) {
            List<String> tours = fact.ids(Subject.TOUR);
            Sentence decision = Situation.say("exceeded.pair.decide", String.join(", ", tours));
            found.add(new Attention(
                    Attention.Kind.EXCEEDED,
                    Situation.id(fact.rule().id(), tours),
                    Map.of(Subject.TOUR, tours.get(0)),
                    days,
                    null,
                    fact.text(),
                    decision));
        }
    }

    /** The days from today on on which two tours are too much; null: none, or it is no finding of two tours. */
    private @Nullable Period together(Finding fact) {
        List<Posting> two = situation.deployed().stream()
                .filter(there -> fact.ids(Subject.TOUR).contains(there.tour().id()))
                .toList();
        if (two.size() != 2) {
            return null;
        }
        Period both =
                switch (fact.rule().limit()) {
                    case REST -> two.get(0).absence().intersection(two.get(1).absence());
                    case APART -> two.get(0).window().intersection(two.get(1).window());
                    default -> null;
                };
        return both == null ? null : situation.toCome(both);
    }
}
