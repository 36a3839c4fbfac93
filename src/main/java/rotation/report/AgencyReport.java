package rotation.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.html.Html;
import rotation.html.Page;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;
import rotation.text.Sentence;

/**
 * The page of a plan for one agency: its own officers by name, and nobody else's. All other names, and all notes, which
 * may name anybody, are removed before anything is computed. Nothing is told that names officers of others by their ids: neither what
 * the plan costs, nor who else could go.
 */
public final class AgencyReport {

    /** What of the things that need attention is about one officer or agency, and tells of nobody else. */
    private static final Set<Attention.Kind> OWN =
            Set.of(Attention.Kind.LAPSE, Attention.Kind.UNSEATED, Attention.Kind.EXCEEDED, Attention.Kind.NO_STANDBY);

    private final Problem problem;
    private final Agency agency;
    private final PageModel whole;
    private final PageModel own;
    private final List<Attention> attention;
    private final boolean redacted;
    private final Locale language;

    /**
     * Computes the content.
     *
     * @param problem redacted by {@link Redaction#redacted} if the agency's own names must not be shown either
     * @param plan legal for this problem
     * @param verdict of the judge on the plan
     * @param previous the earlier plan to compare with; null: compare with the announced assignments
     * @param agency of the problem
     * @param redacted whether the page says that names are left out
     * @param language that the page shows first
     */
    public AgencyReport(
            Problem problem,
            Plan plan,
            Verdict verdict,
            @Nullable Plan previous,
            Agency agency,
            boolean redacted,
            Locale language) {
        this.problem = Redaction.redactedFor(agency, problem);
        // As it is without its note.
        this.agency = this.problem.agencies().get(problem.agencies().indexOf(agency));
        whole = new PageModel(this.problem, plan, verdict, previous);
        own = whole.only(agency);
        attention = AttentionList.of(this.problem, plan).stream()
                .filter(this::isOwn)
                .toList();
        this.redacted = redacted;
        this.language = language;
    }

    private boolean isOwn(Attention one) {
        String id = one.about(Subject.OFFICER);
        Officer officer = id == null ? null : problem.officer(id);
        boolean isAbout = officer == null
                ? agency.id().equals(one.about(Subject.AGENCY))
                : officer.agency().equals(agency);
        return isAbout && OWN.contains(one.kind());
    }

    /** The complete page. */
    public Page page() {
        var styles = new Styles(own.span());
        Sentence title = Sentence.of(Report.class, "page.titleAgency", problem.name(), agency.name());
        var frame = new Frame(language, title, redacted ? "page.footRedacted" : "page.footAgency");
        return frame.around(this::writeHeader, parts(styles), styles);
    }

    private List<Frame.Part> parts(Styles styles) {
        return List.of(
                new Frame.Part("home", true, html -> new HomeSection(whole, List.of(agency), styles, html).write()),
                new Frame.Part(
                        "attention", !attention.isEmpty(), html -> new AttentionSection(own, attention, html).write()),
                new Frame.Part("agenda", true, html -> new AgendaSection(own, attention, html).write()),
                new Frame.Part("changes", !own.changes().isEmpty(), html -> new AgencyChangesSection(own, agency, html)
                        .write()),
                new Frame.Part("timeline", true, html -> new TimelineSection(own, null, false, styles, html).write()));
    }

    private void writeHeader(Html html) {
        html.open("header").open("h1").foreign(agency.name()).close();
        html.open("p", "class", "when").foreign(problem.name()).text(" · ");
        html.say(
                "page.when",
                Day.format(problem.season().from()),
                Day.format(problem.season().to()),
                Day.format(problem.asOf()));
        html.close();
        Page.writeTools(html);
        html.closeLine();
    }
}
