package rotation.explain.amend;

import java.util.List;
import java.util.stream.Stream;
import rotation.explain.amend.Unlock.Kind;
import rotation.explain.choice.Phrases;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.rule.Periods;
import rotation.text.Sentence;

/** Changes to what a person brings. */
final class OfficerRemedies {

    private OfficerRemedies() {}

    /** The skill that lapses too early, if it is the only one that is lacking, holds as long as the tour. */
    static List<Amendment> skill(Posting posting) {
        Officer officer = posting.officer();
        String skill = PostRemedies.onlyLacking(posting);
        if (skill == null || !officer.hasSkill(skill)) {
            return List.of();
        }
        int before = officer.skilledTo(skill);
        int after = posting.window().to();
        List<Officer.Skill> skills = officer.skills().stream()
                .map(one -> one.code().equals(skill) ? new Officer.Skill(skill, after) : one)
                .toList();
        return List.of(Amendment.of(
                Kind.SKILL_VALIDITY,
                Amendment.path("officers", officer.id(), ".skills[" + indexOf(skill, officer) + "].validTo"),
                Day.format(before),
                Day.format(after),
                after - before,
                problem ->
                        Variant.with(problem, officer.toBuilder().skills(skills).build()),
                officer.id(),
                skill,
                Day.format(after),
                Day.format(before),
                after - before));
    }

    private static int indexOf(String skill, Officer officer) {
        return officer.skills().stream().map(Officer.Skill::code).toList().indexOf(skill);
    }

    /**
     * The release that lacks fewest days is long enough, counted in days on which none holds; none of these may be past. A release
     * for an officer who has none any more is not the planner's to give.
     *
     * @param asOf the day of planning
     */
    static List<Amendment> release(Posting posting, int asOf) {
        Officer officer = posting.officer();
        Period absence = posting.absence();
        Period longer = null;
        int size = 0;
        for (Period release : officer.releases()) {
            if (release.to() < asOf) {
                continue;
            }
            Period both = new Period(Math.min(release.from(), absence.from()), Math.max(release.to(), absence.to()));
            int lacking = both.days()
                    - officer.releases().stream().mapToInt(both::overlap).sum();
            boolean isLackingInThePast =
                    both.from() < asOf && !contains(officer.releases(), new Period(both.from(), asOf - 1));
            if (!isLackingInThePast && (longer == null || lacking < size)) {
                longer = both;
                size = lacking;
            }
        }
        if (longer == null) {
            return List.of();
        }
        List<Period> releases = Period.joined(
                Stream.concat(officer.releases().stream(), Stream.of(longer)).toList());
        Period whole = releases.stream()
                .filter(release -> release.contains(absence))
                .findFirst()
                .orElseThrow();
        List<Sentence> parts = officer.releases().stream()
                .filter(whole::contains)
                .map(Periods::one)
                .toList();
        return List.of(Amendment.of(
                Kind.RELEASE,
                Amendment.path("officers", officer.id(), ".releases"),
                Amendment.dates(officer.releases()),
                Amendment.dates(releases),
                size,
                problem -> Variant.with(
                        problem, officer.toBuilder().releases(releases).build()),
                officer.id(),
                Periods.one(whole),
                Phrases.list(parts),
                size));
    }

    /** Whether one of some periods, of which none touch, has all these days. */
    private static boolean contains(List<Period> periods, Period days) {
        return periods.stream().anyMatch(period -> period.contains(days));
    }

    /** The medical clearance lasts as long as the tour. */
    static List<Amendment> medical(Posting posting) {
        Officer officer = posting.officer();
        int before = officer.medicalTo();
        int after = posting.window().to();
        return List.of(Amendment.of(
                Kind.MEDICAL,
                Amendment.path("officers", officer.id(), ".medicalTo"),
                Day.format(before),
                Day.format(after),
                after - before,
                problem -> Variant.with(
                        problem, officer.toBuilder().medicalTo(after).build()),
                officer.id(),
                Day.format(after),
                Day.format(before),
                after - before));
    }
}
