package rotation.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.explain.Unlock.Kind;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * What would have to be different for somebody to go: for one hard rule that is broken, the smallest changes to the problem with
 * which it is not. What is nobody's to change is not among them: a release for somebody who has none, a mission to which an
 * officer must not go, the order of tours.
 */
final class Remedies {

    private final Problem problem;
    private final Placements others;

    /** @param others the plan without the tour in question */
    Remedies(Problem problem, Placements others) {
        this.problem = problem;
        this.others = others;
    }

    /** The changes with which this placement would not break the rule; empty: none is known. */
    List<Change> mending(Rule rule, Placement placement) {
        return switch (rule) {
            case RANK -> rank(placement);
            case LANGUAGE -> language(placement);
            case SKILL -> skill(placement);
            case YEARS_OF_SERVICE -> yearsOfService(placement);
            case RESERVED_FOR_WOMEN -> openToAll(placement);
            case TRAINING -> training(placement);
            case REST_SINCE_LAST_TOUR -> restSinceLastTour(placement);
            case AGENCY_BLACKOUT -> blackout(placement);
            case RELEASE -> release(placement);
            case MEDICAL -> medical(placement);
            case MANDATE -> mandate(placement);
            case REST_BETWEEN_TOURS -> missionRest(placement);
            case TRAINING_CAPACITY, AGENCY_CAP, MISSION_CEILING, PROGRAM_CEILING -> limit(rule, placement);
            default -> List.of();
        };
    }

    private static Change change(
            Kind kind, String path, Object before, Object after, int size, Object changed, Object... arguments) {
        return new Change(
                kind,
                path,
                before.toString(),
                after.toString(),
                size,
                changed,
                Sentence.of(Explainer.class, "unlock." + kind, arguments));
    }

    private static String of(String list, String id, String key) {
        return list + "[" + id + "]" + key;
    }

    private List<Change> rank(Placement placement) {
        Position position = placement.tour().position();
        if (placement.officer().civilian()) {
            return List.of(change(
                    Kind.OPEN_TO_CIVILIANS,
                    of("positions", position.id(), ".openToCivilians"),
                    false,
                    true,
                    0,
                    Variant.openToCivilians(position),
                    position.id()));
        }
        int before = position.rankTolerance();
        int after = position.stepsOutsideBand(placement.officer());
        return List.of(change(
                Kind.RANK_TOLERANCE,
                of("positions", position.id(), ".rankTolerance"),
                before,
                after,
                after - before,
                Variant.tolerating(position, after),
                position.id(),
                after,
                before));
    }

    private static List<Change> language(Placement placement) {
        Position position = placement.tour().position();
        Map<String, LanguageLevel> spoken = placement.officer().languages();
        List<Map.Entry<String, LanguageLevel>> missing = position.languages().entrySet().stream()
                .filter(asked -> {
                    LanguageLevel level = spoken.get(asked.getKey());
                    return level == null || level.compareTo(asked.getValue()) < 0;
                })
                .toList();
        if (missing.size() != 1) {
            return List.of();
        }
        String language = missing.get(0).getKey();
        LanguageLevel asked = missing.get(0).getValue();
        LanguageLevel level = spoken.get(language);
        String path = of("positions", position.id(), ".languages." + language);
        var changes = new ArrayList<Change>();
        var without = new LinkedHashMap<>(position.languages());
        without.remove(language);
        changes.add(change(
                Kind.LANGUAGE_DROPPED,
                path,
                asked,
                "",
                0,
                Variant.speaking(position, without),
                position.id(),
                language,
                asked.toString()));
        if (level != null) {
            var lower = new LinkedHashMap<>(position.languages());
            lower.put(language, level);
            changes.add(change(
                    Kind.LANGUAGE_LEVEL,
                    path,
                    asked,
                    level,
                    EnumSet.range(level, asked).size() - 1,
                    Variant.speaking(position, lower),
                    position.id(),
                    language,
                    level.toString(),
                    asked.toString()));
        }
        return changes;
    }

    private static List<Change> skill(Placement placement) {
        Position position = placement.tour().position();
        Officer officer = placement.officer();
        int end = placement.window().to();
        List<String> lacking = position.skills().stream()
                .filter(skill -> officer.skilledTo(skill) < end)
                .toList();
        if (lacking.size() != 1) {
            return List.of();
        }
        String skill = lacking.get(0);
        List<String> asked =
                position.skills().stream().filter(one -> !one.equals(skill)).toList();
        var changes = new ArrayList<Change>();
        changes.add(change(
                Kind.SKILL_DROPPED,
                of("positions", position.id(), ".skills"),
                String.join(", ", position.skills()),
                String.join(", ", asked),
                0,
                Variant.skilled(position, asked),
                position.id(),
                skill));
        if (officer.hasSkill(skill)) {
            int validTo = officer.skilledTo(skill);
            changes.add(change(
                    Kind.SKILL_VALIDITY,
                    of("officers", officer.id(), ".skills[" + skill + "].validTo"),
                    Day.format(validTo),
                    Day.format(end),
                    end - validTo,
                    Variant.skilled(
                            officer,
                            officer.skills().stream()
                                    .map(one -> one.code().equals(skill) ? new Officer.Skill(skill, end) : one)
                                    .toList()),
                    officer.id(),
                    skill,
                    Day.format(end),
                    Day.format(validTo),
                    end - validTo));
        }
        return changes;
    }

