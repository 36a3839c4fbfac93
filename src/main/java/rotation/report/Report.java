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
        var html = new Html(Report.class);
        var frame = new Frame(language, title(), redacted ? "page.footRedacted" : "page.foot");
        return frame.around(() -> writeHeader(html), parts(html, styles), styles, html);
    }

    private Sentence title() {
        return Sentence.of(Report.class, "page.title", model.problem().name());
    }

    /** The parts that have something to show, in the order of the page. */
    private List<Frame.Part> parts(Html html, Styles styles) {
        var parts = new ArrayList<Frame.Part>();
        parts.add(new Frame.Part("glance", new GlanceSection(model, styles, html)::write));
        parts.add(new Frame.Part("abroad", new AbroadSection(model, html)::write));
        if (!attention.isEmpty()) {
            parts.add(new Frame.Part("attention", new AttentionSection(model, attention, html)::write));
        }
        parts.add(new Frame.Part("agenda", new AgendaSection(model, attention, html)::write));
        if (!model.changes().isEmpty() || model.isComparedWithPlan()) {
            parts.add(new Frame.Part("changes", new ChangesSection(model, html)::write));
        }
        if (!model.empty().isEmpty()) {
            parts.add(new Frame.Part("empty", new EmptySection(model, reasons, styles, html)::write));
        }
        if (shortage != null) {
            parts.add(new Frame.Part("shortage", new ShortageSection(shortage, html)::write));
        }
        if (standbys != null) {
            parts.add(new Frame.Part("standbys", new StandbySection(model, standbys, html)::write));
        }
        if (resilience != null) {
            parts.add(new Frame.Part("resilience", new ResilienceSection(resilience, html)::write));
        }
        parts.add(new Frame.Part("timeline", new TimelineSection(model, standbys, styles, html)::write));
        parts.add(new Frame.Part("home", new HomeSection(model, model.problem().agencies(), styles, html)::write));
        if (model.verdict().keyFigures().cost() != null) {
            parts.add(new Frame.Part("cost", new CostSection(model, html)::write));
        }
        parts.add(new Frame.Part("goals", new GoalsSection(model, styles, html)::write));
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
}
