package rotation.peers.cpsat;

import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.rule.Rule;

/** Which differences between candidates of one tour matter to the rules that look at officer and window together. */
final class Kinds {

    /** A unit of an agency. */
    record Unit(Agency agency, String name) {}

    private final Problem problem;
    private final Penalties penalties;
    private final boolean restIsLimit;
    private final Set<RuleModel.Difference> differences = EnumSet.noneOf(RuleModel.Difference.class);
    private final Set<Agency> capped = new HashSet<>();
    private final Set<Agency> shared = new HashSet<>();
    private final Set<Unit> watched = new HashSet<>();
    private final Set<Officer> givenTwice = new HashSet<>();
    private final boolean watchesByDay;

    Kinds(Choices choices, Penalties penalties) {
        problem = choices.problem();
        this.penalties = penalties;
        restIsLimit = choices.isLimit(Rule.REST_BETWEEN_TOURS);
        for (Rule rule : Rule.values()) {
            if (penalties.counts(rule)) {
                differences.add(RuleModel.of(rule).difference());
            }
        }
        var givenOnce = new HashSet<Officer>();
        Map<Agency, Set<Integer>> tours = new HashMap<>();
        Map<Agency, Integer> longest = new HashMap<>();
        Map<Unit, Set<Officer>> members = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (Choices.Candidate candidate : seat.candidates()) {
                Officer officer = candidate.officer();
                if (seat.given() && !givenOnce.add(officer)) {
                    givenTwice.add(officer);
                }
                tours.computeIfAbsent(officer.agency(), key -> new HashSet<>()).add(seat.index());
                longest.merge(officer.agency(), longest(seat), Math::max);
                Unit unit = unit(officer);
                if (unit != null) {
                    members.computeIfAbsent(unit, key -> new HashSet<>()).add(officer);
                }
            }
        }
        tours.forEach((agency, all) -> {
            if (penalties.counts(Rule.AGENCY_CAP) && agency.maxAway() != null && all.size() > agency.maxAway()) {
                capped.add(agency);
            }
            long most = (long) all.size() * Objects.requireNonNullElse(longest.get(agency), 0);
            if (penalties.counts(Rule.AGENCY_FAIR_SHARE) && most > problem.allowance(agency)) {
                shared.add(agency);
            }
        });
        if (penalties.counts(Rule.UNIT_DEPLETION)) {
            members.forEach((unit, officers) -> {
                if (officers.size() > 1) {
                    watched.add(unit);
                }
            });
        }
        // Where most tours are settled, to tell units apart would make large what is meant to be small.
        watchesByDay = !choices.isPart();
    }

    private int longest(Choices.Seat seat) {
        int longest = 0;
        for (Period window : seat.windows()) {
            Intake intake = problem.servingIntake(seat.tour().mission(), window.from());
            longest = Math.max(
                    longest,
                    Problem.absence(seat.tour().mission(), window, intake).days());
        }
        return longest;
    }

    /** The unit of an officer; null: none is stated. */
    static @Nullable Unit unit(Officer officer) {
        return officer.unit() == null ? null : new Unit(officer.agency(), officer.unit());
    }

    /** Whether so many of the agency may be absent that its cap counts. */
    boolean isCapped(Agency agency) {
        return capped.contains(agency);
    }

    /** Whether the agency may carry more than its fair share. */
    boolean isShared(Agency agency) {
        return shared.contains(agency);
    }

    /** The units of which two officers may be absent together. */
    Set<Unit> watched() {
        return watched;
    }

    /** Whether what a unit lacks is counted day by day. */
    boolean isByDay(Unit unit, Set<Officer> members) {
        return watchesByDay && members.stream().noneMatch(this::mayBeAwayTwice);
    }

    /** Whether an officer may be absent for two tours on one day. */
    boolean mayBeAwayTwice(Officer officer) {
        return !restIsLimit || givenTwice.contains(officer);
    }

    /** Whether it matters if a woman holds the tour. */
    boolean isPaired(Choices.Seat seat) {
        return penalties.counts(Rule.LONE_WOMAN_DAYS)
                && seat.tour().mission().pairWomen()
                && seat.tour().position().site() != null;
    }

    /** The floors of the agency that count the officer. */
    List<String> floors(Officer officer) {
        if (!penalties.counts(Rule.HOME_SKILL_FLOOR)) {
            return List.of();
        }
        var floors = new ArrayList<String>();
        for (Agency.KeepHome floor : officer.agency().keepHome()) {
            if (officer.hasSkill(floor.skill())) {
                floors.add(officer.agency().id() + "/" + floor.skill());
            }
        }
        return floors;
    }

    /** Candidates with equal kinds may be in one class. */
    Object of(Choices.Seat seat, Choices.Candidate candidate) {
        var kind = new ArrayList<@Nullable Object>();
        for (RuleModel.Difference difference : differences) {
            kind.add(value(difference, seat, candidate));
        }
        return kind;
    }

    /** What a candidate is in one respect; null: nothing that matters. */
    private @Nullable Object value(RuleModel.Difference difference, Choices.Seat seat, Choices.Candidate candidate) {
        Officer officer = candidate.officer();
        Agency agency = officer.agency();
        return switch (difference) {
            case NONE -> null;
            case COSTS -> candidate.costs();
            case INTAKES -> intakes(seat, officer);
            case CAPPED_AGENCY -> isCapped(agency) ? List.of(agency, intakes(seat, officer)) : null;
            case SHARED_AGENCY -> isShared(agency) ? List.of(agency, intakes(seat, officer)) : null;
            case WATCHED_UNIT -> {
                Unit unit = unit(officer);
                yield watchesByDay && unit != null && watched.contains(unit)
                        ? List.of(unit, intakes(seat, officer))
                        : null;
            }
            case WOMAN_AT_SITE -> isPaired(seat) && officer.isWoman();
            case SKILL_FLOORS -> {
                List<String> floors = floors(officer);
                // One who may be absent twice is counted by name.
                yield floors.isEmpty()
                        ? null
                        : List.of(floors, mayBeAwayTwice(officer) ? officer : floors, intakes(seat, officer));
            }
        };
    }

    private List<@Nullable Intake> intakes(Choices.Seat seat, Officer officer) {
        var intakes = new ArrayList<@Nullable Intake>();
        for (Period window : seat.windows()) {
            intakes.add(problem.intake(seat.tour(), officer, window.from()));
        }
        return intakes;
    }

    /** Adds when the officers of a class are absent. */
    void addAbsences(DayCurve curve, OfficerClass one, int owner) {
        for (int w = 0; w < one.seat().windows().size(); w++) {
            Literal taken = one.taken(w);
            if (taken != null) {
                curve.add(one.absence(problem, w), taken, owner, one.seat().given());
            }
        }
    }
}
