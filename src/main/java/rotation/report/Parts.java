package rotation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        var report = new Report(model, null, attention, null, null, false, Locale.ENGLISH);
        for (Frame.Part part : report.parts(styles)) {
            var html = new Html(Report.class);
            if (part.isShown()) {
                part.writeTo().accept(html);
            }
            sections.put(part.id(), html.toString());
        }
        style = styles.sheet();
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