    private static List<Change> yearsOfService(Placement placement) {
        Position position = placement.tour().position();
        int before = position.minYearsOfService();
        int after = placement.officer().yearsOfService(placement.window().from());
        return after < 0
                ? List.of()
                : List.of(change(
                        Kind.YEARS_OF_SERVICE,
                        of("positions", position.id(), ".minYearsOfService"),
                        before,
                        after,
                        before - after,
                        Variant.serving(position, after),
                        position.id(),
                        after,
                        before));
    }

    private static List<Change> openToAll(Placement placement) {
        Position position = placement.tour().position();
        return List.of(change(
                Kind.OPEN_TO_ALL,
                of("positions", position.id(), ".reservedForWomen"),
                true,
                false,
                0,
                Variant.openToAll(position),
                position.id()));
    }

    private List<Change> training(Placement placement) {
        Course course = placement.tour().mission().course();
        int start = placement.window().from();
        var changes = new ArrayList<Change>();
        for (Intake intake : problem.intakes()) {
            if (!intake.course().equals(course)) {
                continue;
            }
            int days = shift(intake, start);
            Period moved =
                    new Period(intake.period().from() + days, intake.period().to() + days);
            if (days != 0 && moved.from() >= problem.asOf()) {
                changes.add(change(
                        Kind.INTAKE_DATES,
                        of("intakes", intake.id(), ""),
                        intake.period(),
                        moved,
                        Math.abs(days),
                        new Intake(intake.id(), intake.course(), moved, intake.capacity()),
                        intake.id(),
                        Words.dates(moved),
                        Words.dates(intake.period()),
                        Math.abs(days)));
            }
        }
        return changes;
    }

    /** By how many days an intake must move at least to serve a start; negative: earlier. */
    private int shift(Intake intake, int start) {
        int latestEnd = start - intake.course().bufferDays() - 1;
        int earliestEnd = start - intake.course().validDays();
        int end = intake.period().to();
        if (end > latestEnd) {
            return latestEnd - end;
        }
        return Math.max(
                Math.max(0, earliestEnd - end), problem.asOf() - intake.period().from());
    }

    private List<Change> restSinceLastTour(Placement placement) {
        Officer officer = placement.officer();
        int before = problem.policy().restDays();
        int after = officer.lastReturn() == null ? before : placement.window().from() - officer.lastReturn() - 1;
        return after < 0
                ? List.of()
                : List.of(change(
                        Kind.REST_SINCE_LAST_TOUR,
                        "policy.restDays",
                        before,
                        after,
                        before - after,
                        Variant.resting(problem.policy(), after),
                        after,
                        before,
                        before - after));
    }

