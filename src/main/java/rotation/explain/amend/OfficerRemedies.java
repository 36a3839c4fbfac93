package rotation.explain.amend;

import java.util.ArrayList;
import java.util.List;
import rotation.explain.amend.Unlock.Kind;
import rotation.explain.choice.Phrases;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;

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
                Amendment.path("officers", officer.id(), ".skills[" + skill + "].validTo"),
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

    /** The release that lacks fewest days is long enough; a release for an officer who has none is not the planner's to give. */
    static List<Amendment> release(Posting posting) {
        Officer officer = posting.officer();
        Period absence = posting.absence();
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
        return List.of(Amendment.of(
                Kind.RELEASE,
                Amendment.path("officers", officer.id(), ".releases"),
                Amendment.joined(officer.releases()),
                Amendment.joined(releases),
                size,
                problem -> Variant.with(
                        problem, officer.toBuilder().releases(releases).build()),
                officer.id(),
                Phrases.dates(longer),
                Phrases.dates(nearest),
                size));
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
