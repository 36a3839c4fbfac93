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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
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
    private final Predicate<Unit> isFull;

    /** @param isFull the units of which all absences are counted in full; of others only what is certain is */
    Kinds(Choices choices, Penalties penalties, Predicate<Unit> isFull) {
        this.isFull = isFull;
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
                longest.merge(officer.agency(), longest(seat, officer), Math::max);
                Unit unit = unit(officer);
                if (unit != null) {
                    members.computeIfAbsent(unit, key -> new HashSet<>()).add(officer);
                }
            }
        }
        tours.forEach((agency, all) -> {
            if (penalties.counts(Rule.AGENCY_CAP) && all.size() > smallestCap(agency)) {
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

    /** The smallest cap of any day. */
    private static int smallestCap(Agency agency) {
        int smallest = agency.maxAway() == null ? Integer.MAX_VALUE : agency.maxAway();
        for (Agency.Cap cap : agency.caps()) {
            smallest = Math.min(smallest, cap.max());
        }
        return smallest;
    }

    private int longest(Choices.Seat seat, Officer officer) {
        int longest = 0;
        for (int w = 0; w < seat.windows().size(); w++) {
            longest = Math.max(
                    longest, seat.posting(problem, officer, w).absence().days());
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

    /** Whether only those absences of the unit's officers are counted that they have in any window. */
    boolean isRough(Unit unit) {
        return !isFull.test(unit);
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

    /** By the skills of which some holders should stay, until when the officer is one while absent for the tour; null: never. */
    private List<@Nullable Integer> floors(Choices.Seat seat, Officer officer) {
        List<@Nullable Integer> floors = new ArrayList<>();
        if (penalties.counts(Rule.HOME_SKILL_FLOOR)) {
            for (Agency.KeepHome floor : officer.agency().keepHome()) {
                floors.add(until(officer.skilledTo(floor.skill()), absences(seat, officer)));
            }
        }
        return floors;
    }

    /** By the needs of the mission at which the tour is looked, until when the officer meets them in theatre; null: never. */
    private List<@Nullable Integer> needs(Choices.Seat seat, Officer officer) {
        List<@Nullable Integer> needs = new ArrayList<>();
        if (penalties.counts(Rule.SITE_NEEDS)) {
            List<Period> windows =
                    seat.windows().stream().map(Choices.Window::period).toList();
            for (Mission.SiteNeed need : seat.tour().mission().siteNeeds()) {
                if (need.looksAt(seat.tour().position())) {
                    needs.add(until(need.metTo(officer), windows));
                }
            }
        }
        return needs;
    }

    private List<Period> absences(Choices.Seat seat, Officer officer) {
        return IntStream.range(0, seat.windows().size())
                .mapToObj(w -> seat.posting(problem, officer, w).absence())
                .toList();
    }

    /** The last day, {@link Day#FOREVER} if it is after all periods; null if it is before all. */
    private static @Nullable Integer until(int last, List<Period> periods) {
        if (periods.stream().noneMatch(period -> period.from() <= last)) {
            return null;
        }
        return periods.stream().allMatch(period -> period.to() <= last) ? Day.FOREVER : last;
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
                yield watchesByDay && unit != null && watched.contains(unit) && isFull.test(unit)
                        ? List.of(unit, intakes(seat, officer))
                        : null;
            }
            case WOMAN_AT_SITE -> isPaired(seat) && officer.isWoman();
            case SKILL_FLOORS -> {
                List<@Nullable Integer> floors = floors(seat, officer);
                // One who may be absent twice is counted by name.
                yield floors.stream().allMatch(Objects::isNull)
                        ? null
                        : List.of(agency, floors, mayBeAwayTwice(officer) ? officer : floors, intakes(seat, officer));
            }
            case SITE_NEEDS -> needs(seat, officer);
        };
    }

    private List<@Nullable Intake> intakes(Choices.Seat seat, Officer officer) {
        var intakes = new ArrayList<@Nullable Intake>();
        for (int w = 0; w < seat.windows().size(); w++) {
            intakes.add(seat.posting(problem, officer, w).intake());
        }
        return intakes;
    }

    /**
     * Adds when the officers of a class are absent.
     *
     * @param last no later day is added
     */
    void addAbsences(DayCurve curve, OfficerClass one, int owner, int last) {
        for (int w = 0; w < one.seat().windows().size(); w++) {
            Literal taken = one.taken(w);
            if (taken != null) {
                Period absence = one.absence(problem, w);
                if (absence.from() <= last) {
                    Period counted = new Period(absence.from(), Math.min(absence.to(), last));
                    curve.add(counted, taken, owner, one.seat().given());
                }
            }
        }
    }
}
