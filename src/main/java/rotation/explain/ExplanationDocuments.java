package rotation.explain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock;
import rotation.explain.choice.Choice;
import rotation.explain.choice.ScoreChange;
import rotation.judge.Finding;
import rotation.judge.Verdict;
import rotation.judge.VerdictDocument;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.text.Sentence;

/** Makes documents of explanations, with sentences in one language. */
public final class ExplanationDocuments {

    private final Verdict verdict;
    private final Locale language;

    /**
     * Documents of one plan.
     *
     * @param verdict on the plan
     * @param language of the sentences: French, or else English
     */
    public ExplanationDocuments(Verdict verdict, Locale language) {
        this.verdict = verdict;
        this.language = language;
    }

    /** Why a tour is filled or empty. */
    public ExplanationDocument of(TourExplanation tour) {
        return tour instanceof FilledTourExplanation filled
                ? document(filled(filled), null, null, null)
                : document(null, empty((EmptyTourExplanation) tour), null, null);
    }

    /** Why an officer serves where they do. */
    public ExplanationDocument of(OfficerExplanation officer) {
        return document(
                null,
                null,
                new ExplanationDocument.Officer(
                        officer.officer(),
                        officer.agency(),
                        officer.serves().stream().map(ExplanationDocuments::row).toList(),
                        officer.services().stream().map(this::service).toList(),
                        officer.excluded(),
                        officer.fixed(),
                        officer.tours()),
                null);
    }

    /** Why a rule takes points. */
    public ExplanationDocument of(RuleExplanation rule) {
        return document(
                null,
                null,
                null,
                new ExplanationDocument.RuleRow(
                        rule.rule(), rule.weight().toString(), rule.points(), rule.score(), findings(rule.findings())));
    }

    private ExplanationDocument document(
            ExplanationDocument.@Nullable FilledTour filled,
            ExplanationDocument.@Nullable EmptyTour empty,
            ExplanationDocument.@Nullable Officer officer,
            ExplanationDocument.@Nullable RuleRow rule) {
        return new ExplanationDocument(
                verdict.score(), verdict.isFeasible(), verdict.isLegal(), filled, empty, officer, rule);
    }

    private ExplanationDocument.FilledTour filled(FilledTourExplanation tour) {
        return new ExplanationDocument.FilledTour(
                tour.tour().id(),
                tour.tour().tentative(),
                tour.tour().note(),
                row(tour.row()),
                tour.agency(),
                tour.course(),
                List.of(
                        Day.format(tour.absence().from()),
                        Day.format(tour.absence().to())),
                tour.extension(),
                tour.hold(),
                change(tour.change()),
                findings(tour.findings()),
                choices(tour.alternatives()),
                choices(tour.exchanges()));
    }

    private ExplanationDocument.EmptyTour empty(EmptyTourExplanation tour) {
        return new ExplanationDocument.EmptyTour(
                tour.tour().id(),
                tour.tour().position().priority(),
                tour.tour().tentative(),
                tour.tour().note(),
                funnel(tour.funnel()),
                choices(tour.choices()),
                tour.unlocks().stream().map(this::unlock).toList(),
                tour.nearest() == null ? null : said(tour.nearest()));
    }

    private static ExplanationDocument.Funnel funnel(Funnel funnel) {
        return new ExplanationDocument.Funnel(
                funnel.officers(),
                funnel.windows(),
                funnel.withoutWindow(),
                funnel.steps().stream()
                        .map(step -> new ExplanationDocument.Step(step.rule(), step.remaining(), step.removed()))
                        .toList(),
                funnel.suited().stream()
                        .map(one -> new ExplanationDocument.Suited(one.officer(), one.obstacle(), one.takenBy()))
                        .toList());
    }

    private ExplanationDocument.Unlock unlock(Unlock unlock) {
        return new ExplanationDocument.Unlock(
                unlock.kind(),
                unlock.path(),
                unlock.before(),
                unlock.after(),
                unlock.kind().unit(),
                unlock.size(),
                unlock.admitted(),
                unlock.rows().stream().map(ExplanationDocuments::row).toList(),
                said(unlock.text()));
    }

    private List<ExplanationDocument.Choice> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new ExplanationDocument.Choice(
                        choice.rows().stream().map(ExplanationDocuments::row).toList(),
                        choice.agency(),
                        change(choice.change()),
                        choice.total(),
                        said(choice.text())))
                .toList();
    }

    private ExplanationDocument.Service service(Service service) {
        return new ExplanationDocument.Service(
                row(service.row()),
                service.now() == null ? null : row(service.now()),
                service.emptied(),
                change(service.change()),
                service.total(),
                said(service.text()));
    }

    private static ExplanationDocument.Change change(ScoreChange change) {
        return new ExplanationDocument.Change(
                change.score(),
                change.rules().stream()
                        .map(rule -> new ExplanationDocument.RuleChange(
                                rule.rule(), rule.points(), rule.level(), rule.cost()))
                        .toList());
    }

    private List<VerdictDocument.FindingRow> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> VerdictDocument.FindingRow.of(finding, language))
                .toList();
    }

    private static ExplanationDocument.Row row(Plan.Row row) {
        return new ExplanationDocument.Row(
                row.tour(),
                row.officer(),
                row.window() == null ? null : Day.format(row.window().from()),
                row.window() == null ? null : Day.format(row.window().to()),
                row.intake());
    }

    private String said(Sentence sentence) {
        return sentence.in(language);
    }
}
