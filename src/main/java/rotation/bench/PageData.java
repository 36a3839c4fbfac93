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
 * @param words labels of axes and charts, by language, then by key
 * @param problems in the order of the page
 */
record PageData(Map<String, Map<String, String>> words, List<ProblemCharts> problems) {

    /**
     * The charts of one problem.
     *
     * @param contenders with valid runs, in the order of the tables
     * @param rules of the soft level with a penalty
     */
    record ProblemCharts(List<Line> contenders, List<Bar> rules) {}

    /**
     * A contender's curves, whose points are seconds, medium and soft score.
     *
     * @param name of the contender
     * @param runs one curve for each run
     * @param median of these curves
     */
    record Line(String name, List<List<List<Number>>> runs, List<List<Number>> median) {}

    /**
     * The penalty of a rule.
     *
     * @param rule its id
     * @param title of the rule, by language
     * @param penalty for each contender, in their order
     */
    record Bar(String rule, Map<String, String> title, List<Long> penalty) {}

    static PageData of(List<ProblemResult> problems) {
        return new PageData(
                Map.of("en", words(Locale.ENGLISH), "fr", words(Locale.FRENCH)),
                problems.stream().map(PageData::charts).toList());
    }

    private static Map<String, String> words(Locale language) {
        Messages messages = Messages.of(PageData.class, language);
        return Map.of(
                "seconds", messages.format("chart.seconds"),
                "medium", messages.format("chart.medium"),
                "soft", messages.format("chart.soft"),
                "penalty", messages.format("chart.penalty"));
    }

    private static ProblemCharts charts(ProblemResult problem) {
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
        List<Bar> bars = SummaryTables.rulesWithPenalty(problem.summary()).stream()
                .filter(rule -> problem.levels().get(rule) == Level.SOFT)
                .map(rule -> new Bar(
                        rule.id(),
                        Map.of("en", rule.title(Locale.ENGLISH), "fr", rule.title(Locale.FRENCH)),
                        contenders.stream()
                                .map(contender -> penalty(contender, rule))
                                .toList()))
                .toList();
        return new ProblemCharts(lines, bars);
    }

    private static long penalty(ContenderSummary contender, Rule rule) {
        return contender.penalty().getOrDefault(rule.id(), 0L);
    }
}