    private static List<Change> blackout(Placement placement) {
        Agency agency = placement.officer().agency();
        List<Agency.Blackout> touched = agency.blackouts().stream()
                .filter(blackout -> blackout.period().touches(placement.absence()))
                .toList();
        if (touched.size() != 1) {
            return List.of();
        }
        Period before = touched.get(0).period();
        Period after = clear(before, placement.absence());
        int size = before.days() - (after == null ? 0 : after.days());
        var blackouts = new ArrayList<Agency.Blackout>();
        for (Agency.Blackout blackout : agency.blackouts()) {
            if (!blackout.equals(touched.get(0))) {
                blackouts.add(blackout);
            } else if (after != null) {
                blackouts.add(new Agency.Blackout(after, blackout.reason()));
            }
        }
        return List.of(change(
                Kind.BLACKOUT,
                of("agencies", agency.id(), ".blackouts"),
                joined(agency.blackouts().stream().map(Agency.Blackout::period).toList()),
                joined(blackouts.stream().map(Agency.Blackout::period).toList()),
                size,
                Variant.blackedOut(agency, blackouts),
                agency.id(),
                Words.dates(before),
                after == null ? Words.say("dropped") : Words.dates(after),
                size));
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

    private static String joined(List<Period> periods) {
        return periods.stream().map(Period::toString).collect(Collectors.joining(", "));
    }

    private static List<Change> release(Placement placement) {
        Officer officer = placement.officer();
        Period absence = placement.absence();
        Period nearest = null;
        Period longer = absence;
        for (Period release : officer.releases()) {
            Period both = new Period(Math.min(release.from(), absence.from()), Math.max(release.to(), absence.to()));
            if (nearest == null || both.days() - release.days() < longer.days() - nearest.days()) {
                nearest = release;
                longer = both;
            }
        }
        if (nearest == null) {
            return List.of();
        }
        int size = longer.days() - nearest.days();
        var releases = new ArrayList<>(officer.releases());
        releases.set(releases.indexOf(nearest), longer);
        return List.of(change(
                Kind.RELEASE,
                of("officers", officer.id(), ".releases"),
                joined(officer.releases()),
                joined(releases),
                size,
                officer.released(releases),
                officer.id(),
                Words.dates(longer),
                Words.dates(nearest),
                size));
    }

    private static List<Change> medical(Placement placement) {
        Officer officer = placement.officer();
        int before = officer.medicalTo();
        int after = placement.window().to();
        return List.of(change(
                Kind.MEDICAL,
                of("officers", officer.id(), ".medicalTo"),
                Day.format(before),
                Day.format(after),
                after - before,
                Variant.clearedTo(officer, after),
                officer.id(),
                Day.format(after),
                Day.format(before),
                after - before));
    }

    private static List<Change> mandate(Placement placement) {
        Mission mission = placement.tour().mission();
        Period before = mission.mandate();
        Period window = placement.window();
        boolean early = window.from() < before.from();
        if (early && window.to() > before.to()) {
            return List.of();
        }
        Period after = early ? new Period(window.from(), before.to()) : new Period(before.from(), window.to());
        int size = early ? before.from() - window.from() : window.to() - before.to();
        return List.of(change(
                Kind.MANDATE,
                of("missions", mission.id(), early ? ".mandateFrom" : ".mandateTo"),
                Day.format(early ? before.from() : before.to()),
                Day.format(early ? after.from() : after.to()),
                size,
                mission.with(after),
                mission.id(),
                Words.dates(after),
                Words.dates(before),
                size));
    }

    private List<Change> missionRest(Placement placement) {
        List<Placement> inTheWay = others.inTheWayOf(placement);
        if (inTheWay.size() != 1 || inTheWay.get(0).absence().touches(placement.absence())) {
            return List.of();
        }
        Placement other = inTheWay.get(0);
        boolean first = other.isBefore(placement);
        int after = first ? other.restBefore(placement) : placement.restBefore(other);
        Mission mission = (first ? other : placement).tour().mission();
        int before = mission.restDays();
        return after < 0
                ? List.of()
                : List.of(change(
                        Kind.MISSION_REST,
                        of("missions", mission.id(), ".restDays"),
                        before,
                        after,
                        before - after,
                        Variant.resting(mission, after),
                        mission.id(),
                        after,
                        before,
                        before - after));
    }

    private List<Change> limit(Rule rule, Placement placement) {
        int size = others.excess(rule, placement);
        Agency agency = placement.officer().agency();
        Mission mission = placement.tour().mission();
        Intake intake = placement.intake();
        Integer program = problem.policy().programCeiling();
        if (rule == Rule.TRAINING_CAPACITY && intake != null) {
            int after = intake.capacity() + size;
            return List.of(limit(
                    Kind.INTAKE_SEATS,
                    of("intakes", intake.id(), ".capacity"),
                    intake.capacity(),
                    after,
                    new Intake(intake.id(), intake.course(), intake.period(), after),
                    intake.id()));
        }
        if (rule == Rule.AGENCY_CAP && agency.maxAway() != null) {
            int after = agency.maxAway() + size;
            return List.of(limit(
                    Kind.AGENCY_CAP,
                    of("agencies", agency.id(), ".maxAway"),
                    agency.maxAway(),
                    after,
                    Variant.capped(agency, after),
                    agency.id()));
        }
        if (rule == Rule.MISSION_CEILING && mission.ceiling() != null) {
            int after = mission.ceiling() + size;
            return List.of(limit(
                    Kind.MISSION_CEILING,
                    of("missions", mission.id(), ".ceiling"),
                    mission.ceiling(),
                    after,
                    Variant.limited(mission, after),
                    mission.id()));
        }
        if (rule == Rule.PROGRAM_CEILING && program != null) {
            int after = program + size;
            return List.of(limit(
                    Kind.PROGRAM_CEILING,
                    "policy.programCeiling",
                    program,
                    after,
                    Variant.limited(problem.policy(), after),
                    problem.name()));
        }
        return List.of();
    }

    private static Change limit(Kind kind, String path, int before, int after, Object changed, String id) {
        return change(kind, path, before, after, after - before, changed, id, after, before);
    }
}
