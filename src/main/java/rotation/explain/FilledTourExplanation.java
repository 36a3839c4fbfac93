package rotation.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.explain.choice.Choice;
import rotation.explain.choice.Hold;
import rotation.explain.choice.ScoreChange;
import rotation.judge.Finding;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * Why somebody goes.
 *
 * @param tour which
 * @param row who, when, and after which intake
 * @param agency the id of the agency that sends the officer
 * @param course the training that the officer attends before it; null: none
 * @param absence the days on which home policing misses the officer
 * @param extension by how many days a deployed tour is longer than agreed; 0: it is as agreed, a fact; negative: it is shorter,
 *     which no plan may be; null: it is not deployed
 * @param hold why the tour keeps its officer; null: it does not have to
 * @param holdText the same, for people; null: it does not have to
 * @param change what the plan costs more or less than it would with this tour empty
 * @param findings each place where a rule takes points and this tour is named
 * @param alternatives the best other choices, with everything else unchanged, the best first; of one officer only the best
 * @param exchanges the best choices of somebody who has another tour in the way, the best first
 */
public record FilledTourExplanation(
        Tour tour,
        Plan.Row row,
        String agency,
        @Nullable String course,
        Period absence,
        @Nullable Integer extension,
        @Nullable Hold hold,
        @Nullable Sentence holdText,
        ScoreChange change,
        List<Finding> findings,
        List<Choice> alternatives,
        List<Choice> exchanges)
        implements TourExplanation {

    /** Copies the lists. */
    public FilledTourExplanation {
        findings = List.copyOf(findings);
        alternatives = List.copyOf(alternatives);
        exchanges = List.copyOf(exchanges);
    }

    @Override
    public List<Section> sections() {
        var sections = new ArrayList<>(reasons());
        sections.add(new Section(
                alternatives.isEmpty()
                        ? Words.say("filled.alternatives.none")
                        : Words.say("filled.alternatives", alternatives.size()),
                alternatives.stream().map(Choice::text).toList()));
        if (!exchanges.isEmpty()) {
            sections.add(new Section(
                    Words.say("filled.exchanges", exchanges.size()),
                    exchanges.stream().map(Choice::text).toList()));
        }
        return sections;
    }

    @Override
    public List<Section> reasons() {
        var who = new ArrayList<Sentence>();
        who.add(Words.say("absence", Periods.one(absence), absence.days()));
        if (course != null && row.intake() != null) {
            who.add(Words.say("filled.training", course, row.intake()));
        }
        if (holdText != null) {
            who.add(holdText);
        }
        if (extension != null) {
            who.add(length(extension));
        }
        who.addAll(Words.about(tour));
        var sections = new ArrayList<Section>();
        sections.add(new Section(Words.say("filled", tour.id(), Choice.going(row, agency, null)), who));
        sections.add(new Section(
                Words.say("filled.change", change.total()),
                change.rules().stream()
                        .map(rule -> Words.say("filled.rule", rule.text(), Math.abs(rule.points())))
                        .toList()));
        if (!findings.isEmpty()) {
            sections.add(new Section(
                    Words.say("filled.findings", findings.size()),
                    findings.stream().map(Finding::text).toList()));
        }
        return sections;
    }

    private static Sentence length(int extension) {
        if (extension == 0) {
            return Words.say("filled.fact");
        }
        return extension > 0 ? Words.say("filled.extended", extension) : Words.say("filled.shortened", -extension);
    }
}
