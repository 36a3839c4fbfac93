package rotation.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rotation.stress.StressDocument.AgencyFigures;
import rotation.stress.StressDocument.Comparison;
import rotation.stress.StressDocument.PlanFigures;
import rotation.stress.StressDocument.StandbyFigures;
import rotation.stress.StressDocument.TourFigures;
import rotation.text.Percent;
import rotation.text.Sentence;

/** What became of plans in made-up seasons, in sentences. */
public final class StressSentences {

    /** So many of a list are told. */
    private static final int SHOWN = 10;

    private final StressDocument document;
    private final StressSetup setup;

    /** Those of a document. */
    public StressSentences(StressDocument document) {
        this.document = document;
        setup = document.setup();
    }

    /**
     * A figure.
     *
     * @param label what it is
     * @param values that of each plan, in their order
     */
    public record Figure(Sentence label, List<Sentence> values) {

        /** Copies the list. */
        public Figure {
            values = List.copyOf(values);
        }
    }

    /** Things of one kind, those first that matter most. */
    public record Listing(Sentence title, List<Sentence> lines) {

        /** Copies the list. */
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /** What happened, and how often; and how the repairs were found, or that there are none yet. */
    public List<Sentence> lead() {
        Sentence what = say(
                "title",
                setup.problem(),
                document.ended(),
                setup.planned(),
                Long.toString(setup.seed()),
                setup.withdrawPercent() > 0 ? say("percent", setup.withdrawPercent()) : say("number", setup.withdraw()),
                setup.slip(),
                setup.close());
        return List.of(what, document.plans().isEmpty() ? say("none") : say("moves", setup.moves()));
    }

    /** The figures of all plans; none if no run has ended. */
    public List<Figure> figures() {
        if (document.plans().isEmpty()) {
            return List.of();
        }
        int runs = document.ended();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                say("filled.before"),
                setup.tested().stream()
                        .map(plan -> say("of", plan.filled(), plan.tours()))
                        .toList()));
        add(figures, "filled.median", plan -> say("number", plan.filled().median()));
        add(figures, "filled.oneInTen", plan -> say("number", plan.filled().oneInTen()));
        add(figures, "filled.worst", plan -> say("number", plan.filled().worst()));
        add(figures, "changes.median", plan -> say("number", plan.changes().median()));
        add(figures, "changes.oneInTen", plan -> say("number", plan.changes().oneInTen()));
        add(figures, "changes.worst", plan -> say("number", plan.changes().worst()));
        add(figures, "proven", plan -> say("of", plan.proven(), runs));
        if (document.plans().stream().anyMatch(plan -> plan.broken() > 0)) {
            add(figures, "broken", plan -> say("of", plan.broken(), runs));
        }
        return figures;
    }

    private void add(List<Figure> figures, String key, Function<PlanFigures, Sentence> value) {
        figures.add(new Figure(say(key), document.plans().stream().map(value).toList()));
    }

    /** The first plan beside the second; none if there is no second. */
    public List<Listing> compared() {
        Comparison compared = document.compared();
        if (compared == null) {
            return List.of();
        }
        int runs = document.ended();
        String first = setup.tested().get(0).name();
        String second = setup.tested().get(1).name();
        int filled = compared.moreFilled() + compared.fewerFilled();
        int changes = compared.fewerChanges() + compared.moreChanges();
        return List.of(new Listing(
                say("compared"),
                List.of(
                        say(
                                "compared.filled",
                                first,
                                compared.moreFilled(),
                                second,
                                compared.fewerFilled(),
                                runs - filled),
                        say(
                                "compared.changes",
                                first,
                                compared.fewerChanges(),
                                second,
                                compared.moreChanges(),
                                runs - changes))));
    }

    /**
     * The tours that fall, the agencies that carry repairs, and the standbys, as far as there are any.
     *
     * @param place of the plan, from 0
     */
    public List<Listing> lists(int place) {
        PlanFigures plan = document.plans().get(place);
        var lists = new ArrayList<Listing>();
        add(lists, "tours", some(plan.tours(), StressSentences::tour));
        int all = plan.agencies().stream().mapToInt(AgencyFigures::tours).sum();
        add(lists, "agencies", some(plan.agencies(), agency -> agency(agency, all)));
        var standbys = new ArrayList<>(some(plan.standbys(), StressSentences::standby));
        if (!standbys.isEmpty()) {
            standbys.add(say("standbys.tried", PlanRepairs.TRIED));
        }
        add(lists, "standbys", standbys);
        return lists;
    }

    private static void add(List<Listing> lists, String title, List<Sentence> lines) {
        if (!lines.isEmpty()) {
            lists.add(new Listing(say(title), lines));
        }
    }

    private static <T> List<Sentence> some(List<T> all, Function<T, Sentence> sentence) {
        var lines = new ArrayList<>(all.stream().limit(SHOWN).map(sentence).toList());
        if (all.size() > SHOWN) {
            lines.add(say("more", all.size() - SHOWN));
        }
        return lines;
    }

    private static Sentence tour(TourFigures tour) {
        return say("tours.one", tour.tour(), tour.fell(), tour.empty());
    }

    private Sentence agency(AgencyFigures agency, int all) {
        return say(
                "agencies.one",
                agency.agency(),
                agency.tours(),
                (double) agency.tours() / document.ended(),
                Percent.of(agency.tours(), all));
    }

    private static Sentence standby(StandbyFigures standby) {
        String tours = String.join(", ", standby.tours());
        if (standby.tried() == 0) {
            return say("standbys.untried", standby.officer(), standby.agency(), tours, standby.called());
        }
        return say(
                "standbys.one",
                standby.officer(),
                standby.agency(),
                tours,
                standby.called(),
                standby.tried(),
                standby.lost(),
                standby.changes());
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(StressSentences.class, key, arguments);
    }
}
