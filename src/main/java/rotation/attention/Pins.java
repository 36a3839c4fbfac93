package rotation.attention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Hard rules that locked tours break, alone or together, with those who are there already and nobody else. */
final class Pins {

    private final Situation situation;

    /** The locked tours that are not deployed, by their ids, as they are to be. */
    private final Map<String, Posting> locked = new HashMap<>();

    private Pins(Situation situation) {
        this.situation = situation;
    }

    static List<BrokenPin> of(Situation situation) {
        return new Pins(situation).all();
    }

    private List<BrokenPin> all() {
        var rows = new ArrayList<Plan.Row>();
        situation.deployed().forEach(there -> rows.add(there.row()));
        for (Tour tour : situation.problem().tours()) {
            Posting posting = tour.isDeployed() || !situation.judge().isLocked(tour) ? null : asLocked(tour);
            if (posting != null) {
                locked.put(tour.id(), posting);
                rows.add(posting.row());
            }
        }
        if (locked.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = situation.judge().judge(new Plan(rows, null)).findings().stream()
                .filter(finding -> situation.isHard(finding.rule()) && isOfSingleTours(finding.rule()))
                .toList();
        List<Limited> limits = Limited.all(situation.problem());
        return findings.stream()
                .flatMap(finding -> Stream.ofNullable(pin(finding, limits))
                        .map(attention -> new BrokenPin(finding.rule(), attention)))
                .toList();
    }

    /** Wishes that a planner has made hard look at a whole plan, of which this is a part. */
    private static boolean isOfSingleTours(Rule rule) {
        return rule.theme() == Rule.Theme.ELIGIBILITY || rule.limit() != Rule.Limit.NONE;
    }

    /** As the plan has it, if it keeps the lock; else with an intake that can serve. */
    private @Nullable Posting asLocked(Tour tour) {
        Tour.Assignment own = tour.assignment();
        Officer officer = own == null ? null : situation.problem().officer(own.officer());
        if (own == null || officer == null) {
            return null;
        }
        Posting planned = situation.staffing().of(tour);
        boolean isKept = planned != null
                && planned.officer().equals(officer)
                && planned.window().equals(own.window());
        return isKept ? planned : situation.judge().posting(tour, officer, own.window());
    }

    /** @return null: it is of tours that are over, or of days that are past */
    private @Nullable Attention pin(Finding finding, List<Limited> limits) {
        List<String> tours =
                finding.ids(Subject.TOUR).stream().filter(locked::containsKey).toList();
        boolean isOver = tours.stream()
                .map(locked::get)
                .allMatch(posting -> posting == null || posting.window().to() < situation.today());
        if (isOver) {
            return null;
        }
        Map<Subject, String> whose = whose(finding);
        Period days = null;
        for (Limited limit : limits) {
            if (limit.rule() == finding.rule() && limit.about().equals(whose)) {
                Excess excess = excess(limit);
                if (excess == null) {
                    return null;
                }
                days = excess.days();
            }
        }
        // Of a limit, which of them are too many is not always the same.
        List<String> ids = whose == null ? finding.ids(Subject.TOUR) : List.copyOf(whose.values());
        return new Attention(
                Attention.Kind.PIN,
                Situation.id("pin:" + finding.rule().id(), ids),
                whose != null ? whose : tours.size() == 1 ? Map.of(Subject.TOUR, tours.get(0)) : Map.of(),
                days,
                finding.points(),
                finding.text(),
                decision(tours));
    }

    /** What the limit is of, where it is one for many tours; empty: the programme; null: the rule is of one or two tours. */
    private static @Nullable Map<Subject, String> whose(Finding finding) {
        return switch (finding.rule().limit()) {
            case SEATS -> one(finding, Subject.INTAKE);
            case AGENCY_CAP -> one(finding, Subject.AGENCY);
            case MISSION_CEILING -> one(finding, Subject.MISSION);
            case PROGRAM_CEILING -> Map.of();
            case NONE, REST, ORDER, APART -> null;
        };
    }

    private static Map<Subject, String> one(Finding finding, Subject subject) {
        return Map.of(subject, finding.ids(subject).get(0));
    }

    private @Nullable Excess excess(Limited limit) {
        List<Period> already = limit.days(situation.deployed());
        var all = new ArrayList<>(already);
        all.addAll(limit.days(List.copyOf(locked.values())));
        var changes = new ArrayList<>(limit.capDays());
        changes.addAll(already);
        return Excess.of(
                all,
                day -> {
                    Integer cap = limit.cap().apply(day);
                    return cap == null ? null : Integer.valueOf(Math.max(cap, Excess.on(already, day)));
                },
                changes,
                situation.today());
    }

    /** Names the pins; where there are none, the tours that are frozen. */
    private Sentence decision(List<String> tours) {
        Set<String> pinned = tours.stream()
                .filter(id -> Objects.requireNonNull(locked.get(id)).tour().pinned())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (pinned.isEmpty()) {
            return Situation.say("pin.frozen", String.join(", ", tours));
        }
        return Situation.say(pinned.size() == 1 ? "pin.decide" : "pin.decide.together", String.join(", ", pinned));
    }
}
