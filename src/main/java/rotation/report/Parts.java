package rotation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.html.Html;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;

/**
 * The sections of a report one by one, for a page that shows a plan while it is worked on. What takes long in a large season is left
 * out: why tours are empty, who is missing, and who stands by.
 */
public final class Parts {

    private final Map<String, String> sections = new LinkedHashMap<>();
    private final String style;

    /**
     * Writes all sections.
     *
     * @param plan any plan of the problem; a row that cannot be judged counts as an empty tour
     * @param verdict of the judge on it
     */
    public Parts(Problem problem, Plan plan, Verdict verdict) {
        var model = new PageModel(problem, plan, verdict, null);
        var styles = new Styles(model.span());
        List<Attention> attention = AttentionList.of(problem, plan);
        write("glance", html -> new GlanceSection(model, styles, html).write());
        write("attention", html -> {
            if (!attention.isEmpty()) {
                new AttentionSection(model, attention, html).write();
            }
        });
        write("changes", html -> {
            if (!model.changes().isEmpty()) {
                new ChangesSection(model, html).write();
            }
        });
        write("empty", html -> {
            if (!model.empty().isEmpty()) {
                new EmptySection(model, null, styles, html).write();
            }
        });
        write("timeline", html -> new TimelineSection(model, null, styles, html).write());
        write("home", html -> new HomeSection(model, html).write());
        write("goals", html -> new GoalsSection(model, styles, html).write());
        style = styles.sheet();
    }

    private interface Section {
        void writeTo(Html html);
    }

    private void write(String id, Section section) {
        var html = new Html(Report.class);
        section.writeTo(html);
        sections.put(id, html.toString());
    }

    /** The markup of each section by its id, in the order of the page; empty where there is nothing to say. */
    public Map<String, String> sections() {
        return sections;
    }

    /** The style sheet of the positions and sizes that the sections refer to by classes. */
    public String style() {
        return style;
    }
}
