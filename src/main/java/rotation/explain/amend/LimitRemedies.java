package rotation.explain.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock.Kind;
import rotation.explain.choice.FullDays;
import rotation.explain.choice.JointRules;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.rule.Periods;
import rotation.text.Sentence;

/** Changes to the limits that courses, agencies, missions and headquarters set, and to the dates of theirs. */
final class LimitRemedies {

    private final JointRules others;
    private final Problem problem;

    LimitRemedies(JointRules others) {
        this.others = others;
        problem = others.staffing().problem();
    }

    /** The day of planning: what is past stays as it is. */
    int asOf() {
        return problem.asOf();
    }

    /** An intake of the course is held earlier or later, by as little as makes it serve the tour. */
    List<Amendment> training(Posting posting) {
        Course course = posting.mission().course();
        int start = posting.window().from();
        var changes = new ArrayList<Amendment>();
        for (Intake intake : problem.intakes()) {
            if (!intake.course().equals(course)) {
                continue;
            }
            int days = shift(intake, start);
            Period moved =
                    new Period(intake.period().from() + days, intake.period().to() + days);
            if (days != 0 && !hasBegun(intake) && moved.from() >= problem.asOf()) {
                var after = new Intake(intake.id(), intake.course(), moved, intake.capacity());
                changes.add(Amendment.of(
                        Kind.INTAKE_DATES,
                        Amendment.path("intakes", intake.id(), ""),
                        entry(intake),
                        entry(after),
                        Math.abs(days),
                        changed -> Variant.with(changed, after),
                        intake.id(),
                        Periods.one(moved),
                        Periods.one(intake.period()),
                        Math.abs(days)));
            }
        }
        return changes;
    }

    private boolean hasBegun(Intake intake) {
        return intake.period().from() < problem.asOf();
    }

