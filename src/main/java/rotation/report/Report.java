package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.explain.shortage.Shortage;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.standby.Standbys;
import rotation.text.Sentence;

/** The page that shows a plan, see the package. */
public final class Report {

    private final PageModel model;
    private final Reasons reasons;
    private final List<Attention> attention;
    private final @Nullable Standbys standbys;
    private final @Nullable Shortage shortage;
    private final boolean redacted;
    private @Nullable Resilience resilience;
    private final Locale language;

    /**
     * Computes the content; explaining empty tours takes most of the time.
     *
     * @param problem redacted by {@link rotation.model.Redaction#redacted} if names must not be shown
     * @param plan legal for this problem
     * @param verdict of the judge on the plan
     * @param previous the earlier plan to compare with; null: compare with the announced assignments
     * @param standbys of the plan; null: the page does not show any
     * @param shortage of the problem; null: the page does not tell who is missing
     * @param redacted whether the page says that names are left out
     * @param language that the page shows first
     */
    public Report(
            Problem problem,
            Plan plan,
            Verdict verdict,
            @Nullable Plan previous,
            @Nullable Standbys standbys,
            @Nullable Shortage shortage,
            boolean redacted,
            Locale language) {
        model = new PageModel(problem, plan, verdict, previous);
        reasons = new Reasons(problem, plan, model.empty());
        attention = AttentionList.of(problem, plan);
        this.standbys = standbys;
        this.shortage = shortage;
        this.redacted = redacted;
        this.language = language;
    }

    /** Adds a section that tells what became of the plan in made-up seasons. */
    public void add(Resilience shown) {
        resilience = shown;
    }

    /** The complete page. */
    public Page page() {
        var styles = new Styles(model.span());
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
        return Sentence.of(Report.class, "page.title", model.problem().name());
    }

    private void writeBody(Html html, Styles styles) {
        List<Part> parts = parts(html, styles);
        Page.writeSkip(html);
        writeHeader(html);
        writeContents(parts, html);
        html.open("main", "id", "main", "tabindex", "-1");
        parts.forEach(part -> part.write.run());
        html.closeLine();
        html.open("footer").say(redacted ? "page.footRedacted" : "page.foot").closeLine();
        writeDialog(html);
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").closeLine();
    }

    /**
     * A part of the page.
     *
     * @param id of its element; its title is the sentence with that id and {@code .title}
     * @param write writes it where the page has come to
     */
    private record Part(String id, Runnable write) {}

    /** The parts that have something to show, in the order of the page. */
    private List<Part> parts(Html html, Styles styles) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("glance", new GlanceSection(model, styles, html)::write));
        parts.add(new Part("abroad", new AbroadSection(model, html)::write));
        if (!attention.isEmpty()) {
            parts.add(new Part("attention", new AttentionSection(model, attention, html)::write));
        }
        parts.add(new Part("agenda", new AgendaSection(model, attention, html)::write));
        if (!model.changes().isEmpty() || model.isComparedWithPlan()) {
            parts.add(new Part("changes", new ChangesSection(model, html)::write));
        }
        if (!model.empty().isEmpty()) {
            parts.add(new Part("empty", new EmptySection(model, reasons, styles, html)::write));
        }
        if (shortage != null) {
            parts.add(new Part("shortage", new ShortageSection(shortage, html)::write));
        }
        if (standbys != null) {
            parts.add(new Part("standbys", new StandbySection(model, standbys, html)::write));
        }
        if (resilience != null) {
            parts.add(new Part("resilience", new ResilienceSection(resilience, html)::write));
        }
        parts.add(new Part("timeline", new TimelineSection(model, standbys, styles, html)::write));
        parts.add(new Part("home", new HomeSection(model, styles, html)::write));
        if (model.verdict().keyFigures().cost() != null) {
            parts.add(new Part("cost", new CostSection(model, html)::write));
        }
        parts.add(new Part("goals", new GoalsSection(model, styles, html)::write));
        return parts;
    }

    private void writeHeader(Html html) {
        Problem problem = model.problem();
        Verdict verdict = model.verdict();
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

    /** The score with spaces between its levels, where a line may break. */
    private static String score(Verdict verdict) {
        return verdict.score().toString().replace("/", " / ").replace("-", "−");
    }

    private static void writeContents(List<Part> parts, Html html) {
        html.open("nav", "class", "controls", "aria-labelledby", "parts");
        html.open("span", "id", "parts", "class", "vh").say("page.parts").close();
        for (Part part : parts) {
            html.open("a", "href", "#" + part.id).say(part.id + ".title").close();
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
