package rotation.explain.shortage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.explain.Section;
import rotation.explain.choice.Phrases;
import rotation.explain.shortage.Balance.Trait;
import rotation.explain.shortage.TourSet.Holder;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.Sentence;

/** A shortage as people read it. */
public final class ShortageSections {

    /** So many officers of a request are named, and the others counted. */
    private static final int NAMED = 5;

    private final Shortage shortage;
    private final Problem problem;

    private ShortageSections(Shortage shortage) {
        this.shortage = shortage;
        problem = shortage.problem();
    }

    /** What stays empty and why, what is asked for and who has it, and whom each agency could still send. */
    public static List<Section> of(Shortage shortage) {
        return new ShortageSections(shortage).all();
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(ShortageSections.class, key, arguments);
    }

    private List<Section> all() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(say("overview"), overview()));
        for (int i = 0; i < shortage.sets().size(); i++) {
            SetExplanation one = shortage.sets().get(i);
            sections.add(new Section(say("set", i + 1, sentence(one.set())), lines(one)));
        }
        for (Trait trait : Trait.values()) {
            List<Sentence> lines = balances(trait);
            if (!lines.isEmpty()) {
                sections.add(new Section(say("trait." + trait), lines));
            }
        }
        if (!shortage.sets().isEmpty()) {
            sections.add(new Section(say("agencies"), agencies()));
        }
        return sections;
    }

    private List<Sentence> overview() {
        var lines = new ArrayList<Sentence>();
        int empty = shortage.empty();
        int tours = problem.tours().size();
        if (!shortage.isComplete()) {
            lines.add(say("overview.stopped"));
        }
        if (empty > 0) {
            lines.add(say("overview.empty", empty, tours, shortage.sets().size()));
        } else if (shortage.isComplete()) {
            lines.add(say("overview.none", tours));
        }
        List<String> inPlan = shortage.emptyInPlan();
        if (inPlan != null) {
            lines.add(
                    inPlan.size() == empty
                            ? say("overview.planLeast", inPlan.size())
                            : say("overview.plan", inPlan.size(), inPlan.size() - empty));
        }
        return lines;
    }

    /** The whole proof in one sentence. */
    static Sentence sentence(TourSet set) {
        int tours = set.tours().size();
        if (set.holders().isEmpty()) {
            return say("set.nobody", set.tours().get(0).id());
        }
        return set.isCounted()
                ? say("set.counted", tours, set.holders().size(), set.most(), set.empty())
                : say("set.shared", tours, set.holders().size(), set.empty());
    }

    private List<Sentence> lines(SetExplanation one) {
        TourSet set = one.set();
        var lines = new ArrayList<Sentence>();
        lines.add(say("set.tours", set.tours().stream().map(Tour::id).collect(Collectors.joining(", "))));
        demands(set.tours()).forEach((demand, tours) -> lines.add(say("set.asks", demand, tours)));
        if (!set.holders().isEmpty()) {
            boolean once = set.holders().stream().allMatch(holder -> holder.most() == 1);
            lines.add(say(
                    once ? "set.holdersOnce" : "set.holders",
                    set.holders().stream().map(ShortageSections::name).collect(Collectors.joining(", "))));
        }
        List<String> inPlan = shortage.emptyInPlan();
        if (inPlan != null) {
            List<String> empty =
                    set.tours().stream().map(Tour::id).filter(inPlan::contains).toList();
            lines.add(say("set.plan", empty.size(), empty.isEmpty() ? "-" : String.join(", ", empty)));
        }
        lines.addAll(others(one.others()));
        return lines;
    }

    private static List<Sentence> others(SetExplanation.@Nullable Others others) {
        if (others == null) {
            return List.of(say("set.stopped"));
        }
        var lines = new ArrayList<Sentence>();
        if (others.withoutWindow() > 0) {
            lines.add(say("set.noWindow", others.withoutWindow()));
        }
        if (others.committed() > 0) {
            lines.add(say("set.committed", others.committed()));
        }
        others.keptOut().forEach((rule, officers) -> lines.add(say("set.keptOut", Phrases.named(rule), officers)));
        return lines;
    }

    private static String name(Holder holder) {
        return holder.most() == 1 ? holder.officer().id() : holder.officer().id() + " (" + holder.most() + ")";
    }

    /** What tours ask for, and how many of them do; the most frequent first. */
    private Map<Sentence, Integer> demands(List<Tour> tours) {
        var counts = new LinkedHashMap<Sentence, Integer>();
        tours.forEach(tour -> counts.merge(demand(tour.position()), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** As in "fr B2, SGBV, CONSTABLE - SERGEANT, 5 years of service, a woman". */
    private Sentence demand(Position position) {
        var parts = new ArrayList<String>();
        position.languages().forEach((language, level) -> parts.add(language + " " + level));
        parts.addAll(position.skills());
        String ranks = Balances.ranks(problem, position);
        if (!ranks.isEmpty()) {
            parts.add(ranks);
        }
        return say(
                "demand",
                parts.isEmpty() ? "-" : String.join(", ", parts),
                position.minYearsOfService(),
                position.reservedForWomen() ? 1 : 0);
    }

    private List<Sentence> balances(Trait trait) {
        return shortage.balances().stream()
                .filter(one -> one.trait() == trait)
                .map(one -> say("balance." + trait, one.value(), one.tours(), one.officers(), one.takers()))
                .toList();
    }

    private List<Sentence> agencies() {
        var lines = new ArrayList<Sentence>();
        for (Request request : shortage.requests()) {
            List<Sentence> named = request.officers().stream()
                    .limit(NAMED)
                    .map(ShortageSections::lacking)
                    .toList();
            int more = request.officers().size() - named.size();
            Sentence who = more == 0 ? Phrases.list(named) : say("request.more", Phrases.list(named), more);
            lines.add(say(
                    "request",
                    request.agency().id(),
                    request.set() + 1,
                    request.officers().size(),
                    Phrases.named(request.rule()),
                    who));
        }
        for (int i = 0; i < shortage.sets().size(); i++) {
            SetExplanation one = shortage.sets().get(i);
            if (one.others() != null && one.near().isEmpty()) {
                lines.add(
                        one.withinMandate()
                                ? say("request.nobody", i + 1, one.set().empty())
                                : say("request.mandate", i + 1));
            }
        }
        return lines;
    }

    private static Sentence lacking(Lacking one) {
        Posting posting = one.posting();
        return say("request.officer", posting.officer().id(), posting.tour().id(), one.sentence());
    }
}