    private static Map<String, Object> entry(Intake intake) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", intake.id());
        entry.put("course", intake.course().id());
        entry.putAll(Amendment.dates(intake.period()));
        entry.put("capacity", intake.capacity());
        return entry;
    }

    /** By how many days an intake must move at least to serve a start; negative: earlier; 0: it can serve. */
    private static int shift(Intake intake, int start) {
        int latestEnd = start - intake.course().bufferDays() - 1;
        int earliestEnd = start - intake.course().validDays();
        int end = intake.period().to();
        if (end > latestEnd) {
            return latestEnd - end;
        }
        return Math.max(0, earliestEnd - end);
    }

    /** No more rest is owed since the last tour than the officer has had: by the mission of that tour, if it is known, or by policy. */
    List<Amendment> restSinceLastTour(Posting posting) {
        Officer officer = posting.officer();
        int before = problem.restOwed(officer);
        int after = officer.lastReturn() == null ? before : posting.window().from() - officer.lastReturn() - 1;
        if (after < 0) {
            return List.of();
        }
        Mission last = problem.missions().stream()
                .filter(mission -> mission.id().equals(officer.lastMission()))
                .findFirst()
                .orElse(null);
        return List.of(
                last == null
                        ? Amendment.of(
                                Kind.REST_SINCE_LAST_TOUR,
                                "policy.restDays",
                                before,
                                after,
                                before - after,
                                changed -> Variant.with(
                                        changed,
                                        changed.policy().toBuilder()
                                                .restDays(after)
                                                .build()),
                                after,
                                before,
                                before - after)
                        : rest(last, after));
    }

    private static Amendment rest(Mission mission, int after) {
        int before = mission.restDays();
        return Amendment.of(
                Kind.MISSION_REST,
                Amendment.path("missions", mission.id(), ".restDays"),
                before,
                after,
                before - after,
                changed -> Variant.with(
                        changed, mission.toBuilder().restDays(after).build()),
                mission.id(),
                after,
                before,
                before - after);
    }

    /** The blackout that is touched, if it is the only one, keeps its longest part that is not, and its days that are past. */
    List<Amendment> blackout(Posting posting) {
        Agency agency = posting.agency();
        List<Agency.Blackout> touched = agency.blackouts().stream()
                .filter(blackout -> blackout.period().touches(posting.absence()))
                .toList();
        if (touched.size() != 1 || posting.absence().from() < problem.asOf()) {
            return List.of();
        }
        Period before = touched.get(0).period();
        Period after = before.from() < problem.asOf()
                ? new Period(before.from(), posting.absence().from() - 1)
                : clear(before, posting.absence());
        int size = before.days() - (after == null ? 0 : after.days());
        var blackouts = new ArrayList<Agency.Blackout>();
        for (Agency.Blackout blackout : agency.blackouts()) {
            if (!blackout.equals(touched.get(0))) {
                blackouts.add(blackout);
            } else if (after != null) {
                blackouts.add(new Agency.Blackout(after, blackout.reason()));
            }
        }
        return List.of(Amendment.of(
                Kind.BLACKOUT,
                Amendment.path("agencies", agency.id(), ".blackouts"),
                entries(agency.blackouts()),
                entries(blackouts),
                size,
                changed -> Variant.with(
                        changed, agency.toBuilder().blackouts(blackouts).build()),
                agency.id(),
                Periods.one(before),
                after == null ? Sentence.of(Amendment.class, "dropped") : Periods.one(after),
                size));
    }

    private static List<Map<String, Object>> entries(List<Agency.Blackout> blackouts) {
        return blackouts.stream()
                .map(blackout -> {
                    Map<String, Object> entry = Amendment.dates(blackout.period());
                    if (blackout.reason() != null) {
                        entry.put("reason", blackout.reason());
                    }
                    return entry;
                })
                .toList();
    }

    /** The longest part of a blackout that an absence does not touch; null: there is none. */
    private static @Nullable Period clear(Period blackout, Period absence) {
        int before = absence.from() - blackout.from();
        int after = blackout.to() - absence.to();
        if (before <= 0 && after <= 0) {
            return null;
        }
        return before >= after
                ? new Period(blackout.from(), absence.from() - 1)
                : new Period(absence.to() + 1, blackout.to());
    }

    /** The mandate begins earlier or ends later, by days that are not past; both would be two changes. */
    List<Amendment> mandate(Posting posting) {
        Mission mission = posting.mission();
        Period before = mission.mandate();
        Period window = posting.window();
        boolean early = window.from() < before.from();
        int firstAdded = early ? window.from() : before.to() + 1;
        if ((early && window.to() > before.to()) || firstAdded < problem.asOf()) {
            return List.of();
        }
        Period after = early ? new Period(window.from(), before.to()) : new Period(before.from(), window.to());
        int size = early ? before.from() - window.from() : window.to() - before.to();
        return List.of(Amendment.of(
                Kind.MANDATE,
                Amendment.path("missions", mission.id(), early ? ".mandateFrom" : ".mandateTo"),
                Day.format(early ? before.from() : before.to()),
                Day.format(early ? after.from() : after.to()),
                size,
                changed ->
                        Variant.with(changed, mission.toBuilder().mandate(after).build()),
                mission.id(),
                Periods.one(after),
                Periods.one(before),
                size));
    }

    /** No more rest is owed after the earlier of two tours than there is between them. */
    List<Amendment> missionRest(Posting posting) {
        List<Posting> inTheWay = others.inTheWayOf(posting);
        if (inTheWay.size() != 1 || inTheWay.get(0).absence().touches(posting.absence())) {
            return List.of();
        }
        Posting other = inTheWay.get(0);
        boolean first = Posting.EARLIER_FIRST.compare(other, posting) < 0;
        int after = first ? other.restBefore(posting) : posting.restBefore(other);
        return after < 0 ? List.of() : List.of(rest((first ? other : posting).mission(), after));
    }

    /** The intake has a seat for each who attends. */
    List<Amendment> seats(Posting posting) {
        Intake intake = posting.intake();
        if (intake == null || hasBegun(intake)) {
            return List.of();
        }
        int before = intake.capacity();
        int after = before + others.seatsMissing(posting);
        return List.of(limit(
                Kind.INTAKE_SEATS,
                Amendment.path("intakes", intake.id(), ".capacity"),
                before,
                after,
                changed -> Variant.with(changed, new Intake(intake.id(), intake.course(), intake.period(), after)),
                intake.id()));
    }

    /**
     * The agency may have as many away as it would have at the worst: by {@code maxAway}, or by one of its caps for some days. Where
     * more than one of these would have to give, no single change helps.
     */
    List<Amendment> agencyCap(Posting posting) {
        Agency agency = posting.agency();
        List<FullDays> full = others.agencyFull(posting);
        if (isPast(full)) {
            return List.of();
        }
        Integer maxAway = agency.maxAway();
        int forMaxAway = maxAway == null ? 0 : needed(full, Period.UNBOUNDED, maxAway);
        var changes = new ArrayList<Amendment>();
        if (maxAway != null && forMaxAway > 0) {
            changes.add(limit(
                    Kind.AGENCY_CAP,
                    Amendment.path("agencies", agency.id(), ".maxAway"),
                    maxAway,
                    forMaxAway,
                    changed -> Variant.with(
                            changed, agency.toBuilder().maxAway(forMaxAway).build()),
                    agency.id()));
        }
        for (Agency.Cap cap : agency.caps()) {
            int after = needed(full, cap.period(), cap.max());
            if (after > 0) {
                var caps = new ArrayList<>(agency.caps());
                caps.set(caps.indexOf(cap), new Agency.Cap(cap.period(), after));
                changes.add(Amendment.of(
                        Kind.AGENCY_CAP_OF_DAYS,
                        Amendment.path(
                                "agencies",
                                agency.id(),
                                ".caps[" + agency.caps().indexOf(cap) + "].max"),
                        cap.max(),
                        after,
                        after - cap.max(),
                        changed -> Variant.with(
                                changed, agency.toBuilder().caps(caps).build()),
                        agency.id(),
                        after,
                        cap.max(),
                        Periods.one(cap.period())));
            }
        }
        return changes.size() == 1 ? changes : List.of();
    }

    /** Whether what is too much is so on a day that is past, on which no limit changes any more. */
    private boolean isPast(List<FullDays> full) {
        return full.stream().anyMatch(one -> one.days().from() < problem.asOf());
    }

    /** What a limit for some days must be at least for one more on all days that are full; 0: it is enough as it is. */
    private static int needed(List<FullDays> full, Period days, int limit) {
        int most = full.stream()
                .filter(one -> one.days().touches(days))
                .mapToInt(FullDays::there)
                .max()
                .orElse(-1);
        return most >= limit ? most + 1 : 0;
    }

    /** The mission may have as many in theatre as it would have at the worst. */
    List<Amendment> missionCeiling(Posting posting) {
        Mission mission = posting.mission();
        Integer before = mission.ceiling();
        if (before == null) {
            return List.of();
        }
        List<FullDays> full = others.missionFull(posting);
        int after = needed(full, Period.UNBOUNDED, before);
        return after == 0 || isPast(full)
                ? List.of()
                : List.of(limit(
                        Kind.MISSION_CEILING,
                        Amendment.path("missions", mission.id(), ".ceiling"),
                        before,
                        after,
                        changed -> Variant.with(
                                changed, mission.toBuilder().ceiling(after).build()),
                        mission.id()));
    }

    /** The programme may have as many in theatre as it would have at the worst. */
    List<Amendment> programCeiling(Posting posting) {
        Integer before = problem.policy().programCeiling();
        if (before == null) {
            return List.of();
        }
        List<FullDays> full = others.programFull(posting);
        int after = needed(full, Period.UNBOUNDED, before);
        return after == 0 || isPast(full)
                ? List.of()
                : List.of(limit(
                        Kind.PROGRAM_CEILING,
                        "policy.programCeiling",
                        before,
                        after,
                        changed -> Variant.with(
                                changed,
                                changed.policy().toBuilder()
                                        .programCeiling(after)
                                        .build()),
                        problem.name()));
    }

    private static Amendment limit(
            Kind kind, String path, int before, int after, UnaryOperator<Problem> making, String id) {
        return Amendment.of(kind, path, before, after, after - before, making, id, after, before);
    }
}
