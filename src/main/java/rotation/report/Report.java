package rotation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.standby.Standbys;
import rotation.text.Messages;

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
        this.language = language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** Writes the file; the stream is not closed. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(page().getBytes(StandardCharsets.UTF_8));
    }

    /** The file as text. */
    public String page() {
        var styles = new Styles(season.span());
        var body = new Html();
        writeBody(body, styles);
        String style = resource("report.css") + styles.sheet();
        String script = resource("report.js");
        var page = new Html()
                .raw("<!DOCTYPE html>\n")
                .open("html", "lang", language.getLanguage())
                .open("head");
        page.open("meta", "charset", "utf-8");
        page.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; script-src 'sha256-" + sha256(script)
                        + "'; base-uri 'none'; form-action 'none'");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "referrer", "content", "no-referrer");
        page.open("meta", "name", "robots", "content", "noindex");
        String english = title(Locale.ENGLISH);
        String french = title(Locale.FRENCH);
        page.leaf("title", language.equals(Locale.FRENCH) ? french : english, "data-en", english, "data-fr", french);
        page.open("style").raw(style).close().close();
        page.raw("\n").open("body").raw(body.toString());
        page.open("script").raw(script).close();
        return page.close().close().raw("\n").toString();
    }

    private String title(Locale language) {
        return Messages.of(Report.class, language)
                .format("page.title", season.problem().name());
    }

    private void writeBody(Html html, Styles styles) {
        html.open("a", "class", "skip", "href", "#main").say("page.skip").close();
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
        html.open("div", "class", "controls", "id", "tools", "hidden", "hidden");
        html.open("button", "type", "button", "id", "english", "lang", "en")
                .text("English")
                .close();
        html.open("button", "type", "button", "id", "french", "lang", "fr")
                .text("Français")
                .close();
        html.open("button", "type", "button", "id", "print")
                .say("page.print")
                .close()
                .close();
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

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
