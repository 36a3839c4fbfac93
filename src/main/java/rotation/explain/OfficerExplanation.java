package rotation.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rotation.explain.choice.Phrases;
import rotation.model.Plan;
import rotation.rule.Periods;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * Where an officer serves, and where else that would be possible.
 *
 * @param officer the id
 * @param agency the id of the agency
 * @param serves the officer's tours in the plan
 * @param services the other tours that the officer suits and that may change hands, what would be best for the plan first
 * @param excluded by the rule that closes the last window, how many tours it keeps the officer from: a rule that looks at one tour
 *     alone, or the rest between it and a tour of the officer that must keep them
 * @param fixed how many other tours keep their officers, or have no window left
 * @param tours how many tours there are
 */
public record OfficerExplanation(
        String officer,
        String agency,
        List<Plan.Row> serves,
        List<Service> services,
        Map<Rule, Integer> excluded,
        int fixed,
        int tours) {

    /** Copies the collections, the rules in catalogue order. */
    public OfficerExplanation {
        serves = List.copyOf(serves);
        services = List.copyOf(services);
        var ordered = new EnumMap<Rule, Integer>(Rule.class);
        ordered.putAll(excluded);
        excluded = Collections.unmodifiableMap(ordered);
    }

    /** All that there is to say, for people. */
    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                serves.isEmpty()
                        ? Words.say("officer.nowhere", officer, agency)
                        : Words.say("officer.serves", officer, agency, serves.size()),
                serves.stream().map(OfficerExplanation::text).toList()));
        sections.add(new Section(
                Words.say("officer.services", services.size(), tours),
                services.stream().map(Service::text).toList()));
        var kept = new ArrayList<Sentence>();
        excluded.forEach((rule, count) -> kept.add(Words.say("officer.rule", Phrases.named(rule), count)));
        kept.add(Words.say("officer.fixed", fixed));
        sections.add(new Section(
                Words.say(
                        "officer.excluded",
                        fixed
                                + excluded.values().stream()
                                        .mapToInt(count -> count)
                                        .sum(),
                        tours),
                kept));
        return sections;
    }

    private static Sentence text(Plan.Row row) {
        Sentence dates = Periods.one(Objects.requireNonNull(row.window()));
        return row.intake() == null
                ? Words.say("officer.tour", row.tour(), dates)
                : Words.say("officer.tour.intake", row.tour(), dates, row.intake());
    }
}
