package rotation.report;

import java.util.Arrays;
import java.util.List;
import rotation.html.Html;
import rotation.judge.Subject;
import rotation.model.Level;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** The cost of each rule and its findings, level by level; then the rules without findings. */
final class GoalsSection {

    private final PageModel model;
    private final Problem problem;
    private final Styles styles;
    private final Html html;

    GoalsSection(PageModel model, Styles styles, Html html) {
        this.model = model;
        this.problem = model.problem();
        this.styles = styles;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "goals", "aria-labelledby", "goals-title");
        html.open("h2", "id", "goals-title").say("goals.title").close();
        html.open("p", "class", "lead").say("goals.lead").close();
        for (Level level : Level.values()) {
            List<Rule> rules = model.findings().rules().stream()
                    .filter(rule -> rule.weight(problem).level() == level)
                    .toList();
            if (!rules.isEmpty()) {
                long all = rules.stream().mapToLong(this::cost).sum();
                html.open("h3").say("goals." + level, all).close();
                rules.forEach(rule -> writeRule(rule, all));
            }
        }
        writeKept();
        html.closeLine();
    }

    private long cost(Rule rule) {
        return model.findings().of(rule).stream()
                .mapToLong(NumberedFinding::cost)
                .sum();
    }

    private void writeRule(Rule rule, long all) {
        List<NumberedFinding> findings = model.findings().of(rule);
        long cost = cost(rule);
        html.open("details", "class", "rule").open("summary");
        html.open("span", "class", "name")
                .say(Sentence.of(Rule.class, rule.id()))
                .close()
                .text(" ");
        html.open("span", "class", "share", "aria-hidden", "true")
                .leaf("i", "", "class", styles.width(cost, all))
                .close();
        html.open("b").number(cost).close().text(" ");
        html.open("small")
                .say(
                        "goals.made",
                        findings.size(),
                        model.verdict().points(rule),
                        rule.weight(problem).points());
        html.close().close();
        html.open("ol", "start", "" + findings.get(0).number());
        for (NumberedFinding finding : findings) {
            html.open("li", "id", finding.anchor())
                    .open("span")
                    .say(finding.finding().text())
                    .close()
                    .text(" ");
            html.open("b").number(finding.cost()).close();
            if (finding.isOfOneTour()) {
                for (String id : finding.finding().ids(Subject.TOUR)) {
                    Tour tour = problem.tour(id);
                    if (tour != null) {
                        html.text(" ");
                        model.tour(tour).writeLink(html);
                    }
                }
            }
            html.closeLine();
        }
        html.close().closeLine();
    }

    private void writeKept() {
        List<Rule> kept = Arrays.stream(Rule.values())
                .filter(rule -> rule.weight(problem).points() > 0
                        && model.verdict().score(rule).isZero())
                .toList();
        if (!kept.isEmpty()) {
            html.open("details", "class", "kept")
                    .open("summary")
                    .say("goals.kept", kept.size())
                    .close()
                    .open("ul");
            kept.forEach(rule -> html.open("li")
                    .text("✓ ")
                    .say(Sentence.of(Rule.class, rule.id()))
                    .close());
            html.close().closeLine();
        }
    }
}
