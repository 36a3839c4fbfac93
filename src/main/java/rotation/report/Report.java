package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.explain.shortage.Shortage;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.standby.Standbys;
import rotation.text.Sentence;

/** The page that shows a plan, see the package. */
public final class Report {

    private final PageModel model;
    private final @Nullable Reasons reasons;
    private final List<Attention> attention;
    private final @Nullable Standbys standbys;
    private final @Nullable Shortage shortage;
    private final boolean redacted;
    private @Nullable Resilience resilience;
    private @Nullable LastYear lastYear;
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
        this(new PageModel(problem, plan, verdict, previous), plan, standbys, shortage, redacted, language);
    }

    private Report(
            PageModel model,
            Plan plan,
            @Nullable Standbys standbys,
            @Nullable Shortage shortage,
            boolean redacted,
            Locale language) {
        this(
                model,
                new Reasons(model.problem(), plan, model.empty()),
                AttentionList.of(model.problem(), plan),
                standbys,
                shortage,
                redacted,
                language);
    }

    /** @param reasons why tours are empty; null: that is not told */
    Report(
            PageModel model,
            @Nullable Reasons reasons,
            List<Attention> attention,
            @Nullable Standbys standbys,
            @Nullable Shortage shortage,
            boolean redacted,
            Locale language) {
        this.model = model;
        this.reasons = reasons;
        this.attention = attention;
        this.standbys = standbys;
        this.shortage = shortage;
        this.redacted = redacted;
        this.language = language;
    }

    /** Adds a section that tells what became of the plan in made-up seasons. */
    public void add(Resilience shown) {
        resilience = shown;
    }

    /** Adds a section that shows the season before beside this one. */
    public void add(LastYear shown) {
        lastYear = shown;
    }

    /** The complete page. */
    public Page page() {
        var styles = new Styles(model.span());
        var frame = new Frame(language, title(), redacted ? "page.footRedacted" : "page.foot");
        return frame.around(this::writeHeader, parts(styles), styles);
    }

    private Sentence title() {
        return Sentence.of(Report.class, "page.title", model.problem().name());
    }

    /** All parts, in the order of the page. */
    List<Frame.Part> parts(Styles styles) {
        var parts = new ArrayList<Frame.Part>();
        add(parts, "glance", true, html -> new GlanceSection(model, styles, html).write());
        LastYear before = lastYear;
        if (before != null) {
            add(parts, "lastYear", true, html -> new LastYearSection(model, before, html).write());
        }
        add(parts, "abroad", true, html -> new AbroadSection(model, html).write());
        add(parts, "attention", !attention.isEmpty(), html -> new AttentionSection(model, attention, html).write());
        add(parts, "agenda", true, html -> new AgendaSection(model, attention, html).write());
        boolean areChangesShown = !model.changes().isEmpty() || model.isComparedWithPlan();
        add(parts, "changes", areChangesShown, html -> new ChangesSection(model, html).write());
        boolean isAnythingEmpty = !model.empty().isEmpty();
        add(parts, "empty", isAnythingEmpty, html -> new EmptySection(model, reasons, styles, html).write());
        if (shortage != null) {
            add(parts, "shortage", true, html -> new ShortageSection(shortage, html).write());
        }
        if (standbys != null) {
            add(parts, "standbys", true, html -> new StandbySection(model, standbys, html).write());
        }
        Resilience tried = resilience;
        if (tried != null) {
            add(parts, "resilience", true, html -> new ResilienceSection(tried, html).write());
        }
        // A page that does not tell why tours are empty is one on which a planner works.
        boolean canMove = reasons == null;
        add(parts, "timeline", true, html -> new TimelineSection(model, standbys, canMove, styles, html).write());
        List<Agency> agencies = model.problem().agencies();
        add(parts, "home", true, html -> new HomeSection(model, agencies, styles, html).write());
        boolean isCostTold = model.verdict().keyFigures().cost() != null;
        add(parts, "cost", isCostTold, html -> new CostSection(model, html).write());
        add(parts, "goals", true, html -> new GoalsSection(model, styles, html).write());
        return parts;
    }

    private static void add(List<Frame.Part> parts, String id, boolean isShown, Consumer<Html> writeTo) {
        parts.add(new Frame.Part(id, isShown, writeTo));
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
