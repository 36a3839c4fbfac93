package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.standby.Standbys;
import rotation.text.Sentence;

/** A plan as one HTML file, see the package. */
public final class Report {

    private final Season season;
    private final Reasons reasons;
    private final @Nullable Standbys standbys;
    private final boolean redacted;
    private final Locale language;

    /**
     * @param problem the season; if names are not to be seen, {@link Redaction#redacted} has taken them out
     * @param plan legal for this problem
     * @param verdict the judge's on it
     * @param previous the plan before, with which it is compared; null: it is compared with what was announced
     * @param standbys who goes if a planned officer cannot; null: it is not told
     * @param redacted whether to say that names are left out
     * @param language the one that is seen first
     */
    public Report(
            Problem problem,
            Plan plan,
            Verdict verdict,
            @Nullable Plan previous,
            @Nullable Standbys standbys,
            boolean redacted,
            Locale language) {
        this.season = new Season(problem, plan, verdict, previous);
        reasons = new Reasons(problem, plan, season.empty());
        this.standbys = standbys;
        this.redacted = redacted;
        this.language = language;
    }

    /** The file. */
    public Page page() {
        var styles = new Styles(season.span());
        var body = new Html(Report.class);
        writeBody(body, styles);
        return new Page(
                language,
                title(),
                Page.resource(Report.class, "report.css") + styles.sheet(),
                Page.resource(Report.class, "report.js"),
                body);
    }

    private Sentence title() {
        return Sentence.of(Report.class, "page.title", season.problem().name());
    }

    private void writeBody(Html html, Styles styles) {
        Page.writeSkip(html);
        writeHeader(html);
        writeContents(html);
        html.open("main", "id", "main", "tabindex", "-1");
        new GlanceSection(season, styles, html).write();
        if (!season.changes().isEmpty() || season.isComparedWithPlan()) {
            new ChangesSection(season, html).write();
        }
        if (!season.empty().isEmpty()) {
            new EmptySection(season, reasons, styles, html).write();
        }
        if (standbys != null) {
            new StandbySection(season, standbys, html).write();
        }
        new TimelineSection(season, standbys, styles, html).write();
        new HomeSection(season, styles, html).write();
        new GoalsSection(season, styles, html).write();
        html.closeLine();
        html.open("footer").say(redacted ? "page.footRedacted" : "page.foot").closeLine();
        writeDialog(html);
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").closeLine();
    }

    private void writeHeader(Html html) {
        Problem problem = season.problem();
        Verdict verdict = season.verdict();
        html.open("header").open("h1").foreign(problem.name()).close();
        html.open("p", "class", "when");
        html.say(
                "page.when",
                Day.format(problem.season().from()),
                Day.format(problem.season().to()),
                Day.format(problem.asOf()));
        html.close();
        html.open("p", "class", "score").leaf("code", score(verdict)).text(" ");
        html.say("page.score").close();
        Page.writeTools(html);
        html.closeLine();
        if (!verdict.isFeasible()) {
            html.open("p", "class", "alarm")
                    .text("⚠ ")
                    .open("a", "href", "#goals")
                    .say("page.infeasible")
                    .close()
                    .closeLine();
        }
    }

    /** As everywhere, but so that it can break between its levels. */
    private static String score(Verdict verdict) {
        return verdict.score().toString().replace("/", " / ").replace("-", "−");
    }

    private void writeContents(Html html) {
        List<String> parts = new ArrayList<>(List.of("glance"));
        if (!season.changes().isEmpty() || season.isComparedWithPlan()) {
            parts.add("changes");
        }
        if (!season.empty().isEmpty()) {
            parts.add("empty");
        }
        if (standbys != null) {
            parts.add("standbys");
        }
        parts.addAll(List.of("timeline", "home", "goals"));
        html.open("nav", "class", "controls", "aria-labelledby", "parts");
        html.open("span", "id", "parts", "class", "vh").say("page.parts").close();
        for (String part : parts) {
            html.open("a", "href", "#" + part).say(part + ".title").close();
        }
        html.closeLine();
    }

    private static void writeDialog(Html html) {
        html.open("dialog", "id", "card", "aria-labelledby", "card-title");
        html.leaf("h2", "", "id", "card-title");
        html.open("dl", "id", "card-facts").close();
        html.open("div", "id", "card-reasons").open("h3").say("card.reasons").close();
        html.open("ol").close().close();
        html.open("div", "id", "card-why").close();
        html.open("p", "class", "buttons");
        html.open("a", "id", "card-row", "href", "#timeline").say("card.row").close();
        html.open("button", "type", "button", "id", "card-close")
                .say("card.close")
                .close();
        html.close().closeLine();
    }
}
