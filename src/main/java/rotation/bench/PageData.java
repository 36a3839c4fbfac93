package rotation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rotation.model.Level;
import rotation.rule.Rule;
import rotation.text.Messages;

/**
 * What the script of the page draws.
 *
 * @param words by language, then by what they are for
 * @param problems in the order of the page
 */
record PageData(Map<String, Map<String, String>> words, List<Drawn> problems) {

    /**
     * The charts of one problem.
     *
     * @param contenders of whom a run counts, in the order of the tables
     * @param rules of the soft level that take anything
     */
    record Drawn(List<Line> contenders, List<Bar> rules) {}

    /**
     * A contender's curves, as seconds, medium and soft points.
     *
     * @param runs one for each
     * @param median of all
     */
    record Line(String name, List<List<List<Number>>> runs, List<List<Number>> median) {}

    /**
     * What a rule takes.
     *
     * @param title by language
     * @param penalty of each contender, in their order
     */
    record Bar(String rule, Map<String, String> title, List<Long> penalty) {}

    static PageData of(List<ShownProblem> problems) {
        return new PageData(
                Map.of("en", words(Locale.ENGLISH), "fr", words(Locale.FRENCH)),
                problems.stream().map(PageData::drawn).toList());
    }

    private static Map<String, String> words(Locale language) {
        Messages messages = Messages.of(PageData.class, language);
        return Map.of(
                "seconds", messages.format("chart.seconds"),
                "medium", messages.format("chart.medium"),
                "soft", messages.format("chart.soft"),
                "penalty", messages.format("chart.penalty"));
    }

    private static Drawn drawn(ShownProblem problem) {
        List<ContenderSummary> contenders = problem.summary().contenders().stream()
                .filter(contender -> contender.runs() > 0)
                .toList();
        var lines = new ArrayList<Line>();
        for (ContenderSummary contender : contenders) {
            List<Curve> curves = problem.curves().of(contender.contender());
            lines.add(new Line(
                    contender.contender(),
                    curves.stream().map(Curves::drawn).toList(),
                    Curves.drawn(problem.curves().median(contender.contender()))));
        }
        List<Bar> bars = SummaryTables.costing(problem.summary()).stream()
                .filter(rule -> problem.levels().get(rule) == Level.SOFT)
                .map(rule -> new Bar(
                        rule.id(),
                        Map.of("en", rule.title(Locale.ENGLISH), "fr", rule.title(Locale.FRENCH)),
                        contenders.stream()
                                .map(contender -> penalty(contender, rule))
                                .toList()))
                .toList();
        return new Drawn(lines, bars);
    }

    private static long penalty(ContenderSummary contender, Rule rule) {
        return contender.penalty().getOrDefault(rule.id(), 0L);
    }
}
