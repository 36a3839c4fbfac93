package rotation.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Mission.SiteNeed;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Who serves beside whom. */
final class Company {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    Company(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
    }

    /** Two officers who must be kept apart are never in one mission at once, unless both are there. Unit: pairs of tours. */
    void apart() {
        for (OfficerPair pair : problem.pairs()) {
            if (pair.kind() != OfficerPair.Kind.APART) {
                continue;
            }
            for (Posting one : toursOf(pair.first())) {
                for (Posting other : toursOf(pair.second())) {
                    Period both = one.window().intersection(other.window());
                    if (both != null && one.meets(other) && !(one.isFact() && other.isFact())) {
                        found.add(
                                Rule.APART,
                                1,
                                Findings.about(
                                        List.of(one, other),
                                        Subject.MISSION,
                                        List.of(one.mission().id())),
                                one.tour().id(),
                                one.officer().id(),
                                other.tour().id(),
                                other.officer().id(),
                                one.mission().id(),
                                Day.format(both.from()),
                                Day.format(both.to()));
                    }
                }
            }
        }
    }

    /** Of those who are there on a day on which anybody is, enough have what the site needs. Unit: officer-days too few. */
    void siteNeeds() {
        for (Mission mission : problem.missions()) {
            for (SiteNeed need : mission.siteNeeds()) {
                List<Posting> tours = staffing.of(mission).stream()
                        .filter(filled -> need.looksAt(filled.position()))
                        .toList();
                siteNeed(mission, need, tours);
            }
        }
    }

    private void siteNeed(Mission mission, SiteNeed need, List<Posting> tours) {
        var there = new DayCounts(tours.stream().map(Posting::window).toList());
        var meeting = new DayCounts(tours.stream()
                .map(filled -> daysMet(need, filled))
                .filter(Objects::nonNull)
                .toList());
        ExcessDays below = there.excess(day -> (long) need.min() - meeting.on(day), meeting.changes());
        if (below.isEmpty()) {
            return;
        }
        var about = new EnumMap<Subject, List<String>>(
                Findings.about(below.concerned(tours, Posting::window), Subject.MISSION, List.of(mission.id())));
        String site = need.site();
        if (site != null) {
            about.put(Subject.SITE, List.of(site));
        }
        int worst = below.worstDay();
        Object[] arguments = {
            mission.id(),
            site == null ? "" : site,
            need.min(),
            wanted(need),
            below.days(),
            Day.format(worst),
            meeting.on(worst),
            below.points()
        };
        found.add(
                Rule.SITE_NEEDS,
                below.points(),
                about,
                site == null ? Rule.SITE_NEEDS.found(arguments) : Rule.SITE_NEEDS.foundAs("site", arguments));
    }

    /** The days in theatre on which the officer has all that is needed; null: there are none. */
    private static @Nullable Period daysMet(SiteNeed need, Posting filled) {
        Period window = filled.window();
        int last = Math.min(window.to(), need.metTo(filled.officer()));
        return last < window.from() ? null : new Period(window.from(), last);
    }

    /** What an officer must have, as in {@code fr B2, MEDIC, gender F}. */
    private static Object wanted(SiteNeed need) {
        var codes = new ArrayList<String>();
        need.languages().forEach((language, level) -> codes.add(language + " " + level));
        codes.addAll(need.skills());
        if (need.gender() == null) {
            return String.join(", ", codes);
        }
        String before = codes.stream().map(code -> code + ", ").collect(Collectors.joining());
        return Sentence.of(
                Rule.class,
                Rule.SITE_NEEDS.id() + ".gender",
                before,
                need.gender().name());
    }

    /** Officers who belong together serve in one mission at once, for a day at least. Unit: tours. */
    void together() {
        for (OfficerPair pair : problem.pairs()) {
            if (pair.kind() == OfficerPair.Kind.TOGETHER) {
                together(pair.first(), pair.second());
                together(pair.second(), pair.first());
            }
        }
    }

    private void together(String officer, String other) {
        List<Posting> theirs = toursOf(other);
        for (Posting filled : toursOf(officer)) {
            if (theirs.stream().noneMatch(filled::meets)) {
                String mission = filled.mission().id();
                found.add(
                        Rule.TOGETHER,
                        1,
                        Map.of(
                                Subject.TOUR, List.of(filled.tour().id()),
                                Subject.OFFICER, List.of(officer, other),
                                Subject.MISSION, List.of(mission)),
                        filled.tour().id(),
                        officer,
                        mission,
                        other);
            }
        }
    }

    /** The filled tours of an officer, who need not be on the roster. */
    private List<Posting> toursOf(String id) {
        Officer officer = problem.officer(id);
        return officer == null ? List.of() : staffing.of(officer);
    }
}
