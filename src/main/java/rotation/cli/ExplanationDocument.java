package rotation.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.explain.EmptyTourExplanation;
import rotation.explain.FilledTourExplanation;
import rotation.explain.Funnel;
import rotation.explain.OfficerExplanation;
import rotation.explain.RuleExplanation;
import rotation.explain.Service;
import rotation.explain.TourExplanation;
import rotation.explain.amend.Unlock;
import rotation.explain.choice.Choice;
import rotation.explain.choice.ScoreChange;
import rotation.judge.Finding;
import rotation.judge.Verdict;
import rotation.judge.VerdictDocument;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** An explanation as it is written for other programs. */
final class ExplanationDocument {

    private final Verdict verdict;
    private final Locale language;

    ExplanationDocument(Verdict verdict, Locale language) {
        this.verdict = verdict;
        this.language = language;
    }

    ExplanationFile of(TourExplanation tour) {
        return tour instanceof FilledTourExplanation filled
                ? document(filled(filled), null, null, null)
                : document(null, empty((EmptyTourExplanation) tour), null, null);
    }

    ExplanationFile of(OfficerExplanation officer) {
        Map<String, Integer> excluded = new LinkedHashMap<>();
        officer.excluded().forEach((rule, tours) -> excluded.put(rule.id(), tours));
        return document(
                null,
                null,
                new ExplanationFile.Officer(
                        officer.officer(),
                        officer.agency(),
                        officer.serves().stream().map(ExplanationDocument::row).toList(),
                        officer.services().stream().map(this::service).toList(),
                        excluded,
                        officer.fixed(),
                        officer.tours()),
                null);
    }

    ExplanationFile of(RuleExplanation rule) {
        return document(
                null,
                null,
                null,
                new ExplanationFile.RuleRow(
                        rule.rule().id(),
                        rule.weight().toString(),
                        rule.points(),
                        rule.score().toString(),
                        findings(rule.findings())));
    }

    private ExplanationFile document(
            ExplanationFile.@Nullable FilledTour filled,
            ExplanationFile.@Nullable EmptyTour empty,
            ExplanationFile.@Nullable Officer officer,
            ExplanationFile.@Nullable RuleRow rule) {
        return new ExplanationFile(
                verdict.score().toString(), verdict.isFeasible(), verdict.isLegal(), filled, empty, officer, rule);
    }

    private ExplanationFile.FilledTour filled(FilledTourExplanation tour) {
        return new ExplanationFile.FilledTour(
                tour.tour(),
                row(tour.row()),
                tour.agency(),
                List.of(
                        Day.format(tour.absence().from()),
                        Day.format(tour.absence().to())),
                tour.hold() == null ? null : tour.hold().toString(),
                change(tour.change()),
                findings(tour.findings()),
                choices(tour.alternatives()),
                choices(tour.exchanges()));
    }

    private ExplanationFile.EmptyTour empty(EmptyTourExplanation tour) {
        return new ExplanationFile.EmptyTour(
                tour.tour(),
                tour.priority(),
                funnel(tour.funnel()),
                choices(tour.choices()),
                tour.unlocks().stream().map(this::unlock).toList(),
                tour.nearest() == null ? null : said(tour.nearest()));
    }

    private static ExplanationFile.Funnel funnel(Funnel funnel) {
        return new ExplanationFile.Funnel(
                funnel.officers(),
                funnel.windows(),
                funnel.steps().stream()
                        .map(step -> new ExplanationFile.Step(step.rule().id(), step.remaining(), step.removed()))
                        .toList(),
                funnel.suited().stream()
                        .map(one -> new ExplanationFile.Suited(one.officer(), id(one.obstacle()), one.takenBy()))
                        .toList());
    }

    private static @Nullable String id(@Nullable Rule rule) {
        return rule == null ? null : rule.id();
    }

    private ExplanationFile.Unlock unlock(Unlock unlock) {
        return new ExplanationFile.Unlock(
                unlock.kind().toString(),
                unlock.path(),
                unlock.before(),
                unlock.after(),
                unlock.kind().unit().toString(),
                unlock.size(),
                unlock.admitted(),
                unlock.rows().stream().map(ExplanationDocument::row).toList(),
                said(unlock.text()));
    }

    private List<ExplanationFile.Choice> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new ExplanationFile.Choice(
                        choice.rows().stream().map(ExplanationDocument::row).toList(),
                        choice.agency(),
                        change(choice.change()),
                        choice.total().toString(),
                        said(choice.text())))
                .toList();
    }

    private ExplanationFile.Service service(Service service) {
        return new ExplanationFile.Service(
                row(service.row()),
                service.now() == null ? null : row(service.now()),
                service.emptied(),
                change(service.change()),
                service.total().toString(),
                said(service.text()));
    }

    private static ExplanationFile.Change change(ScoreChange change) {
        return new ExplanationFile.Change(
                change.score().toString(),
                change.rules().stream()
                        .map(rule -> new ExplanationFile.RuleChange(
                                rule.rule().id(), rule.points(), rule.level().toString(), rule.cost()))
                        .toList());
    }

    private List<VerdictDocument.FindingRow> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> VerdictDocument.FindingRow.of(finding, language))
                .toList();
    }

    private static ExplanationFile.Row row(Plan.Row row) {
        return new ExplanationFile.Row(
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
